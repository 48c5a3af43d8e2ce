import { isUtf8 } from 'node:buffer';
import { statedLength } from '../der.ts';
import { decodeText, isPrintable } from '../text-of-bytes.ts';

/** What a run of digits inside of other text decodes to; it may have swallowed a neighbor's letters at its end. */

/** The shortest key that says on which curve it is has 51 bytes (SEC1 without a public half). */
export const FEWEST_BYTES = 48;

const START = 16;

/** Whether bytes begin like a key, or like text that may hold one. */
export function isPromising(bytes: Buffer): boolean {
  const start = bytes.subarray(0, START);
  if (statedLength(start) !== undefined) return true;
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return true;
  // The last character may be cut in two.
  const text = [0, 1, 2, 3].map((cut) => start.subarray(0, START - cut)).find(isUtf8);
  return start.includes(0)
    ? isPrintable(Buffer.from(start.filter((byte) => byte !== 0)))
    : text !== undefined && !hasControl(text);
}

const hasControl = (bytes: Buffer) => bytes.some((byte) => byte < 0x80 && !isPrintable(Buffer.of(byte)));

/** Whether bytes are a whole key or plain text, with nothing glued to their end. */
export function isWhole(bytes: Buffer): boolean {
  const length = isPrintable(bytes) ? undefined : statedLength(bytes);
  return length === undefined ? decodeText(bytes) !== undefined : length === bytes.length;
}

/** How long the key is that bytes begin with, where more stands behind it. */
export function lengthOfKey(bytes: Buffer): number | undefined {
  const length = isPrintable(bytes.subarray(0, START)) ? undefined : statedLength(bytes);
  return length !== undefined && length < bytes.length ? length : undefined;
}
