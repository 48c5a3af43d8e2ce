import type { Form, Found } from '../reading.ts';
import { aroundKey } from '../surroundings.ts';
import { FEWEST_BYTES, isPromising, isWhole, lengthOfKey } from './run-of-digits.ts';

/** Base64 or base64url with other text around it, on one line or on many. */
export const base64InText: Form = (text) => {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
  const found: Found[] = [];
  let starts = 0;
  for (let index = 0; index < words.length && starts < MOST_STARTS; index += 1) {
    const first = words[index];
    const offset = first === undefined ? undefined : startOf(first.word);
    if (first === undefined || offset === undefined) continue;
    starts += 1;
    const runs = runsFrom(text, words, index);
    const decoded = runs.map((behind) => {
      const digits = words
        .slice(index, behind)
        .map(({ word }) => word)
        .join('')
        .slice(offset);
      return { behind, digits, bytes: Buffer.from(digits, 'base64') };
    });
    const whole = decoded.find(({ bytes }) => isWhole(bytes));
    for (const { behind, digits, bytes } of whole === undefined ? decoded : [whole]) {
      if (bytes.length < FEWEST_BYTES) continue;
      const rest = text.slice(words[behind - 1]?.to);
      const around = aroundKey(text.slice(0, first.from + offset), rest);
      found.push({ kind: 'bytes', bytes, repairs: [...nameUrl(digits), ...around], isBase64: true });
      const length = lengthOfKey(bytes);
      if (length === undefined || !mayCut(words, index, behind, offset, length, rest)) continue;
      const key = ['missing PEM armor', ...nameUrl(digits.slice(0, Math.ceil((length * 4) / 3))), ...around];
      found.push({ kind: 'der', bytes: bytes.subarray(0, length), label: '', repairs: key, isCut: true });
    }
    if (whole !== undefined && whole.bytes.length >= FEWEST_BYTES) index = whole.behind - 1;
  }
  return found;
};

/**
 * Whether what stands behind a key in a run is not of the run: words of their own, or a prompt that a shell glued to it. Behind
 * a key in armor nothing is, and digits glued to its end are damage.
 */
function mayCut(
  words: readonly Word[],
  start: number,
  behind: number,
  offset: number,
  length: number,
  rest: string,
): boolean {
  if (/^\s*-+ ?END/.test(rest)) return false;
  let digits = Math.ceil((length * 4) / 3) + offset;
  for (const { word } of words.slice(start, behind)) {
    if (digits === 0) return true;
    if (digits < word.replace(/=+$/, '').length) return PROMPT.test(rest);
    digits -= Math.min(digits, word.length);
  }
  return false;
}

const PROMPT = /^@[^\n]{0,80}[%$#>]\s*$/;

function nameUrl(digits: string): string[] {
  return /[_-]/.test(digits) ? ['base64url in place of base64'] : [];
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[A-Za-z0-9+/_-]+={0,2}/g;
const MOST_STARTS = 64;
/** An encoder's lines have 64 or 76 characters; a line that is shorter than this begins none. */
const SHORTEST_START = 20;
const MOST_OFFSETS = 8;
const HEAD = 32;

/** Where in a word base64 begins; a path or a name may be glued to its front by what base64url has for digits. */
function startOf(word: string): number | undefined {
  if (word.length < SHORTEST_START) return undefined;
  const joints = [...word.slice(0, 256).matchAll(/[-_/+]+/g)].slice(0, MOST_OFFSETS);
  const offsets = [0, ...joints.map(({ 0: joint, index }) => index + joint.length)];
  return offsets.find((offset) => {
    const head = word.slice(offset, offset + HEAD);
    return head.length >= SHORTEST_START && isPromising(Buffer.from(head, 'base64'));
  });
}

/** Behind which words a run that starts with one may end, the longest first. */
function runsFrom(text: string, words: readonly Word[], start: number): number[] {
  const width = words[start]?.word.length ?? 0;
  let regular = start + 1;
  let behind = start + 1;
  for (; behind < words.length; behind += 1) {
    const [last, next] = [words[behind - 1], words[behind]];
    if (last === undefined || next === undefined || last.word.endsWith('=')) break;
    if (!/^[\s\\]{1,80}$/.test(text.slice(last.to, next.from))) break;
    if (behind === regular && last.word.length === width && next.word.length <= width) regular += 1;
  }
  return [...new Set([behind, regular, start + 1])];
}
