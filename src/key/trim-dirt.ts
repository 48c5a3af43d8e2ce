/** What copying brings along around an identifier, and nobody means. */

export interface Trimmed {
  readonly value: string;
  /** The kinds of dirt that were removed, in words. */
  readonly dirt: readonly string[];
}

const QUOTES = '"\'`\\u2018\\u2019\\u201c\\u201d';
const DIRT: readonly (readonly [RegExp, string])[] = [
  [/[\r\n]/, 'a line break'],
  [/(?!\s)\p{Cc}/u, 'a control character'],
  [/\p{Cf}/u, 'an invisible character'],
  [new RegExp(`[${QUOTES}]`), 'quotes'],
  [/[^\S\r\n]/, 'white space'],
];
const DIRT_CLASS = `[\\s\\p{Cc}\\p{Cf}${QUOTES}]`;
const DIRT_IN_FRONT = new RegExp(`^${DIRT_CLASS}+`, 'u');
const IS_DIRT = new RegExp(`^${DIRT_CLASS}$`, 'u');

export function trimDirt(text = ''): Trimmed {
  const from = DIRT_IN_FRONT.exec(text)?.[0].length ?? 0;
  const to = endBefore(text, from);
  const removed = text.slice(0, from) + text.slice(to);
  return {
    value: text.slice(from, to),
    dirt: from === to ? [] : DIRT.filter(([pattern]) => pattern.test(removed)).map(([, name]) => name),
  };
}

/** Where the dirt at the end begins. Walked back to, because a pattern would look for that run everywhere else as well. */
function endBefore(text: string, from: number): number {
  for (let to = text.length; to > from; ) {
    // Two units, where that is one character.
    const last = (text.codePointAt(to - 2) ?? 0) > 0xffff ? 2 : 1;
    if (!IS_DIRT.test(text.slice(to - last, to))) return to;
    to -= last;
  }
  return from;
}
