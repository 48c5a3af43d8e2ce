import { nameOfCrash } from '../findings/defect.ts';
import { oneLine } from '../findings/foreign.ts';

export type Permission = 'deployments: write' | 'issues: write';

const MAX_MESSAGE = 200;

/**
 * What went wrong with GitHub, as a warning: what was not done, why we know, the next step. It changes neither the verdict
 * nor the push.
 * @param undone what is not recorded now, as the beginning of a sentence
 */
export function warningOf(undone: string, permission: Permission, error: unknown): string {
  const status = statusOf(error);
  const told = wordsOf(error, status);
  const because = status === undefined ? `${told}.` : `GitHub answered HTTP ${status}: ${told}.`;
  return `${undone}. ${because} ${nextStep(status, told, permission)} The result of the check is not affected.`;
}

/** GitHub's own words and ours; the message of any other error may hold whatever was being worked on. */
function wordsOf(error: unknown, status: number | undefined): string {
  const words = error instanceof Error ? oneLine(error.message).slice(0, MAX_MESSAGE) : '';
  return status !== undefined || words.startsWith('GitHub ') ? words : nameOfCrash(error);
}

function nextStep(status: number | undefined, told: string, permission: Permission): string {
  if (status === 401) return `Give a token that is valid: \`github-token: \${{ github.token }}\`.`;
  if (status === 429 || /rate limit/i.test(told))
    return 'The limit of this token is used up; the next run tries again.';
  if (status === 403 || status === 404) return `Give the job the permission \`${permission}\`.`;
  if (status === 410) return 'Switch on the issues of this repository.';
  if (status !== undefined && status < 500) return 'Compare the settings with the README.';
  return 'The next run tries again.';
}

function statusOf(error: unknown): number | undefined {
  // Octokit gives its own errors, of a broken connection for example, the status 500 without any response.
  const hasResponse = error instanceof Error && 'response' in error && error.response !== undefined;
  return hasResponse && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}
