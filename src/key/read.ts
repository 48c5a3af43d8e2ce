import type { OwnProblemCode } from '../findings/problems.ts';
import { describeStranger, textOf } from './not-a-key.ts';
import { type KeyReading, unreadable } from './reading.ts';
import { searchKeys } from './search.ts';

/** A .p8 is 257 bytes, and a manifest that holds it has a few thousand; far more is none of either. */
export const MAX_KEY_BYTES = 64 * 1024;

/**
 * Reads the private key from the bytes of a secret or file. There is one rule: if exactly one private key that verifies itself
 * is found in the value, in whatever form and whatever stands around it, that is the key.
 * @returns the key's DER with the repairs made, or the problem that explains why there is none
 */
export function readKey(bytes: Buffer): KeyReading {
  if (bytes.length > MAX_KEY_BYTES) {
    return unreadable(
      'key-not-decodable',
      `The value has more than ${MAX_KEY_BYTES / 1024} KiB; a .p8 file has about 257 bytes.`,
    );
  }
  const reading = readFound(bytes);
  if (reading.ok || !IS_VAGUE[reading.problem]) return reading;
  const stranger = describeStranger(textOf(bytes));
  // Bytes that are encrypted look like anything; what is known of them is more than that.
  return reading.problem === 'key-encrypted' && stranger?.problem !== 'key-encrypted'
    ? reading
    : { ...reading, ...stranger };
}

/** What is known of a text without a key, where the search for one ended with no more than this. */
const IS_VAGUE: Partial<Record<OwnProblemCode, true>> = { 'key-not-decodable': true, 'key-encrypted': true };

function readFound(bytes: Buffer): KeyReading {
  const { keys, others, isComplete } = searchKeys(bytes);
  if (keys.length > 1) {
    return unreadable('key-several', `The value holds ${keys.length} different private keys; exactly one is expected.`);
  }
  if (!isComplete) {
    return unreadable(
      'key-not-decodable',
      'The value holds more, or is wrapped more often, than iap-key looks through for a key.',
    );
  }
  return keys[0] ?? weightiest(others);
}

/** The first of those that say most; only a value that nobody recognizes has none. */
function weightiest(others: readonly KeyReading[]): KeyReading {
  const [first = unreadable('key-not-decodable', 'The value holds no key.'), ...more] = others;
  return more.reduce((best, other) => (weightOf(other) > weightOf(best) ? other : best), first);
}

/** What stands beside a key, as a certificate does, says less than what is wrong with the key; what is no key at all, least. */
function weightOf(reading: KeyReading): number {
  if (reading.ok) return 2;
  switch (reading.problem) {
    case 'key-not-decodable':
      return 0;
    case 'key-not-private':
      return 1;
    default:
      return 2;
  }
}
