import { once } from './strangers/stranger.ts';

/** Characters that look like others, so that nobody sees the difference in a report. */

/** Pairs: a letter of another alphabet, and the one of A to Z, or the digit, that it looks like. */
const OTHER_ALPHABETS = once(() =>
  pairs(
    'АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwЗ3б6ӏlԚQԜW', // Cyrillic
    'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvαaιiκkρpυuγy', // Greek
    'ՕOօoոnՏSսuհhԼLցg', // Armenian
    'ᎪAᏴBᏟCᎠDᎬEᎻHᎫJᏦKᏞLᎷMᏢPᏚSᎢTᏙVᎳWᏃZ', // Cherokee
  ),
);

function pairs(...texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(texts.flatMap((text) => (text.match(/../gu) ?? []).map(([from = '', to = '']) => [from, to])));
}

const HYPHENS = /^[\p{Pd}\u2212\u00ad\u2043\u02d7\u30fc\u2500\uff70]$/u;
const PERIODS = /^[\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002\u06d4\u0701\uff61]$/u;

/** What a character of no identifier looks like: one of A to Z, a digit, a hyphen or a period. */
export function looksLike(character: string): string | undefined {
  if (/^[\x21-\x7e]$/.test(character)) return undefined;
  if (HYPHENS.test(character)) return '-';
  if (PERIODS.test(character)) return '.';
  const other = OTHER_ALPHABETS().get(character);
  if (other !== undefined) return other;
  if (character === '\u0131') return 'i';
  // Full-width, mathematical, circled and raised forms, and letters with accents, come down to their letter.
  const plain = character.normalize('NFKC').normalize('NFD').replaceAll(/\p{M}/gu, '');
  return /^[A-Za-z0-9.-]$/.test(plain) ? plain : undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  ' ': 'a space',
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a carriage return',
  _: 'an underscore',
  '/': 'a slash',
  '\\': 'a backslash',
  ':': 'a colon',
  ';': 'a semicolon',
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u2010': 'a hyphen of Unicode',
  '\u2011': 'a non-breaking hyphen',
  '\u2013': 'an en dash',
  '\u2014': 'an em dash',
  '\u2212': 'a minus sign',
  '\ufeff': 'a byte order mark',
  '\ufffd': 'what stands for a character that was lost',
};

const SORTS: readonly (readonly [RegExp, string])[] = [
  [/^[a-z]$/, 'a small letter'],
  [/^[A-Z]$/, 'a capital letter'],
  [/^[\uff01-\uff5e]$/, 'a full-width character'],
  [/^\p{Script=Cyrillic}$/u, 'a Cyrillic letter'],
  [/^\p{Script=Greek}$/u, 'a Greek letter'],
  [/^\p{Script=Armenian}$/u, 'an Armenian letter'],
  [/^\p{Script=Cherokee}$/u, 'a Cherokee letter'],
  [/^\p{Nd}$/u, 'a digit of another script'],
  [/^\p{L}$/u, 'a letter that is none of A to Z'],
  [/^\p{M}$/u, 'a mark on the letter before'],
  [/^\p{Pd}$/u, 'a dash'],
  [/^\p{Zs}$/u, 'a space of another width'],
  [/^\p{Cf}$/u, 'an invisible character'],
  [/^\p{Cc}$/u, 'a control character'],
  [/^\p{Emoji_Presentation}$/u, 'an emoji'],
];

/** A character in words. */
export function nameOf(character: string): string {
  return NAMED[character] ?? SORTS.find(([pattern]) => pattern.test(character))?.[1] ?? 'a sign';
}
