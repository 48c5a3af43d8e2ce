import { isLoopback } from '../net/loopback.ts';
import { withoutSlashes } from '../settings/endpoints.ts';
import { nearMissHint } from '../settings/near-miss.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { Environment } from '../world.ts';

/** Where on GitHub a run takes place, from the variables that every runner sets. */
export interface GitHubPlace {
  /** Without a slash at the end; another server's on GitHub Enterprise. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
  /** The page of the run; the page of the repository where no run is known. */
  readonly runUrl: string;
  /** The step of the workflow, the same from run to run: workflow file, job and step. */
  readonly step: readonly string[];
}

/**
 * Reads the place of a run.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function placeOf(environment: Environment): GitHubPlace {
  const read = (name: string, otherwise = '') => environment[name] || otherwise;
  const repository = read('GITHUB_REPOSITORY');
  const [owner = '', repo = ''] = repository.split('/');
  const page = `${withoutSlashes(read('GITHUB_SERVER_URL', 'https://github.com'))}/${repository}`;
  const run = read('GITHUB_RUN_ID');
  return {
    apiUrl: withoutSlashes(read('GITHUB_API_URL', 'https://api.github.com')),
    owner,
    repo,
    sha: read('GITHUB_SHA'),
    runUrl: run === '' ? page : `${page}/actions/runs/${run}`,
    // The reference ends in the branch, which is not part of what is watched.
    step: [
      read('GITHUB_WORKFLOW_REF', read('GITHUB_WORKFLOW')).split('@')[0] ?? '',
      read('GITHUB_JOB'),
      read('GITHUB_ACTION'),
    ],
  };
}

type GitHubSettings = Pick<Settings, 'deployment' | 'reportIssue' | 'githubToken' | 'nearMisses'>;

/** What a run lacks to do what the settings ask of GitHub, as the lines of a usage error; none when nothing is asked. */
export function missingForGitHub(
  { deployment, reportIssue, githubToken, nearMisses }: GitHubSettings,
  environment: Environment,
): string[] {
  const asking = [...(deployment === undefined ? [] : ['deployment']), ...(reportIssue ? ['report-issue'] : [])];
  if (asking.length === 0) return [];
  const names = asking.join(' and ');
  const needed = ['GITHUB_REPOSITORY', ...(deployment === undefined ? [] : ['GITHUB_SHA'])];
  const missing = needed.filter((name) => (environment[name] ?? '') === '');
  const address = environment['GITHUB_API_URL'] || 'https://api.github.com';
  return [
    ...(githubToken === undefined
      ? [
          `${names}: There is no token for GitHub. Set \`github-token: \${{ github.token }}\`.${nearMissHint(nearMisses, ['github-token'])}`,
        ]
      : []),
    ...(missing.length === 0
      ? []
      : [`${names}: This works on GitHub only; not set: ${missing.join(', ')}, which GitHub’s runner sets.`]),
    ...(isSafe(address) ? [] : ['GITHUB_API_URL: The token is sent over https: only; this is not an https: address.']),
  ];
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
