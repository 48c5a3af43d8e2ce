import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { findPiece, KEY, secretsOf } from '../key/samples.ts';
import { TWO_KEYS, WRAPPERS } from '../key/wrappers.ts';
import { casesOf } from '../thorough.ts';
import { type Run, reportOf, runAction, runCommandLine } from './program.ts';

/** A key in other text, as it comes to the program: as a variable, and as a file where it is no text. */

const folder = mkdtempSync(join(tmpdir(), 'iap-key-wrappers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENV = {
  IAP_KEY_ENVIRONMENT: 'none',
  IAP_KEY_KEY_ID: 'K7Q2M9X4TA',
  IAP_KEY_ISSUER_ID: '3f0c9a52-7d1e-4b86-a2f4-9c5e18d7b360',
};
const SECRETS = secretsOf(KEY);

function settingsFor(value: string | Buffer, name: string): Record<string, string> {
  if (typeof value === 'string' && !value.includes('\0')) return { ...ENV, IAP_KEY_PRIVATE_KEY: value };
  const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.txt`);
  writeFileSync(path, value);
  return { ...ENV, IAP_KEY_PRIVATE_KEY_FILE: path };
}

function expectNothingShown({ stdout, stderr }: Run): void {
  expect(findPiece(stdout + stderr, SECRETS)).toBeUndefined();
}

/** Each of them through the function in test/key; of those through the door, some where a person waits. */
const share = Math.ceil(WRAPPERS.length / casesOf(WRAPPERS.length));
const SHOWN = WRAPPERS.filter((_, index) => index % share === 0);

test.each(SHOWN)('$name: the key is read, and what was around it is told', async ({ name, make, told }) => {
  const run = await runCommandLine(['check', '--format', 'json'], { env: settingsFor(make(KEY), name) });
  const report = reportOf(run);
  expect(report).toMatchObject({ result: 'pass', key: { fingerprint: KEY.fingerprint } });
  const repaired = report.checks.find(({ problem }) => problem === 'key-repaired');
  expect(repaired?.message).toContain(told);
  expect(repaired?.hint).toContain('base64');
  expectNothingShown(run);
});

test.each(Object.entries(TWO_KEYS))('two different keys %s fail as several', async (_, value) => {
  const run = await runCommandLine(['check', '--format', 'json'], { env: settingsFor(value, 'several') });
  expect(run.code).toBe(1);
  expect(reportOf(run).checks[0]).toMatchObject({ status: 'fail', problem: 'key-several' });
  expectNothingShown(run);
});

const MANIFEST = `apiVersion: v1
kind: Secret
metadata:
  name: app-store-connect
stringData:
  key.p8: |
    ${KEY.p8.replaceAll('\n', '\n    ')}
`;

test('of a manifest, a CI system is asked to mask the key and none of the words around it', async () => {
  const run = await runAction({
    'private-key': MANIFEST,
    environment: 'none',
    'key-id': 'K7Q2M9X4TA',
    'issuer-id': ENV.IAP_KEY_ISSUER_ID,
  });
  expect(run.code).toBe(0);
  const masks = [...run.stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, mask = '']) => mask);
  expect(masks.length).toBeGreaterThan(3);
  expect(masks.filter((mask) => /apiVersion|Secret|metadata|app-store|stringData|key\.p8/.test(mask))).toEqual([]);
});

test('encode makes of a manifest the one line to store', async () => {
  const path = join(folder, 'manifest.yaml');
  writeFileSync(path, MANIFEST);
  const run = await runCommandLine(['encode', path]);
  expect(run.code).toBe(0);
  expect(run.stdout.trim()).toBe(Buffer.from(KEY.p8).toString('base64'));
  expect(run.stderr).toContain('a Kubernetes manifest');
});

test.each([
  ['of letters', Buffer.alloc(10 * 1024 * 1024, 'MIGTAgEAMBMGByqGSM49')],
  ['of zeros', Buffer.alloc(10 * 1024 * 1024)],
  ['with a key at its beginning', Buffer.concat([Buffer.from(`${KEY.p8}\n`), Buffer.alloc(10 * 1024 * 1024, '\n')])],
])('a file of 10 MiB %s ends in less than a second, and says so', async (name, content) => {
  const env = settingsFor(content, `large ${name}`);
  const before = cpuUsage();
  const run = await runCommandLine(['check', '--format', 'json'], { env });
  // Of the processor, as other tests have it too.
  const { user, system } = cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
  expect(reportOf(run).checks[0]).toMatchObject({
    problem: 'key-not-decodable',
    message: expect.stringContaining('64 KiB'),
  });
});
