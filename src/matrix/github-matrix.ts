import type { ManifestKey } from './manifest.ts';
import { splitIntoJobs } from './split.ts';

/** One job of a GitHub `strategy.matrix`. The names are those of the settings; `secret` is the name of a secret. */
export interface MatrixJob {
  readonly name: string;
  readonly secret: string;
  readonly 'key-id': string;
  readonly 'issuer-id': string;
  /** By comma. */
  readonly 'bundle-id': string;
  readonly environment: string;
}

/** https://docs.github.com/actions/reference/limits : a matrix makes at most 256 jobs in a run. */
const LIMIT = { jobs: 256, system: 'GitHub', instead: 'one workflow run each' };

/**
 * The keys as a GitHub `strategy.matrix`, JSON on one line, as a job output takes it.
 * @throws UsageError when there are more jobs than GitHub allows
 */
export function renderGitHubMatrix(keys: readonly ManifestKey[]): string {
  const include = splitIntoJobs(keys, LIMIT).map(
    ({ name, secret, keyId, issuerId, bundleIds, environment }): MatrixJob => ({
      name,
      secret,
      'key-id': keyId,
      'issuer-id': issuerId,
      'bundle-id': bundleIds.join(','),
      environment,
    }),
  );
  return `${JSON.stringify({ include })}\n`;
}
