import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeIssue, type SimulatedGitHub } from '../../src/simulator/github-state.ts';
import { expectNoLeak, expectNoStackTrace, runAction, runCommandLine } from './program.ts';
import { FOREIGN, LIVE, type Stage, setStage } from './stage.ts';

const TOKEN = 'ghs_Q7h2LmX9vTzK4bN8cRw3YpJ6sDf1GaHe5UxV';
const RUN = 'https://github.com/acme/app/actions/runs/4711';

let github: SimulatedGitHub;
let stage: Stage;
beforeEach(async () => {
  github = { repository: 'acme/app', token: TOKEN, permissions: ['issues'], issues: [], deployments: [] };
  stage = await setStage({ github });
});
afterEach(() => stage.close());

const variables = () => ({
  ...stage.env,
  GITHUB_API_URL: stage.simulator.urls.github,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_SHA: 'c0ffee',
  GITHUB_RUN_ID: '4711',
  GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/watch.yml@refs/heads/main',
  GITHUB_JOB: 'watch',
  GITHUB_ACTION: '__iap-key_iap-key',
});

/** One run of the watching workflow. */
async function watch(inputs: Record<string, string> = {}, env: Record<string, string> = {}) {
  const run = await runAction(
    { 'report-issue': 'true', 'github-token': TOKEN, retries: '0', ...inputs },
    { env: { ...variables(), ...env } },
  );
  expectNoLeak(run, stage);
  expectNoStackTrace(run);
  expect(
    [run.stdout, run.stderr, ...Object.values(run.files)].join('').replace(/^::add-mask::.*$/gm, ''),
  ).not.toContain(TOKEN.slice(4, 16));
  return run;
}

/** The key is good, but not for this app. */
const failing = () => watch({ 'bundle-id': `${FOREIGN}` });
const revoked = () => ({
  IAP_KEY_PRIVATE_KEY: Buffer.from(stage.revoked.pem).toString('base64'),
  IAP_KEY_KEY_ID: stage.revoked.keyId,
});
const states = () => github.issues.map(({ state }) => state);
const gitHubRequests = () => stage.simulator.requests.filter(({ host }) => host === 'github');

test('fail, fail, pass, fail gives two issues, the first of them closed', async () => {
  expect((await failing()).code).toBe(1);
  expect(github.issues).toHaveLength(1);
  expect(github.issues[0]?.body).toMatch(/^<!-- iap-key:SHA256:[A-Za-z0-9+/]{43} -->\n/);
  expect(github.issues[0]?.body).toContain(RUN);
  expect((await failing()).code).toBe(1);
  expect(states()).toEqual(['open']);
  expect(github.issues[0]?.comments).toEqual([]);
  expect((await watch()).code).toBe(0);
  expect(states()).toEqual(['closed']);
  expect(github.issues[0]?.stateReason).toBe('completed');
  expect(github.issues[0]?.comments).toEqual([`The key passes again: ${RUN}`]);
  expect((await failing()).code).toBe(1);
  expect(states()).toEqual(['closed', 'open']);
});

test('the issue is found on the second page of the list', async () => {
  await failing();
  for (let number = 2; number <= 140; number += 1) github.issues.push(makeIssue(number));
  await failing();
  expect(github.issues).toHaveLength(140);
  expect(gitHubRequests().some(({ path }) => path.includes('page=2'))).toBe(true);
  await watch();
  expect(github.issues[0]?.state).toBe('closed');
  expect(states().filter((state) => state === 'closed')).toHaveLength(1);
});

test('an issue about a key that cannot be read is closed when a good key is there', async () => {
  await watch({}, { IAP_KEY_PRIVATE_KEY: 'broken' });
  expect(github.issues[0]?.body).not.toContain('iap-key:SHA256');
  expect(states()).toEqual(['open']);
  await watch();
  expect(states()).toEqual(['closed']);
});

test('a revoked key that was replaced by another one has its issue closed', async () => {
  await watch({}, revoked());
  await watch();
  expect(states()).toEqual(['closed']);
  expect(github.issues[0]?.comments[0]).toContain('Another key has taken the place');
});

test('a changed finding is told in one comment', async () => {
  await watch({}, { IAP_KEY_KEY_ID: 'short' });
  await failing();
  expect(github.issues).toHaveLength(1);
  await failing();
  expect(github.issues[0]?.comments).toEqual([expect.stringContaining('The finding has changed: now `apple-refused`')]);
});

