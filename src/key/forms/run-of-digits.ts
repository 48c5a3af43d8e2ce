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
  const hasMark = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return hasMark || isPrintable(Buffer.from(start.filter((byte, index) => byte !== 0 && !(index < 3 && byte > 0x7f))));
}

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
