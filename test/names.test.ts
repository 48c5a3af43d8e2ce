import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { NAMED, withNames } from '../scripts/names.mjs';
import * as names from '../src/world/names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const FILES = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => NAMED.test(path));

/** As they will be when another organization has claimed them all. */
const OTHERS = {
  HOME: 'https://github.com/acme/iap-key',
  RAW: 'https://raw.githubusercontent.com/acme/iap-key/v1',
  MAINTAINERS: '@acme/maintainers',
  COPY_OWNER: 'acme',
  REVISION: 'v1',
  IMAGE: 'ghcr.io/acme/iap-key:1',
  GITLAB_IMAGE: 'ghcr.io/acme/iap-key:1',
  GITLAB_OWNER: 'acme',
};

test.each(FILES)('%s has the names of src/world/names.ts, and no other', (path) => {
  expect(withNames(path, read(path), names)).toBe(read(path));
});

test('with other names, no file keeps an old one, and the way back leads to the same bytes', () => {
  const OLD = /(?<!\/)\biap-key\/iap-key\b|@iap-key\/|0{40}|CI_REGISTRY_IMAGE|CI_PROJECT_ROOT_NAMESPACE/;
  const renamed = FILES.map((path) => [path, withNames(path, read(path), OTHERS)] as const);
  expect(renamed.filter(([, text]) => OLD.test(text)).map(([path, text]) => [path, OLD.exec(text)?.[0]])).toEqual([]);
  expect(renamed.filter(([path, text]) => withNames(path, text, names) !== read(path))).toEqual([]);
  expect(renamed.filter(([path, text]) => text !== read(path)).length).toBeGreaterThan(20);
});

test('package.json, the schemas and the program name where the project lives', () => {
  const { homepage, bugs, repository } = JSON.parse(read('package.json'));
  expect([homepage, bugs.url, repository.url]).toEqual([
    `${names.HOME}#readme`,
    `${names.HOME}/issues`,
    `git+${names.HOME}.git`,
  ]);
  for (const schema of ['schema/report.v1.json', 'schema/manifest.v1.json'])
    expect(JSON.parse(read(schema)).$id).toBe(`${names.RAW}/${schema}`);
});

// Whoever claims an unclaimed name on npm would be handed the key.
test.each(FILES)('%s starts no package of a registry by its name', (path) => {
  expect(read(path)).not.toMatch(/\b(?:npx|npm exec|pnpm dlx|yarn dlx|bunx)\b[^\n]*\biap-key\b/);
  expect(read(path)).not.toMatch(/\bnpm (?:i|install)\b[^\n]*\biap-key(?!-)/);
});
