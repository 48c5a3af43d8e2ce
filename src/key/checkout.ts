/** Looks for copies of a key in the working tree: bounded in entries, bytes and time, and never the end of a run. */
import { constants, lstatSync } from 'node:fs';
import { open, opendir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fingerprintOf } from './fingerprint.ts';
import { MAX_KEY_BYTES, readKey } from './read.ts';
import { verifyKey } from './verify.ts';

/** Bounds the search in a very large working tree. */
const MAX_ENTRIES = 20_000;
const MAX_KEY_FILES = 100;
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules', 'Pods', 'Carthage', 'DerivedData', '.build']);
const KEY_FILE = /\.(?:p8|pem|key|p8\.(?:txt|b64|base64)|b64|base64)$/i;
/** What became a link or a pipe since it was listed is not followed, and not waited for; Windows has neither flag. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The files in the working tree that hold the key with this fingerprint, as paths relative to the tree.
 * @param root the top of the working tree, as {@link findWorkingTree} gives it
 * @param signal ends the search, also where the file system does not answer; what was found until then counts
 */
export async function findKeyFiles(
  root: string,
  fingerprint: string,
  signal: AbortSignal,
  mostEntries = MAX_ENTRIES,
): Promise<string[]> {
  const found: string[] = [];
  const search = async () => {
    let files = 0;
    for await (const path of keyFilePaths(root, signal, mostEntries)) {
      // A neighbor that can't be read, or breaks the reader, ends no run.
      const own = await fingerprintOfFile(path).catch(() => undefined);
      if (own === fingerprint) found.push(relative(root, path));
      files += 1;
      if (files === MAX_KEY_FILES) return;
    }
  };
  await Promise.race([search(), whenAborted(signal)]);
  return [...found];
}

/** The folder that is under version control: the runner's workspace, or the nearest folder upwards with a `.git`. */
export function findWorkingTree(directory: string, workspace: string | undefined): string | undefined {
  if (workspace !== undefined && workspace !== '') return workspace;
  for (let folder = directory; ; folder = dirname(folder)) {
    if (exists(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

async function* keyFilePaths(root: string, signal: AbortSignal, mostEntries: number): AsyncGenerator<string> {
  const folders = [root];
  let seen = 0;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    try {
      // One entry at a time: a folder may hold millions.
      for await (const entry of await opendir(folder)) {
        seen += 1;
        if (seen > mostEntries || signal.aborted) return;
        if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) folders.push(join(folder, entry.name));
        if (entry.isFile() && KEY_FILE.test(entry.name)) yield join(folder, entry.name);
      }
    } catch {
      // A folder that this user may not read is none of the key's business.
    }
  }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}

/** Asked at once: the process stands in this folder, and to start the threads of the file system takes longer than the check. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Undefined where the file holds no intact key. @throws where it can't be read */
async function fingerprintOfFile(path: string): Promise<string | undefined> {
  const reading = readKey(await readSmallFile(path));
  if (!reading.ok) return undefined;
  const verification = verifyKey(reading);
  return verification.ok ? fingerprintOf(verification.key.publicKey) : undefined;
}

/** The bytes of a regular file that is no longer than a key can be; none of any other. @throws where it can't be read */
async function readSmallFile(path: string): Promise<Buffer> {
  const file = await open(path, READ_ONLY);
  try {
    const status = await file.stat();
    if (!status.isFile() || status.size > MAX_KEY_BYTES) return Buffer.alloc(0);
    // It may grow meanwhile, or be a kernel's file that states no size.
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_KEY_BYTES), 0, MAX_KEY_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
