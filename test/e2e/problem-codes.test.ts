import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOG, PROBLEM_CODES } from '../../src/backends/catalog.ts';
import type { ProblemCode } from '../../src/findings/problems.ts';
import { expectNoLeak, expectNoStackTrace, type Run, reportOf, runAction, runCommandLine } from './program.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const pkcs8 = (key: KeyObject) => key.export({ format: 'pem', type: 'pkcs8' }).toString();
/** Flips one bit of the private scalar: loads in Node without an error. */
const damaged = (pem: string) => {
  const der = Buffer.from(pem.split('\n').slice(1, -1).join(''), 'base64');
  der[40] = (der[40] ?? 0) ^ 1;
  return der.toString('base64');
};

type Make = (folder: string) => Record<string, string>;
type Change = Record<string, string> | Make;
const key =
  (value: (pem: string) => string): Change =>
  () => ({ IAP_KEY_PRIVATE_KEY: value(stage.key.pem) });
const file =
  (name: string, content: (pem: string) => string): Make =>
  (folder) => {
    writeFileSync(join(folder, name), content(stage.key.pem));
    return { IAP_KEY_PRIVATE_KEY: '', IAP_KEY_PRIVATE_KEY_FILE: join(folder, name) };
  };

/** Each key and ID problem code of the contract, with settings that provoke it. */
const PROVOKED: [ProblemCode, Change, words: string | RegExp][] = [
  ['key-missing', { IAP_KEY_PRIVATE_KEY: '' }, /empty.*Given are: key-id, issuer-id, bundle-id.*forks.*Dependabot/],
  ['key-missing', { IAP_KEY_PRIVATE_KEY: '  \n' }, 'white space'],
  ['key-missing', { IAP_KEY_PRIVATE_KEY: '', IAP_KEY_PRIVATE_KEY_FILE: '/does/not/exist.p8' }, 'does not exist'],
  ['key-missing', { IAP_KEY_PRIVATE_KEY: '', IAP_KEY_PRIVATE_KEY_FILE: '/tmp' }, 'folder'],
  ['key-not-decodable', { IAP_KEY_PRIVATE_KEY: 'correct horse battery staple!' }, 'neither PEM nor base64'],
  ['key-not-decodable', { IAP_KEY_PRIVATE_KEY: '/home/me/SubscriptionKey_ABC123DEFG.p8' }, 'private-key-file'],
  ['key-not-decodable', { IAP_KEY_PRIVATE_KEY: '', IAP_KEY_PRIVATE_KEY_FILE: '/dev/zero' }, '64 KiB'],
  ['key-truncated', key((pem) => pem.slice(0, 150)), '90 are there'],
  ['key-truncated', key((pem) => Buffer.from(pem).toString('base64').slice(0, 200)), 'bytes'],
  ['key-not-private', key(() => stage.key.publicKey.export({ format: 'pem', type: 'spki' }).toString()), 'public key'],
  ['key-not-private', key(() => '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'), 'certificate'],
  [
    'key-not-private',
    key(() => '-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----'),
    'signing request',
  ],
  [
    'key-encrypted',
    key((pem) =>
      createPrivateKey(pem).export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' }).toString(),
    ),
    'passphrase',
  ],
  ['key-not-ec', key(() => pkcs8(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)), 'RSA'],
  ['key-not-ec', key(() => pkcs8(generateKeyPairSync('ed25519').privateKey)), 'ED25519'],
  ['key-wrong-curve', key(() => pkcs8(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey)), 'secp384r1'],
  ['key-damaged', key(damaged), 'does not verify'],
  [
    'key-several',
    key((pem) => `${pem}\n${pkcs8(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)}`),
    '2 different private keys',
  ],
  ['key-repaired', key((pem) => pem.replaceAll('\n', '\\n')), 'literal'],
  ['key-re-encoded', key((pem) => pkcs8(createPrivateKey(pem))), 'not in the form that Apple uses'],
  ['key-unexpected', { IAP_KEY_EXPECT_FINGERPRINT: `SHA256:${'A'.repeat(43)}` }, 'expected is SHA256:AAA'],
  [
    'key-in-checkout',
    (folder) => {
      mkdirSync(join(folder, 'checkout', '.git'), { recursive: true });
      mkdirSync(join(folder, 'checkout', 'fastlane'));
      writeFileSync(join(folder, 'checkout', 'fastlane', 'key.p8'), stage.key.pem);
      return { GITHUB_WORKSPACE: join(folder, 'checkout') };
    },
    'fastlane/key.p8',
  ],
  ['key-id-missing', { IAP_KEY_KEY_ID: '' }, 'No Key ID'],
  ['key-id-malformed', { IAP_KEY_KEY_ID: 'abc123defg' }, 'capital letters'],
  ['key-id-malformed', { IAP_KEY_KEY_ID: '57246542-96fe-1a63-e053-0824d011072b' }, 'looks like an Issuer ID'],
  ['key-id-not-in-file-name', file('SubscriptionKey_ZZZZZZZZZ9.p8', (pem) => pem), 'ZZZZZZZZZ9'],
  ['key-family-suspect', (folder) => file(`AuthKey_${stage.key.keyId}.p8`, (pem) => pem)(folder), 'AuthKey_'],
  ['issuer-id-missing', { IAP_KEY_ISSUER_ID: '' }, 'No Issuer ID'],
  ['issuer-id-malformed', { IAP_KEY_ISSUER_ID: '5724654296fe1a63e0530824d011072b' }, 'hyphens'],
  ['issuer-id-is-team-id', { IAP_KEY_ISSUER_ID: 'A1B2C3D4E5' }, 'Team ID'],
  [
    'ids-swapped',
    () => ({ IAP_KEY_KEY_ID: stage.key.issuerId, IAP_KEY_ISSUER_ID: stage.key.keyId }),
    'key-id holds what looks like the Issuer ID',
  ],
  ['bundle-id-missing', { IAP_KEY_BUNDLE_ID: '' }, 'No bundle ID'],
  ['bundle-id-malformed', { IAP_KEY_BUNDLE_ID: '1234567890' }, 'Apple ID of an app'],
  ['bundle-id-malformed', { IAP_KEY_BUNDLE_ID: 'com.company.*' }, 'wildcard'],
  ['placeholder-value', { IAP_KEY_KEY_ID: '2X9R4HXF34' }, 'sample'],
  ['placeholder-value', { IAP_KEY_ISSUER_ID: '57246542-96fe-1a63-e053-0824d011072a' }, 'sample'],
  ['placeholder-value', { IAP_KEY_PRIVATE_KEY: '$(IAP_PRIVATE_KEY)' }, 'did not replace'],
  [
    'id-repaired',
    () => ({ IAP_KEY_ISSUER_ID: ` "${stage.key.issuerId}"\r\n` }),
    'a line break and quotes and white space',
  ],
];

