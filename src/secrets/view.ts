import type { Span } from './span.ts';

/**
 * A reading of a text in which a secret may stand in other clothes: escapes undone, capitals lowered, everything but letters
 * and digits left out. Each character knows the stretch of the original that it was read from.
 */
export interface View {
  readonly text: string;
  /** Where the characters from the first to the one behind the last stand in the original. */
  readonly origin: (first: number, behind: number) => Span;
}

/** Wrapped escapes (`&amp;#95;`, `%255F`) are undone as often as this. */
const MAX_UNESCAPES = 4;

/** The text as it is, and with each layer of escapes undone; capitals, which base64 tells apart, stay. */
export function layersOf(text: string): View[] {
  const layers: View[] = [];
  let view: View | undefined = { text, origin: (from, to) => ({ from, to }) };
  for (let layer = 0; view !== undefined && layer <= MAX_UNESCAPES; layer += 1) {
    layers.push(view);
    view = unescaped(view);
  }
  return layers;
}

/** All readings of a text that are worth a search for what is known: each layer of it, and then without punctuation. */
export function viewsOf(text: string): View[] {
  return layersOf(text)
    .map(lowered)
    .flatMap((view) => [view, squeezed(view)]);
}

function lowered(view: View): View {
  const lower = view.text.toLowerCase();
  // A few letters outside of ASCII change their length with their case, and would move all places behind them.
  const text =
    lower.length === view.text.length ? lower : view.text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return { text, origin: view.origin };
}

const KEPT = /[a-z0-9\ue000]+/g;

/** Stands in the place of what is public. No window runs across it, and nothing is left out there. */
export const BREAK = '\ue000';

/** A lowered text as letters and digits only: separators, line breaks and the symbols of base64 make no difference. */
export function squeeze(lower: string): string {
  return lower.replaceAll(/[^a-z0-9\ue000]/g, '');
}

function squeezed(view: View): View {
  let whole: View | undefined;
  const origin = (first: number, behind: number) => {
    // Where it was is asked only of what was found: nearly never.
    whole ??= piecewise(
      view,
      [...view.text.matchAll(KEPT)].map(({ 0: run, index }) => ({ text: run, from: index, to: index + run.length })),
    );
    return whole.origin(first, behind);
  };
  return { text: squeeze(view.text), origin };
}

interface Piece extends Span {
  readonly text: string;
}

/** A view that is made of pieces of another; a piece of the same length as its origin maps character by character. */
function piecewise(view: View, pieces: readonly Piece[]): View {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  const locate = (index: number): Span => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    if (piece === undefined) return { from: 0, to: 0 };
    if (piece.text.length !== piece.to - piece.from) return piece;
    const from = piece.from + index - (starts[low] ?? 0);
    return { from, to: from + 1 };
  };
  return {
    text: pieces.map(({ text }) => text).join(''),
    origin: (first, behind) => view.origin(locate(first).from, locate(behind - 1).to),
  };
}

/** Symbols that tokens and base64 have, by their names in HTML. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lowbar: '_',
  underbar: '_',
  sol: '/',
  bsol: '\\',
  plus: '+',
  equals: '=',
  hyphen: '-',
  dash: '-',
  period: '.',
  colon: ':',
  comma: ',',
  newline: '\n',
  nbsp: ' ',
};

// HTML, JSON and programming languages, URLs, TeamCity.
const ESCAPE =
  /&#(\d{1,7});?|&#x([0-9a-f]{1,6});?|&([a-z]{2,8});|\\u(?!0000)([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\u(0000[0-9a-f]{4})|\\x([0-9a-f]{2})|\\([0-7]{3})|\|0x([0-9a-f]{4})|%(?:azp)?([0-9a-f]{2})|\\([nrtbf"'\\/])/gi;

/** One layer of escapes undone; undefined where there is none. */
function unescaped(view: View): View | undefined {
  if (!/[&\\%|]/.test(view.text)) return undefined;
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of view.text.matchAll(ESCAPE)) {
    const text = meaningOf(match);
    if (text === undefined) continue;
    const to = match.index + match[0].length;
    pieces.push({ text: view.text.slice(last, match.index), from: last, to: match.index });
    pieces.push({ text, from: match.index, to });
    last = to;
  }
  if (pieces.length === 0) return undefined;
  pieces.push({ text: view.text.slice(last), from: last, to: view.text.length });
  return piecewise(view, pieces);
}

function meaningOf([
  ,
  decimal,
  html,
  name,
  unicode,
  braced,
  long,
  byte,
  octal,
  teamcity,
  percent,
  simple,
]: RegExpExecArray): string | undefined {
  // No name that every object has is of these letters alone.
  if (name !== undefined) return NAMED[name.toLowerCase()];
  if (simple !== undefined) return /[nrtbf]/i.test(simple) ? '\n' : simple;
  const code =
    decimal !== undefined
      ? Number(decimal)
      : octal !== undefined
        ? Number.parseInt(octal, 8)
        : Number.parseInt([html, unicode, braced, long, byte, teamcity, percent].join(''), 16);
  // What is not ASCII belongs to no secret; one character in its place keeps the mapping simple.
  return code < 0x80 ? String.fromCharCode(code) : ' ';
}
