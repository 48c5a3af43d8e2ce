import type { OwnProblemCode } from '../findings/problems.ts';
import { mayBeSecret } from '../secrets/material.ts';
import type { Stranger, Strangers } from './strangers/stranger.ts';
import { MARKED, TYPICAL, WORDLIKE } from './strangers/strangers.ts';

/** What stands in the place of a value, and the one next step. No character of it is in the words. */
export interface Strange {
  readonly problem: OwnProblemCode;
  readonly message: string;
  readonly hint: string;
}

/** What is longer than this is no reference, mask or path. */
const LONGEST_WHOLE = 1024;
/** Every run asks whether its key is a mere word, and a key is longer. */
const LONGEST_WORD = 64;
/** A document is known by its beginning. */
const START = 8192;
/** Base64 of base64 is what people store. */
const MOST_LAYERS = 2;
/** The first bytes of a file tell nothing where there are few of them. */
const LEAST_BYTES = 24;

/**
 * Tells what a text is that holds no private key, or is no identifier.
 * @param text bytes that are no text are given as Latin-1
 * @param subject what was meant to be there
 * @returns undefined where nothing is known of it
 */
export function describeStranger(text: string, subject = 'private key'): Strange | undefined {
  const isKey = subject === 'private key';
  const found = find(text, isKey);
  if (found === undefined) return undefined;
  const { row, inBase64 } = found;
  return {
    problem: row.problem,
    message: `In the place of the ${subject} stands ${inBase64 ? 'base64 of ' : ''}${row.what}${isKey ? (row.ofKey ?? '') : ''}.`,
    hint: isKey ? row.next : (row.nextForId ?? row.next),
  };
}

/** Whether a text is a word, or a mask, that is nobody's secret: it may stand in every setting at once. */
export function saysNothing(text: string): boolean {
  // Nothing at all is what nearly every source says, and is not to build the tables.
  if (text.length > LONGEST_WORD || text.trim() === '') return false;
  return find(text, true)?.row.saysNothing ?? false;
}

interface Found {
  readonly row: Stranger;
  readonly inBase64: boolean;
}

function find(text: string, isKey: boolean): Found | undefined {
  const bare = unquote(text);
  const marked = findIn(MARKED, bare, isKey);
  if (marked !== undefined) return { row: marked, inBase64: false };
  const inside = isKey ? findInBase64(bare, MOST_LAYERS) : undefined;
  if (inside !== undefined) return { row: inside, inBase64: true };
  const typical = findIn(TYPICAL, bare, isKey);
  if (typical !== undefined) return { row: typical, inBase64: false };
  // A piece of a key has slashes too. What ends like a file is one all the same.
  if (mayBeSecret(bare.slice(0, LONGEST_WHOLE)) && !/\.\w{1,6}$/.test(bare)) return undefined;
  const wordlike = findIn(WORDLIKE, bare, isKey);
  return wordlike === undefined ? undefined : { row: wordlike, inBase64: false };
}

function findIn(groups: readonly Strangers[], text: string, isKey: boolean): Stranger | undefined {
  for (const { look, forIds, rows } of groups) {
    if ((look === 'whole' && text.length > LONGEST_WHOLE) || (!isKey && !forIds)) continue;
    const seen = look === 'whole' ? text : text.slice(0, START);
    const row = rows().find(({ is, keyOnly }) => (isKey || !keyOnly) && is.test(seen));
    if (row !== undefined) return row;
  }
  return undefined;
}

function findInBase64(text: string, layers: number): Stranger | undefined {
  const compact = text.slice(0, START).replaceAll(/\s+/g, '');
  if (layers === 0 || !/^[A-Za-z0-9+/_-]{6,}={0,2}$/.test(compact)) return undefined;
  const bytes = Buffer.from(compact, 'base64');
  const decoded = textOf(bytes);
  // Any word is base64 of something, so bytes that are no text have to be many to say anything.
  if (bytes.length < LEAST_BYTES && /[^\t\n\r\x20-\x7e]/.test(decoded)) return undefined;
  const bare = unquote(decoded);
  return findIn(MARKED, bare, true) ?? findInBase64(bare, layers - 1);
}

/** Bytes as the text that they are, and as Latin-1 where they are none. */
export function textOf(bytes: Buffer): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    // UTF-16 without a mark, as PowerShell makes bytes of a text.
    return /^(?:[\t\n\r\x20-\x7e]\0)+$/.test(text) ? text.replaceAll('\0', '') : text;
  } catch {
    return bytes.toString('latin1');
  }
}

function encodingOf([first, second]: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Without white space and one pair of quotes around it, which pasting brings along. */
function unquote(text: string): string {
  const trimmed = text.trim();
  const [first = ''] = trimmed;
  const isQuoted = trimmed.length > 1 && `"'\``.includes(first) && trimmed.endsWith(first);
  return isQuoted && first !== '`' ? trimmed.slice(1, -1).trim() : trimmed;
}
