import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import { expectNoLeak, reportOf, runAction, runCommandLine, startCommandLine } from './program.ts';
import { type Stage, setStage } from './stage.ts';

/** Many apps, of which some or all are refused (docs/how-it-decides.md#many-apps). */

const ACCOUNT = makeThrowawayKey();
const REVOKED = makeThrowawayKey();
const named = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `app.iap-key.${kind}-${index}`);

const options = (weather?: SimulatorOptions['weather']): Partial<SimulatorOptions> => ({
  accounts: [
    {
      issuerId: ACCOUNT.issuerId,
      keys: [ACCOUNT, { ...REVOKED, revoked: true }],
      apps: named('live', 5).map((bundleId) => ({ bundleId, live: true })),
    },
  ],
  ...(weather === undefined ? {} : { weather }),
});

const variablesOf = (
  stage: Stage,
  key: typeof ACCOUNT,
  bundleIds: readonly string[],
  more: Record<string, string> = {},
) => ({
  ...stage.endpoints,
  IAP_KEY_PRIVATE_KEY: Buffer.from(key.pem).toString('base64'),
  IAP_KEY_KEY_ID: key.keyId,
  IAP_KEY_ISSUER_ID: ACCOUNT.issuerId,
  IAP_KEY_BUNDLE_ID: bundleIds.join(','),
  ...more,
});

const bundleIn = ({ headers }: RecordedRequest) => {
  const [, claims = ''] = (headers.authorization ?? '').split('.');
  return String(JSON.parse(Buffer.from(claims, 'base64url').toString()).bid);
};

/** How often each app was asked for, in both environments together. */
function askedFor({ simulator }: Stage): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const request of simulator.requests) {
    if (request.host === 'appStoreConnect') continue;
    counts[bundleIn(request)] = (counts[bundleIn(request)] ?? 0) + 1;
  }
  return counts;
}

const tally = (values: readonly (string | number)[]) =>
  Object.fromEntries([...new Set(values)].sort().map((value) => [value, values.filter((one) => one === value).length]));

async function check(
  bundleIds: readonly string[],
  {
    weather,
    key = ACCOUNT,
    more = {},
  }: { weather?: SimulatorOptions['weather']; key?: typeof ACCOUNT; more?: Record<string, string> } = {},
): Promise<{ report: Report; asked: Record<string, number> }> {
  const stage = await setStage(options(weather));
  const run = await runCommandLine(['check', '--format', 'json'], { env: variablesOf(stage, key, bundleIds, more) });
  expectNoLeak(run, stage);
  const asked = askedFor(stage);
  await stage.close();
  return { report: reportOf(run), asked };
}

/** Of Apple, as the limit means it. */
const USUAL_LATENCY_MS = 100;
/** Of this test, which waits for less. */
const LATENCY_MS = 20;
const MOST_REQUESTS = 700;
const AT_ONCE = 8;
/** What 700 requests, eight at once, would wait for Apple beyond what they do here. */
const SPARED_MS = ((USUAL_LATENCY_MS - LATENCY_MS) * MOST_REQUESTS) / AT_ONCE;

describe('300 apps with a revoked key', () => {
  const apps = named('live', 300);
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ ...options(), latencyMs: LATENCY_MS });
  });
  afterAll(() => stage.close());

  // Twice more, because the time is one of a machine that others use as well.
  const patience = { timeout: 90_000, retry: 2 };

  test('take 700 requests and 15 seconds at most, through the built program', patience, async () => {
    const before = stage.simulator.requests.length;
    const run = await startCommandLine(['check', '--format', 'json'], { env: variablesOf(stage, REVOKED, apps) });
    expect(run.code).toBe(1);
    const report = reportOf(run);
    expect(report).toMatchObject({ result: 'fail', problem: 'apple-refused' });
    expect(tally(report.bundles.map(({ result }) => result))).toEqual({ fail: 300 });
    expect(stage.simulator.requests.length - before).toBeLessThanOrEqual(MOST_REQUESTS);
    // One after the other they would take longer than this.
    expect(report.durationMs).toBeLessThan(15_000 - SPARED_MS);
    expectNoLeak(run, stage);
  });
});

test.each(['8', '64', '1'])('three apps are asked again and the others once, %s at once', async (concurrency) => {
  const apps = named('live', 20);
  const { report, asked } = await check(apps, { key: REVOKED, more: { IAP_KEY_CONCURRENCY: concurrency } });
  expect(report.bundles.map(({ result }) => result)).toEqual(apps.map(() => 'fail'));
  expect(tally(Object.values(asked))).toEqual({ 2: 17, 8: 3 });
});

