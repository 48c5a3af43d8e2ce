import type { World } from '../world.ts';
import type { Answer } from './answer.ts';
import { type Attempt, askOnce, type Question } from './ask.ts';

/** What all questions of one run share. */
export interface Session {
  /** How often one request may be tried again. */
  readonly retries: number;
  /** Milliseconds that one attempt may take. */
  readonly attemptLimit: number;
  /** Ends the run: its time is over, or it was interrupted. */
  readonly signal: AbortSignal;
  /** Milliseconds until the run's time is over. */
  readonly remaining: () => number;
  /** What has to be added to this machine's clock; set once Apple has shown the clock to be the cause of a refusal. */
  clockOffsetMs: number;
}

/** What came of one question, after all its attempts. */
export interface Outcome {
  readonly question: Question;
  readonly attempts: readonly Attempt[];
  /** The last attempt, which decides. */
  readonly last: Attempt;
  /** `cause`: refused by this machine's time, accepted by Apple's; `cleared`: refused by both. */
  readonly clock?: 'cause' | 'cleared';
  /** Set when the time that Apple asks to wait is longer than what is left: milliseconds from now. */
  readonly comeBackInMs?: number;
}

/** A difference of the clocks that can matter, and that deserves mention when it does not. */
export const CLOCK_TOLERANCE_MS = 30_000;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;

/**
 * Asks until the answer is settled, within the bounds of the session: a refusal and every passing fault is asked again with
 * a fresh token; a refusal by a wrong clock once with Apple's time.
 * @param peerAccepted whether the other environment has accepted the key meanwhile; then one more refusal is enough
 */
export async function persist(
  question: Question,
  world: World,
  session: Session,
  peerAccepted: () => boolean,
): Promise<Outcome> {
  const attempts: Attempt[] = [];
  let clockOffsetMs = session.clockOffsetMs;
  let isAppleTime = false;
  let clock: Outcome['clock'];
  let repeated = 0;

  for (;;) {
    const limit = Math.min(session.attemptLimit, session.remaining());
    const attempt = await askOnce(question, world, { clockOffsetMs, signal: session.signal, limit });
    attempts.push(attempt);
    const { answer, clockDifferenceMs = 0 } = attempt;
    if (isAppleTime && answer.kind === 'refused') clock = 'cleared';
    if (isAppleTime && answer.kind === 'accepted' && clock === undefined) {
      clock = 'cause';
      session.clockOffsetMs = clockOffsetMs;
    }
    const settle = (more: Partial<Outcome> = {}): Outcome => ({
      question,
      attempts,
      last: attempt,
      ...(clock === undefined ? {} : { clock }),
      ...more,
    });

    if (
      answer.kind === 'refused' &&
      !isAppleTime &&
      clockOffsetMs === 0 &&
      Math.abs(clockDifferenceMs) > CLOCK_TOLERANCE_MS
    ) {
      // Not a retry, but the experiment that tells a wrong clock from a wrong key.
      isAppleTime = true;
      clockOffsetMs = -clockDifferenceMs;
      continue;
    }
    const allowed = answer.kind === 'refused' && peerAccepted() ? Math.min(1, session.retries) : session.retries;
    if (!mayChange(answer) || repeated >= allowed || session.signal.aborted) return settle();

    const wait =
      answer.kind === 'limited' && answer.waitMs !== undefined ? answer.waitMs : jitter(repeated, world.random());
    if (wait >= session.remaining()) return settle(answer.kind === 'limited' ? { comeBackInMs: wait } : {});
    await world.sleep(wait, session.signal);
    repeated += 1;
  }
}

/** Whether asking again can bring another answer. */
function mayChange(answer: Answer): boolean {
  if (answer.kind === 'unreachable')
    return answer.reason !== 'tls' && answer.reason !== 'proxy' && answer.reason !== 'aborted';
  return answer.kind === 'refused' || answer.kind === 'limited' || answer.kind === 'unavailable';
}

/** Exponential backoff with full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
export function jitter(repeated: number, random: number): number {
  return random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** repeated);
}