test('neither an inconclusive nor a skipped run touches any issue', async () => {
  const nowhere = 'https://127.0.0.1:1';
  const unreachable = { IAP_KEY_APPLE_PRODUCTION_URL: nowhere, IAP_KEY_APPLE_SANDBOX_URL: nowhere };
  expect((await watch({}, unreachable)).outputs['result']).toBe('inconclusive');
  const withheld = { IAP_KEY_PRIVATE_KEY: '', GITHUB_ACTOR: 'dependabot[bot]' };
  expect((await watch({ 'on-missing-key': 'skip-on-fork' }, withheld)).outputs['result']).toBe('skipped');
  expect(gitHubRequests()).toEqual([]);
});

test('a marker that a stranger wrote, or that stands in a pull request, is not followed', async () => {
  await failing();
  const body = github.issues[0]?.body ?? '';
  github.issues = [
    makeIssue(1, { body, userType: 'User', authorAssociation: 'NONE' }),
    makeIssue(2, { body, isPullRequest: true }),
  ];
  await failing();
  expect(github.issues.map(({ number }) => number)).toEqual([1, 2, 3]);
  await watch();
  expect(states()).toEqual(['open', 'open', 'closed']);
});

test('of two open issues about one key the younger gives way', async () => {
  await failing();
  github.issues.push(makeIssue(2, { body: github.issues[0]?.body ?? '' }));
  await failing();
  expect(states()).toEqual(['open', 'closed']);
  expect(github.issues[1]?.stateReason).toBe('not_planned');
});

test('of two runs that open an issue at the same time the later one closes its own', async () => {
  await stage.close();
  stage = await setStage({
    github,
    weather: ({ host, method, body }) => {
      if (host === 'github' && method === 'POST' && github.issues.length === 0)
        github.issues.push(makeIssue(1, { body: (JSON.parse(body) as { body: string }).body }));
      return undefined;
    },
  });
  await failing();
  expect(states()).toEqual(['open', 'closed']);
});

test('a bundle ID that looks like a mention or a reference is neither in the issue', async () => {
  await watch({ 'bundle-id': '@octocat#12' });
  const body = github.issues[0]?.body ?? '';
  expect(body).toContain('octocat');
  expect(body).not.toMatch(/@octocat|(?<!&)#12|&#35;12/);
});

test.each([
  ['a missing permission', () => github.permissions.splice(0), /HTTP 403.*Resource not accessible.*issues: write/],
  ['a used-up rate limit', () => Object.assign(github, { rateLimited: true }), /rate limit exceeded.*next run tries/],
  ['a wrong token', () => Object.assign(github, { token: 'another' }), /HTTP 401: Bad credentials.*github-token/],
])('%s is a warning and leaves the verdict as it is', async (_, change, words) => {
  change();
  const run = await watch();
  expect(run.code).toBe(0);
  expect(run.outputs['result']).toBe('pass');
  expect(run.stdout.split('\n').find((line) => line.startsWith('::warning title=iap-key%3A GitHub::'))).toMatch(words);
});

test('a GitHub that cannot be reached is a warning', async () => {
  const run = await watch({}, { GITHUB_API_URL: 'https://127.0.0.1:1' });
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(/::warning .*could not be reached \(ECONNREFUSED\)/);
});

test('without a token the settings are refused before anything is contacted', async () => {
  const run = await runAction({ 'report-issue': 'true' }, { env: variables() });
  expect(run.code).toBe(2);
  expect(run.stdout).toContain(`github-token: \${{ github.token }}`);
  expect(stage.simulator.requests).toEqual([]);
});

test('the command line keeps the issue as well, and warns on standard error', async () => {
  const env = { ...variables(), IAP_KEY_GITHUB_TOKEN: TOKEN };
  const run = await runCommandLine(['--report-issue', 'true', '--bundle-id', FOREIGN, '--retries', '0'], { env });
  expect(run.code).toBe(1);
  expect(states()).toEqual(['open']);
  github.permissions = [];
  const warned = await runCommandLine(['--report-issue', 'true', '--format', 'json', '--bundle-id', LIVE], { env });
  expect(warned.code).toBe(0);
  expect(() => JSON.parse(warned.stdout)).not.toThrow();
  expect(warned.stderr).toMatch(/^iap-key: The issue about this key is not up to date\..*`issues: write`/);
  expectNoLeak(warned, stage);
});

test('outside of GitHub the missing variables are named', async () => {
  const env = { ...stage.env, IAP_KEY_GITHUB_TOKEN: TOKEN };
  const run = await runCommandLine(['--report-issue', 'true', '--deployment', 'production'], { env });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('not set: GITHUB_REPOSITORY, GITHUB_SHA');
});
