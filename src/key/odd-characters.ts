import { type Kind, kindOf } from './identifier-kinds.ts';
import { looksLike, nameOf } from './look-alikes.ts';

/** Names the characters that make an identifier malformed, by place and code point: eyes do not find them. */

const ALLOWED: Record<Kind, RegExp> = {
  'key-id': /^[A-Z0-9]$/,
  'issuer-id': /^[0-9A-Fa-f-]$/,
  'bundle-id': /^[A-Za-z0-9.-]$/,
};

/** What is one letter wrong in a Key ID or an Issuer ID is most likely another character that looks the same. */
const MISREAD: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  'key-id': { l: '1 and I', o: '0 and O', i: '1 and I' },
  'issuer-id': {
    O: '0',
    o: '0',
    Q: '0',
    l: '1',
    I: '1',
    i: '1',
    S: '5',
    s: '5',
    Z: '2',
    z: '2',
    G: '6',
    g: '9',
    q: '9',
  },
};

/** What is longer is no identifier with a slip in it. */
const MOST_READ = 300;
const MOST_NAMED = 3;

/** Sentences with a space in front; empty where no character is to blame. */
export function oddCharacters(kind: Kind, value: string): string {
  // One of another kind has no wrong characters: it is in the wrong place.
  if (value.length > MOST_READ || kindOf(value) !== undefined) return '';
  const characters = [...value];
  const odd = characters.flatMap((character, index) =>
    ALLOWED[kind].test(character) ? [] : [{ character, place: index + 1 }],
  );
  const letters = odd.filter(({ character }) => /^[A-Za-z]$/.test(character));
  // A word is no identifier with wrong letters, and a Key ID in small letters is told as such.
  const told = letters.length > MOST_NAMED ? odd.filter((one) => !letters.includes(one)) : odd;
  const sentences = told.slice(0, MOST_NAMED).map(({ character, place }) => ` ${sentence(kind, character, place)}`);
  const more = told.length - sentences.length;
  return `${sentences.join('')}${more > 0 ? ` ${more} more ${more === 1 ? 'does' : 'do'} not belong there.` : ''}`;
}

function sentence(kind: Kind, character: string, place: number): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = nameOf(character);
  const shown = isShown(character) ? `${character} (${code}, ${name})` : `${code} (${name})`;
  const like = MISREAD[kind]?.[character] ?? looksLike(character);
  return `Character ${place} is ${shown}${like === undefined ? '' : `, which looks like ${like}`}.`;
}

/** Whether one character inside is all that is wrong: a slip, in whatever else the text could then be read as, such as a path. */
export function isSlip(kind: Kind, value: string): boolean {
  if (value.length > MOST_READ) return false;
  const characters = [...value];
  const odd = characters.findIndex((character) => !ALLOWED[kind].test(character));
  return odd > 0 && ['0', '-'].some((right) => kindOf(characters.with(odd, right).join('')) === kind);
}

/** What is seen, and turns no text around it. Quotes are left out, so that none seems to end. */
function isShown(character: string): boolean {
  return (
    /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) &&
    !/^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Pi}\p{Pf}"'`\ufffd]$/u.test(character)
  );
}
