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
// The run at the end is tried from its first character only: a long run inside would take seconds.
const dirtAtEnds = () => new RegExp(`^${DIRT_CLASS}+|(?<!${DIRT_CLASS})${DIRT_CLASS}+$`, 'gu');

export function trimDirt(text: string | undefined): Trimmed {
  // Nearly always there is none, and what Unicode knows of it takes longer to load.
  if (/^[\w.-]+$/.test(text ?? '')) return { value: text ?? '', dirt: [] };
  const atEnds = dirtAtEnds();
  const value = (text ?? '').replaceAll(atEnds, '');
  const removed = (text ?? '').match(atEnds)?.join('') ?? '';
  return { value, dirt: value === '' ? [] : DIRT.filter(([pattern]) => pattern.test(removed)).map(([, name]) => name) };
}
