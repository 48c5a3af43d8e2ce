import { describe, expect, test } from 'vitest';
import { describeAnswer } from '../../src/apple/describe.ts';
import { type Outcome, persist } from '../../src/apple/persist.ts';
import type { Exchange, FailureReason, HttpRequest } from '../../src/world/http-message.ts';
import { NOON, NOT_FOUND, QUESTION, REFUSED, response, type StageOptions, setStage, tokenOf } from './stage.ts';

const HOUR = 3_600_000;
const broken = (reason: FailureReason): Exchange => ({ kind: 'failure', reason, code: 'CODE' });
const never = new AbortController().signal;
const already = AbortSignal.abort();

async function run(answers: readonly Exchange[], options: StageOptions = {}, peerAccepted = never) {
  const stage = setStage((_, index) => answers[index] ?? answers.at(-1) ?? NOT_FOUND, options);
  const outcome = await persist(QUESTION, stage.world, stage.session, peerAccepted);
  return { ...stage, outcome, kinds: outcome.attempts.map(({ answer }) => answer.kind) };
}

describe('what is asked again', () => {
  test.each<[string, readonly Exchange[], readonly string[]]>([
    ['an acceptance: never', [NOT_FOUND], ['accepted']],
    ['a refusal: up to the limit', [REFUSED], ['refused', 'refused', 'refused', 'refused']],
    ['a refusal: until it is accepted', [REFUSED, REFUSED, NOT_FOUND], ['refused', 'refused', 'accepted']],
    ['a server error', [response(503), NOT_FOUND], ['unavailable', 'accepted']],
    ['a limit without a time', [response(429), NOT_FOUND], ['limited', 'accepted']],
    ['a broken connection', [broken('broken'), NOT_FOUND], ['unreachable', 'accepted']],
    ['a name that is not found', [broken('name-resolution'), NOT_FOUND], ['unreachable', 'accepted']],
    ['a time that is over', [broken('timeout'), NOT_FOUND], ['unreachable', 'accepted']],
    ['a connection that is refused', [broken('connection'), NOT_FOUND], ['unreachable', 'accepted']],
    ['TLS that is not trusted: never', [broken('tls'), NOT_FOUND], ['unreachable']],
    ['a proxy that refuses: never', [broken('proxy'), NOT_FOUND], ['unreachable']],
    ['407: never', [response(407), NOT_FOUND], ['unreachable']],
    ['a foreign answer: never', [response(200, '<html>'), NOT_FOUND], ['foreign']],
    ['a redirect: never', [response(302), NOT_FOUND], ['foreign']],
  ])('%s', async (_, answers, expected) => {
    expect((await run(answers)).kinds).toEqual(expected);
  });

  test('with a fresh token each time', async () => {
    const { requests } = await run([REFUSED]);
    expect(new Set(requests.map(({ headers }) => headers['authorization'])).size).toBe(4);
  });

  test('not at all without retries', async () => {
    expect((await run([REFUSED], { retries: 0 })).kinds).toEqual(['refused']);
    expect((await run([REFUSED], { retries: 0 }, already)).kinds).toEqual(['refused']);
  });

  test('a refusal only once more when the other environment has accepted', async () => {
    expect((await run([REFUSED], {}, already)).kinds).toEqual(['refused', 'refused']);
    expect((await run([response(500)], {}, already)).kinds).toHaveLength(4);
  });

  test.each<[string, number, readonly string[]]>([
    ['first wait: once more, at once', 0, ['refused', 'refused']],
    ['second wait: no more', 1, ['refused', 'refused']],
  ])('a refusal, when the other environment accepts during the %s', async (_, waitIndex, expected) => {
    const peer = new AbortController();
    const { world, session, waits } = setStage(() => REFUSED);
    const sleep: typeof world.sleep = async (milliseconds, signal) => {
      await world.sleep(milliseconds, signal);
      if (waits.length - 1 === waitIndex) peer.abort();
      // It is the acceptance that ends the wait, not the clock.
      expect(signal.aborted).toBe(peer.signal.aborted);
    };
    const outcome = await persist(QUESTION, { ...world, sleep }, session, peer.signal);
    expect(outcome.attempts.map(({ answer }) => answer.kind)).toEqual(expected);
    expect(waits).toHaveLength(waitIndex + 1);
  });

  test('and a refusal stands when the run ends before its repetition is answered', async () => {
    const { kinds, outcome } = await run([REFUSED, broken('aborted')]);
    expect(kinds).toEqual(['refused']);
    expect(outcome.last.answer.kind).toBe('refused');
  });

  test('but a refusal by a clock that is off does not stand before it was tried by Apple’s', async () => {
    const late = { ...REFUSED, headers: { date: new Date(NOON - HOUR).toUTCString() } };
    const { kinds, outcome } = await run([late, broken('aborted')]);
    expect(kinds).toEqual(['refused', 'unreachable']);
    expect(outcome.clock).toBeUndefined();
  });

  test('not after the run has ended', async () => {
    const { kinds, waits } = await run([REFUSED], { signal: AbortSignal.abort() });
    expect(kinds).toEqual(['refused']);
    expect(waits).toEqual([]);
  });
});

