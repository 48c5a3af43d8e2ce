import type { Span } from './span.ts';
import { squeeze, type View } from './view.ts';

/** Pieces shorter than this say too little to matter, and would hide ordinary words. */
export const WINDOW = 10;

/** Every piece of {@link WINDOW} characters of some texts, for a search whose time grows with the searched text alone. */
export interface WindowIndex {
  /** Adds a text, and the text without its punctuation; what is shorter than a window counts as a whole. */
  readonly add: (text: string) => void;
  /** Where a view holds one of the pieces. */
  readonly find: (view: View) => Span[];
  /** Where it holds one of the texts that are shorter than a piece, and that ordinary words hold as well. */
  readonly findShort: (view: View) => Span[];
  /** Whether there is any of those: nearly never. */
  readonly hasShort: () => boolean;
}

/** A table of hashes in front of the set: nearly every place of a text is ruled out without a look at the set. */
const TABLE_BITS = 18;
const HASHED = 5;
/** Wherever a piece stands, one of these probes lies within it: a text is looked at in every sixth place only. */
const STRIDE = WINDOW - HASHED + 1;

/** @param bits the size of the table; where little is added, a small one does */
export function createWindowIndex(bits = TABLE_BITS): WindowIndex {
  const mask = (1 << bits) - 1;
  const added = new Set<string>();
  const windows = new Set<string>();
  const short = new Set<string>();
  let table: Uint8Array | undefined;

  function addWindows(text: string): void {
    // Many forms of a secret are the same without their punctuation.
    if (added.size === added.add(text).size) return;
    if (text.length < WINDOW) {
      if (text.length >= SHORTEST) short.add(text);
      return;
    }
    table ??= new Uint8Array(1 << bits);
    for (let start = 0; start + WINDOW <= text.length; start += 1) {
      windows.add(text.slice(start, start + WINDOW));
    }
    for (let start = 0; start + HASHED <= text.length; start += 1) table[hashAt(text, start) & mask] = 1;
  }

  return {
    add(text) {
      const lower = text.toLowerCase();
      const squeezed = squeeze(lower);
      addWindows(lower);
      if (squeezed.length >= WINDOW) addWindows(squeezed);
    },
    hasShort: () => short.size > 0,
    findShort({ text, origin }) {
      const found: Span[] = [];
      for (const word of short) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
          found.push(origin(at, at + word.length));
      }
      return found;
    },
    find({ text, origin }) {
      const found: Span[] = [];
      if (table === undefined) return found;
      let next = 0;
      for (let probe = 0; probe + HASHED <= text.length; probe += STRIDE) {
        if (table[hashAt(text, probe) & mask] !== 1) continue;
        const last = Math.min(probe, text.length - WINDOW);
        for (let start = Math.max(next, probe - STRIDE + 1); start <= last; start = next) {
          next = start + 1;
          if (!windows.has(text.slice(start, start + WINDOW))) continue;
          let behind = start + WINDOW;
          // At the end of the text this slice is too short to be a window.
          while (windows.has(text.slice(behind - WINDOW + 1, behind + 1))) behind += 1;
          found.push(origin(start, behind));
          next = behind - WINDOW + 1;
        }
      }
      return found;
    },
  };
}

/** A shorter secret is hardly one, and would be found in every other word. */
const SHORTEST = 6;

function hashAt(text: string, start: number): number {
  let hash = 0;
  for (let index = start; index < start + HASHED; index += 1) hash = Math.imul(hash, 31) + text.charCodeAt(index);
  return hash ^ (hash >>> 13);
}
