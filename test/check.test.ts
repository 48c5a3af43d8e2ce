import { createPublicKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import type { ProblemCode } from '../src/findings/problems.ts';
import { isReplacement, replacementsIn } from '../src/findings/replaced.ts';
import type { Report } from '../src/findings/report.ts';
import { createHttpClient, type HttpClient } from '../src/net/http.ts';
import { readSettings } from '../src/settings/read-settings.ts';
import { environmentSource } from '../src/settings/sources.ts';
import { makeThrowawayKey } from '../src/simulator/credentials.ts';
import { startSimulator } from '../src/simulator/simulator.ts';
import type { Simulator, SimulatorOptions } from '../src/simulator/simulator-options.ts';
import type { Environment, World } from '../src/world/world.ts';
import { findPiece, KEY, OTHER_KEY, secretsOf } from './key/samples.ts';
import { createWorld, keepIn } from './world.ts';

const LIVE = 'org.example.Live';
const UNRELEASED = 'org.example.Unreleased';
const { keyId, issuerId } = makeThrowawayKey();
const revoked = makeThrowawayKey();
const wrongTab = makeThrowawayKey();

let folder: string;
let simulator: Simulator;
let http: HttpClient;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'iap-key-check-')));
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await http?.close();
  await simulator?.close();
});

async function start(options: Partial<SimulatorOptions> = {}): Promise<void> {
  simulator = await startSimulator({
    accounts: [
      {
        issuerId,
        keys: [
          { keyId, publicKey: createPublicKey(KEY.privateKey) },
          { ...revoked, revoked: true },
          { ...wrongTab, family: 'app-store-connect' },
        ],
        apps: [
          { bundleId: LIVE, live: true, notificationUrl: 'delivers' },
          { bundleId: UNRELEASED, live: false },
        ],
      },
      { issuerId: wrongTab.issuerId, keys: [], apps: [] },
    ],
    ...options,
  });
  http = createHttpClient({}, simulator.certificate);
}

/** The requests to the App Store Server API; whose key it is, is asked elsewhere. */
const storeRequests = () => simulator.requests.filter(({ host }) => host !== 'appStoreConnect');

const base64 = Buffer.from(KEY.p8).toString('base64');

interface Ran {
  readonly report: Report;
  readonly problems: readonly ProblemCode[];
  readonly secrets: readonly string[];
}

async function run(variables: Environment = {}, changes: Partial<World> = {}): Promise<Ran> {
  const environment: Environment = {
    IAP_KEY_PRIVATE_KEY: base64,
    IAP_KEY_KEY_ID: keyId,
    IAP_KEY_ISSUER_ID: issuerId,
    IAP_KEY_BUNDLE_ID: LIVE,
    IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
    IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
    IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
    ...variables,
  };
  const secrets: string[] = [];
  const world = createWorld({ environment, directory: folder, send: http.send, secrets: keepIn(secrets), ...changes });
  const settings = readSettings('command-line', [environmentSource(environment)], environment);
  const report = await check(settings, world);
  const problems = report.checks.flatMap(({ problem }) => problem ?? []);
  return { report, problems, secrets };
}

/** Without the warnings that the simulator stands in Apple’s place. */
const statusOf = ({ report }: Ran, id: string) =>
  report.checks.filter((found) => found.id === id && !isReplacement(found)).map(({ status }) => status);
const messageOf = ({ report }: Ran, id: string) => report.checks.find((found) => found.id === id)?.message ?? '';

