import { ISSUER_ID, isBundleId, KEY_ID } from './identifier-kinds.ts';

/** Finds the one identifier inside of what was pasted with more around it. It is offered, and never silently used. */

/** What is longer is a document, in which an identifier would be a guess. */
const LONGEST = 300;

/** A sentence with a space in front that names the identifier; empty where there is none, or more than one. */
export function offer(name: string, setting: string, found: readonly string[]): string {
  const [first, ...more] = new Set(found);
  if (first === undefined || more.length > 0) return '';
  return ` It holds ${first}, which has the form of ${name.startsWith('I') ? 'an' : 'a'} ${name}: if that is meant, set ${setting} to just that.`;
}

const IN_FILE_NAME =
  /(?<=(?:Subscription|Auth|Api)Key_)[A-Z0-9]{10}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[A-Z0-9]{10}(?=\.p8)/g;

/** In a file name, with `.p8` behind, or with a label in front. */
export function keyIdsIn(value: string): string[] {
  if (value.length > LONGEST) return [];
  const named = [...value.matchAll(IN_FILE_NAME)].map(([keyId]) => keyId);
  if (named.length > 0) return named;
  // Digits alone are a date or the ID of an app, letters alone a word.
  return value
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => KEY_ID.test(word) && word !== value && /\d/.test(word) && /[A-Z]/.test(word));
}

export function issuerIdsIn(value: string): string[] {
  if (value.length > LONGEST) return [];
  return value.split(/[^A-Za-z0-9-]+/).filter((word) => ISSUER_ID.test(word) && word !== value);
}

/** Behind a label or in brackets; `1.2` and `key.p8` are none. What stands beside any other sign is a piece of one with a slip. */
export function bundleIdsIn(value: string): string[] {
  if (value.length > LONGEST) return [];
  return value
    .split(/[ \t\r\n"'`()[\]{}<>:=]+/)
    .filter((word) => isBundleId(word) && word !== value && /^[A-Za-z]{2}/.test(word) && !word.endsWith('.p8'));
}
