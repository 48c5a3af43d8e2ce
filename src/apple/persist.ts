import { jitter } from '../net/retry.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';
import { type Attempt, askOnce, type Question } from './ask.ts';
import { isClockSuspected, type Standing, standingOf } from './standing.ts';

/** What came of one question, after all its attempts. */
export interface Outcome {
  readonly question: Question;
  readonly attempts: readonly Attempt[];
  /** The attempt that tells: the last one, or the last refusal where that stands. */
  readonly last: Attempt;
  readonly standing: Standing;
  /** Set where a refusal could have been asked again, and was not for now: from here it goes on. */
  readonly held?: Progress;
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
  /** How many tokens were refused that no clock can be blamed for. */
  readonly refusals: number;
}

/** Before the first attempt. */
const NOTHING: Omit<Progress, 'clockOffsetMs'> = {
  attempts: [],
  isAppleTime: false,
  clock: undefined,
  repeated: 0,
  refusals: 0,
};

/** What surrounds a question at one moment. */
export interface Moment {
  /** Whether the run is over. */
  readonly isOver: boolean;
  /** Whether the other environment has accepted the key; then one more refusal is enough. */
  readonly isPeerAccepted: boolean;
  /** Whether a refusal is not asked again for now (docs/how-it-decides.md#many-apps). */
  readonly isHeld: boolean;
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
  | { readonly kind: 'settled'; readonly progress: Progress; readonly last: Attempt; readonly isHeld?: true };

/** The step that follows an answer; pure. The rows are tried from top to bottom. */
export function stepAfter(before: Progress, attempt: Attempt, moment: Moment): Step {
  const { answer, clockDifferenceMs = 0 } = attempt;
  const previous = before.attempts.at(-1);
  // Cut short by the end of the run: what was answered before tells more. A refusal stands by its own rules.
  if (isCutShort(answer) && previous !== undefined && previous.answer.kind !== 'refused' && !isClockSuspected(before))
    return { kind: 'settled', progress: before, last: previous };

  const isRefused = answer.kind === 'refused';
  const progress = {
    ...before,
    attempts: [...before.attempts, attempt],
    clock: clockAfter(before, answer),
    refusals: before.refusals + (isRefused ? 1 : 0),
  };
  const mayBeTheClock = !before.isAppleTime && before.clockOffsetMs === 0;
  if (isRefused && mayBeTheClock && Math.abs(clockDifferenceMs) > CLOCK_TOLERANCE_MS)
    return {
      kind: 'ask',
      progress: { ...progress, refusals: 0, isAppleTime: true, clockOffsetMs: -clockDifferenceMs },
    };

  const settled: Step = { kind: 'settled', progress, last: attempt };
  if (!mayAskAgain(progress, answer, moment)) return settled;
  if (isRefused && moment.isHeld) return { ...settled, isHeld: true };
  const asked = answer.kind === 'limited' ? answer.waitMs : undefined;
  const milliseconds = asked ?? jitter(progress.repeated, moment.random);
  if (milliseconds >= moment.remaining) return settled;
  return { kind: 'wait', progress, last: attempt, milliseconds, endsWithPeer: isRefused && !moment.isPeerAccepted };
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

/** What one app's questions know of each other, and of the other apps. */
export interface Company {
  /** Fires when the other environment has accepted the key; then one more refusal is enough, and no wait. */
  readonly peerAccepted: AbortSignal;
  /** Whether a refusal is not asked again for now. */
  readonly holds: () => boolean;
}

/**
 * Asks until the answer is settled, within the bounds of the session: a refusal and every passing fault is asked again with
 * a fresh token; a refusal by a wrong clock once with Apple's time.
 * @param held where a question goes on that was held back
 */
export async function persist(
  question: Question,
  world: World,
  session: Session,
  { peerAccepted, holds }: Company,
  held?: Progress,
): Promise<Outcome> {
  const moment = (answer?: Answer): Moment => ({
    isOver: session.signal.aborted,
    isPeerAccepted: peerAccepted.aborted,
    isHeld: answer?.kind === 'refused' && holds(),
    retries: session.retries,
    remaining: session.remaining(),
    random: world.random(),
  });
  if (held === undefined && (session.signal.aborted || session.remaining() <= 0)) return unasked(question, world);
  let step: Step =
    held === undefined
      ? { kind: 'ask', progress: { ...NOTHING, clockOffsetMs: session.clockOffsetMs } }
      : goOn(held, moment());
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
    const attempt = await askOnce(question, world, bounds);
    const isTooLate = progress.attempts.length === 0 && limit < session.attemptLimit / 2 && isOutOfTime(attempt.answer);
    step = stepAfter(progress, isTooLate ? { ...attempt, answer: UNASKED } : attempt, moment(attempt.answer));
    // The other questions need not try it again.
    if (step.progress.clock === 'cause') session.clockOffsetMs = step.progress.clockOffsetMs;
  }
  return outcomeOf(question, step, session.retries);
}

const UNASKED: Answer = { kind: 'unasked', evidence: {} };

/** A question for which there was no time at all. */
function unasked(question: Question, world: World): Outcome {
  const last = { answer: UNASKED, clockDifferenceMs: undefined, at: world.now() };
  return { question, attempts: [], last, standing: 'open' };
}

/** A question that was held back goes on as after a wait. */
function goOn(held: Progress, moment: Moment): Step {
  const last = held.attempts.at(-1);
  return last === undefined ? { kind: 'ask', progress: held } : stepAfterWait(held, last, moment);
}

function outcomeOf(question: Question, step: Extract<Step, { kind: 'settled' }>, retries: number): Outcome {
  const { progress, isHeld } = step;
  const standing = isHeld ? 'open' : standingOf(progress, retries);
  const refusal = progress.attempts.findLast(({ answer }) => answer.kind === 'refused');
  const last = standing === 'refused' && refusal !== undefined ? refusal : step.last;
  const { answer } = last;
  return {
    question,
    attempts: progress.attempts,
    last,
    standing,
    ...(isHeld ? { held: progress } : {}),
    ...(progress.clock === undefined ? {} : { clock: progress.clock }),
    ...(answer.kind === 'limited' && answer.waitMs !== undefined ? { comeBackInMs: answer.waitMs } : {}),
  };
}

/** Whether the run ended before the answer came. */
function isCutShort(answer: Answer): boolean {
  return answer.kind === 'unreachable' && answer.reason === 'aborted';
}

/** Whether time was what an answer lacked. */
function isOutOfTime(answer: Answer): boolean {
  return answer.kind === 'unreachable' && (answer.reason === 'aborted' || answer.reason === 'timeout');
}

/** Whether asking again can bring another answer. */
function mayChange(answer: Answer): boolean {
  if (answer.kind === 'unreachable')
    return answer.reason !== 'tls' && answer.reason !== 'proxy' && answer.reason !== 'aborted';
  return answer.kind === 'refused' || answer.kind === 'limited' || answer.kind === 'unavailable';
}
