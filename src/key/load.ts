import { shownPath } from '../secrets/material.ts';
import type { ReadFile } from '../world/world.ts';
import { MAX_KEY_BYTES } from './read.ts';

/** Where the private key comes from; `missing` tells unset, empty and blank apart. */
export type KeySource =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing'; readonly state: 'unset' | 'empty' | 'blank' };

/** The bytes of the private key as they are stored, or why there are none. */
export type LoadedKey =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: string; readonly fault?: FileFault };

/** Why a file gave no key: the code of the error, or that it is empty. */
export type FileFault = string;

const STATES = {
  unset: 'Neither private-key nor private-key-file is set.',
  empty: 'private-key is set, but empty.',
  blank: 'private-key is set, but holds white space only.',
} as const;

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
};

function nameOf(path: string): string {
  if (path === '-') return 'Standard input';
  return `The file ${shownPath(path)}`;
}

/** Fetches the private key from where the settings say it is; a file that cannot be read is a finding, not an exception. */
export async function loadKey(source: KeySource, readFile: ReadFile, signal: AbortSignal): Promise<LoadedKey> {
  if (source.kind === 'missing') return { ok: false, reason: STATES[source.state] };
  if (source.kind === 'value') return { ok: true, bytes: Buffer.from(source.value, 'utf8') };
  const name = nameOf(source.path);
  try {
    // One byte more than allowed, so that what is too long is recognized as such.
    const bytes = await readFile(source.path, MAX_KEY_BYTES + 1, signal);
    return bytes.toString('latin1').trim() === ''
      ? { ok: false, reason: `${name} is empty.`, fault: 'empty' }
      : { ok: true, bytes };
  } catch (error) {
    if (signal.aborted)
      return { ok: false, reason: `${name} was not read to its end before the run ended.`, fault: 'late' };
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
    return { ok: false, reason: `${name} ${FILE_FAULTS[code] ?? `cannot be read (${code})`}.`, fault: code };
  }
}
