import type { Environment, ReadFile } from '../world.ts';

const MAX_EVENT_BYTES = 4 * 1024 * 1024;
/** What is longer than this names no repository. */
const MAX_ADDRESS = 2000;

/** One CI system: how a run in it is recognized, and what it itself says of where the change comes from. */
interface Platform {
  readonly isHere: (environment: Environment) => boolean;
  /** Why there are no secrets, as the end of a sentence; undefined when they should be there. */
  readonly reason: (environment: Environment, readFile: ReadFile) => Promise<string | undefined> | string | undefined;
}

/**
 * Whether the CI system withholds secrets from this run, and why: pull requests from forks, and Dependabot. Only the system
 * that the run is in is heard; variables of another one can stand in any job, and would turn a missing key into a skip.
 * @returns the reason as the end of a sentence, or undefined when secrets should be there
 */
export async function secretsWithheld(environment: Environment, readFile: ReadFile): Promise<string | undefined> {
  return PLATFORMS.find(({ isHere }) => isHere(environment))?.reason(environment, readFile);
}

const FORK = 'this change comes from a fork, and gets no secrets';
const fork = (isFork: boolean) => (isFork ? FORK : undefined);

/** Variables hold `true` in various capitals; Gitea and Forgejo set those of GitHub, and withhold as GitHub does. */
const isTrue = (text: string | undefined) => text?.toLowerCase() === 'true';
const isSet = (text: string | undefined) => (text ?? '') !== '';
/** Whether two texts are there, and not the same. */
const differ = (first: string | undefined, second: string | undefined) =>
  isSet(first) && isSet(second) && first !== second;
/** Whether a variable is not set, or has one of the values. */
const isUnsetOr = (text: string | undefined, ...values: readonly string[]) =>
  !isSet(text) || values.includes(text?.toLowerCase() ?? '');

/** The first that recognizes the run counts. */
const PLATFORMS: readonly Platform[] = [
  { isHere: (env) => isTrue(env['GITHUB_ACTIONS']), reason: reasonOnGitHub },
  {
    // https://docs.gitlab.com/ci/variables/predefined_variables/
    isHere: (env) => isTrue(env['GITLAB_CI']),
    reason: (env) =>
      fork(
        isUnsetOr(env['CI_PIPELINE_SOURCE'], 'merge_request_event', 'external_pull_request_event', 'parent_pipeline') &&
          differ(env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], env['CI_MERGE_REQUEST_PROJECT_ID']),
      ),
  },
  {
    // https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables
    isHere: (env) => isTrue(env['TF_BUILD']),
    reason: (env) => fork(isUnsetOr(env['BUILD_REASON'], 'pullrequest') && isTrue(env['SYSTEM_PULLREQUEST_ISFORK'])),
  },
  {
    // Set for pull requests from forks only: https://circleci.com/docs/reference/variables/
    isHere: (env) => isTrue(env['CIRCLECI']),
    reason: (env) => fork(isSet(env['CIRCLE_PR_REPONAME']) || isSet(env['CIRCLE_PR_USERNAME'])),
  },
  {
    // https://buildkite.com/docs/pipelines/configure/environment-variables
    isHere: (env) => isTrue(env['BUILDKITE']),
    reason: (env) =>
      fork(
        env['BUILDKITE_PULL_REQUEST'] !== 'false' &&
          differ(repositoryIn(env['BUILDKITE_PULL_REQUEST_REPO']), repositoryIn(env['BUILDKITE_REPO'])),
      ),
  },
  {
    // https://docs.travis-ci.com/user/environment-variables/#default-environment-variables
    isHere: (env) => isTrue(env['TRAVIS']),
    reason: (env) =>
      fork(env['TRAVIS_PULL_REQUEST'] !== 'false' && differ(env['TRAVIS_PULL_REQUEST_SLUG'], env['TRAVIS_REPO_SLUG'])),
  },
  {
    // https://www.appveyor.com/docs/environment-variables/
    isHere: (env) => isTrue(env['APPVEYOR']),
    reason: (env) =>
      fork(
        isSet(env['APPVEYOR_PULL_REQUEST_NUMBER']) &&
          differ(env['APPVEYOR_PULL_REQUEST_HEAD_REPO_NAME'], env['APPVEYOR_REPO_NAME']),
      ),
  },
  {
    // https://devcenter.bitrise.io/en/references/available-environment-variables.html
    isHere: (env) => isTrue(env['BITRISE_IO']),
    reason: (env) =>
      fork(
        isSet(env['BITRISE_PULL_REQUEST']) &&
          differ(repositoryIn(env['BITRISEIO_PULL_REQUEST_REPOSITORY_URL']), repositoryIn(env['GIT_REPOSITORY_URL'])),
      ),
  },
  {
    // https://docs.semaphoreci.com/reference/env-vars
    isHere: (env) => isTrue(env['SEMAPHORE']),
    reason: (env) =>
      fork(
        env['SEMAPHORE_GIT_REF_TYPE'] === 'pull-request' &&
          differ(env['SEMAPHORE_GIT_PR_SLUG'], env['SEMAPHORE_GIT_REPO_SLUG']),
      ),
  },
];

/** The events that GitHub starts in the head of a pull request; all others start in the repository itself, with its secrets. */
const PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/** The events that get Dependabot's secrets alone when Dependabot caused them; and where a container is not told the event. */
const RESTRICTED_FOR_DEPENDABOT = [...PULL_REQUESTS, 'push', 'create', 'deployment', 'deployment_status', ''];

/**
 * GitHub, and Gitea and Forgejo, which follow it.
 * @see https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
 * @see https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
async function reasonOnGitHub(environment: Environment, readFile: ReadFile): Promise<string | undefined> {
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  if (RESTRICTED_FOR_DEPENDABOT.includes(event) && environment['GITHUB_ACTOR'] === 'dependabot[bot]')
    return 'Dependabot started this workflow, and gets no repository secrets';
  const path = environment['GITHUB_EVENT_PATH'] ?? '';
  if (!PULL_REQUESTS.includes(event) || path === '') return undefined;
  return isFromFork(await readJson(path, readFile))
    ? 'this pull request comes from a fork, and gets no secrets'
    : undefined;
}

/** Owner and name: one repository is written as git://, https:// or git@. */
function repositoryIn(address: string | undefined): string | undefined {
  if ((address ?? '').length > MAX_ADDRESS) return undefined;
  return /([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1]?.toLowerCase();
}

function isFromFork(event: unknown): boolean {
  const pullRequest = property(event, 'pull_request');
  const nameOf = (side: string) => property(property(property(pullRequest, side), 'repo'), 'full_name');
  const [head, base] = [nameOf('head'), nameOf('base')];
  // The head repository is null when the fork has been deleted meanwhile.
  return typeof base === 'string' && head !== base;
}

function property(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined;
}

async function readJson(path: string, readFile: ReadFile): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, MAX_EVENT_BYTES)).toString('utf8'));
  } catch {
    return undefined;
  }
}
