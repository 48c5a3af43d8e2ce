import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, encode, fingerprint } from '../src/bin/library-main.ts';
import type { CheckOptions, KeyInput } from '../src/doors/library-types.ts';
import { fingerprintOf } from '../src/key/fingerprint.ts';
import { SETTINGS, type SettingRow } from '../src/settings/table.ts';
import { makeThrowawayKey } from '../src/simulator/credentials.ts';
import { reportOf, runCommandLine } from './e2e/program.ts';

const key = makeThrowawayKey();
const base64 = Buffer.from(key.pem).toString('base64');
const name = fingerprintOf(createPublicKey(key.pem));
const local: CheckOptions = { privateKey: base64, keyId: key.keyId, issuerId: key.issuerId, environment: 'none' };
const alone = { environment: {} };

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iap-key-library-'));
  file = join(folder, `SubscriptionKey_${key.keyId}.p8`);
  writeFileSync(file, key.pem);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a call throws, as a caller sees it. */
async function thrown(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('Nothing was thrown.');
  return { ...error, name: error.name, message: error.message };
}

describe('check', () => {
  test('gives the report that the command line prints as JSON', async () => {
    const report = await check(local, alone);
    const run = await runCommandLine(['check', '--format', 'json'], {
      env: {
        IAP_KEY_PRIVATE_KEY: base64,
        IAP_KEY_KEY_ID: key.keyId,
        IAP_KEY_ISSUER_ID: key.issuerId,
        IAP_KEY_ENVIRONMENT: 'none',
      },
    });
    const withoutTime = (value: unknown) =>
      JSON.parse(JSON.stringify(value), (field, part) => (/^(durationMs|startedAt)$/.test(field) ? 0 : part));
    expect(withoutTime(report)).toEqual(withoutTime(reportOf(run)));
  });

  test('takes a file, bytes, lists and numbers', async () => {
    const pem: CheckOptions = { ...local, privateKey: Buffer.from(key.pem), bundleId: ['a.b', 'c.d'], timeout: 5 };
    expect((await check(pem, alone)).result).toBe('pass');
    const { privateKey: _, keyId: __, ...rest } = local;
    const report = await check({ ...rest, privateKeyFile: file, diagnose: false, bundleId: undefined }, alone);
    expect(report).toMatchObject({ result: 'pass', key: { keyId: key.keyId } });
  });

  test('a bad key is a report, and no exception', async () => {
    expect(await check({ ...local, privateKey: 'x' }, alone)).toMatchObject({
      result: 'fail',
      problem: 'key-not-decodable',
    });
  });

  test('an option wins over the environment, of which nothing is read where it is empty', async () => {
    const environment = { IAP_KEY_PRIVATE_KEY: 'x', IAP_KEY_ISSUER_ID: key.issuerId };
    const { issuerId: _, ...rest } = local;
    expect((await check(rest, { environment })).result).toBe('pass');
    expect((await check(rest, alone)).problem).toBe('issuer-id-missing');
  });

  test('writes the report file that it is asked for', async () => {
    const reportFile = join(folder, 'report.json');
    const report = await check({ ...local, reportFile }, alone);
    expect(JSON.parse(readFileSync(reportFile, 'utf8'))).toEqual(report);
  });

  test('a signal ends it with a report', async () => {
    const ended = AbortSignal.abort();
    const report = await check(
      { ...local, environment: 'auto', bundleId: 'a.b', retries: 0 },
      { ...alone, signal: ended },
    );
    expect(report.result).toBe('inconclusive');
  });

  test.each<[string, unknown, RegExp]>([
    ['an unknown option', { keyID: 'x' }, /There is no option keyID\. Did you mean keyId\?/],
    ['the name of the flag', { 'key-id': 'x' }, /There is no option key-id\. Did you mean keyId\?/],
    ['an option of another door', { format: 'json' }, /There is no option format/],
    ['a number in the place of a text', { keyId: 5 }, /keyId: This is to be a text\./],
    ['a text in the place of a list’s items', { bundleId: [1] }, /bundleId: This is to be a text or a list of texts\./],
    ['an impossible value', { ...local, environment: 'moon' }, /environment: “moon” is not one of/],
    ['two keys', { ...local, privateKeyFile: 'x' }, /privateKey and privateKeyFile: Both are set/],
    ['no options', undefined, /one object/],
    ['a list', [], /one object/],
  ])('%s is a usage error', async (_, options, words) => {
    const error = await thrown(check(options as CheckOptions, alone));
    expect(error).toMatchObject({ name: 'UsageError', code: 'invalid-setting' });
    expect(error['message']).toMatch(words);
  });

  test('a key in the wrong option is refused, and no part of it is in the error', async () => {
    const error = await thrown(check({ ...local, keyId: base64 }, alone));
    expect(error['code']).toBe('key-in-wrong-setting');
    expect(JSON.stringify(error)).not.toContain(base64.slice(0, 12));
    const named = await thrown(check({ [base64.slice(0, 40)]: '1' } as CheckOptions, alone));
    expect(JSON.stringify(named)).not.toContain(base64.slice(0, 12));
  });

  test('has an option for every setting but those of another door', async () => {
    const types = readFileSync(new URL('../src/doors/check-options.ts', import.meta.url), 'utf8');
    const listed = [...types.matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, option]) => option);
    const expected = Object.entries<SettingRow>(SETTINGS)
      .filter(([, { only }]) => only === undefined)
      .map(([setting]) => setting.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    expect(listed).toEqual(expected);
  });

  test('leaves nothing of the process changed', async () => {
    const before = [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM'), process.exitCode];
    await check(local, alone);
    expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM'), process.exitCode]).toEqual(before);
  });
});

describe('encode and fingerprint', () => {
  const inputs = (): KeyInput[] => [
    { privateKey: key.pem },
    { privateKey: base64 },
    { privateKey: Buffer.from(key.pem) },
    { privateKeyFile: file },
  ];

  test('say of a key, however it is given, what the commands say', async () => {
    for (const input of inputs()) {
      expect(await fingerprint(input, alone)).toBe(name);
      expect(await encode(input, alone)).toMatchObject({ fingerprint: name, shape: 'apple' });
    }
    const run = await runCommandLine(['encode', file]);
    expect((await encode({ privateKeyFile: file }, alone)).base64).toBe(run.stdout.trim());
  });

  test('say why a key is none, with the next step and no part of it', async () => {
    for (const call of [encode, fingerprint]) {
      const error = await thrown(call({ privateKey: key.pem.slice(0, 150) }, alone));
      expect(error).toMatchObject({ name: 'KeyProblem', code: 'key-truncated' });
      expect(error['hint']).toContain('iap-key encode');
      expect(JSON.stringify(error)).not.toContain(key.pem.slice(90, 102));
      expect(await thrown(call({ privateKeyFile: join(folder, 'none') }, alone))).toMatchObject({
        code: 'key-missing',
      });
      expect(await thrown(call({} as KeyInput, alone))).toMatchObject({ code: 'key-missing' });
    }
  });

  test('take nothing but a key', async () => {
    for (const input of [{ privateKey: 'x', keyId: 'y' }, { privateKey: 'x', privateKeyFile: 'y' }, 'x', null])
      expect(await thrown(encode(input as KeyInput, alone))).toMatchObject({ name: 'UsageError' });
  });
});
