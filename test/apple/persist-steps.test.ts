import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/apple/answer.ts';
import type { Attempt } from '../../src/apple/ask.ts';
import {
  CLOCK_TOLERANCE_MS,
  type Moment,
  type Progress,
  persist,
  stepAfter,
  stepAfterWait,
} from '../../src/apple/persist.ts';
import type { FailureReason } from '../../src/world/http-message.ts';
import { ALONE, NOON, NOT_FOUND, QUESTION, REFUSED as REFUSAL, response, setStage } from './stage.ts';

const evidence = { status: 0 };
const ACCEPTED: Answer = { kind: 'accepted', evidence };
const REFUSED: Answer = { kind: 'refused', body: 'text', evidence };
const unreachable = (reason: FailureReason): Answer => ({ kind: 'unreachable', reason, code: 'CODE', evidence });
const limited = (waitMs: number | undefined): Answer => ({ kind: 'limited', waitMs, evidence });

const attempt = (answer: Answer, clockDifferenceMs = 0): Attempt => ({ answer, clockDifferenceMs, at: NOON });
const START: Progress = {
  attempts: [],
  clockOffsetMs: 0,
  isAppleTime: false,
  clock: undefined,
  repeated: 0,
  refusals: 0,
};
const MOMENT: Moment = {
  isOver: false,
  isPeerAccepted: false,
  isHeld: false,
  retries: 3,
  remaining: 60_000,
  random: 1,
};
const REFUSED_BEFORE: Progress = { ...START, attempts: [attempt(REFUSED)], repeated: 1, refusals: 1 };
const FAULTY_BEFORE: Progress = { ...START, attempts: [attempt(unreachable('broken'))], repeated: 1 };

describe('an answer that was cut short by the end of the run', () => {
  const cut = attempt(unreachable('aborted'));

  test('leaves what was answered before', () => {
    expect(stepAfter(FAULTY_BEFORE, cut, MOMENT)).toEqual({
      kind: 'settled',
      progress: FAULTY_BEFORE,
      last: FAULTY_BEFORE.attempts[0],
    });
  });

  test('is all there is where nothing was answered before, or a refusal that has to be judged by itself', () => {
    for (const before of [START, REFUSED_BEFORE])
      expect(stepAfter(before, cut, MOMENT)).toEqual({
        kind: 'settled',
        progress: { ...before, attempts: [...before.attempts, cut] },
        last: cut,
      });
  });

  test('counts where the clock may have been the cause, until Apple has cleared it', () => {
    const open: Progress = { ...FAULTY_BEFORE, isAppleTime: true, clockOffsetMs: -40_000 };
    expect(stepAfter(open, cut, MOMENT)).toMatchObject({ kind: 'settled', last: cut });
    const cleared: Progress = { ...open, clock: 'cleared' };
    expect(stepAfter(cleared, cut, MOMENT)).toMatchObject({ kind: 'settled', last: open.attempts[0] });
  });

  test.each<FailureReason>(['broken', 'timeout', 'connection'])('is not one that is %s', (reason) => {
    expect(stepAfter(REFUSED_BEFORE, attempt(unreachable(reason)), MOMENT).kind).toBe('wait');
  });
});

