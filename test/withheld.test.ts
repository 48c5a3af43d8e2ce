import { describe, expect, test } from 'vitest';
import { secretsWithheld } from '../src/withheld.ts';
import type { Environment, ReadFile } from '../src/world.ts';

const reading =
  (content: unknown): ReadFile =>
  async (path) => {
    expect(path).toBe('/event.json');
    return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  };
const unreadable: ReadFile = async () => {
  throw new Error('ENOENT');
};

const pullRequest = (head: string | null, base = 'owner/app') => ({
  pull_request: { head: { repo: head === null ? null : { full_name: head } }, base: { repo: { full_name: base } } },
});

function onGitHub(event: unknown, more: Environment = {}): Promise<string | undefined> {
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: '/event.json',
    GITHUB_ACTOR: 'someone',
    ...more,
  };
  return secretsWithheld(environment, reading(event));
}

describe('GitHub', () => {
  test('a pull request from a fork gets no secrets', async () => {
    expect(await onGitHub(pullRequest('stranger/app'))).toBe(
      'this pull request comes from a fork, and gets no secrets',
    );
  });

  test('a pull request from a fork that was deleted gets no secrets', async () => {
    expect(await onGitHub(pullRequest(null))).toContain('fork');
  });

  test('a review of a pull request from a fork gets no secrets', async () => {
    expect(await onGitHub(pullRequest('stranger/app'), { GITHUB_EVENT_NAME: 'pull_request_review' })).toContain('fork');
  });

  test('a pull request from the repository itself gets them', async () => {
    expect(await onGitHub(pullRequest('owner/app'))).toBeUndefined();
  });

  test.each(['pull_request_target', 'workflow_run', 'schedule'])(
    '%s gets them, even for a fork and for Dependabot',
    async (event) => {
      expect(await onGitHub(pullRequest('stranger/app'), { GITHUB_EVENT_NAME: event })).toBeUndefined();
      expect(await onGitHub({}, { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: 'dependabot[bot]' })).toBeUndefined();
    },
  );

  test.each(['pull_request', 'push'])('Dependabot’s %s gets no secrets', async (event) => {
    expect(
      await onGitHub(pullRequest('owner/app'), { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: 'dependabot[bot]' }),
    ).toContain('Dependabot');
  });

  test('other bots get them', async () => {
    expect(await onGitHub(pullRequest('owner/app'), { GITHUB_ACTOR: 'renovate[bot]' })).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['a push', { ref: 'refs/heads/main' }],
    ['an empty file', ''],
    ['damaged JSON', '{"pull_request":'],
    ['other JSON', [1, null]],
    ['a pull request without its sides', { pull_request: {} }],
  ])('an event that is %s is no fork', async (_, event) => {
    expect(await onGitHub(event, { GITHUB_EVENT_NAME: 'push' })).toBeUndefined();
  });

  test('an event that cannot be read is no fork', async () => {
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: '/event.json' };
    expect(await secretsWithheld(environment, unreadable)).toBeUndefined();
    expect(await secretsWithheld({ ...environment, GITHUB_EVENT_PATH: '' }, unreadable)).toBeUndefined();
  });

  test('its variables mean nothing elsewhere', async () => {
    expect(await onGitHub(pullRequest('stranger/app'), { GITHUB_ACTIONS: undefined })).toBeUndefined();
  });
});

const GITLAB = { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2', CI_MERGE_REQUEST_PROJECT_ID: '1' };
const BUILDKITE = {
  BUILDKITE_PULL_REQUEST_REPO: 'git://github.com/stranger/app.git',
  BUILDKITE_REPO: 'git@github.com:owner/app.git',
};

describe('other systems', () => {
  test.each<[string, Environment]>([
    ['GitLab', GITLAB],
    ['Azure Pipelines', { SYSTEM_PULLREQUEST_ISFORK: 'True' }],
    ['CircleCI', { CIRCLECI: 'true', CIRCLE_PR_REPONAME: 'app' }],
    ['Buildkite', BUILDKITE],
    ['Buildkite, with another name', { ...BUILDKITE, BUILDKITE_PULL_REQUEST_REPO: 'https://github.com/owner/app-2' }],
  ])('%s tells a fork', async (_, environment) => {
    expect(await secretsWithheld(environment, unreadable)).toBe('this change comes from a fork, and gets no secrets');
  });

  test.each<[string, Environment]>([
    ['nothing is known', {}],
    ['a merge request of GitLab from the project itself', { ...GITLAB, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1' }],
    ['a branch on GitLab', { CI_MERGE_REQUEST_PROJECT_ID: '1', CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '' }],
    ['a pull request on Azure Pipelines from the repository itself', { SYSTEM_PULLREQUEST_ISFORK: 'False' }],
    ['a branch on CircleCI', { CIRCLECI: 'true', CIRCLE_PR_REPONAME: '' }],
    ['CircleCI’s variable elsewhere', { CIRCLE_PR_REPONAME: 'app' }],
    ['a branch on Buildkite', { ...BUILDKITE, BUILDKITE_PULL_REQUEST_REPO: '' }],
    [
      'a pull request on Buildkite, as git://',
      { ...BUILDKITE, BUILDKITE_PULL_REQUEST_REPO: 'git://github.com/owner/app.git' },
    ],
    [
      'a pull request on Buildkite, as https://',
      { ...BUILDKITE, BUILDKITE_PULL_REQUEST_REPO: 'https://github.com/Owner/App' },
    ],
  ])('%s: no fork', async (_, environment) => {
    expect(await secretsWithheld(environment, unreadable)).toBeUndefined();
  });
});
