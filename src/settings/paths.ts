import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../findings/usage-error.ts';
import type { Settings } from './read-settings.ts';

type PathSettings = Pick<Settings, 'reportFile' | 'junitFile' | 'secretFiles'>;

interface Named {
  readonly setting: string;
  readonly path: string;
}

/** Links that lead to links; the file system allows about as many. */
const MOST_LINKS = 40;

/**
 * Makes sure that what the run writes is nothing that it needs: report files are two files, neither holds a secret, and both
 * are regular or yet to be.
 * @param directory the working directory
 * @throws UsageError naming the settings, never a path
 */
export async function refuseConflictingPaths(settings: PathSettings, directory: string): Promise<void> {
  const problems = await conflictingPaths(settings, directory);
  if (problems.length > 0) throw new UsageError(problems);
}

/** The same as lines of a usage error; none where all is well. */
export async function conflictingPaths(
  { reportFile, junitFile, secretFiles }: PathSettings,
  directory: string,
): Promise<string[]> {
  const outputs: Named[] = [
    ...(reportFile === undefined ? [] : [{ setting: 'report-file', path: reportFile }]),
    ...(junitFile === undefined ? [] : [{ setting: 'junit-file', path: junitFile }]),
  ];
  const problems: string[] = [];
  const taken: { setting: string; identity: string }[] = [];
  for (const { setting, path } of secretFiles) {
    for (const identity of await identitiesOf(resolve(directory, path))) taken.push({ setting, identity });
  }
  for (const { setting, path } of outputs) {
    const absolute = resolve(directory, path);
    const kind = await kindOf(absolute);
    if (kind !== undefined) {
      problems.push(`${setting}: The path names ${kind}; name a regular file, or one that is yet to be.`);
      continue;
    }
    const identities = await identitiesOf(absolute);
    const other = taken.find(({ identity }) => identities.includes(identity));
    if (other !== undefined) {
      problems.push(`${setting}: It names the same file as ${other.setting}, which it would overwrite. Name another.`);
    }
    for (const identity of identities) taken.push({ setting, identity });
  }
  return problems;
}

/** What stands at the path, if it is no regular file. */
async function kindOf(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined || stats.isFile()) return undefined;
  if (stats.isDirectory()) return 'a folder';
  return stats.isFIFO() ? 'a pipe' : 'a device or a socket';
}

/** By what a file can be told from others: where its links lead, and what it is on disk, where it is there. */
async function identitiesOf(path: string): Promise<string[]> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined);
  const node = stats === undefined || stats.ino === 0n ? [] : [`${stats.dev}:${stats.ino}`];
  return [await destinationOf(path, MOST_LINKS), ...node];
}

/** The real path of a file that may be yet to be, in folders that may be yet to be made. */
async function destinationOf(path: string, links: number): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const isLink = await lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  if (isLink && links > 0) return destinationOf(resolve(dirname(path), await readlink(path)), links - 1);
  const parent = dirname(path);
  return parent === path ? path : join(await destinationOf(parent, links), basename(path));
}