describe('a good key', () => {
  test('passes, is accepted in both environments, and nothing else is said', async () => {
    await start();
    const { report, problems } = await run();
    expect(problems).toEqual([]);
    expect(report).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'iap-key' },
      result: 'pass',
      problem: null,
      // The simulator is not Apple.
      live: false,
      key: { keyId, issuerId, fingerprint: KEY.fingerprint, shape: 'apple' },
      bundles: [{ bundleId: LIVE, result: 'pass', production: 'accepted', sandbox: 'accepted' }],
      pushes: [],
    });
    const findings = report.checks.filter((found) => !isReplacement(found));
    expect(replacementsIn(report.checks).map(({ variable }) => variable)).toEqual([
      'IAP_KEY_APPLE_PRODUCTION_URL',
      'IAP_KEY_APPLE_SANDBOX_URL',
      'IAP_KEY_APP_STORE_CONNECT_URL',
    ]);
    expect(findings.map(({ id, status }) => [id, status])).toEqual(
      [
        'key-decode',
        'key-format',
        'key-id',
        'issuer-id',
        'bundle-id',
        'jwt-sign',
        'offer-sign',
        'clock',
        'apple-production',
        'apple-sandbox',
      ].map((id) => [id, 'pass']),
    );
    expect(storeRequests().map(({ refusedBecause }) => refusedBecause)).toEqual([undefined, undefined]);
  });

  test('has every token and every form of it kept secret, and none of it in the report', async () => {
    await start();
    const { report, secrets } = await run();
    for (const { headers } of simulator.requests)
      expect(secrets).toContain(headers.authorization?.replace('Bearer ', ''));
    for (const form of [base64, KEY.scalar.toString('hex')]) expect(secrets).toContain(form);
    expect(
      findPiece(JSON.stringify(report), [
        ...secretsOf(KEY),
        ...secrets.filter((secret) => !secret.startsWith('-----')),
      ]),
    ).toBeUndefined();
  });

  test('passes with a question that Apple finds malformed, because history confirms it', async () => {
    await start({ unknownTransaction: 'invalid-id' });
    const { report } = await run();
    expect(report).toMatchObject({ result: 'pass', problem: null });
    expect(
      storeRequests()
        .map(({ method }) => method)
        .sort(),
    ).toEqual(['GET', 'GET', 'POST', 'POST']);
  });

  test('is not good enough when only the arguments were judged, and the token is refused', async () => {
    await start({ unknownTransaction: 'invalid-id', validatesBeforeAuthentication: true });
    const { report } = await run({ IAP_KEY_KEY_ID: revoked.keyId, IAP_KEY_RETRIES: '0' });
    expect(report).toMatchObject({ result: 'fail', problem: 'apple-refused' });
  });

  test('passes with several bundle IDs, of which each has its own result', async () => {
    await start();
    const { report } = await run({ IAP_KEY_BUNDLE_ID: `${LIVE}\n${UNRELEASED}` });
    expect(report.bundles).toEqual([
      { bundleId: LIVE, result: 'pass', production: 'accepted', sandbox: 'accepted' },
      { bundleId: UNRELEASED, result: 'pass', production: 'refused', sandbox: 'accepted' },
    ]);
    expect(report).toMatchObject({ result: 'pass', problem: 'app-not-live' });
  });

  test('passes with a test notification that is delivered', async () => {
    await start();
    const ran = await run({ IAP_KEY_NOTIFICATION_TEST: 'true' }, { sleep: async () => undefined });
    expect(statusOf(ran, 'notification')).toEqual(['pass']);
    expect(ran.report.result).toBe('pass');
  });
});

describe('an app that is not live', () => {
  test.each([
    ['auto', 'pass', 'warn'],
    ['sandbox', 'pass', undefined],
    ['production', 'fail', 'fail'],
    ['both', 'fail', 'fail'],
  ])('in the mode %s is a %s', async (environment, result, status) => {
    await start();
    const ran = await run({ IAP_KEY_BUNDLE_ID: UNRELEASED, IAP_KEY_ENVIRONMENT: environment });
    expect(ran.report).toMatchObject({ result, problem: status === undefined ? null : 'app-not-live' });
    expect(statusOf(ran, 'apple-production')).toEqual(status === undefined ? [] : [status]);
    const expected = environment === 'sandbox' ? 'not-asked' : 'refused';
    expect(ran.report.bundles[0]).toMatchObject({ production: expected, sandbox: 'accepted' });
  });
});

