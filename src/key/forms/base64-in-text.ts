import { readPem } from '../pem.ts';
import type { Form, Found } from '../reading.ts';
import { aroundKey } from '../surroundings.ts';
import { FEWEST_BYTES, isPromising, isWhole, lengthOfKey } from './run-of-digits.ts';

/** Base64 or base64url with other text around it, on one line or on many. */
export const base64InText: Form = (original) => {
  const text = withoutBodies(original);
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
  const found: Found[] = [];
  let starts = 0;
  for (let index = 0; index < words.length && starts < MOST_STARTS; index += 1) {
    const offset = startOf(words[index]?.word ?? '');
    if (offset === undefined) continue;
    starts += 1;
    const runs = runsFrom(text, words, index, offset);
    const whole = runs.find(({ bytes }) => isWhole(bytes));
    // Where nothing says that the words are of one run, the first may be all of it.
    const isAlone = (run: Run) => run.words.length === 1 && whole?.isTrial === true;
    const chosen = runs.filter((run) => whole === undefined || run === whole || isAlone(run));
    found.push(...chosen.flatMap((run) => readRun(run, text)));
    index += (whole?.words.length ?? 1) - 1;
  }
  return found;
};

/** A line of what stands between BEGIN and END is no run of its own: what is wrong in another one of them is wrong with the key. */
function withoutBodies(text: string): string {
  return readPem(text)
    .filter(({ closed, body }) => closed && /^[A-Za-z0-9+/=_\s-]*$/.test(body))
    .reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

interface Run {
  readonly words: readonly Word[];
  readonly digits: string;
  readonly bytes: Buffer;
  /** Whether words were joined that need not belong together. */
  readonly isTrial: boolean;
  /** Where in the text it starts and ends. */
  readonly from: number;
  readonly to: number;
}

const WORD = /[A-Za-z0-9+/_-]+={0,2}/g;
const MOST_STARTS = 64;
/** An encoder's lines have 64 or 76 characters; a line that is shorter than this begins none. */
const SHORTEST_START = 20;
const MOST_OFFSETS = 8;
const HEAD = 32;
/** Where encoders break lines; of others, nothing says that a word behind one is of the same run. */
const WIDTHS = new Set([60, 64, 70, 72, 75, 76, 80]);

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

/**
 * The runs that start with a word: on as far as words follow, as far as they are lines of one
 * width, with a shorter last one or without, and the word alone.
 */
function runsFrom(text: string, words: readonly Word[], start: number, offset: number): Run[] {
  const width = words[start]?.word.length ?? 0;
  let full = start + 1;
  let regular = start + 1;
  let behind = start + 1;
  for (; behind < words.length; behind += 1) {
    const [last, next] = [words[behind - 1], words[behind]];
    if (last === undefined || next === undefined || last.word.endsWith('=')) break;
    if (!/^[\s\\]{1,80}$/.test(text.slice(last.to, next.from))) break;
    if (behind === regular && last.word.length === width && next.word.length <= width) regular += 1;
    if (behind === full && next.word.length === width) full += 1;
  }
  return [...new Set([behind, regular, full, start + 1])].map((end) => {
    const taken = words.slice(start, end);
    const all = taken.map(({ word }) => word).join('');
    const digits = all.slice(offset);
    const [from, to] = [(taken[0]?.from ?? 0) + offset, taken.at(-1)?.to ?? 0];
    const isTrial = end > start + 1 && !WIDTHS.has(width - offset);
    return { words: taken, digits, bytes: Buffer.from(digits, 'base64'), isTrial, from, to };
  });
}

/** What a run holds, and the key that it begins with where something else follows. */
function readRun({ words, digits, bytes, isTrial, from, to }: Run, text: string): Found[] {
  if (bytes.length < FEWEST_BYTES) return [];
  const rest = text.slice(to);
  const around = aroundKey(text.slice(0, from), rest);
  const all: Found = { kind: 'bytes', bytes, repairs: [...nameUrl(digits), ...around], isBase64: true, isTrial };
  const length = lengthOfKey(bytes);
  const keyDigits = Math.ceil(((length ?? 0) * 4) / 3);
  if (length === undefined || !mayCut(words, from, keyDigits, rest)) return [all];
  const repairs = ['missing PEM armor', ...nameUrl(digits.slice(0, keyDigits)), ...around];
  return [all, { kind: 'der', bytes: bytes.subarray(0, length), label: '', repairs, isTrial: true }];
}

/**
 * Whether what stands behind a key in a run is not of the run: words of their own, or a prompt that a shell glued to it. Behind
 * a key in armor nothing is, and digits glued to its end are damage.
 */
function mayCut(words: readonly Word[], from: number, keyDigits: number, rest: string): boolean {
  if (/^\s*-+ ?END/.test(rest)) return false;
  let digits = keyDigits;
  for (const word of words) {
    if (digits === 0) return true;
    const length = word.to - Math.max(from, word.from);
    if (digits < length) return PROMPT.test(rest);
    digits -= length;
  }
  return false;
}

const PROMPT = /^[^\n]{0,80}[%$#>\u276f\u279c]\s*$/;

function nameUrl(digits: string): string[] {
  return /[_-]/.test(digits) ? ['base64url in place of base64'] : [];
}