describe('how long is waited', () => {
  test('twice as long each time, up to a bound, and a random part of that', async () => {
    const { waits } = await run([REFUSED], { retries: 7, timeoutMs: 1_000_000 });
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    expect((await run([REFUSED], { random: 0.5 })).waits).toEqual([250, 500, 1000]);
  });

  test('as long as Apple asks, while there is time', async () => {
    const { waits, kinds } = await run([response(429, '', { 'retry-after': '7' }), NOT_FOUND]);
    expect(waits).toEqual([7000]);
    expect(kinds).toEqual(['limited', 'accepted']);
  });

  test('not at all when Apple asks for longer than there is time; then the moment is told', async () => {
    const { outcome, waits } = await run([response(429, '', { 'retry-after': String(NOON + HOUR) })]);
    expect(waits).toEqual([]);
    expect(outcome).toMatchObject({ comeBackInMs: HOUR });
    expect(describeAnswer(outcome, undefined)).toContain('Come back at 2026-03-01T13:00:00.000Z.');
  });

  test('not at all when nothing may be tried again; the moment is told all the same, by Apple’s time', async () => {
    const headers = { 'retry-after': String(NOON + HOUR), date: new Date(NOON + 600_000).toUTCString() };
    const { outcome } = await run([response(429, '', headers)], { retries: 0 });
    expect(describeAnswer(outcome, undefined)).toContain('Come back at 2026-03-01T13:00:00.000Z.');
  });

  test('not at all for a time that no date can name', async () => {
    for (const retryAfter of ['9'.repeat(400), '99999999999999999', '8640000000000001']) {
      const { outcome } = await run([response(429, '', { 'retry-after': retryAfter })], { timeoutMs: 10 });
      expect(describeAnswer(outcome, undefined)).toMatch(/too many requests/);
    }
  });

  test('never beyond the time of the run', async () => {
    const { kinds, clock } = await run([REFUSED], { retries: 10, timeoutMs: 4000 });
    expect(kinds).toHaveLength(4);
    expect(clock.now - NOON).toBeLessThan(4000);
  });

  test('each attempt gets its share of the time, and never more than is left', async () => {
    const stage = setStage(
      (_, __, clock) => {
        clock.now += 20_000;
        return response(503);
      },
      { retries: 2, timeoutMs: 50_000, random: 0 },
    );
    await persist(QUESTION, stage.world, stage.session, never);
    expect(stage.requests.map(({ limit }) => Math.round(limit))).toEqual([16_667, 16_667, 10_000]);
  });
});

describe('a clock that is wrong', () => {
  /** Apple by its own clock: refuses tokens from its future and its past. */
  const appleAt =
    (appleNow: number, accepts = true) =>
    (request: HttpRequest) => {
      const { claims } = tokenOf(request);
      const isTimely = Number(claims['iat']) * 1000 <= appleNow && Number(claims['exp']) * 1000 > appleNow;
      return { ...(isTimely && accepts ? NOT_FOUND : REFUSED), headers: { date: new Date(appleNow).toUTCString() } };
    };
  const ask = async (
    appleNow: number,
    accepts = true,
    retries = 3,
  ): Promise<{ outcome: Outcome; waits: number[]; offset: number }> => {
    const { world, session, waits } = setStage(appleAt(appleNow, accepts), { retries });
    const outcome = await persist(QUESTION, world, session, never);
    return { outcome, waits, offset: session.clockOffsetMs };
  };

  test.each([
    ['ahead', NOON - HOUR],
    ['behind', NOON + HOUR],
    ['barely too far ahead', NOON - 62_000],
  ])(
    'is found to be the cause when it is %s, without a wait, and is corrected for the rest of the run',
    async (_, appleNow) => {
      const { outcome, waits, offset } = await ask(appleNow);
      expect(outcome.clock).toBe('cause');
      expect(outcome.attempts.map(({ answer }) => answer.kind)).toEqual(['refused', 'accepted']);
      expect(waits).toEqual([]);
      expect(Math.abs(offset - (appleNow - NOON))).toBeLessThan(1000);
    },
  );

  test('is found to be the cause even where nothing may be tried again', async () => {
    expect((await ask(NOON - HOUR, true, 0)).outcome.clock).toBe('cause');
  });

  test('is cleared when the token is refused by Apple’s time as well', async () => {
    const { outcome, offset } = await ask(NOON - HOUR, false);
    expect(outcome.clock).toBe('cleared');
    expect(outcome.attempts).toHaveLength(5);
    expect(offset).toBe(0);
  });

  test('does not matter while tokens are accepted', async () => {
    const { outcome } = await ask(NOON - 50_000);
    expect(outcome.clock).toBeUndefined();
    expect(outcome.last).toMatchObject({ answer: { kind: 'accepted' }, clockDifferenceMs: 49_500 });
  });

  test('is not suspected for half a minute', async () => {
    const { outcome } = await ask(NOON - 30_000, false, 0);
    expect(outcome.clock).toBeUndefined();
  });
});