describe('a key that is refused', () => {
  test('in both environments fails, with suspects and Apple’s Request ID', async () => {
    await start();
    const { report } = await run({
      IAP_KEY_PRIVATE_KEY: Buffer.from(revoked.pem).toString('base64'),
      IAP_KEY_KEY_ID: revoked.keyId,
    });
    expect(report).toMatchObject({
      result: 'fail',
      problem: 'apple-refused',
      bundles: [{ result: 'fail', production: 'refused', sandbox: 'refused' }],
    });
    const finding = report.checks.find(({ id }) => id === 'apple-production');
    expect(finding?.suspects?.length).toBeGreaterThan(3);
    expect(finding?.evidence).toMatchObject({
      status: 401,
      attempts: 4,
      requestId: expect.stringMatching(/^[A-Z2-7]{26}\.0\.0$/),
    });
    expect(simulator.requests.filter(({ host }) => host === 'appStoreConnect')).toHaveLength(1);
  });

  test.each(['text', 'empty', 'json'] as const)('in the shape of %s is refused all the same', async (refusal) => {
    await start({ refusal });
    const { report } = await run({ IAP_KEY_KEY_ID: revoked.keyId, IAP_KEY_RETRIES: '0' });
    expect(report).toMatchObject({ result: 'fail', problem: 'apple-refused' });
  });

  test('because it is of the wrong tab is told as such', async () => {
    await start();
    const { report } = await run({
      IAP_KEY_PRIVATE_KEY: Buffer.from(wrongTab.pem).toString('base64'),
      IAP_KEY_KEY_ID: wrongTab.keyId,
      IAP_KEY_RETRIES: '0',
    });
    expect(report).toMatchObject({ result: 'fail', problem: 'wrong-key-family' });
  });

  test('is not shown to App Store Connect without diagnosis', async () => {
    await start();
    await run({ IAP_KEY_KEY_ID: revoked.keyId, IAP_KEY_RETRIES: '0', IAP_KEY_DIAGNOSE: 'false' });
    expect(simulator.requests.map(({ host }) => host).sort()).toEqual(['production', 'sandbox']);
  });

  test('for one bundle ID only is told as a wrong bundle ID', async () => {
    await start();
    const { report } = await run({ IAP_KEY_BUNDLE_ID: `${LIVE},${LIVE.toLowerCase()}`, IAP_KEY_RETRIES: '0' });
    expect(report).toMatchObject({ result: 'fail', problem: 'wrong-bundle-id' });
    expect(report.checks.find(({ problem }) => problem === 'wrong-bundle-id')?.message).toContain('capitals only');
  });

  test('once, and then accepted, passes with a warning', async () => {
    await start({ weather: ({ index }) => (index === 0 ? { kind: 'refuse' } : undefined) });
    const { report, problems } = await run();
    expect(report).toMatchObject({ result: 'pass', problem: 'apple-flaky' });
    expect(problems).toEqual(['apple-flaky', 'apple-flaky']);
  });
});

describe('an Apple that gives no verdict', () => {
  test('because nobody is there is inconclusive', async () => {
    await start();
    await simulator.close();
    const { report } = await run({ IAP_KEY_RETRIES: '1' });
    expect(report).toMatchObject({ result: 'inconclusive', problem: 'apple-unreachable', live: false });
    expect(report.checks.find(({ id }) => id === 'apple-sandbox')?.evidence).toMatchObject({
      failure: 'ECONNREFUSED',
      attempts: 2,
    });
  });

  test('because its certificate is not trusted is inconclusive, at once', async () => {
    await start({ certificate: 'expired' });
    const { report } = await run();
    expect(report).toMatchObject({ result: 'inconclusive', problem: 'apple-unreachable' });
    expect(report.checks.find(({ id }) => id === 'apple-production')?.evidence).toMatchObject({
      failure: 'CERT_HAS_EXPIRED',
      attempts: 1,
    });
  });

  test.each<[string, NonNullable<SimulatorOptions['weather']>, ProblemCode]>([
    ['it fails', () => ({ kind: 'answer', status: 503 }), 'apple-unavailable'],
    [
      'it is limited',
      () => ({ kind: 'answer', status: 429, headers: { 'retry-after': String(Date.now() + 3_600_000) } }),
      'apple-rate-limited',
    ],
    [
      'a portal answers',
      () => ({ kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }),
      'apple-unexpected',
    ],
    [
      'a redirect answers',
      () => ({ kind: 'answer', status: 302, headers: { location: 'https://portal.invalid/' } }),
      'apple-unexpected',
    ],
    ['its answer never ends', () => ({ kind: 'endless' }), 'apple-unexpected'],
    ['connections break', () => ({ kind: 'reset' }), 'apple-unreachable'],
  ])('because %s is inconclusive', async (_, weather, problem) => {
    await start({ weather });
    const { report } = await run();
    expect(report).toMatchObject({ result: 'inconclusive', problem });
  });

  test('in one environment is told, and does no harm to the other’s verdict', async () => {
    await start({ weather: ({ host }) => (host === 'sandbox' ? { kind: 'answer', status: 500 } : undefined) });
    expect((await run()).report).toMatchObject({ result: 'pass', problem: 'apple-unavailable' });
    expect((await run({ IAP_KEY_ENVIRONMENT: 'both' })).report).toMatchObject({
      result: 'inconclusive',
      problem: 'apple-unavailable',
    });
  });

  test('within the time of the run is inconclusive, and says so', async () => {
    await start({ weather: () => ({ kind: 'half-open' }) });
    const over = new AbortController();
    const ran = await run(
      {},
      {
        alarm: () => over.signal,
        send: (request) => {
          setImmediate(() => over.abort());
          return http.send(request);
        },
      },
    );
    expect(ran.report).toMatchObject({ result: 'inconclusive', problem: 'apple-unreachable' });
    expect(messageOf(ran, 'apple-production')).toContain('ran out of time');
  });

  test('before a signal ends the run is inconclusive, and says so', async () => {
    await start({ weather: () => ({ kind: 'half-open' }) });
    const interruption = new AbortController();
    const ran = await run(
      {},
      {
        interrupted: interruption.signal,
        send: (request) => {
          setImmediate(() => interruption.abort());
          return http.send(request);
        },
      },
    );
    expect(ran.report.result).toBe('inconclusive');
    expect(messageOf(ran, 'apple-production')).toContain('ended by a signal');
  });

  test('is no reason to be silent about a server that lies about time', async () => {
    const headers = { date: 'Sat, 13 Sep 275760 00:00:00 GMT', 'retry-after': '9'.repeat(300) };
    await start({ weather: ({ host }) => ({ kind: 'answer', status: host === 'production' ? 429 : 401, headers }) });
    expect((await run({ IAP_KEY_RETRIES: '0', IAP_KEY_DIAGNOSE: 'false' })).report.result).toBe('inconclusive');
  });
});

