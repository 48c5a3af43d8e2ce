import { problemOf } from '../backends/catalog.ts';
import type { ProblemCode } from '../findings/problems.ts';
import { fingerprintOf } from '../key/fingerprint.ts';
import { keepKey, keepStored } from '../key/keep.ts';
import { type KeySource, loadKey } from '../key/load.ts';
import { fileTrap } from '../key/missing-file.ts';
import { readKey } from '../key/read.ts';
import { type VerifiedKey, verifyKey } from '../key/verify.ts';
import type { World } from '../world/world.ts';

/** A key on this machine, for the commands that ask nobody: read, kept out of all that is said, and verified. */
export type OpenedKey =
  | {
      readonly ok: true;
      /** As they are stored. */
      readonly bytes: Buffer;
      readonly key: VerifiedKey;
      readonly fingerprint: string;
      readonly repairs: readonly string[];
    }
  | { readonly ok: false; readonly problem: ProblemCode; readonly message: string; readonly next: string };

export async function openKey(
  source: KeySource,
  world: Pick<World, 'readFile' | 'interrupted' | 'secrets' | 'directory'>,
): Promise<OpenedKey> {
  const loaded = await loadKey(source, world.readFile, world.interrupted);
  if (!loaded.ok) {
    const trap = source.kind === 'file' ? fileTrap(source.path, loaded.fault ?? '', world.directory) : undefined;
    return refused('key-missing', `${loaded.reason} ${trap?.words ?? ''}`.trim(), trap?.next);
  }
  keepStored(loaded.bytes, world);
  const reading = readKey(loaded.bytes);
  if (!reading.ok) return refused(reading.problem, reading.message, reading.hint);
  const verification = verifyKey(reading);
  if (!verification.ok) return refused(verification.problem, verification.message, undefined);
  const { key } = verification;
  keepKey(key, world);
  const fingerprint = fingerprintOf(key.publicKey);
  world.secrets.publish(fingerprint);
  return { ok: true, bytes: loaded.bytes, key, fingerprint, repairs: reading.repairs };
}

function refused(problem: ProblemCode, message: string, next: string | undefined): OpenedKey {
  return { ok: false, problem, message, next: next ?? problemOf(problem).next };
}
