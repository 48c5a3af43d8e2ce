import type { Environment, ReadFile } from '../world/world.ts';
import type { CiSystem } from './ci-system.ts';
import { isTrue } from './fork-signs.ts';

const MAX_EVENT_BYTES = 4 * 1024 * 1024;

/** Gitea and Forgejo set GitHub's variables, and one of their own. */
export function isDescendant(environment: Environment): boolean {
  return isTrue(environment['GITEA_ACTIONS']) || isTrue(environment['FORGEJO_ACTIONS']);
}

/** GitHub Actions. */
export const GITHUB_ACTIONS: CiSystem = {
  name: 'GitHub Actions',
  missingKey: {
    traps:
      'A secret that this job does not get arrives empty, without any error: in pull requests from forks and in runs by Dependabot; in a called workflow, unless its caller says `secrets: inherit` or names the secret; and where it belongs to an environment, in a job without that `environment:`.',
    next: 'Compare its name with Settings › Secrets and variables › Actions. For forks and Dependabot, set `on-missing-key: skip-on-fork`.',
  },
  isHere: (environment) => isTrue(environment['GITHUB_ACTIONS']) && !isDescendant(environment),
  whyWithheld: reasonOnGitHub,
};

/** The events that GitHub starts in the head of a pull request; all others start in the repository itself, with its secrets. */
const PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/** The events that get Dependabot's secrets alone when Dependabot caused them; and where a container is not told the event. */
const RESTRICTED_FOR_DEPENDABOT = [...PULL_REQUESTS, 'push', 'create', 'deployment', 'deployment_status', ''];

/**
 * Forks, and Dependabot.
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
