import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { RecordedRequest, SimulatedKey } from '../../src/simulator/simulated-world.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { BACKENDS, expectClean, requestsWithKey, TO_ADAPTY, TO_ALL } from '../scenarios/push.ts';
import { type Run, reportOf, runAction, runCommandLine } from './program.ts';
import { LIVE, type Stage, setStage, UNRELEASED } from './stage.ts';

/** Apple accepts the key of a team, and App Store Connect is asked whose it is: through both doors. */

type Opens = SimulatedKey['opensStore'] | 'nothing';

interface Row {
  readonly name: string;
  readonly opens: Opens;
  readonly settings?: Record<string, string>;
  /** The weather at App Store Connect. */
  readonly connect?: Weather;
  readonly role?: 'admin' | 'limited';
  readonly code: number;
  readonly result: Report['result'];
  readonly problem: string | null;
  readonly pushes?: readonly (readonly [status: string, problem: string | undefined])[];
  /** How often the key went to a backend. */
  readonly sent?: number;
  readonly says?: RegExp;
}

const pass = (problem: string | null) => ({ result: 'pass', code: 0, problem }) as const;
const FAILED = ['failed', 'team-key'] as const;
const PUSHED = ['pushed', undefined] as const;
const html: Weather = { kind: 'answer', status: 401, headers: { 'content-type': 'text/html' }, body: '<html>' };
const notKnown = /not known, because that API gave no answer/;

const ROWS: readonly Row[] = [
  { name: 'accepted in both', opens: 'both', ...pass('team-key'), says: /rights over the whole account/ },
  { name: 'accepted in the sandbox', opens: 'sandbox', ...pass('team-key') },
  { name: 'known by a role that may not list apps', opens: 'both', role: 'limited', ...pass('team-key') },
  {
    name: 'accepted for an app that is not live',
    opens: 'both',
    settings: { 'bundle-id': UNRELEASED },
    ...pass('team-key'),
  },
  { name: 'for several apps', opens: 'both', settings: { 'bundle-id': `${LIVE},${UNRELEASED}` }, ...pass('team-key') },
  {
    name: 'refused by both',
    opens: 'nothing',
    result: 'fail',
    code: 1,
    problem: 'wrong-key-family',
    says: /knows the key as its own/,
  },
  {
    name: 'accepted where another environment is asked for',
    opens: 'sandbox',
    settings: { environment: 'production' },
    result: 'fail',
    code: 1,
    problem: 'app-not-live',
    says: /rights over the whole account/,
  },
  { name: 'not asked about', opens: 'both', settings: { diagnose: 'false' }, ...pass(null) },
  { name: 'App Store Connect has a fault', opens: 'both', connect: { kind: 'answer', status: 503 }, ...pass(null) },
  { name: 'something else answers for App Store Connect', opens: 'both', connect: html, ...pass(null) },
  {
    name: 'pushed',
    opens: 'both',
    settings: TO_ADAPTY,
    result: 'pass',
    code: 4,
    problem: 'team-key',
    pushes: [FAILED],
  },
  {
    name: 'pushed to all, accepted in the sandbox alone',
    opens: 'sandbox',
    settings: TO_ALL,
    result: 'pass',
    code: 4,
    problem: 'team-key',
    pushes: [FAILED, FAILED, FAILED],
  },
  {
    name: 'pushed as a dry run',
    opens: 'both',
    settings: { ...TO_ADAPTY, 'dry-run': 'true' },
    result: 'pass',
    code: 4,
    problem: 'team-key',
    pushes: [FAILED],
  },
  {
    name: 'pushed, with a role that may not list apps',
    opens: 'both',
    role: 'limited',
    settings: TO_ADAPTY,
    result: 'pass',
    code: 4,
    problem: 'team-key',
    pushes: [FAILED],
  },
  {
    name: 'pushed while App Store Connect takes longer than a verdict waits',
    opens: 'both',
    connect: { kind: 'delay', ms: 2300 },
    settings: TO_ADAPTY,
    result: 'pass',
    code: 4,
    problem: 'team-key',
    pushes: [FAILED],
  },
  {
    name: 'pushed while App Store Connect has a fault',
    opens: 'both',
    connect: { kind: 'answer', status: 500 },
    settings: TO_ADAPTY,
    ...pass(null),
    pushes: [PUSHED],
    sent: 1,
    says: notKnown,
  },
  {
    name: 'pushed while something else answers for App Store Connect',
    opens: 'both',
    connect: html,
    settings: TO_ADAPTY,
    ...pass(null),
    pushes: [PUSHED],
    sent: 1,
    says: notKnown,
  },
  {
    name: 'pushed without diagnosis',
    opens: 'both',
    settings: { ...TO_ADAPTY, diagnose: 'false' },
    ...pass(null),
    pushes: [PUSHED],
    sent: 1,
    says: /was not asked; the push went on/,
  },
];

