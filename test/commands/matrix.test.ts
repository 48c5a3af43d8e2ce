import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { matrix } from '../../src/commands/matrix.ts';
import { runCommandLine } from '../e2e/program.ts';

const ISSUER = '69a6de7f-1234-47e3-e053-5b8c7c11a4d1';
const keyOf = (index: number, apps: number) => ({
  name: `team-${index}`,
  secret: `IAP_KEY_${index}`,
  'key-id': `A1B2C3D${String(index).padStart(3, '0')}`,
  'bundle-ids': Array.from({ length: apps }, (_, app) => `org.team-${index}.app-${app}`),
});
const manifest = (...keys: object[]) => stringify({ defaults: { 'issuer-id': ISSUER }, keys });

test('every bundle ID is in exactly one job, in order, and no job is past the limit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 40 }), async (counts) => {
      const keys = counts.map((apps, index) => keyOf(index, apps));
      const { include } = await matrix(manifest(...keys));
      const listed = include.flatMap((job) => job['bundle-id'].split(','));
      expect(listed).toEqual(keys.flatMap((key) => key['bundle-ids']));
      expect(include.length).toBeLessThanOrEqual(256);
      expect(new Set(include.map(({ name }) => name)).size).toBe(include.length);
    }),
    { seed: 5, numRuns: 50 },
  );
});

const key = keyOf(1, 1);
test.each([
  ['a field of another name', manifest({ ...key, 'bundel-ids': [] }), 'Did you mean bundle-ids?'],
  ['two keys of one name', manifest(key, key), 'another key of this name'],
  ['a bundle ID twice', manifest({ ...key, 'bundle-ids': ['a.b', 'a.b'] }), 'stands there twice'],
  ['a malformed Key ID', manifest({ ...key, 'key-id': 'short' }), 'not 10 capital letters'],
  ['257 jobs', manifest(...Array.from({ length: 257 }, (_, index) => keyOf(index, 1))), '257 jobs'],
  ['what is not YAML', 'keys:\n  - "a', 'Line 2, column'],
  ['the same field twice', 'keys: []\nkeys: []', 'Line 2, column 1'],
  ['no keys', 'keys: []', 'at least one key'],
])('refuses %s', async (_, text, words) => {
  await expect(matrix(text)).rejects.toThrow(words);
});

test('refuses a key in the place of its name, without showing it', async () => {
  const secret = Buffer.from('-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49').toString('base64');
  const run = await runCommandLine(['matrix', '-'], { stdin: manifest({ ...key, secret }) });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('never its value');
  expect(run.stderr).toContain('[invalid-setting]');
  expect(run.stdout + run.stderr).not.toContain(secret.slice(0, 12));
});

test('prints the matrix on one line', async () => {
  const run = await runCommandLine(['matrix', '-'], { stdin: manifest(key) });
  expect(run.code).toBe(0);
  expect(run.stdout.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(run.stdout)).toEqual({
    include: [
      {
        name: 'team-1',
        secret: 'IAP_KEY_1',
        'key-id': 'A1B2C3D001',
        'issuer-id': ISSUER,
        'bundle-id': 'org.team-1.app-0',
        environment: 'auto',
      },
    ],
  });
});

test('the example makes a job per key, and its workflow uses only fields that the matrix has', async () => {
  const read = (name: string) => readFile(new URL(`../../examples/estate/${name}`, import.meta.url), 'utf8');
  const { include } = await matrix(await read('keys.yml'));
  expect(include.map(({ name }) => name)).toEqual(['games', 'news']);
  const workflow = await read('check-estate.yml');
  const used = [...workflow.matchAll(/\bmatrix\.([a-z-]+)/g)].map(([, name]) => name);
  expect(new Set(used)).toEqual(new Set(Object.keys(include[0]!)));
  expect(Object.keys(parse(workflow).jobs)).toEqual(['plan', 'check', 'summary']);
});
