import { describe, expect, test } from 'vitest';
import { secretsWithheld } from '../src/ci/ci-systems.ts';
import type { Environment, ReadFile } from '../src/world/world.ts';

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

  test.each([
    'pull_request_target',
    'workflow_run',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'issue_comment',
    'issues',
    'merge_group',
    'release',
    'workflow_call',
  ])('%s gets them, even for a fork and for Dependabot', async (event) => {
    expect(await onGitHub(pullRequest('stranger/app'), { GITHUB_EVENT_NAME: event })).toBeUndefined();
    expect(await onGitHub({}, { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: 'dependabot[bot]' })).toBeUndefined();
  });

  test('a push gets them, whatever its event says of a fork', async () => {
    expect(await onGitHub(pullRequest('stranger/app'), { GITHUB_EVENT_NAME: 'push' })).toBeUndefined();
  });

  test.each(['pull_request', 'pull_request_review', 'push', 'create', 'deployment', 'deployment_status'])(
    'Dependabot’s %s gets no secrets',
    async (event) => {
      expect(
        await onGitHub(pullRequest('owner/app'), { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: 'dependabot[bot]' }),
      ).toContain('Dependabot');
    },
  );

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

/** How each system is recognized, what it says of a fork, and what it says of none. */
const SYSTEMS: Readonly<Record<string, { here: Environment; fork: Environment; home: readonly Environment[] }>> = {
  GitLab: {
    here: { GITLAB_CI: 'true' },
    fork: {
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2',
      CI_MERGE_REQUEST_PROJECT_ID: '1',
    },
    home: [
      { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1' },
      { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '' },
      { CI_PIPELINE_SOURCE: 'push' },
      { CI_PIPELINE_SOURCE: 'schedule' },
    ],
  },
  'Azure Pipelines': {
    here: { TF_BUILD: 'True' },
    fork: { SYSTEM_PULLREQUEST_ISFORK: 'True', BUILD_REASON: 'PullRequest' },
    home: [{ SYSTEM_PULLREQUEST_ISFORK: 'False' }, { SYSTEM_PULLREQUEST_ISFORK: '' }, { BUILD_REASON: 'Schedule' }],
  },
  CircleCI: {
    here: { CIRCLECI: 'true' },
    fork: { CIRCLE_PR_USERNAME: 'stranger', CIRCLE_PR_REPONAME: 'app' },
    home: [{ CIRCLE_PR_USERNAME: '', CIRCLE_PR_REPONAME: '' }],
  },
  Buildkite: {
    here: { BUILDKITE: 'true' },
    fork: {
      BUILDKITE_PULL_REQUEST: '7',
      BUILDKITE_PULL_REQUEST_REPO: 'git://github.com/stranger/app.git',
      BUILDKITE_REPO: 'git@github.com:owner/app.git',
    },
    home: [
      { BUILDKITE_PULL_REQUEST: 'false' },
      { BUILDKITE_PULL_REQUEST_REPO: '' },
      { BUILDKITE_PULL_REQUEST_REPO: 'git://github.com/owner/app.git' },
      { BUILDKITE_PULL_REQUEST_REPO: 'https://github.com/Owner/App' },
    ],
  },
  Travis: {
    here: { TRAVIS: 'true' },
    fork: { TRAVIS_PULL_REQUEST: '7', TRAVIS_PULL_REQUEST_SLUG: 'stranger/app', TRAVIS_REPO_SLUG: 'owner/app' },
    home: [{ TRAVIS_PULL_REQUEST: 'false' }, { TRAVIS_PULL_REQUEST_SLUG: 'owner/app' }],
  },
  AppVeyor: {
    here: { APPVEYOR: 'True' },
    fork: {
      APPVEYOR_PULL_REQUEST_NUMBER: '7',
      APPVEYOR_PULL_REQUEST_HEAD_REPO_NAME: 'stranger/app',
      APPVEYOR_REPO_NAME: 'owner/app',
    },
    home: [{ APPVEYOR_PULL_REQUEST_NUMBER: '' }, { APPVEYOR_PULL_REQUEST_HEAD_REPO_NAME: 'owner/app' }],
  },
  Bitrise: {
    here: { BITRISE_IO: 'true' },
    fork: {
      BITRISE_PULL_REQUEST: '7',
      BITRISEIO_PULL_REQUEST_REPOSITORY_URL: 'https://github.com/stranger/app.git',
      GIT_REPOSITORY_URL: 'git@github.com:owner/app.git',
    },
    home: [{ BITRISE_PULL_REQUEST: '' }, { BITRISEIO_PULL_REQUEST_REPOSITORY_URL: 'https://github.com/owner/app.git' }],
  },
  Semaphore: {
    here: { SEMAPHORE: 'true' },
    fork: {
      SEMAPHORE_GIT_REF_TYPE: 'pull-request',
      SEMAPHORE_GIT_PR_SLUG: 'stranger/app',
      SEMAPHORE_GIT_REPO_SLUG: 'owner/app',
    },
    home: [{ SEMAPHORE_GIT_REF_TYPE: 'branch' }, { SEMAPHORE_GIT_PR_SLUG: 'owner/app' }],
  },
};
const FORK = 'this change comes from a fork, and gets no secrets';
const HEARS_NOTHING: readonly (readonly [string, Environment])[] = [
  ['nowhere', {}],
  ['Jenkins', { JENKINS_URL: 'https://ci.example', BUILD_ID: '1' }],
  ['Bitbucket', { BITBUCKET_BUILD_NUMBER: '1' }],
  ['TeamCity', { TEAMCITY_VERSION: '1' }],
  ['Drone', { DRONE: 'true' }],
  ['Woodpecker', { CI: 'woodpecker' }],
];

describe.each(Object.entries(SYSTEMS))('%s', (system, { here, fork, home }) => {
  test('tells a fork', async () => {
    expect(await secretsWithheld({ ...here, ...fork }, unreadable)).toBe(FORK);
  });

  test.each(home)('tells that %j is none', async (more) => {
    expect(await secretsWithheld({ ...here, ...fork, ...more }, unreadable)).toBeUndefined();
  });

  test.each(Object.keys(SYSTEMS).filter((name) => name !== system))('says nothing on %s', async (name) => {
    expect(await secretsWithheld({ ...SYSTEMS[name]?.here, ...fork }, unreadable)).toBeUndefined();
  });

  test.each(HEARS_NOTHING)('says nothing %s', async (_, elsewhere) => {
    expect(await secretsWithheld({ ...elsewhere, ...fork }, unreadable)).toBeUndefined();
  });

  test.each(['push', 'schedule', 'workflow_dispatch', 'pull_request_target', 'workflow_run', 'pull_request'])(
    'says nothing on GitHub’s %s, even with its own name',
    async (event) => {
      const more = { ...here, ...fork, GITHUB_EVENT_NAME: event };
      expect(await onGitHub(pullRequest('owner/app'), more)).toBeUndefined();
      if (event === 'pull_request') expect(await onGitHub(pullRequest('stranger/app'), more)).toContain('fork');
    },
  );

  test('does not hear GitHub', async () => {
    const github = {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: '/event.json',
      GITHUB_ACTOR: 'dependabot[bot]',
    };
    expect(await secretsWithheld({ ...here, ...github }, reading(pullRequest('stranger/app')))).toBeUndefined();
  });
});

test('Buildkite tells a repository of another name too, and an address of any length takes no time', async () => {
  const { here, fork } = SYSTEMS['Buildkite'] ?? { here: {}, fork: {} };
  const buildFor = (address: string) =>
    secretsWithheld({ ...here, ...fork, BUILDKITE_PULL_REQUEST_REPO: address }, unreadable);
  expect(await buildFor('https://github.com/owner/app-2')).toBe(FORK);
  const start = performance.now();
  expect(await buildFor(`a${'.git'.repeat(1e6)}`)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1000);
});

test('Gitea and Forgejo, which set GitHub’s variables, are heard as GitHub is', async () => {
  expect(await onGitHub(pullRequest('stranger/app'), { GITEA_ACTIONS: 'true' })).toContain('fork');
  expect(await onGitHub(pullRequest('owner/app'), { FORGEJO_ACTIONS: 'true' })).toBeUndefined();
});
