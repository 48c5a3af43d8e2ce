import { printable } from '../../findings/usage-error.ts';
import { writePem } from '../../key/pem.ts';
import type { World } from '../../world/world.ts';
import { type OpenedKey, openKey } from '../open-key.ts';

/** The command `encode`: the one line to store as a CI secret. */
export interface Encoding {
  /** One line of base64, without a line break; undefined when the file is not a usable key. */
  readonly base64: string | undefined;
  /** What to tell the person. */
  readonly message: string;
}

/** Checks a key file locally, and says what there is to say of it. */
export async function encode(path: string, world: World): Promise<Encoding> {
  const opened = await openKey({ kind: 'file', path }, world);
  if (!opened.ok) return { base64: undefined, message: refusalOf(opened) };
  const { key, fingerprint, repairs } = opened;
  const repaired = repairs.length === 0 ? '' : ` Repaired: ${repairs.join(', ')}.`;
  const shape =
    key.shape === 'apple' ? '' : ' It is not in the form that Apple uses, which is harmless (key-re-encoded).';
  return {
    base64: base64Of(opened),
    message: `A P-256 private key that verifies its own signature: ${fingerprint}.${repaired}${shape} Store the line above as the CI secret.`,
  };
}

/**
 * The one line to store: the bytes of the file itself where they are right, the repaired PEM where they had to be repaired.
 * That it is printed is what was asked for; nothing else may show the key.
 */
export function base64Of({ bytes, key, repairs }: Extract<OpenedKey, { ok: true }>): string {
  const isPem = bytes.toString('latin1').trimStart().startsWith('-----BEGIN');
  return (isPem && repairs.length === 0 ? bytes : Buffer.from(writePem(key.der))).toString('base64');
}

/** Why a key is none, with the one next step. */
export function refusalOf({ problem, message, next }: Extract<OpenedKey, { ok: false }>): string {
  return `${printable(message)} [${problem}]\n  Next: ${next}`;
}
