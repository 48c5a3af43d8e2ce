import { problemOf } from '../../backends/catalog.ts';
import type { ProblemCode } from '../../findings/problems.ts';
import { printable } from '../../findings/usage-error.ts';
import { fingerprintOf } from '../../key/fingerprint.ts';
import { keepKey, keepStored } from '../../key/keep.ts';
import { loadKey } from '../../key/load.ts';
import { fileTrap } from '../../key/missing-file.ts';
import { writePem } from '../../key/pem.ts';
import { readKey } from '../../key/read.ts';
import { verifyKey } from '../../key/verify.ts';
import type { World } from '../../world/world.ts';

export interface Encoding {
  /** One line of base64, without a line break; undefined when the file is not a usable key. */
  readonly base64: string | undefined;
  /** What to tell the person. */
  readonly message: string;
}

/**
 * Checks a key file locally and gives the one line to store as a CI secret: the bytes of the file itself where they are
 * right, the repaired PEM where they had to be repaired.
 */
export async function encode(path: string, world: World): Promise<Encoding> {
  const loaded = await loadKey({ kind: 'file', path }, world.readFile, world.interrupted);
  if (!loaded.ok) {
    const { words, next } = fileTrap(path, loaded.fault ?? '', world.directory);
    return refuse('key-missing', `${loaded.reason} ${words}`.trim(), next);
  }
  keepStored(loaded.bytes, world);
  const reading = readKey(loaded.bytes);
  if (!reading.ok) return refuse(reading.problem, reading.message, reading.hint);
  const verification = verifyKey(reading);
  if (!verification.ok) return refuse(verification.problem, verification.message);

  const { key } = verification;
  // The base64 on standard output is what was asked for; nothing else may show the key.
  keepKey(key, world);
  const isPem = loaded.bytes.toString('latin1').trimStart().startsWith('-----BEGIN');
  const bytes = isPem && reading.repairs.length === 0 ? loaded.bytes : Buffer.from(writePem(key.der));
  const repaired = reading.repairs.length === 0 ? '' : ` Repaired: ${reading.repairs.join(', ')}.`;
  const shape =
    key.shape === 'apple' ? '' : ' It is not in the form that Apple uses, which is harmless (key-re-encoded).';
  return {
    base64: bytes.toString('base64'),
    message: `A P-256 private key that verifies its own signature: ${fingerprintOf(key.publicKey)}.${repaired}${shape} Store the line above as the CI secret.`,
  };
}

function refuse(problem: ProblemCode, message: string, next = problemOf(problem).next): Encoding {
  return { base64: undefined, message: `${printable(message)} [${problem}]\n  Next: ${next}` };
}
