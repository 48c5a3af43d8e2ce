/** Random choices that are the same for the same seed, so that a case can be played again alone. */
export interface Chance {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  /** True so often, of 1. */
  readonly may: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly text: (length: number, alphabet?: string) => string;
  readonly bytes: (length: number) => Buffer;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** mulberry32 over a mixed seed: small, and good enough to choose by. */
export function createChance(seed: number, index: number): Chance {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    may: (share) => next() < share,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    text: (length, alphabet = LETTERS) => Array.from({ length }, () => alphabet[below(alphabet.length)] ?? '').join(''),
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
