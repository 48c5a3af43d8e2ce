import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, mkdir, open, realpath, rename, stat, truncate, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes files of which nobody finds half: the text goes to a neighbor, which then takes the place of the file. Nothing here
 * waits for a reader of a pipe, and nothing is written into devices.
 */

/** What opening may not do: wait for the other end of a pipe. */
const { O_APPEND, O_CREAT, O_EXCL, O_NONBLOCK, O_TRUNC, O_WRONLY } = constants;

/** Faults of the neighbor, or of its way to the place of the file, after which the file itself may still be writable. */
const NO_NEIGHBOR = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG'];

/** Writes a whole file; folders that miss are made. @throws what node:fs throws, or `NOT_A_FILE` */
export async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const before = await regularFile(path);
  // Links are followed to the file that they name, and stay.
  const target = before === undefined ? path : await realpath(path);
  // A new neighbor would get around the permission that the file denies.
  if (before !== undefined) await access(target, constants.W_OK);
  try {
    await writeNeighbor(target, text, before);
  } catch (error) {
    if (!NO_NEIGHBOR.includes(codeOf(error))) throw error;
    await writeInPlace(target, text, O_CREAT | O_TRUNC);
  }
}

/**
 * Lets a library append to a file that has to exist, and takes back what it managed to write where it then failed: half of
 * an output would end the step with an error of GitHub's runner.
 * @throws what `append` throws, `ENOENT`, or `NOT_A_FILE`
 */
export async function appendWhole(path: string, append: () => unknown): Promise<void> {
  const handle = await open(path, O_WRONLY | O_APPEND | O_NONBLOCK);
  const before = await handle.stat().finally(() => handle.close());
  if (!before.isFile() && !before.isCharacterDevice()) throw coded('NOT_A_FILE');
  try {
    await append();
  } catch (error) {
    if (before.isFile()) await truncate(path, before.size).catch(() => undefined);
    throw error;
  }
}

/** The file that a path names; undefined where there is none yet. */
async function regularFile(path: string): Promise<Stats | undefined> {
  const found = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found?.isDirectory()) throw coded('EISDIR');
  if ((found !== undefined && !found.isFile()) || isStream(path)) throw coded('NOT_A_FILE');
  return found;
}

/** Names of open files: what is behind them may be the log itself, which must not be replaced. */
export function isStream(path: string): boolean {
  return /^\/(?:dev|proc)\//.test(path);
}

async function writeNeighbor(target: string, text: string, before: Stats | undefined): Promise<void> {
  const neighbor = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  const handle = await open(neighbor, O_WRONLY | O_CREAT | O_EXCL, 0o666);
  try {
    await writeAll(handle, text, before);
    await rename(neighbor, target);
  } catch (error) {
    await unlink(neighbor).catch(() => undefined);
    throw error;
  }
}

/** The neighbor gets the owner and the permissions of the file in whose place it comes. */
async function writeAll(handle: FileHandle, text: string, before: Stats | undefined): Promise<void> {
  try {
    if (before !== undefined) {
      const { uid, gid } = await handle.stat();
      if (uid !== before.uid || gid !== before.gid) await handle.chown(before.uid, before.gid);
      await handle.chmod(before.mode & 0o7777);
    }
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

async function writeInPlace(path: string, text: string, flags: number): Promise<void> {
  const handle = await open(path, O_WRONLY | O_NONBLOCK | flags, 0o666);
  try {
    if (!(await handle.stat()).isFile()) throw coded('NOT_A_FILE');
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

/** Ends the waiting for a work that nothing can end, such as a write to a network drive that is gone. @throws `TOO_SLOW` */
export function inTime<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    work.then(resolve, reject);
    const late = () => reject(coded('TOO_SLOW'));
    if (signal.aborted) late();
    signal.addEventListener('abort', late, { once: true });
  });
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
