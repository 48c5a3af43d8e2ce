import { UsageError } from '../findings/usage-error.ts';
import type { ManifestKey } from './manifest.ts';

/** More bundle IDs of one key are split over several jobs, so that the runners share them. */
const MOST_BUNDLE_IDS = 100;

/**
 * One job per key, in the manifest's order; more where a key has more than {@link MOST_BUNDLE_IDS} apps.
 * @throws UsageError when that makes more jobs than the system allows
 */
export function splitIntoJobs(
  keys: readonly ManifestKey[],
  limit: { readonly jobs: number; readonly system: string; readonly instead: string },
): ManifestKey[] {
  const jobs = keys.flatMap((key) => {
    const count = Math.ceil(key.bundleIds.length / MOST_BUNDLE_IDS);
    return Array.from({ length: count }, (_, part) => ({
      ...key,
      // No name in a manifest has parentheses, so these stay apart from all others.
      name: count === 1 ? key.name : `${key.name} (${part + 1} of ${count})`,
      bundleIds: key.bundleIds.slice(part * MOST_BUNDLE_IDS, (part + 1) * MOST_BUNDLE_IDS),
    }));
  });
  if (jobs.length <= limit.jobs) return jobs;
  throw new UsageError(
    `keys: They make ${jobs.length} jobs, and ${limit.system} allows ${limit.jobs}. Split the manifest into several files, ${limit.instead}.`,
  );
}