async function stageOf({ opens, connect, role = 'admin' }: Row): Promise<Stage> {
  const key = makeThrowawayKey();
  const family = { family: 'app-store-connect', role } as const;
  const options: Partial<SimulatorOptions> = {
    ...BACKENDS,
    accounts: [
      {
        issuerId: key.issuerId,
        keys: [{ ...key, ...family, ...(opens === 'nothing' || opens === undefined ? {} : { opensStore: opens }) }],
        apps: [
          { bundleId: LIVE, live: true },
          { bundleId: UNRELEASED, live: false },
        ],
      },
    ],
    weather: ({ host }: RecordedRequest) => (host === 'appStoreConnect' ? connect : undefined),
  };
  const stage = await setStage(options);
  const base64 = Buffer.from(key.pem).toString('base64');
  return { ...stage, key, base64, secretForms: [...stage.secretForms, base64.slice(104)] };
}

const variables = (settings: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [`IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`, value]),
  );

async function runThrough(door: string, { settings = {} }: Row, stage: Stage): Promise<{ run: Run; report: Report }> {
  const inputs = {
    'private-key': stage.base64,
    'key-id': stage.key.keyId,
    'issuer-id': stage.key.issuerId,
    'bundle-id': LIVE,
    retries: '1',
    ...settings,
  };
  if (door === 'action') {
    const run = await runAction(inputs, { env: stage.endpoints });
    return { run, report: JSON.parse(run.outputs['report'] ?? '{}') as Report };
  }
  const env = { ...stage.endpoints, ...variables(inputs) };
  const run = await runCommandLine(['check', '--format', 'json'], { env });
  return { run, report: reportOf(run) };
}

describe.concurrent.each(['action', 'command line'])('the key of a team, through the %s', (door) => {
  test.concurrent.each(ROWS)('$name', { timeout: 60_000 }, async (row) => {
    const stage = await stageOf(row);
    const { run, report } = await runThrough(door, row, stage);
    const { code, result, problem, pushes = [], sent = 0, says } = row;
    expect({ code: run.code, result: report.result, problem: report.problem }).toEqual({ code, result, problem });
    expect(report.pushes.map((push) => [push.status, push.problem])).toEqual(pushes);
    if (says !== undefined) expect(report.checks.map(({ message }) => message).join('\n')).toMatch(says);
    expect(requestsWithKey(stage)).toHaveLength(sent);
    const toBackends = stage.simulator.requests.filter(({ host }) => host === 'adapty' || host === 'revenuecat');
    if (sent === 0) expect(toBackends).toEqual([]);
    const asked = stage.simulator.requests.filter(({ host }) => host === 'appStoreConnect');
    expect(asked.length).toBe(row.settings?.['diagnose'] === 'false' ? 0 : 1);
    expectClean(run, stage);
    await stage.close();
  });
});

test('a verdict does not wait longer than two seconds for App Store Connect', { timeout: 60_000 }, async () => {
  const stage = await setStage({
    weather: ({ host }) => (host === 'appStoreConnect' ? { kind: 'half-open' } : undefined),
  });
  const start = performance.now();
  const run = await runCommandLine(['check', '--format', 'json'], { env: stage.env });
  const took = performance.now() - start;
  expect(reportOf(run)).toMatchObject({ result: 'pass', problem: null });
  expect(reportOf(run).durationMs).toBeLessThan(3500);
  expect(took).toBeLessThan(10_000);
  await stage.close();
});

test('a good key is asked for at App Store Connect once, and nothing is said of it', async () => {
  const stage = await setStage();
  const report = reportOf(await runCommandLine(['check', '--format', 'json'], { env: stage.env }));
  expect(report.problem).toBeNull();
  expect(stage.simulator.requests.filter(({ host }) => host === 'appStoreConnect')).toHaveLength(1);
  await stage.close();
});

test('where stand-ins answer for Apple alone, App Store Connect itself is not asked', async () => {
  const stage = await setStage();
  const { IAP_KEY_APP_STORE_CONNECT_URL: _, ...env } = stage.env;
  const report = reportOf(await runCommandLine(['check', '--format', 'json'], { env }));
  expect(report).toMatchObject({ result: 'pass', problem: null });
  expect(JSON.stringify(report)).not.toContain('APP_STORE_CONNECT');
  await stage.close();
});
