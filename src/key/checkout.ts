import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fingerprintOf } from './fingerprint.ts';
import { MAX_KEY_BYTES, readKey } from './read.ts';
import { verifyKey } from './verify.ts';

/** Bounds the search in a very large working tree. */
const MAX_ENTRIES = 20_000;
const MAX_KEY_FILES = 100;
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules', 'Pods', 'Carthage', 'DerivedData', '.build']);
const KEY_FILE = /\.(?:p8|pem|key|p8\.(?:txt|b64|base64)|b64|base64)$/i;

/**
 * The files in the working tree that hold the key with this fingerprint, as paths relative to the tree.
 * @param root the top of the working tree, as {@link findWorkingTree} gives it
 */
export async function findKeyFiles(root: string, fingerprint: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of await keyFilePaths(root)) {
    if ((await fingerprintOfFile(path)) === fingerprint) found.push(relative(root, path));
  }
  return found;
}

/** The folder that is under version control: the runner's workspace, or the nearest folder upwards with a `.git`. */
export async function findWorkingTree(directory: string, workspace: string | undefined): Promise<string | undefined> {
  if (workspace !== undefined && workspace !== '') return workspace;
  for (let folder = directory; ; folder = dirname(folder)) {
    if (await exists(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

async function keyFilePaths(root: string): Promise<string[]> {
  const paths: string[] = [];
  const folders = [root];
  let seen = 0;
  for (let folder = folders.shift(); folder !== undefined && seen < MAX_ENTRIES; folder = folders.shift()) {
    for (const entry of await listFolder(folder)) {
      seen += 1;
      if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) folders.push(join(folder, entry.name));
      if (entry.isFile() && KEY_FILE.test(entry.name)) paths.push(join(folder, entry.name));
    }
  }
  return paths.slice(0, MAX_KEY_FILES);
}

async function listFolder(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return []; // A folder that this user may not read is none of the key's business.
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

async function fingerprintOfFile(path: string): Promise<string | undefined> {
  try {
    if ((await stat(path)).size > MAX_KEY_BYTES) return undefined;
    const reading = readKey(await readFile(path));
    const verification = reading.ok ? verifyKey(reading) : undefined;
    return verification?.ok ? fingerprintOf(verification.key.publicKey) : undefined;
  } catch {
    return undefined;
  }
}
