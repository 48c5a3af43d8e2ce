import type { Environment, ReadFile } from './world.ts';

const MAX_EVENT_BYTES = 4 * 1024 * 1024;

/**
 * Whether the CI system withholds secrets from this run, and why: pull requests from forks, and Dependabot.
 * @see https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
 * @see https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 * @returns the reason as the end of a sentence, or undefined when secrets should be there
 */
export async function secretsWithheld(environment: Environment, readFile: ReadFile): Promise<string | undefined> {
  const event = environment['GITHUB_EVENT_NAME'];
  // pull_request_target and workflow_run start in the base repository, with its secrets.
  const isTrusted = event === 'pull_request_target' || event === 'workflow_run' || event === 'schedule';
  if (environment['GITHUB_ACTIONS'] === 'true' && !isTrusted) {
    if (environment['GITHUB_ACTOR'] === 'dependabot[bot]')
      return 'Dependabot started this workflow, and gets no repository secrets';
    const path = environment['GITHUB_EVENT_PATH'];
    if (path !== undefined && path !== '' && isFromFork(await readJson(path, readFile))) {
      return 'this pull request comes from a fork, and gets no secrets';
    }
  }
  return OTHER_FORKS.some((isFork) => isFork(environment))
    ? 'this change comes from a fork, and gets no secrets'
    : undefined;
}

const differ = (first: string | undefined, second: string | undefined) =>
  first !== undefined && first !== '' && second !== undefined && second !== '' && first !== second;

/** How other CI systems say that a change comes from a fork (`reference/ci-systems.md`). */
const OTHER_FORKS: readonly ((environment: Environment) => boolean)[] = [
  (environment) =>
    differ(environment['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], environment['CI_MERGE_REQUEST_PROJECT_ID']),
  (environment) => environment['SYSTEM_PULLREQUEST_ISFORK']?.toLowerCase() === 'true',
  (environment) => environment['CIRCLECI'] === 'true' && (environment['CIRCLE_PR_REPONAME'] ?? '') !== '',
  (environment) =>
    differ(repositoryIn(environment['BUILDKITE_PULL_REQUEST_REPO']), repositoryIn(environment['BUILDKITE_REPO'])),
];

/** Owner and name: the two variables write the address of one repository as git://, https:// or git@. */
function repositoryIn(address: string | undefined): string | undefined {
  return /([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1]?.toLowerCase();
}

function isFromFork(event: unknown): boolean {
  const pullRequest = property(event, 'pull_request');
  const nameOf = (side: string) => property(property(property(pullRequest, side), 'repo'), 'full_name');
  const [head, base] = [nameOf('head'), nameOf('base')];
  // The head repository is null when the fork has been deleted meanwhile.
  return pullRequest !== undefined && base !== undefined && head !== base;
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