test.each(PROVOKED)('%s is provoked (%#)', async (code, change, words) => {
  const changed = typeof change === 'function' ? change(stage.folder) : change;
  const run = await runCommandLine(['check', '--format', 'json'], { env: { ...stage.env, ...changed } });
  const finding = reportOf(run).checks.find(({ problem }) => problem === code);
  expect(finding?.message).toMatch(words);
  expect(finding?.hint).toBeTruthy();
  const isFailure = CATALOG[code]?.level === 'fail';
  expect({ code: run.code, result: reportOf(run).result }).toEqual(
    isFailure ? { code: 1, result: 'fail' } : { code: 0, result: 'pass' },
  );
  expect(reportOf(run).bundles).toHaveLength(isFailure ? 0 : 1);
  expectNoLeak(run, stage);
  expectNoStackTrace(run);
});

test('every key and ID code of the catalogue is provoked', () => {
  const isLocal = (code: string) => /^(key|issuer|bundle|id|ids|placeholder)-/.test(code);
  const provoked = new Set<string>(PROVOKED.map(([code]) => code));
  const codes = PROBLEM_CODES.filter((code) => CATALOG[code]?.level !== 'usage' && isLocal(code));
  expect(codes.filter((code) => !provoked.has(code))).toEqual([]);
});

