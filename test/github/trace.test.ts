import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PushResult } from '../../src/findings/report.ts';
import { traceOnGitHub } from '../../src/github/trace.ts';
import { createHttpClient, type HttpClient } from '../../src/net/http.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { environmentSource } from '../../src/settings/sources.ts';
import type { SimulatedGitHub } from '../../src/simulator/github-state.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator } from '../../src/simulator/simulator-options.ts';
import { createWorld, keepIn } from '../world.ts';

const RUN = 'https://github.example/acme/app/actions/runs/4711';

let github: SimulatedGitHub;
let simulator: Simulator;
let http: HttpClient;
beforeEach(async () => {
  github = { repository: 'acme/app', token: 'a-token', permissions: ['deployments'], issues: [], deployments: [] };
  simulator = await startSimulator({ accounts: [], github });
  http = createHttpClient({}, simulator.certificate);
});
afterEach(async () => {
  await http.close();
  await simulator.close();
});

function begin(more: Record<string, string> = {}, interrupted = new AbortController().signal) {
  const environment = {
    IAP_KEY_DEPLOYMENT: 'production',
    IAP_KEY_PUSH_TO: 'qonversion',
    IAP_KEY_QONVERSION_TOKEN: 'sk_1234567890',
    IAP_KEY_GITHUB_TOKEN: 'a-token',
    GITHUB_API_URL: simulator.urls.github,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SHA: 'c0ffee',
    GITHUB_RUN_ID: '4711',
    ...more,
  };
  const settings = readSettings('command-line', [environmentSource(environment)], environment);
  const world = createWorld({ environment, send: http.send, interrupted, secrets: keepIn([]) });
  return traceOnGitHub(settings, world, (text) => text);
}

const pushed = (status: PushResult['status'], to = 'adapty'): PushResult => ({ to, status, message: 'told' });
const report = { result: 'pass' } as Parameters<ReturnType<typeof begin>['finish']>[0];
const lastStatus = () => github.deployments[0]?.statuses.at(-1);

test('a deployment is in progress while the push runs, and a success after it', async () => {
  const trace = begin();
  const { pushes } = await trace.aroundPush(async () => {
    expect(github.deployments).toEqual([
      {
        id: 1,
        ref: 'c0ffee',
        environment: 'production',
        statuses: [{ state: 'in_progress', description: 'The push has begun', logUrl: RUN, environmentUrl: RUN }],
      },
    ]);
    return { pushes: [pushed('pushed')] };
  });
  expect(pushes).toEqual([pushed('pushed')]);
  expect(lastStatus()).toEqual({
    state: 'success',
    description: 'adapty: pushed',
    logUrl: RUN,
    environmentUrl: RUN,
  });
  expect(await trace.finish(report)).toEqual([]);
});

test.each([
  [[pushed('unchanged')], 'success', 'adapty: unchanged'],
  [[pushed('failed')], 'failure', 'adapty: failed'],
  [[pushed('pushed'), pushed('failed', 'revenuecat')], 'failure', 'adapty: pushed, revenuecat: failed'],
  [[pushed('skipped')], 'inactive', 'adapty: skipped'],
] as const)('%j ends as %s', async (pushes, state, description) => {
  await begin().aroundPush(async () => ({ pushes }));
  expect(lastStatus()).toMatchObject({ state, description });
});

test('a push that breaks off is a failure, and its error goes on', async () => {
  const broken = begin().aroundPush(async (): Promise<never> => {
    throw new Error('a defect');
  });
  await expect(broken).rejects.toThrow('a defect');
  expect(lastStatus()?.state).toBe('failure');
});

test('a run that is interrupted during the push still says how the push ended', async () => {
  const interruption = new AbortController();
  await begin({}, interruption.signal).aroundPush(async () => {
    interruption.abort();
    return { pushes: [pushed('failed')] };
  });
  expect(lastStatus()?.state).toBe('failure');
});

test('without the permission the push runs all the same, and one warning names the permission', async () => {
  github.permissions = [];
  const trace = begin();
  const made = { pushes: [pushed('pushed')] };
  expect(await trace.aroundPush(async () => made)).toBe(made);
  const warnings = await trace.finish(report);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('permission `deployments: write`');
});

test('without the setting GitHub is not asked', async () => {
  await begin({ IAP_KEY_DEPLOYMENT: '' }).aroundPush(async () => ({ pushes: [pushed('pushed')] }));
  expect(simulator.requests).toEqual([]);
});