describe('a refusal', () => {
  const off = CLOCK_TOLERANCE_MS + 1;

  test('with a clock that is off is asked again by Apple’s time, without a wait', () => {
    for (const difference of [off, -off]) {
      const refused = attempt(REFUSED, difference);
      expect(stepAfter(START, refused, MOMENT)).toEqual({
        kind: 'ask',
        progress: { ...START, attempts: [refused], isAppleTime: true, clockOffsetMs: -difference },
      });
    }
  });

  test.each<[string, Partial<Progress>, Attempt]>([
    ['within the tolerance', {}, attempt(REFUSED, CLOCK_TOLERANCE_MS)],
    ['that is corrected already', { clockOffsetMs: -off }, attempt(REFUSED, off)],
    ['by Apple’s time', { isAppleTime: true }, attempt(REFUSED, off)],
    ['that was tried by Apple’s time', { isAppleTime: true, clockOffsetMs: -off }, attempt(REFUSED, off)],
  ])('with a clock %s is waited for', (_, progress, refused) => {
    expect(stepAfter({ ...START, ...progress }, refused, MOMENT).kind).toBe('wait');
  });

  test('is not asked again for now where other apps have to be asked first, unless it may not be asked again at all', () => {
    const held = { ...MOMENT, isHeld: true };
    expect(stepAfter(START, attempt(REFUSED), held)).toMatchObject({ kind: 'settled', isHeld: true });
    expect(stepAfter(START, attempt(REFUSED), { ...held, retries: 0 })).not.toHaveProperty('isHeld');
    expect(stepAfter(START, attempt(ACCEPTED), held)).not.toHaveProperty('isHeld');
    expect(stepAfter(START, attempt(unreachable('broken')), held).kind).toBe('wait');
    expect(stepAfter(START, attempt(REFUSED, off), held).kind).toBe('ask');
  });

  test('counts only where no clock can be blamed for it', () => {
    expect(stepAfter(START, attempt(REFUSED, off), MOMENT).progress.refusals).toBe(0);
    const byApple: Progress = { ...START, isAppleTime: true, clockOffsetMs: -off };
    expect(stepAfter(byApple, attempt(REFUSED), MOMENT).progress.refusals).toBe(1);
    expect(stepAfter(REFUSED_BEFORE, attempt(REFUSED), MOMENT).progress.refusals).toBe(2);
    expect(stepAfter(REFUSED_BEFORE, attempt(unreachable('broken')), MOMENT).progress.refusals).toBe(1);
  });

  test('with a clock that is off matters to no other answer', () => {
    expect(stepAfter(START, attempt(unreachable('broken'), off), MOMENT).kind).toBe('wait');
    expect(stepAfter(START, attempt(ACCEPTED, off), MOMENT).kind).toBe('settled');
  });

  test('by Apple’s time clears the clock for good', () => {
    const byApple: Progress = { ...START, isAppleTime: true, clockOffsetMs: -off };
    const refused = stepAfter(byApple, attempt(REFUSED), MOMENT).progress;
    expect(refused.clock).toBe('cleared');
    expect(stepAfter(refused, attempt(ACCEPTED), MOMENT).progress.clock).toBe('cleared');
    expect(stepAfter(byApple, attempt(ACCEPTED), MOMENT).progress.clock).toBe('cause');
    expect(stepAfter(byApple, attempt(unreachable('broken')), MOMENT).progress.clock).toBeUndefined();
    expect(stepAfter(START, attempt(ACCEPTED), MOMENT).progress.clock).toBeUndefined();
  });
});

describe('a wait', () => {
  test.each<[string, Answer, Partial<Moment>, boolean]>([
    ['for a refusal', REFUSED, {}, true],
    ['for a refusal, when the other environment has accepted', REFUSED, { isPeerAccepted: true }, false],
    ['for a fault', unreachable('broken'), {}, false],
    ['for a limit', limited(undefined), {}, false],
    ['for a fault, when the other environment has accepted', unreachable('broken'), { isPeerAccepted: true }, false],
  ])('%s ends with the other environment’s acceptance or not', (_, answer, moment, endsWithPeer) => {
    const last = attempt(answer);
    expect(stepAfter(START, last, { ...MOMENT, ...moment })).toEqual({
      kind: 'wait',
      progress: { ...START, attempts: [last], refusals: answer === REFUSED ? 1 : 0 },
      last,
      milliseconds: 500,
      endsWithPeer,
    });
  });

  test('as long as the run or longer is none', () => {
    const stepFor = (waitMs: number) => stepAfter(START, attempt(limited(waitMs)), MOMENT);
    expect(stepFor(59_999)).toMatchObject({ kind: 'wait', milliseconds: 59_999 });
    expect(stepFor(60_000)).toMatchObject({ kind: 'settled', last: attempt(limited(60_000)) });
  });

  test('is followed by a question, one more of those that are allowed', () => {
    const last = attempt(REFUSED);
    expect(stepAfterWait(REFUSED_BEFORE, last, MOMENT)).toEqual({
      kind: 'ask',
      progress: { ...REFUSED_BEFORE, repeated: 2 },
    });
    for (const moment of [{ isOver: true }, { retries: 1 }, { isPeerAccepted: true }])
      expect(stepAfterWait(REFUSED_BEFORE, last, { ...MOMENT, ...moment })).toEqual({
        kind: 'settled',
        progress: REFUSED_BEFORE,
        last,
      });
  });
});

describe('an outcome', () => {
  const settle = async (answer: Parameters<typeof setStage>[0], retries = 0) => {
    const { world, session } = setStage(answer, { retries });
    return persist(QUESTION, world, session, ALONE);
  };

  test('says nothing of a clock that was not tried, nor of a limit that has no end', async () => {
    for (const answer of [NOT_FOUND, REFUSAL, response(429), response(503)]) {
      const outcome = await settle(() => answer);
      expect(outcome).not.toHaveProperty('clock');
      expect(outcome).not.toHaveProperty('comeBackInMs');
    }
  });

  test('says when a limit ends', async () => {
    expect(await settle(() => response(429, '', { 'retry-after': '7' }))).toMatchObject({ comeBackInMs: 7000 });
  });
});