describe('a clock', () => {
  test.each([
    ['ahead', 600_000],
    ['behind', -3_600_000],
  ])('that is %s is found to be the cause, and the key is good', async (_, error) => {
    await start();
    const ran = await run({}, { now: () => Date.now() + error });
    expect(ran.report).toMatchObject({ result: 'pass', problem: 'clock-skew' });
    expect(messageOf(ran, 'clock')).toContain(error > 0 ? 'ahead of' : 'behind');
    expect(new Set(storeRequests().map(({ refusedBecause }) => refusedBecause))).toEqual(
      new Set([error > 0 ? 'iat-in-future' : 'exp-past', undefined]),
    );
  });

  test('that is a little off is told, and does no harm', async () => {
    await start();
    const { report } = await run({}, { now: () => Date.now() + 45_000 });
    expect(report).toMatchObject({ result: 'pass', problem: 'clock-drift' });
  });

  test('that is wrong does not excuse a wrong key', async () => {
    await start();
    const { report, problems } = await run(
      { IAP_KEY_KEY_ID: revoked.keyId, IAP_KEY_RETRIES: '0' },
      { now: () => Date.now() + 600_000 },
    );
    expect(report).toMatchObject({ result: 'fail', problem: 'apple-refused' });
    expect(problems).toContain('clock-drift');
  });
});

describe('local checks', () => {
  test('that fail all show, and the network is not touched', async () => {
    await start();
    const { report, problems } = await run({
      IAP_KEY_PRIVATE_KEY: base64.slice(0, 200),
      IAP_KEY_KEY_ID: 'x',
      IAP_KEY_ISSUER_ID: '',
      IAP_KEY_BUNDLE_ID: '*',
    });
    expect(problems).toEqual(['key-truncated', 'key-id-malformed', 'issuer-id-missing', 'bundle-id-malformed']);
    expect(report).toMatchObject({
      result: 'fail',
      problem: 'key-truncated',
      live: false,
      bundles: [],
      key: { fingerprint: null, shape: null },
    });
    expect(simulator.requests).toEqual([]);
  });

  test('alone are made where the environment is none', async () => {
    await start();
    const { report } = await run({ IAP_KEY_ENVIRONMENT: 'none', IAP_KEY_BUNDLE_ID: '' });
    expect(report).toMatchObject({
      result: 'pass',
      problem: null,
      live: false,
      bundles: [],
      key: { fingerprint: KEY.fingerprint },
    });
    expect(simulator.requests).toEqual([]);
  });

  test('find a key that is not the expected one before Apple is asked', async () => {
    await start();
    const { report } = await run({ IAP_KEY_EXPECT_FINGERPRINT: OTHER_KEY.fingerprint });
    expect(report).toMatchObject({ result: 'fail', problem: 'key-unexpected', live: false });
    expect(simulator.requests).toEqual([]);
    expect((await run({ IAP_KEY_EXPECT_FINGERPRINT: KEY.fingerprint })).report.result).toBe('pass');
  });

  test('tell a repair and another form, and go on', async () => {
    await start();
    const pem = KEY.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString().replaceAll('\n', '\\n');
    const { report, problems } = await run({ IAP_KEY_PRIVATE_KEY: pem });
    expect(problems).toEqual(['key-repaired', 'key-re-encoded']);
    expect(report).toMatchObject({ result: 'pass', key: { shape: 're-encoded' } });
  });

  test('find a key in a file, and its Key ID in the name', async () => {
    await start();
    const path = join(folder, `SubscriptionKey_${keyId}.p8`);
    writeFileSync(path, KEY.p8);
    const { report } = await run({ IAP_KEY_PRIVATE_KEY: '', IAP_KEY_PRIVATE_KEY_FILE: path, IAP_KEY_KEY_ID: '' });
    expect(report).toMatchObject({ result: 'pass', problem: null, key: { keyId } });
  });

  test('find the key in the working tree, from any folder of it', async () => {
    await start();
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'deep', 'down'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'secret.p8'), KEY.p8);
    writeFileSync(join(folder, 'other.p8'), OTHER_KEY.p8);
    const ran = await run({}, { directory: join(folder, 'deep', 'down') });
    expect(ran.report).toMatchObject({ result: 'pass', problem: 'key-in-checkout' });
    expect(messageOf(ran, 'key-format')).toContain(join('deep', 'secret.p8'));
    expect(messageOf(ran, 'key-format')).not.toContain('other.p8');
  });
});

