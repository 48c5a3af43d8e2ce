import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { casesOf } from '../../thorough.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
/** FUZZ_KEY=1000000 is the whole. */
const CASES = process.env['FUZZ_KEY'] ?? String(casesOf(4000));

let build: string;
beforeAll(async () => {
  // The judges are processes of their own, which cannot read TypeScript on Node.js 20.
  build = mkdtempSync(join(tmpdir(), 'iap-key-build-'));
  await run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json', '--outDir', build], { cwd: root });
});
afterAll(() => rmSync(build, { recursive: true, force: true }));

test(`${CASES} mutations of keys are judged as node:crypto and openssl judge them`, {
  timeout: 7_200_000,
}, async () => {
  const env = { ...process.env, FUZZ_KEY: CASES };
  const { stdout } = await run(process.execPath, [join(root, 'scripts/fuzz-key.mjs'), build], { cwd: root, env });
  process.stdout.write(stdout);
  expect(stdout).toMatch(/^0 wrong$/m);
  // Mutations that leave nothing good, or break nothing, would prove nothing.
  expect(stdout).toMatch(/\d+ {2}iap-key: good\n/);
  expect(stdout).toMatch(/\d+ {2}iap-key: key-damaged\n/);
  expect(stdout).toMatch(/\d+ {2}openssl on what iap-key calls good: valid\n/);
});
