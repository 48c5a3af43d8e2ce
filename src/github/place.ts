import { withoutSlashes } from '../net/endpoint.ts';
import type { Environment } from '../world/world.ts';

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
