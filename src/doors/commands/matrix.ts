import { UsageError } from '../../findings/usage-error.ts';
import { renderGitHubMatrix } from '../../matrix/github-matrix.ts';
import { renderGitLabPipeline } from '../../matrix/gitlab-pipeline.ts';
import { readManifest } from '../../matrix/manifest.ts';
import { shownPath } from '../../secrets/material.ts';
import type { World } from '../../world/world.ts';

const MOST_BYTES = 1024 * 1024;

/**
 * Turns a manifest of many keys into a GitHub matrix or a GitLab child pipeline.
 * @param file the path of the manifest; `-` is standard input
 * @throws UsageError naming the file and everything that is wrong at once, never a value that may be a secret
 */
export async function matrix(
  file: string,
  system: 'github' | 'gitlab',
  world: Pick<World, 'readFile'>,
): Promise<string> {
  const name = file === '-' ? 'Standard input' : shownPath(file);
  const bytes = await world.readFile(file, MOST_BYTES + 1).catch(() => undefined);
  if (bytes === undefined)
    throw new UsageError(`${name}: The manifest cannot be read. Give the path of a file, or - for standard input.`);
  if (bytes.length > MOST_BYTES) throw new UsageError(`${name}: The manifest is larger than 1 MiB.`);
  const keys = await readManifest(bytes.toString('utf8')).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(
      error.problems.map((problem) => `${name}: ${problem}`),
      error.code,
    );
  });
  return system === 'gitlab' ? renderGitLabPipeline(keys) : renderGitHubMatrix(keys);
}
