import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/key/fingerprint.ts';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import { runAction, runCommandLine } from '../e2e/program.ts';

const key = makeThrowawayKey();
const expected = `${fingerprintOf(createPublicKey(key.pem))}\n`;
const base64 = Buffer.from(key.pem).toString('base64');
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iap-key-fingerprint-'));
  file = join(folder, 'key.p8');
  writeFileSync(file, key.pem);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each<[string, string[], Record<string, string>, string?]>([
  ['a file', ['FILE'], {}],
  ['standard input', ['-'], {}, key.pem],
  ['base64 on standard input', ['-'], {}, `${base64}\n`],
  ['the key of the environment', [], { IAP_KEY_PRIVATE_KEY: base64 }],
  ['the file of the environment', [], { IAP_KEY_PRIVATE_KEY_FILE: 'FILE' }],
  ['a key under another tool’s name', [], { APPLE_IAP_PRIVATE_KEY: key.pem }],
])('%s is named, and nothing else is said', async (_, args, env, stdin) => {
  const place = (text: string) => text.replace('FILE', file);
  const environment = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, place(value)]));
  const run = await runCommandLine(['fingerprint', ...args.map(place)], {
    env: { ...environment, IAP_KEY_TIMEOUT: 'never' },
    ...(stdin === undefined ? {} : { stdin }),
  });
  expect(run).toMatchObject({ code: 0, stdout: expected, stderr: '' });
});

test('it is the name that the report gives the key', async () => {
  const step = await runAction({
    'private-key': base64,
    environment: 'none',
    'key-id': key.keyId,
    'issuer-id': key.issuerId,
  });
  expect(step.outputs['fingerprint']).toBe(expected.trim());
});

test.each<[string, string, RegExp]>([
  ['a cut key', key.pem.slice(0, 120), /\[key-truncated\]\n {2}Next: /],
  ['a public key', createPublicKey(key.pem).export({ type: 'spki', format: 'pem' }).toString(), /\[key-not-private\]/],
  ['nothing', '', /\[key-missing\]/],
])('%s has no name: exit 1, and the next step', async (_, stdin, words) => {
  const run = await runCommandLine(['fingerprint', '-'], { stdin });
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toMatch(words);
});

test('two keys in the environment are a usage error', async () => {
  const env = { IAP_KEY_PRIVATE_KEY: base64, IAP_KEY_PRIVATE_KEY_FILE: file };
  expect(await runCommandLine(['fingerprint'], { env })).toMatchObject({ code: 2, stdout: '' });
});
