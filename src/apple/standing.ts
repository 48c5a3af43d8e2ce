/** What came of a question: Apple accepts the key, its refusal stands, or neither is sure. */
export type Standing = 'accepted' | 'refused' | 'open';

/** What is known of the attempts so far. */
export interface Trail {
  readonly attempts: readonly { readonly answer: { readonly kind: string } }[];
  /** How many tokens were refused that no clock can be blamed for. */
  readonly refusals: number;
  /** Whether the last token was signed by Apple's time. */
  readonly isAppleTime: boolean;
  readonly clock: 'cause' | 'cleared' | undefined;
}

type Row = readonly [
  accepted: 'yes' | 'no',
  refusals: 'none' | 'one' | 'more' | '·',
  clock: 'suspected' | '·',
  retries: '0' | '·',
  Standing,
];

/**
 * When a refusal stands (docs/how-it-decides.md#when-a-refusal-stands); `·` fits all, and the first row that fits counts. A
 * single 401 can be a passing fault, and one by a clock that is off is no refusal of the key.
 */
export const STANDING: readonly Row[] = [
  ['yes', '·', '·', '·', 'accepted'],
  ['no', 'none', '·', '·', 'open'],
  ['no', '·', 'suspected', '·', 'open'],
  ['no', 'more', '·', '·', 'refused'],
  ['no', 'one', '·', '0', 'refused'],
  ['no', 'one', '·', '·', 'open'],
];

/** What stands after these attempts. @param retries how often the question could have been asked again */
export function standingOf(trail: Trail, retries: number): Standing {
  const seen = {
    accepted: trail.attempts.at(-1)?.answer.kind === 'accepted' ? 'yes' : 'no',
    refusals: trail.refusals > 1 ? 'more' : trail.refusals === 1 ? 'one' : 'none',
    clock: isClockSuspected(trail) ? 'suspected' : '·',
    retries: retries === 0 ? '0' : '·',
  };
  const fits = (cell: string, value: string) => cell === '·' || cell === value;
  const row = STANDING.find(
    ([accepted, refusals, clock, left]) =>
      fits(accepted, seen.accepted) &&
      fits(refusals, seen.refusals) &&
      fits(clock, seen.clock) &&
      fits(left, seen.retries),
  );
  return row?.[4] ?? 'open';
}

/** Whether a refusal may have come from a clock that is off, because no token by Apple's time was judged yet. */
export function isClockSuspected({ isAppleTime, clock }: Pick<Trail, 'isAppleTime' | 'clock'>): boolean {
  return isAppleTime && clock === undefined;
}
