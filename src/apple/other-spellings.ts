/**
 * Other spellings of an identifier that was copied by hand: characters that look alike, and are both allowed where they
 * stand. What is not allowed there is found by the form (docs/apple.md#identifiers).
 */

/** In a Key ID, capital letters and digits. */
const IN_KEY_ID: readonly (readonly [string, string])[] = [
  ['O', '0'],
  ['I', '1'],
];
/** In an Issuer ID, hexadecimal digits. */
const IN_ISSUER_ID: readonly (readonly [string, string])[] = [
  ['b', '8'],
  ['b', '6'],
];
/** More would be no help. */
const MOST = 3;

export function spellingsOfKeyId(keyId: string): string[] {
  return spellings(keyId, IN_KEY_ID);
}

export function spellingsOfIssuerId(issuerId: string): string[] {
  return spellings(issuerId.toLowerCase(), IN_ISSUER_ID);
}

/** Whether two Key IDs differ by characters that look alike, and by nothing else. */
export function looksLike(keyId: string, other: string): boolean {
  const fold = (text: string) => PAIRS.reduce((folded, [letter, digit]) => folded.replaceAll(letter, digit), text);
  return keyId !== other && fold(keyId.toUpperCase()) === fold(other.toUpperCase());
}

/** What is mistaken for each other where a name shows which is right. */
const PAIRS: readonly (readonly [string, string])[] = [
  ...IN_KEY_ID,
  ['L', '1'],
  ['Q', '0'],
  ['S', '5'],
  ['B', '8'],
  ['Z', '2'],
  ['G', '6'],
];

/** All of a character for the other one, then each place by itself; the likeliest first. */
function spellings(text: string, pairs: readonly (readonly [string, string])[]): string[] {
  const swaps = pairs.flatMap(([letter, digit]) => [[letter, digit] as const, [digit, letter] as const]);
  const whole = swaps.map(([from, to]) => text.replaceAll(from, to));
  const single = swaps.flatMap(([from, to]) =>
    [...text].flatMap((character, place) =>
      character === from ? [text.slice(0, place) + to + text.slice(place + 1)] : [],
    ),
  );
  return [...new Set([...whole, ...single])].filter((spelling) => spelling !== text).slice(0, MOST);
}
