import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HealthQuestion, notificationHealth } from '../../src/apple/notification-health.ts';
import type { Exchange, HttpRequest } from '../../src/world/http-message.ts';
import { casesOf } from '../thorough.ts';
import { NOON, QUESTION, REFUSED, response, type StageOptions, setStage } from './stage.ts';

const DAY = 86_400_000;
const ONLY_FAILURES = (request: HttpRequest) => JSON.parse(request.body ?? '').onlyFailures === true;

type Answer = (request: HttpRequest, index: number) => Exchange;

async function run(answer: Answer, more: Partial<HealthQuestion> = {}, options: StageOptions = {}) {
  const stage = setStage(answer, options);
  const question = { ...QUESTION, days: 7, appleNow: stage.world.now, ...more };
  return { ...stage, finding: await notificationHealth(question, stage.world, stage.session) };
}

/** A page of records, each with its results, an hour apart from `since` on. */
const page = (records: readonly (readonly string[])[], more: object = {}, since = NOON - 2 * DAY) =>
  response(200, {
    notificationHistory: records.map((results) => ({
      signedPayload: 'eyJhbGciOiJFUzI1NiJ9.eyJub3RpZmljYXRpb25UeXBlIjoiRElEX1JFTkVXIn0.c2ln',
      sendAttempts: results.map((sendAttemptResult, index) => ({
        attemptDate: since + index * 3_600_000,
        sendAttemptResult,
      })),
    })),
    hasMore: false,
    ...more,
  });
const six = Array<string>(6).fill('NO_RESPONSE');

describe('the bounds of what is late', () => {
  test.each<['production' | 'sandbox', number, number, string]>([
    ['production', 5, 6.9, 'late'],
    ['production', 6, 6.9, 'lost'],
    ['production', 7, 6.9, 'lost'],
    ['production', 1, 7.1, 'lost'],
    ['production', 0, 7.1, 'late'],
    ['sandbox', 0, 0.1, 'late'],
    ['sandbox', 1, 0.1, 'lost'],
  ])('%s: %i attempts, the first %d days ago: %s', async (environment, attempts, days, health) => {
    const failed = page([Array<string>(attempts).fill('OTHER')], {}, NOON - days * DAY);
    const { finding, requests } = await run(() => failed, { environment });
    expect(finding.evidence).toMatchObject({ environment, health });
    expect(requests).toHaveLength(1);
  });

  test('an attempt that succeeded is neither, wherever it stands', async () => {
    for (const results of [
      ['SUCCESS', ...six],
      [...six, 'SUCCESS'],
    ])
      expect((await run(() => page([results]))).finding.evidence).toMatchObject({ health: 'healthy' });
  });

  test('the older form of a record, with the result of the first attempt alone, counts as one attempt', async () => {
    const old = response(200, { notificationHistory: [{ firstSendAttemptResult: 'TLS_ISSUE' }], hasMore: false });
    expect((await run(() => old)).finding.evidence).toMatchObject({ health: 'late', results: '1 × TLS_ISSUE' });
    expect((await run(() => old, { environment: 'sandbox' })).finding.evidence).toMatchObject({ health: 'lost' });
  });
});

describe('pages', () => {
  test('are asked for with the token of the page before and the same body, and never more than five', async () => {
    const { finding, requests } = await run((_, index) =>
      page([six, six], { hasMore: true, paginationToken: `a b/${index}` }),
    );
    expect(requests.map(({ url }) => url.split('history')[1])).toEqual([
      '',
      ...[0, 1, 2, 3].map((index) => `?paginationToken=a%20b%2F${index}`),
    ]);
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
    expect(finding).toMatchObject({ problem: 'notifications-failing', evidence: { lost: 10, complete: false } });
    expect(finding.message).toContain('at least 10 notifications');
  });

  test.each([undefined, '', 7, null, 'x'.repeat(3000), '\ud800'])(
    'end where nothing can be asked for with the token %j',
    async (paginationToken) => {
      const { finding, requests } = await run(() => page([six], { hasMore: true, paginationToken }));
      expect(requests).toHaveLength(1);
      expect(finding.evidence).toMatchObject({ lost: 1, complete: false });
    },
  );

  test('end where a token comes twice', async () => {
    expect((await run(() => page([six], { hasMore: true, paginationToken: 'same' }))).requests).toHaveLength(2);
  });

  test('that all were delivered in the end, and are not all, leave it open', async () => {
    const { finding } = await run(() => page([['OTHER', 'SUCCESS']], { hasMore: true }));
    expect(finding).toMatchObject({ status: 'skip', evidence: { health: 'unknown' } });
    expect(finding.message).toContain('more failures than could be read');
  });
});

