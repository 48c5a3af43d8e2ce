import { afterEach, describe, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { SimulatedNotification } from '../../src/simulator/simulated-world.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator } from '../../src/simulator/simulator-options.ts';
import { ask } from './client.ts';
import { BUNDLE_ID, NOON, storeToken } from './tokens.ts';

const key = makeThrowawayKey();
const HOUR = 3_600_000;
const OTHER = 'org.example.other';
const ALL = { startDate: NOON - 7 * 24 * HOUR, endDate: NOON };

let simulator: Simulator;

afterEach(() => simulator.close());

async function start(production: SimulatedNotification[]): Promise<void> {
  const notifications = { production };
  simulator = await startSimulator({
    now: () => NOON,
    accounts: [
      {
        issuerId: key.issuerId,
        keys: [key],
        apps: [
          { bundleId: BUNDLE_ID, live: true, notifications },
          { bundleId: OTHER, live: true, notifications },
        ],
      },
    ],
  });
}

interface Page {
  errorCode?: number;
  hasMore: boolean;
  paginationToken?: string;
  notificationHistory: { signedPayload: string; sendAttempts: { attemptDate: number; sendAttemptResult: string }[] }[];
}

async function history(body: object, token?: string, bid = BUNDLE_ID, host: 'production' | 'sandbox' = 'production') {
  const query = token === undefined ? '' : `?paginationToken=${token}`;
  const seen = await ask(`${simulator.urls[host]}/inApps/v1/notifications/history${query}`, {
    ca: simulator.certificate,
    token: storeToken(key, { claims: { bid } }),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return JSON.parse(seen.body) as Page;
}

const FAILED = { sentAt: NOON - 100 * HOUR, results: ['TIMED_OUT', 'OTHER', 'TLS_ISSUE'] };
const RETRIED = { sentAt: NOON - 20 * HOUR, results: ['TIMED_OUT', 'SUCCESS'] };

test('attempts follow as Apple’s retries do, and the payload is one of Apple’s shape and size', async () => {
  await start([FAILED]);
  const { notificationHistory, hasMore } = await history(ALL);
  expect(hasMore).toBe(false);
  expect(notificationHistory.map(({ sendAttempts }) => sendAttempts)).toEqual([
    [
      { attemptDate: FAILED.sentAt, sendAttemptResult: 'TIMED_OUT' },
      { attemptDate: FAILED.sentAt + HOUR, sendAttemptResult: 'OTHER' },
      { attemptDate: FAILED.sentAt + 13 * HOUR, sendAttemptResult: 'TLS_ISSUE' },
    ],
  ]);
  const { signedPayload = '' } = notificationHistory[0] ?? {};
  expect(signedPayload).toMatch(/^[\w-]+\.[\w-]+\.[\w-]{86}$/);
  expect(signedPayload.length).toBeGreaterThan(8000);
});

test('only failures are what was never delivered', async () => {
  await start([FAILED, RETRIED]);
  expect((await history(ALL)).notificationHistory).toHaveLength(2);
  expect((await history({ ...ALL, onlyFailures: true })).notificationHistory).toHaveLength(1);
});

test('what was sent outside of the window, or in the other environment, is not there', async () => {
  await start([FAILED, RETRIED]);
  const late = { startDate: NOON - 50 * HOUR, endDate: NOON };
  expect((await history(late)).notificationHistory).toHaveLength(1);
  expect((await history({ startDate: 1 + NOON - 99 * HOUR, endDate: NOON - 50 * HOUR })).notificationHistory).toEqual(
    [],
  );
  expect(await history(ALL, undefined, BUNDLE_ID, 'sandbox')).toEqual({ notificationHistory: [], hasMore: false });
});

describe('more than twenty', () => {
  const many = Array.from({ length: 45 }, (_, index) => ({ ...FAILED, sentAt: FAILED.sentAt + index }));

  test('come on pages, each once and in order', async () => {
    await start(many);
    const dates: (number | undefined)[] = [];
    const counts: number[] = [];
    for (let token: string | undefined, more = true; more; ) {
      const page = await history(ALL, token);
      counts.push(page.notificationHistory.length);
      dates.push(...page.notificationHistory.map(({ sendAttempts }) => sendAttempts[0]?.attemptDate));
      [token, more] = [page.paginationToken, page.hasMore];
    }
    expect(counts).toEqual([20, 20, 5]);
    expect(dates).toEqual(many.map(({ sentAt }) => sentAt));
  });

  test('are not had with a token that was never given, of another app, or for another question', async () => {
    await start(many);
    const { paginationToken } = await history(ALL);
    const refused = [
      await history(ALL, 'unknown'),
      await history(ALL, paginationToken, OTHER),
      await history(ALL, paginationToken, BUNDLE_ID, 'sandbox'),
      await history({ ...ALL, onlyFailures: true }, paginationToken),
    ];
    expect(refused.map(({ errorCode }) => errorCode)).toEqual([4000014, 4000014, 4000014, 4000014]);
  });
});
