import { UsageError } from '../../findings/usage-error.ts';
import { renderGitHubMatrix } from '../../matrix/github-matrix.ts';
import { renderGitLabPipeline } from '../../matrix/gitlab-pipeline.ts';
import { readManifest } from '../../matrix/manifest.ts';
import type { World } from '../../world/world.ts';

const MOST_BYTES = 1024 * 1024;

/**
 * Turns a manifest of many keys into a GitHub matrix or a GitLab child pipeline.
 * @param file the path of the manifest; `-` is standard input
 * @throws UsageError naming everything that is wrong at once, never a value that may be a secret
 */
export async function matrix(
  file: string,
  system: 'github' | 'gitlab',
  world: Pick<World, 'readFile'>,
): Promise<string> {
  const bytes = await world.readFile(file, MOST_BYTES + 1).catch(() => undefined);
  if (bytes === undefined) throw new UsageError('The manifest cannot be read. Give the path of a file, or -.');
  if (bytes.length > MOST_BYTES) throw new UsageError('The manifest is larger than 1 MiB.');
  const keys = await readManifest(bytes.toString('utf8'));
  return system === 'gitlab' ? renderGitLabPipeline(keys) : renderGitHubMatrix(keys);
}
