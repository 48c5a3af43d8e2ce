/**
 * What a text says when it is nothing but bytes, however they are set apart: every few letters by spaces, in an array of a
 * programming language, in short lines.
 */

/** More than any key has in any form. */
const MOST_CHARACTERS = 64 * 1024;
const FEWEST_BYTES = 32;

/** The bytes that a text, taken as a whole, may stand for: in base64, hexadecimal, decimal or octal, at any alignment. */
export function bytesOfWhole(text: string): Buffer[] {
  const head = text.slice(0, MOST_CHARACTERS);
  const base64 = head.replaceAll(/[^A-Za-z0-9+/_-]+/g, '');
  // A name in front, such as that of a variable, moves what follows by a few letters.
  const inBase64 = [0, 1, 2, 3].map((skip) => Buffer.from(base64.slice(skip), 'base64'));
  const inHex = [0, 1].map((skip) => Buffer.from(hexDigitsOf(head).slice(skip), 'hex'));
  return [...inBase64, ...inHex, ...numbersOf(head)].filter(({ length }) => length >= FEWEST_BYTES);
}

function hexDigitsOf(text: string): string {
  return text.replaceAll(/(?<![0-9a-f])0x|\\x|[^0-9a-f]+/gi, '');
}

function numbersOf(text: string): Buffer[] {
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length < FEWEST_BYTES) return [];
  return [10, 8]
    .map((base) => numbers.map((number) => Number.parseInt(number, base)))
    .filter((values) => values.every((value) => value < 256))
    .map((values) => Buffer.from(values));
}

/** The secret half of a key alone, which has no mark of its own: 32 bytes, and nothing beside them but brackets or quotes. */
export function isScalar(text: string): boolean {
  const bare = text.trim().replaceAll(/^[["'{(<]+|[\]"'})>]+$/g, '');
  if (/^(?:(?:0x|\\x)?[0-9a-f]{2}[\s:,;-]{0,3}){32}$/i.test(bare)) return true;
  if (/^\d{1,3}(?:[\s,;:]{1,3}\d{1,3}){31}$/.test(bare)) return true;
  if (/^\d{70,78}$/.test(bare)) return true;
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(bare) && (bare.endsWith('=') || isRandomRun(bare));
}

/** The private half in a key of the web (RFC 7518, section 6.2.2). */
export const JWK_SCALAR = /(?<![\w-])d["']?\s{0,8}[:=]\s{0,8}["']?(?=[A-Za-z0-9+/_-]{43}(?![A-Za-z0-9+/_-]))/g;

/** Whether a text holds a long run of base64: capitals, small letters and digits by chance, as no path and no name has them. */
export function holdsRandomRun(text: string): boolean {
  return (text.replaceAll(HASHES, ' ').match(RUN) ?? []).some((run) => isUnbroken(run) && isRandomRun(run));
}

const RUN = /[A-Za-z0-9+/_-]{40,}/g;
/** Hashes, of which folders are named. */
const HASHES = /[0-9a-f]{12,}/gi;

/** The parts of a path and the words of a name are short; of base64, a slash or a hyphen is one letter in thirty-two. */
function isUnbroken(run: string): boolean {
  return (run.match(/[/_-]/g)?.length ?? 0) * 12 <= run.length;
}

/** In base64 the kind changes at two of three letters, and hardly ever at less than two of five; in names, far less often. */
function isRandomRun(run: string): boolean {
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/[\d+/_-]/.test(run)) return false;
  const kinds = run.replaceAll(/[a-z]+|[A-Z]+|\d+|[+/_-]+/g, '.');
  return kinds.length * 5 >= run.length * 2;
}
