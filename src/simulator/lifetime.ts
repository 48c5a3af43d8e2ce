import type { RefusalReason } from './refusal-reason.ts';
import type { Claims } from './token-claims.ts';

/** No token of this century has a time in seconds beyond this, and none in milliseconds is below it. */
const LAST_SECOND = 100_000_000_000;

/**
 * What is wrong with the times of a token, if anything is.
 *
 * `exp` is required, in whole seconds; `iat` may be missing (two of Apple's own libraries leave it out), but must not
 * be in the future, not even by a second: https://github.com/awa/go-iap/issues/277 . Milliseconds and strings are
 * refused: https://developer.apple.com/forums/thread/732746 .
 *
 * @param nowMs Apple's time in milliseconds since the epoch
 * @param longest how many seconds `exp` may be after `iat`, or after now where there is no `iat`
 */
export function lifetimeFault({ iat, exp }: Claims, nowMs: number, longest: number): RefusalReason | undefined {
  const now = nowMs / 1000;
  if (exp === undefined) return 'exp-missing';
  if (typeof exp !== 'number') return 'exp-not-a-number';
  if (exp > LAST_SECOND) return 'exp-in-milliseconds';
  if (!Number.isInteger(exp)) return 'exp-not-an-integer';
  if (iat !== undefined && typeof iat !== 'number') return 'iat-not-a-number';
  if (iat !== undefined && iat > LAST_SECOND) return 'iat-in-milliseconds';
  if (iat !== undefined && iat > now) return 'iat-in-future';
  if (exp <= now) return 'exp-past';
  if (exp - (iat ?? now) > longest) return 'lifetime-too-long';
  return undefined;
}
