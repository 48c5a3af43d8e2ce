import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SimulatedGitHub } from '../../src/simulator/github-state.ts';
import { expectNoLeak, expectNoStackTrace, runAction } from './program.ts';
import { FOREIGN, LIVE, type Stage, setStage } from './stage.ts';

const GITHUB_TOKEN = 'ghs_Q7h2LmX9vTzK4bN8cRw3YpJ6sDf1GaHe5UxV';
const ADAPTY_TOKEN = 'dev_live_q1w2e3r4.Zx9Cv8Bn7Mm6Kk5Jj4Hh3Gg2';
const ADAPTY_APP = 'a5c1b2d3-0000-4000-8000-123456789abc';
const RUN = 'https://github.com/acme/app/actions/runs/4711';

let github: SimulatedGitHub;
let stage: Stage;
beforeEach(async () => {
  github = { repository: 'acme/app', token: GITHUB_TOKEN, permissions: ['deployments'], issues: [], deployments: [] };
  stage = await setStage({
    github,
    adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP, bundleId: LIVE, secretKey: 'secret_live_unused' }] },
  });
});
afterEach(() => stage.close());

async function deploy(inputs: Record<string, string> = {}) {
  const env = {
    ...stage.env,
    GITHUB_API_URL: stage.simulator.urls.github,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SHA: 'c0ffee',
    GITHUB_RUN_ID: '4711',
  };
  const push = { 'push-to': 'adapty', 'adapty-app-id': ADAPTY_APP, 'adapty-token': ADAPTY_TOKEN };
  const run = await runAction(
    { ...push, deployment: 'production', 'github-token': GITHUB_TOKEN, retries: '0', ...inputs },
    { env },
  );
  expectNoLeak(run, stage);
  expectNoStackTrace(run);
  return run;
}

const states = () => github.deployments.map(({ statuses }) => statuses.map(({ state }) => state));
const order = () => stage.simulator.requests.map(({ host, method }) => `${method} ${host}`);

test('a push is in progress before the key leaves, and a success once Adapty has confirmed it', async () => {
  const run = await deploy();
  expect(run.outputs).toMatchObject({ result: 'pass', pushed: 'true' });
  expect(states()).toEqual([['in_progress', 'success']]);
  expect(github.deployments[0]).toMatchObject({ ref: 'c0ffee', environment: 'production' });
  expect(github.deployments[0]?.statuses[1]).toMatchObject({ description: 'adapty: pushed', logUrl: RUN });
  expect(order().indexOf('POST github')).toBeLessThan(order().indexOf('PUT adapty'));
});

test('a second push finds everything in its place, and is a success as well', async () => {
  await deploy();
  expect((await deploy()).outputs['pushed']).toBe('unchanged');
  expect(states()).toEqual([
    ['in_progress', 'success'],
    ['in_progress', 'success'],
  ]);
});

test('a push that Adapty refuses is a failure', async () => {
  const run = await deploy({ 'adapty-token': 'dev_live_wrong123.Aa1Ss2Dd3Ff4Gg5Hh6Jj7' });
  expect({ code: run.code, pushed: run.outputs['pushed'] }).toEqual({ code: 4, pushed: 'false' });
  expect(states()).toEqual([['in_progress', 'failure']]);
});

test('neither a dry run nor a key that fails is a deployment', async () => {
  expect((await deploy({ 'dry-run': 'true' })).code).toBe(0);
  expect((await deploy({ 'bundle-id': FOREIGN })).code).toBe(1);
  expect(github.deployments).toEqual([]);
});

test('without the permission the key is pushed all the same, and the warning names the permission', async () => {
  github.permissions = [];
  const run = await deploy();
  expect({ code: run.code, pushed: run.outputs['pushed'] }).toEqual({ code: 0, pushed: 'true' });
  expect(run.stdout).toMatch(/^::warning title=iap-key%3A GitHub::.*`deployments: write`/m);
});