test('all findings show, even after one has failed, and the network is not touched', async () => {
  const before = stage.simulator.requests.length;
  const run = await runCommandLine(['check', '--format', 'json'], {
    env: {
      ...stage.env,
      IAP_KEY_PRIVATE_KEY: 'x',
      IAP_KEY_KEY_ID: '',
      IAP_KEY_ISSUER_ID: 'A1B2C3D4E5',
      IAP_KEY_BUNDLE_ID: '123',
    },
  });
  const problems = reportOf(run).checks.flatMap(({ problem }) => problem ?? []);
  expect(problems).toEqual(['key-not-decodable', 'key-id-missing', 'issuer-id-is-team-id', 'bundle-id-malformed']);
  expect(stage.simulator.requests).toHaveLength(before);
});

const usage: [string, string[], Record<string, string>, RegExp][] = [
  ['an unknown flag', ['check', '--key-di', 'x'], {}, /--key-di.*Did you mean --key-id/s],
  ['an unknown command', ['chekc'], {}, /Did you mean check/],
  [
    'a malformed proxy',
    ['check'],
    { HTTPS_PROXY: 'http://user:hunter2/x@proxy:3128' },
    /^iap-key: HTTPS_PROXY: [^\n]*$/m,
  ],
  ['an unsupported proxy', ['check'], { all_proxy: 'socks5://proxy:1080' }, /^iap-key: all_proxy: /],
  [
    'an unknown flag that is a command of a CI system',
    ['check', '--x\n##vso[task.y]\u001b[2J'],
    {},
    /unknown option …/,
  ],
  ['an impossible value', ['check', '--environment', 'prodution'], {}, /Did you mean production/],
  ['a number out of range', ['check', '--timeout', '0'], {}, /from 1 to 3600/],
  ['two keys', ['check'], { IAP_KEY_PRIVATE_KEY: 'a', IAP_KEY_PRIVATE_KEY_FILE: 'b' }, /Both are set/],
  ['an endpoint without TLS', ['check'], { IAP_KEY_APPLE_SANDBOX_URL: 'http://example.org' }, /https:/],
  ['a report file that is none', ['check', '--report-file', '/dev/null/x/report.json'], {}, /name a file/],
];

test.each(usage)('%s is a usage error', async (_, args, env, words) => {
  const run = await runCommandLine(args, { env });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(words);
  expect(run.stderr).toContain('[invalid-setting]');
  expectNoStackTrace(run);
});

test('a variable that nobody reads ends no run, and is named where the setting that it resembles is missing', async () => {
  const foreign = { IAP_KEY_PRIVATE_KEY_PSW: 'x', IAP_KEY_SERVICE_HOST: '10.0.0.1', 'INPUT_FETCH-DEPTH': '1' };
  const passing = await runCommandLine(['check'], { env: { ...stage.env, ...foreign } });
  expect(passing.code).toBe(0);
  const env = { ...stage.env, ...foreign, IAP_KEY_ISSUER_ID: '', IAP_KEY_ISUER_ID: stage.key.issuerId };
  const run = await runCommandLine(['check', '--format', 'json'], { env });
  expect(run.code).toBe(1);
  const finding = reportOf(run).checks.find(({ problem }) => problem === 'issuer-id-missing');
  expect(finding?.message).toMatch(/IAP_KEY_ISUER_ID.*IAP_KEY_ISSUER_ID/);
  expect(run.stdout).not.toContain(stage.key.issuerId);
});

test('an input that is written wins over the environment, so that a variable cannot turn the check off', async () => {
  const env = { ...stage.env, IAP_KEY_KEY_ID: stage.revoked.keyId, IAP_KEY_ENVIRONMENT: 'none' };
  const key = Buffer.from(stage.revoked.pem).toString('base64');
  const run = await runAction({ environment: 'auto', retries: '0', 'private-key': key }, { env });
  expect({ code: run.code, result: run.outputs['result'] }).toEqual({ code: 1, result: 'fail' });
});

