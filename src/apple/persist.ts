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

/** What is known of one question between two requests. */
export interface Progress {
  readonly attempts: readonly Attempt[];
  /** What is added to this machine's time when the next token is signed. */
  readonly clockOffsetMs: number;
  /** Whether the last token was signed by Apple's time: the experiment that tells a wrong clock from a wrong key. */
  readonly isAppleTime: boolean;
  readonly clock: Outcome['clock'];
  /** How often the question was asked again; the experiment is no repetition. */
  readonly repeated: number;
}

/** What surrounds a question at one moment. */
export interface Moment {
  /** Whether the run is over. */
  readonly isOver: boolean;
  /** Whether the other environment has accepted the key; then one more refusal is enough. */
  readonly isPeerAccepted: boolean;
  readonly retries: number;
  /** Milliseconds until the run's time is over. */
  readonly remaining: number;
  /** A number in [0, 1). */
  readonly random: number;
}

/** What to do next: ask, wait and then ask if it still is allowed, or be done with the attempt that decides. */
export type Step =
  | { readonly kind: 'ask'; readonly progress: Progress }
  | {
      readonly kind: 'wait';
      readonly progress: Progress;
      readonly last: Attempt;
      readonly milliseconds: number;
      readonly endsWithPeer: boolean;
    }
  | { readonly kind: 'settled'; readonly progress: Progress; readonly last: Attempt };

/** The step that follows an answer; pure. The rows are tried from top to bottom. */
export function stepAfter(before: Progress, attempt: Attempt, moment: Moment): Step {
  const { answer, clockDifferenceMs = 0 } = attempt;
  const previous = before.attempts.at(-1);
  const isExperimentOpen = before.isAppleTime && before.clock === undefined;
  // Cut short by the end of the run: what was answered before stands, unless the clock may have been its cause.
  if (isCutShort(answer) && previous !== undefined && !isExperimentOpen)
    return { kind: 'settled', progress: before, last: previous };

  const progress = { ...before, attempts: [...before.attempts, attempt], clock: clockAfter(before, answer) };
  const mayBeTheClock = !before.isAppleTime && before.clockOffsetMs === 0;
  if (answer.kind === 'refused' && mayBeTheClock && Math.abs(clockDifferenceMs) > CLOCK_TOLERANCE_MS)
    return { kind: 'ask', progress: { ...progress, isAppleTime: true, clockOffsetMs: -clockDifferenceMs } };

  const settled: Step = { kind: 'settled', progress, last: attempt };
  if (!mayAskAgain(progress, answer, moment)) return settled;
  const asked = answer.kind === 'limited' ? answer.waitMs : undefined;
  const milliseconds = asked ?? jitter(progress.repeated, moment.random);
  if (milliseconds >= moment.remaining) return settled;
  const endsWithPeer = answer.kind === 'refused' && !moment.isPeerAccepted;
  return { kind: 'wait', progress, last: attempt, milliseconds, endsWithPeer };
}

/** The step that follows a wait: the run may have ended, or the other environment accepted, meanwhile; pure. */
export function stepAfterWait(progress: Progress, last: Attempt, moment: Moment): Step {
  return mayAskAgain(progress, last.answer, moment)
    ? { kind: 'ask', progress: { ...progress, repeated: progress.repeated + 1 } }
    : { kind: 'settled', progress, last };
}

function clockAfter({ isAppleTime, clock }: Progress, { kind }: Answer): Outcome['clock'] {
  if (!isAppleTime) return clock;
  if (kind === 'refused') return 'cleared';
  return kind === 'accepted' && clock === undefined ? 'cause' : clock;
}

function mayAskAgain({ repeated }: Progress, answer: Answer, { isOver, isPeerAccepted, retries }: Moment): boolean {
  const allowed = answer.kind === 'refused' && isPeerAccepted ? Math.min(1, retries) : retries;
  return mayChange(answer) && repeated < allowed && !isOver;
}

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
  const moment = (): Moment => ({
    isOver: session.signal.aborted,
    isPeerAccepted: peerAccepted.aborted,
    retries: session.retries,
    remaining: session.remaining(),
    random: world.random(),
  });
  const { clockOffsetMs } = session;
  let step: Step = {
    kind: 'ask',
    progress: { attempts: [], clockOffsetMs, isAppleTime: false, clock: undefined, repeated: 0 },
  };
  while (step.kind !== 'settled') {
    const { progress } = step;
    if (step.kind === 'wait') {
      const ends = step.endsWithPeer ? AbortSignal.any([session.signal, peerAccepted]) : session.signal;
      await world.sleep(step.milliseconds, ends);
      step = stepAfterWait(progress, step.last, moment());
      continue;
    }
    const limit = Math.min(session.attemptLimit, session.remaining());
    const bounds = { clockOffsetMs: progress.clockOffsetMs, signal: session.signal, limit };
    step = stepAfter(progress, await askOnce(question, world, bounds), moment());
    // The other questions need not try it again.
    if (step.progress.clock === 'cause') session.clockOffsetMs = step.progress.clockOffsetMs;
  }
  return outcomeOf(question, step);
}

function outcomeOf(question: Question, { progress, last }: Extract<Step, { kind: 'settled' }>): Outcome {
  const { answer } = last;
  return {
    question,
    attempts: progress.attempts,
    last,
    ...(progress.clock === undefined ? {} : { clock: progress.clock }),
    ...(answer.kind === 'limited' && answer.waitMs !== undefined ? { comeBackInMs: answer.waitMs } : {}),
  };
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
