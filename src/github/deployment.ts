import type { PushResult } from '../findings/report.ts';
import type { Octokit } from './client.ts';
import type { GitHubPlace } from './place.ts';

export interface Deployment {
  readonly id: number;
}

type State = 'in_progress' | 'success' | 'failure' | 'inactive';

/** GitHub takes no longer description. */
const MAX_DESCRIPTION = 140;

/**
 * Creates the deployment of a push that is about to begin, in progress.
 * @see https://docs.github.com/en/rest/deployments/deployments#create-a-deployment
 */
export async function beginDeployment(octokit: Octokit, place: GitHubPlace, name: string): Promise<Deployment> {
  const { data } = await octokit.rest.repos.createDeployment({
    owner: place.owner,
    repo: place.repo,
    ref: place.sha,
    environment: name,
    task: 'iap-key:push',
    description: 'Push of the In-App Purchase Key',
    // The commit is recorded as it is: nothing is merged, and no other check has to be green.
    auto_merge: false,
    required_contexts: [],
  });
  if (!('id' in data)) throw new Error('GitHub created no deployment');
  await setStatus(octokit, place, data, 'in_progress', 'The push has begun');
  return { id: data.id };
}

/** Records how the push ended. A push that found everything in its place already (`unchanged`) is a success. */
export async function endDeployment(
  octokit: Octokit,
  place: GitHubPlace,
  deployment: Deployment,
  pushes: readonly PushResult[],
): Promise<void> {
  const description = pushes.map(({ to, status }) => `${to}: ${status}`).join(', ') || 'Nothing was pushed';
  await setStatus(octokit, place, deployment, stateOf(pushes), description);
}

/** A push that broke off says nothing of what it wrote, so it counts as a failure. */
export async function breakDeployment(octokit: Octokit, place: GitHubPlace, deployment: Deployment): Promise<void> {
  await setStatus(octokit, place, deployment, 'failure', 'The push broke off');
}

function stateOf(pushes: readonly PushResult[]): State {
  const has = (status: PushResult['status']) => pushes.some((push) => push.status === status);
  if (has('failed')) return 'failure';
  return has('pushed') || has('unchanged') ? 'success' : 'inactive';
}

async function setStatus(
  octokit: Octokit,
  { owner, repo, runUrl }: GitHubPlace,
  { id }: Deployment,
  state: State,
  description: string,
): Promise<void> {
  await octokit.rest.repos.createDeploymentStatus({
    owner,
    repo,
    deployment_id: id,
    state,
    description: description.slice(0, MAX_DESCRIPTION),
    log_url: runUrl,
    environment_url: runUrl,
  });
}
