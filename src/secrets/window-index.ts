import type { Span } from './span.ts';
import { squeeze, type View } from './view.ts';
import { createWindowSet, WINDOW } from './window-set.ts';

/** Every piece of {@link WINDOW} characters of some texts, for a search whose time grows with the searched text alone. */
export interface WindowIndex {
  /** Adds a text, and the text without its punctuation; what is shorter than a window counts as a whole. */
  readonly add: (text: string) => void;
  /** Where a view holds one of the pieces; `probes` are those of its text, where several indexes are asked. */
  readonly find: (view: View, probes?: Uint32Array) => Span[];
  /** Where it holds one of the texts that are shorter than a piece, and that ordinary words hold as well. */
  readonly findShort: (view: View) => Span[];
  /** Whether there is any of those: nearly never. */
  readonly hasShort: () => boolean;
}

/** A table of hashes in front of the pieces: nearly every place of a text is ruled out without a look at them. */
const TABLE_BITS = 18;
const HASHED = 5;
/** Wherever a piece stands, one of these probes lies within it: a text is looked at in every sixth place only. */
const STRIDE = WINDOW - HASHED + 1;

/** @param bits the size of the table; where little is added, a small one does */
export function createWindowIndex(bits = TABLE_BITS): WindowIndex {
  const mask = (1 << bits) - 1;
  const added = new Set<string>();
  const windows = createWindowSet();
  const short = new Set<string>();
  /** Texts whose pieces are in the table, and not yet in the set: most are never looked for, as the token of an answer. */
  const waiting: string[] = [];
  let table: Uint8Array | undefined;

  function addWindows(text: string): void {
    // Many forms of a secret are the same without their punctuation.
    if (added.size === added.add(text).size) return;
    if (text.length < WINDOW) {
      if (text.length >= SHORTEST) short.add(text);
      return;
    }
    table ??= new Uint8Array(1 << bits);
    for (let start = 0; start + HASHED <= text.length; start += 1) table[hashAt(text, start) & mask] = 1;
    waiting.push(text);
  }

  function isWindow(text: string, start: number): boolean {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) windows.add(next);
    return windows.has(text, start);
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
    find({ text, origin }, probes = probesOf(text)) {
      const found: Span[] = [];
      if (table === undefined) return found;
      let next = 0;
      for (let at = 0; at < probes.length; at += 1) {
        if (table[(probes[at] ?? 0) & mask] !== 1) continue;
        const probe = at * STRIDE;
        const last = Math.min(probe, text.length - WINDOW);
        for (let start = Math.max(next, probe - STRIDE + 1); start <= last; start = next) {
          next = start + 1;
          if (!isWindow(text, start)) continue;
          let behind = start + WINDOW;
          while (windows.has(text, behind - WINDOW + 1)) behind += 1;
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

/** The hashes of a text at the places that are looked at. */
export function probesOf(text: string): Uint32Array {
  const probes = new Uint32Array(Math.max(0, Math.floor((text.length - HASHED) / STRIDE) + 1));
  for (let at = 0; at < probes.length; at += 1) probes[at] = hashAt(text, at * STRIDE);
  return probes;
}

/** Of {@link HASHED} characters; written out, because a run is over before a loop would be compiled. */
function hashAt(text: string, start: number): number {
  let hash = Math.imul(text.charCodeAt(start), 31) + text.charCodeAt(start + 1);
  hash = Math.imul(hash, 31) + text.charCodeAt(start + 2);
  hash = Math.imul(hash, 31) + text.charCodeAt(start + 3);
  hash = Math.imul(hash, 31) + text.charCodeAt(start + 4);
  return (hash ^ (hash >>> 13)) & ((1 << TABLE_BITS) - 1);
}