test('production alone is asked once, and the sandbox to explain it', async () => {
  const { report, asked } = await check(named('live', 12), {
    key: REVOKED,
    more: { IAP_KEY_ENVIRONMENT: 'production' },
  });
  expect(tally(report.bundles.map(({ result }) => result))).toEqual({ fail: 12 });
  // Four to production, two to the sandbox.
  expect(tally(Object.values(asked))).toEqual({ 2: 9, 6: 3 });
});

test('one that is accepted, however late, gives the refused ones their retries', async () => {
  const apps = [...named('foreign', 12), ...named('live', 1)];
  const { report, asked } = await check(apps, { more: { IAP_KEY_CONCURRENCY: '2' } });
  expect(report).toMatchObject({ result: 'fail', problem: 'wrong-bundle-id' });
  expect(tally(report.bundles.map(({ result }) => result))).toEqual({ fail: 12, pass: 1 });
  expect(tally(Object.values(asked))).toEqual({ 2: 1, 8: 12 });
});

test('a key that Apple refuses at first for all, and accepts then, passes for all', async () => {
  const met = new Map<string, number>();
  const { report } = await check(named('live', 5), {
    weather: (request) => {
      if (request.host === 'appStoreConnect') return undefined;
      const name = `${request.host} ${bundleIn(request)}`;
      met.set(name, (met.get(name) ?? 0) + 1);
      return met.get(name) === 1 ? { kind: 'refuse' } : undefined;
    },
  });
  expect(report).toMatchObject({ result: 'pass', problem: 'apple-flaky' });
});

test('apps of which Apple says nothing are none that are refused', async () => {
  const apps = named('live', 8);
  const silent = apps.slice(0, 2);
  const { report, asked } = await check(apps, {
    key: REVOKED,
    weather: (request) => {
      const isSilent = request.host !== 'appStoreConnect' && silent.includes(bundleIn(request));
      return isSilent ? { kind: 'answer', status: 503 } : undefined;
    },
  });
  expect(report.bundles.map(({ result }) => result)).toEqual([
    ...silent.map(() => 'inconclusive'),
    ...Array(6).fill('fail'),
  ]);
  expect(tally(Object.values(asked))).toEqual({ 2: 3, 8: 5 });
});

test('without retries nothing is asked twice', async () => {
  const { asked } = await check(named('live', 6), { key: REVOKED, more: { IAP_KEY_RETRIES: '0' } });
  expect(tally(Object.values(asked))).toEqual({ 2: 6 });
});

describe('a run that ends before all apps were asked for', () => {
  const apps = named('live', 40);
  // All of them are accepted, so that no refusal stands before the time is over.
  const account = {
    issuerId: ACCOUNT.issuerId,
    keys: [ACCOUNT],
    apps: apps.map((bundleId) => ({ bundleId, live: true })),
  };
  const slow = { accounts: [account], latencyMs: 250 };
  const more = { IAP_KEY_CONCURRENCY: '1', IAP_KEY_TIMEOUT: '2', IAP_KEY_RETRIES: '1', IAP_KEY_DIAGNOSE: 'false' };

  test('says which were not asked in time, and advises more time, not another network', {
    timeout: 60_000,
  }, async () => {
    const stage = await setStage(slow);
    const [cli, action] = await Promise.all([
      runCommandLine(['check', '--format', 'json'], { env: variablesOf(stage, ACCOUNT, apps, more) }),
      runAction({}, { env: variablesOf(stage, ACCOUNT, apps, more) }),
    ]);
    expect([cli.code, action.code]).toEqual([3, 3]);
    const report = reportOf(cli);
    const late = report.checks.filter(({ problem }) => problem === 'not-asked-in-time');
    expect(late.length).toBeGreaterThan(20);
    for (const { message, hint, status } of late) {
      expect(status).toBe('inconclusive');
      expect(message).toMatch(/ran out of time/);
      expect(hint).toMatch(/`timeout`.*`concurrency`/);
    }
    expect(report.checks.filter(({ problem }) => problem === 'apple-unreachable')).toEqual([]);
    await stage.close();
  });

  test('says that it was interrupted, where it was', { timeout: 60_000 }, async () => {
    let arrive: () => void = () => undefined;
    const when = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const stage = await setStage({
      ...options(({ index }) => {
        if (index > 1) arrive();
        return undefined;
      }),
      latencyMs: 50,
    });
    const env = variablesOf(stage, ACCOUNT, named('live', 5).concat(apps), { ...more, IAP_KEY_TIMEOUT: '3600' });
    const run = await runCommandLine(['check', '--format', 'json'], { env, interrupt: { when, signal: 'SIGTERM' } });
    const report = reportOf(run);
    const late = report.checks.filter(({ problem }) => problem === 'not-asked-in-time');
    expect(late.length).toBeGreaterThan(10);
    for (const { message, hint } of late) {
      expect(message).toMatch(/interrupted/);
      expect(hint).toMatch(/interrupted/);
    }
    await stage.close();
  });
});