test.each([['--version'], ['--help'], ['explain', 'key-missing'], ['encode', '-'], ['check', '--environment', 'none']])(
  'a malformed proxy is no matter to %s',
  async (...args) => {
    const env = { ...stage.env, HTTPS_PROXY: 'http://user:hunter2/x@proxy:3128', ALL_PROXY: 'socks5://x' };
    const run = await runCommandLine(args, { env, stdin: stage.key.pem });
    expect(run.code).toBe(0);
    expect(run.stdout + run.stderr).not.toContain('hunter2');
  },
);

test.each(['check', 'action'])('the login of a proxy is shown nowhere by %s', async (door) => {
  const env = { ...stage.env, HTTPS_PROXY: 'http://proxy-user-1:hunter2%2Fhunter2@127.0.0.1:1', IAP_KEY_RETRIES: '0' };
  const run = door === 'action' ? await runAction({}, { env }) : await runCommandLine(['check'], { env });
  expect(run.code).toBe(3);
  const emitted = [run.stdout, run.stderr, ...Object.values(run.files)].join('\n').replaceAll(/^::add-mask::.*$/gm, '');
  expect(emitted).not.toMatch(/hunter2|proxy-user-1/);
});

test('with NODE_TLS_REJECT_UNAUTHORIZED=0 an unknown certificate still gets nothing', async () => {
  const before = stage.simulator.requests.length;
  const { NODE_EXTRA_CA_CERTS: _, ...env } = stage.env;
  const run = await runCommandLine(['check', '--retries', '0', '--format', 'json'], {
    env: { ...env, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  });
  expect(run.code).toBe(3);
  expect(reportOf(run).problem).toBe('apple-unreachable');
  expect(stage.simulator.requests).toHaveLength(before);
});

test('a report is never written over the key, nor over another report', async () => {
  const path = join(stage.folder, 'SubscriptionKey_A1B2C3D4E5.p8');
  writeFileSync(path, stage.key.pem);
  const { IAP_KEY_PRIVATE_KEY: _, ...env } = stage.env;
  const before = stage.simulator.requests.length;
  for (const args of [
    ['--private-key-file', path, '--report-file', path],
    ['--private-key-file', path, '--junit-file', path],
    ['--private-key-file', path, '--junit-file', 'out', '--report-file', './out'],
  ]) {
    const run = await runCommandLine(['check', ...args], { env });
    expect(run).toMatchObject({ code: 2, stdout: '' });
  }
  expect(readFileSync(path, 'utf8')).toBe(stage.key.pem);
  expect(stage.simulator.requests).toHaveLength(before);
});

test('a stand-in for Apple is named everywhere, and its word reaches no real backend', async () => {
  const run = await runAction({}, { env: stage.env });
  expect(run.code).toBe(0);
  expect(run.outputs).toMatchObject({ result: 'pass', environments: '[]' });
  for (const variable of ['IAP_KEY_APPLE_PRODUCTION_URL', 'IAP_KEY_APPLE_SANDBOX_URL']) {
    expect(run.stdout).toMatch(new RegExp(`^::warning [^\\n]*${variable}`, 'm'));
    expect(run.outputs['report']).toContain(variable);
  }
  const before = stage.simulator.requests.length;
  const env = { ...stage.env, IAP_KEY_QONVERSION_URL: '', IAP_KEY_QONVERSION_TOKEN: 'sk_abcdefghijkl' };
  const push = await runCommandLine(['check', '--push-to', 'qonversion'], { env });
  expect(push).toMatchObject({ code: 2, stdout: '' });
  expect(push.stderr).toContain('IAP_KEY_APPLE_PRODUCTION_URL');
  expect(stage.simulator.requests).toHaveLength(before);
});

test('a secret given as a flag or in the place of a command is refused without being shown', async () => {
  const runs: Run[] = await Promise.all([
    runCommandLine(['check', '--private-key', stage.base64]),
    runCommandLine(['check', `--private-key=${stage.base64}`]),
    runCommandLine(['check', `--privat-key=${stage.base64}`]),
    runCommandLine([stage.base64]),
    runCommandLine(['explain', stage.base64]),
    runCommandLine(['check', stage.base64]),
  ]);
  for (const run of runs) {
    expect(run.code).toBe(2);
    expect(run.stderr).not.toContain(stage.base64.slice(0, 12));
    expectNoLeak(run, stage);
  }
});