describe('a fault', () => {
  test('that passes is asked again with a fresh token, within retries', async () => {
    const answers = [REFUSED, response(503), page([]), page([['SUCCESS']])];
    const { finding, secrets } = await run((_, index) => answers[index] ?? REFUSED);
    expect(finding.status).toBe('pass');
    expect(new Set(secrets).size).toBeGreaterThan(0);
    const { requests } = await run(() => response(503), {}, { retries: 2 });
    expect(requests).toHaveLength(3);
  });

  test('of the second question leaves it open', async () => {
    const { finding } = await run((request) => (ONLY_FAILURES(request) ? page([]) : response(403)));
    expect(finding).toMatchObject({ status: 'skip', message: expect.stringContaining('(HTTP 403)') });
  });

  test('a limit is waited for as long as Apple asks', async () => {
    const limited = response(429, { errorCode: 4290000 }, { 'retry-after': String(NOON + 20_000) });
    const { waits, finding } = await run((_, index) => (index === 0 ? limited : page([['SUCCESS']])));
    expect([waits, finding.status]).toEqual([[20_000], 'pass']);
  });

  test('nothing is asked in a run that is over', async () => {
    const { finding, requests } = await run(() => page([six]), {}, { signal: AbortSignal.abort() });
    expect([finding.status, requests.length]).toEqual(['skip', 0]);
    expect(finding.message).toContain('the time of the run was over');
  });
});

test('the window is by Apple’s clock, and never beyond what the host keeps', async () => {
  const windowOf = async (more: Partial<HealthQuestion>) =>
    JSON.parse((await run(() => page([]), more)).requests[0]?.body ?? '');
  expect(await windowOf({ appleNow: () => NOON + 5 * DAY + 0.5 })).toEqual({
    startDate: NOON - 2 * DAY + 1,
    endDate: NOON + 5 * DAY - 900_000 + 1,
    onlyFailures: true,
  });
  expect((await windowOf({ days: 30 })).startDate).toBe(NOON - 30 * DAY);
  expect((await windowOf({ days: 30, environment: 'sandbox' })).startDate).toBe(NOON - 30 * DAY + 60_000);
});

test('nothing that a notification says is read, whatever its record holds beside it', async () => {
  const said = fc.string({ unit: 'binary', minLength: 8, maxLength: 40 }).map((text) => `said:${text}`);
  const value = fc.oneof(said, fc.integer(), fc.constant(null), fc.array(said), fc.dictionary(fc.string(), said));
  const attempt = fc.oneof(
    value,
    fc.record({
      attemptDate: fc.oneof(fc.double(), value),
      sendAttemptResult: fc.oneof(fc.constantFrom(...six, 'SUCCESS'), value),
    }),
  );
  const record = fc.oneof(
    value,
    fc.record(
      { signedPayload: value, sendAttempts: fc.oneof(value, fc.array(attempt, { maxLength: 8 })) },
      { requiredKeys: [] },
    ),
  );
  const body = fc.record({
    notificationHistory: fc.array(record, { maxLength: 6 }),
    hasMore: fc.oneof(fc.boolean(), value),
    paginationToken: value,
  });
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom('production' as const, 'sandbox' as const), async (answer, environment) => {
      const { finding } = await run(() => response(200, answer), { environment }, { retries: 0 });
      expect(['pass', 'warn', 'skip']).toContain(finding.status);
      expect(JSON.stringify(finding)).not.toContain('said:');
      const succeeded = JSON.stringify(answer).includes('SUCCESS');
      if (finding.evidence?.['health'] === 'healthy')
        expect(succeeded || answer.notificationHistory.length > 0).toBe(true);
      if (answer.notificationHistory.length === 0) expect(finding.evidence?.['health']).toBe('unknown');
    }),
    { numRuns: casesOf(100) },
  );
});

test('every question asks for the payloads to be emptied before anything reads the answer', async () => {
  const { requests } = await run((_, index) => page([], { hasMore: index === 0, paginationToken: 'next' }));
  expect(requests.map(({ unread }) => unread)).toEqual(Array(3).fill(['signedPayload']));
});