describe('a missing key', () => {
  const fork = {
    pull_request: { head: { repo: { full_name: 'stranger/app' } }, base: { repo: { full_name: 'owner/app' } } },
  };
  const onFork = () => {
    const path = join(folder, 'event.json');
    writeFileSync(path, JSON.stringify(fork));
    return {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: path,
      IAP_KEY_PRIVATE_KEY: '',
    };
  };

  test('is a finding that says what is there', async () => {
    await start();
    const ran = await run({ IAP_KEY_PRIVATE_KEY: '' });
    expect(ran.report).toMatchObject({ result: 'fail', problem: 'key-missing', live: false });
    expect(messageOf(ran, 'key-decode')).toContain('Given are: key-id, issuer-id, bundle-id.');
    expect(statusOf(ran, 'jwt-sign')).toEqual(['skip']);
  });

  test('on a fork fails unless it may be skipped', async () => {
    await start();
    expect((await run(onFork())).report).toMatchObject({ result: 'fail', problem: 'key-missing' });
  });

  test('on a fork is skipped where that is wanted, and is no pass', async () => {
    await start();
    const ran = await run({ ...onFork(), IAP_KEY_ON_MISSING_KEY: 'skip-on-fork' });
    expect(ran.report).toMatchObject({ result: 'skipped', problem: null, live: false, bundles: [] });
    expect(ran.report.checks.map(({ id, status }) => [id, status])).toEqual([['key-decode', 'skip']]);
    expect(messageOf(ran, 'key-decode')).toContain('comes from a fork');
  });

  test('at home fails, even where forks are skipped', async () => {
    await start();
    const { report } = await run({ IAP_KEY_PRIVATE_KEY: '', IAP_KEY_ON_MISSING_KEY: 'skip-on-fork' });
    expect(report).toMatchObject({ result: 'fail', problem: 'key-missing' });
  });

  test('is not what a wrong key is: on a fork that fails', async () => {
    await start();
    const { report } = await run({ ...onFork(), IAP_KEY_PRIVATE_KEY: 'wrong', IAP_KEY_ON_MISSING_KEY: 'skip-on-fork' });
    expect(report).toMatchObject({ result: 'fail', problem: 'key-not-decodable' });
  });

  test('of a file that does not exist is told with its path', async () => {
    await start();
    const path = join(folder, 'gone.p8');
    const ran = await run({ IAP_KEY_PRIVATE_KEY: '', IAP_KEY_PRIVATE_KEY_FILE: path });
    expect(ran.report.problem).toBe('key-missing');
    expect(messageOf(ran, 'key-decode')).toContain(`${path} does not exist`);
  });
});

describe('the report', () => {
  test('has the times by both clocks', async () => {
    await start();
    let elapsed = 0;
    const { report } = await run(
      { IAP_KEY_ENVIRONMENT: 'none' },
      { now: () => Date.UTC(2026, 2, 1, 12), elapsed: () => (elapsed += 7) },
    );
    expect(report.startedAt).toBe('2026-03-01T12:00:00.000Z');
    expect(report.durationMs).toBeGreaterThan(0);
    expect(report.checks.every(({ durationMs }) => durationMs >= 0)).toBe(true);
  });
});
