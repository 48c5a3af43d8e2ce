import { jitter } from '../net/retry.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';
import { type Attempt, askOnce, type Question } from './ask.ts';

/** What came of one question, after all its attempts. */
export interface Outcome {
  readonly question: Question;
  readonly attempts: readonly Attempt[];
  /** The last attempt, which decides. */
  readonly last: Attempt;
  /** `cause`: refused by this machine's time, accepted by Apple's; `cleared`: refused by both. */
  readonly clock?: 'cause' | 'cleared';
  /** Set when the run ends with a limit whose end Apple names: milliseconds from the last attempt. */
  readonly comeBackInMs?: number;
}

/** A difference of the clocks that can matter, and that deserves mention when it does not. */
export const CLOCK_TOLERANCE_MS = 30_000;

/**
 * Asks until the answer is settled, within the bounds of the session: a refusal and every passing fault is asked again with
 * a fresh token; a refusal by a wrong clock once with Apple's time. What was answered before the run ends keeps its verdict.
 * @param peerAccepted fires when the other environment has accepted the key; then one more refusal is enough, and no wait
 */
export async function persist(
  question: Question,
  world: World,
  session: Session,
  peerAccepted: AbortSignal,
): Promise<Outcome> {
  const attempts: Attempt[] = [];
  let clockOffsetMs = session.clockOffsetMs;
  let isAppleTime = false;
  let clock: Outcome['clock'];
  let repeated = 0;

  for (;;) {
    const limit = Math.min(session.attemptLimit, session.remaining());
    const attempt = await askOnce(question, world, { clockOffsetMs, signal: session.signal, limit });
    const { answer, clockDifferenceMs = 0 } = attempt;
    const previous = attempts.at(-1);
    const isExperimentOpen = isAppleTime && clock === undefined;
    // Cut short by the end of the run: what was answered before stands, unless the clock may have been its cause.
    if (isCutShort(answer) && previous !== undefined && !isExperimentOpen) return settle(previous);
    attempts.push(attempt);
    if (isAppleTime && answer.kind === 'refused') clock = 'cleared';
    if (isAppleTime && answer.kind === 'accepted' && clock === undefined) {
      clock = 'cause';
      session.clockOffsetMs = clockOffsetMs;
    }
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
    if (!mayChange(answer) || repeated >= allowed(answer) || session.signal.aborted) return settle(attempt);

    const wait =
      answer.kind === 'limited' && answer.waitMs !== undefined ? answer.waitMs : jitter(repeated, world.random());
    if (wait >= session.remaining()) return settle(attempt);
    await world.sleep(
      wait,
      answer.kind === 'refused' && !peerAccepted.aborted
        ? AbortSignal.any([session.signal, peerAccepted])
        : session.signal,
    );
    // The run may have ended, or the other environment accepted, during the wait.
    if (session.signal.aborted || repeated >= allowed(answer)) return settle(attempt);
    repeated += 1;
  }

  function allowed(answer: Answer): number {
    return answer.kind === 'refused' && peerAccepted.aborted ? Math.min(1, session.retries) : session.retries;
  }

  function settle(last: Attempt): Outcome {
    const { answer } = last;
    return {
      question,
      attempts,
      last,
      ...(clock === undefined ? {} : { clock }),
      ...(answer.kind === 'limited' && answer.waitMs !== undefined ? { comeBackInMs: answer.waitMs } : {}),
    };
  }
}

/** Whether the run ended before the answer came. */
function isCutShort(answer: Answer): boolean {
  return answer.kind === 'unreachable' && answer.reason === 'aborted';
}

/** Whether asking again can bring another answer. */
function mayChange(answer: Answer): boolean {
  if (answer.kind === 'unreachable')
    return answer.reason !== 'tls' && answer.reason !== 'proxy' && answer.reason !== 'aborted';
  return answer.kind === 'refused' || answer.kind === 'limited' || answer.kind === 'unavailable';
}
