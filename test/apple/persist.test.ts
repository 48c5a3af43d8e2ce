import { describe, expect, test } from 'vitest';
import { describeAnswer } from '../../src/apple/describe.ts';
import { type Outcome, persist } from '../../src/apple/persist.ts';
import { standingOf } from '../../src/apple/standing.ts';
import type { Exchange, FailureReason, HttpRequest } from '../../src/world/http-message.ts';
import { ALONE, NOON, NOT_FOUND, QUESTION, REFUSED, response, type StageOptions, setStage, tokenOf } from './stage.ts';

const HOUR = 3_600_000;
const broken = (reason: FailureReason): Exchange => ({ kind: 'failure', reason, code: 'CODE' });
const START = { isAppleTime: false, clock: undefined } as const;
const never = new AbortController().signal;
const already = AbortSignal.abort();

async function run(answers: readonly Exchange[], options: StageOptions = {}, peerAccepted = never) {
  const stage = setStage((_, index) => answers[index] ?? answers.at(-1) ?? NOT_FOUND, options);
  const outcome = await persist(QUESTION, stage.world, stage.session, { ...ALONE, peerAccepted });
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
    const outcome = await persist(QUESTION, { ...world, sleep }, session, { ...ALONE, peerAccepted: peer.signal });
    expect(outcome.attempts.map(({ answer }) => answer.kind)).toEqual(expected);
    expect(waits).toHaveLength(waitIndex + 1);
  });

  test('not at all where the run had ended before', async () => {
    const { kinds, outcome, requests } = await run([REFUSED], { signal: AbortSignal.abort() });
    expect([kinds, requests]).toEqual([[], []]);
    expect(outcome).toMatchObject({ standing: 'open', last: { answer: { kind: 'unasked' } } });
  });

  test('not at all where a first attempt has too little time to be one', async () => {
    const ask = async (elapsed: number, answer: Exchange, retries = 3) => {
      const stage = setStage(() => answer, { retries });
      stage.clock.now += elapsed;
      return (await persist(QUESTION, stage.world, stage.session, ALONE)).last.answer.kind;
    };
    expect(await ask(59_000, broken('aborted'))).toBe('unasked');
    expect(await ask(59_000, broken('timeout'), 1)).toBe('unasked');
    expect(await ask(60_000, NOT_FOUND)).toBe('unasked');
    expect(await ask(59_000, NOT_FOUND)).toBe('accepted');
    expect(await ask(59_000, broken('tls'))).toBe('unreachable');
    expect(await ask(0, broken('aborted'))).toBe('unreachable');
    expect(await ask(1000, broken('aborted'), 0)).toBe('unreachable');
  });
});

describe('a refusal stands', () => {
  const cut = broken('aborted');
  const off = { ...REFUSED, headers: { date: new Date(NOON - HOUR).toUTCString() } };
  const answers = (...exchanges: Exchange[]) => exchanges;

  test.each<[string, readonly Exchange[], StageOptions, Outcome['standing'], string]>([
    ['when it came twice', answers(REFUSED, REFUSED, cut), {}, 'refused', 'refused'],
    ['when it came once and is not to be asked again', answers(REFUSED), { retries: 0 }, 'refused', 'refused'],
    ['not when a single one is cut off', answers(REFUSED, cut), {}, 'open', 'unreachable'],
    ['not when there is no time for another', answers(REFUSED), { timeoutMs: 400 }, 'open', 'refused'],
    ['not when all others were faults', answers(REFUSED, response(503)), {}, 'open', 'unavailable'],
    ['not when something else answers then', answers(REFUSED, response(200, '<html>')), {}, 'open', 'foreign'],
    ['whatever came between', answers(REFUSED, response(503), REFUSED, cut), {}, 'refused', 'refused'],
    ['whatever fault comes later', answers(REFUSED, REFUSED, response(503)), {}, 'refused', 'refused'],
    ['whatever time-out comes later', answers(REFUSED, REFUSED, broken('timeout')), {}, 'refused', 'refused'],
    ['whatever limit comes later', answers(REFUSED, REFUSED, response(429)), {}, 'refused', 'refused'],
    ['whatever page comes later', answers(REFUSED, REFUSED, response(200, '<html>')), {}, 'refused', 'refused'],
    ['until it is accepted', answers(REFUSED, REFUSED, NOT_FOUND), {}, 'accepted', 'accepted'],
    ['not by a clock that is off', answers(off, cut), {}, 'open', 'unreachable'],
    ['not by one by each clock', answers(off, off, cut), {}, 'open', 'unreachable'],
    ['when both came by Apple’s clock', answers(off, off, off, cut), {}, 'refused', 'refused'],
    ['by Apple’s clock, where it is not to be asked again', answers(off, off), { retries: 0 }, 'refused', 'refused'],
    ['not by a clock that was not cleared', answers(off, cut), { retries: 0 }, 'open', 'unreachable'],
  ])('%s', async (_, exchanges, options, standing, last) => {
    const { outcome } = await run(exchanges, options);
    expect({ standing: outcome.standing, last: outcome.last.answer.kind }).toEqual({ standing, last });
    expect(standingOf({ ...START, attempts: outcome.attempts, refusals: 0 }, 0)).not.toBe('refused');
  });

  test('and where it was held back it goes on from there', async () => {
    const { world, session, requests, waits } = setStage(() => REFUSED);
    const held = await persist(QUESTION, world, session, { ...ALONE, holds: () => true });
    expect(held).toMatchObject({ standing: 'open', held: { refusals: 1 } });
    expect(requests).toHaveLength(1);
    const outcome = await persist(QUESTION, world, session, ALONE, held.held);
    expect(outcome).toMatchObject({ standing: 'refused' });
    expect(outcome.attempts).toHaveLength(4);
    expect(waits).toHaveLength(2);
  });

  test('in words that say how it came, and what a single one proves', async () => {
    const words = async (exchanges: readonly Exchange[], options: StageOptions, endedBy: 'timeout' | 'interruption') =>
      describeAnswer((await run(exchanges, options)).outcome, endedBy);
    expect(await words([REFUSED, REFUSED, cut], {}, 'timeout')).toContain('refused 2 freshly signed tokens (401).');
    expect(await words([REFUSED, cut], {}, 'timeout')).toMatch(
      /a freshly signed token.*ran out of time.*proves nothing/,
    );
    expect(await words([REFUSED, cut], {}, 'interruption')).toMatch(/run was interrupted.*proves nothing/);
    expect(await words([REFUSED], { timeoutMs: 400 }, 'timeout')).toMatch(/before it could be asked again/);
    expect(await words([], { signal: AbortSignal.abort() }, 'timeout')).toMatch(/not asked.*ran out of time/);
    expect(await words([], { signal: AbortSignal.abort() }, 'interruption')).toMatch(/not asked.*was interrupted/);
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
    await persist(QUESTION, stage.world, stage.session, ALONE);
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
    const outcome = await persist(QUESTION, world, session, ALONE);
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
