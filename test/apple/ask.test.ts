import { describe, expect, test } from 'vitest';
import { askOnce } from '../../src/apple/ask.ts';
import type { Exchange, HttpRequest } from '../../src/world/http-message.ts';
import { findPiece } from '../key/samples.ts';
import { BUNDLE_ID, NOON, NOT_FOUND, QUESTION, REFUSED, response, setStage, tokenOf } from './stage.ts';

const bounds = { clockOffsetMs: 0, signal: new AbortController().signal, limit: 5000 };
const error = (errorCode: number) => response(Math.floor(errorCode / 10_000), { errorCode, errorMessage: 'An error.' });
const INVALID_ID = error(4000006);

describe('the question', () => {
  test('is read-only, for a transaction that cannot exist, with a token that is kept secret', async () => {
    const { world, requests, secrets } = setStage(() => NOT_FOUND);
    const { answer } = await askOnce(QUESTION, world, bounds);
    expect(answer.kind).toBe('accepted');
    expect(requests).toHaveLength(1);
    const [request] = requests as [HttpRequest];
    expect(request).toMatchObject({
      method: 'GET',
      url: 'https://apple.example/inApps/v1/subscriptions/1',
      limit: 5000,
      signal: bounds.signal,
    });
    expect(request).not.toHaveProperty('body');
    expect(request.headers).toEqual({
      authorization: `Bearer ${secrets[0]}`,
      accept: 'application/json',
      'user-agent': expect.stringMatching(/^iap-key\/\d/),
    });
    expect(tokenOf(request)).toMatchObject({
      header: { kid: 'A1B2C3D4E5' },
      claims: { bid: BUNDLE_ID, iat: NOON / 1000 - 60 },
    });
  });

  test('is signed by a corrected time where the clock is known to be wrong', async () => {
    const { world, requests } = setStage(() => NOT_FOUND);
    await askOnce(QUESTION, world, { ...bounds, clockOffsetMs: -3_600_000 });
    expect(tokenOf(requests[0] as HttpRequest).claims).toMatchObject({
      iat: NOON / 1000 - 3660,
      exp: NOON / 1000 - 3300,
    });
  });
});

describe('another error of Apple’s form', () => {
  test.each([4000006, 4040003, 4040001, 4030004])(
    '%d is confirmed by history of one second, with the same token',
    async (code) => {
      const { world, requests } = setStage(({ method }) =>
        method === 'GET' ? error(code) : response(200, { notificationHistory: [] }),
      );
      const { answer } = await askOnce(QUESTION, world, bounds);
      expect(answer.kind).toBe('accepted');
      const [probe, history] = requests as [HttpRequest, HttpRequest];
      expect(history).toMatchObject({ method: 'POST', url: 'https://apple.example/inApps/v1/notifications/history' });
      expect(history.headers).toMatchObject({
        authorization: probe.headers['authorization'],
        'content-type': 'application/json',
      });
      expect(JSON.parse(history.body ?? '')).toEqual({ startDate: NOON - 61_000, endDate: NOON - 60_000 });
    },
  );

  test.each<[string, Exchange, string]>([
    ['refuses', REFUSED, 'refused'],
    ['is limited', response(429), 'limited'],
    ['fails', response(500), 'unavailable'],
    ['answers something else', response(200, '<html>'), 'foreign'],
    ['breaks', { kind: 'failure', reason: 'broken', code: 'ECONNRESET' }, 'unreachable'],
  ])('is as history says when it %s', async (_, exchange, kind) => {
    const { world } = setStage(({ method }) => (method === 'GET' ? INVALID_ID : exchange));
    expect((await askOnce(QUESTION, world, bounds)).answer.kind).toBe(kind);
  });
});

describe('the difference of the clocks', () => {
  const difference = async (dateMs: number | undefined, roundTripMs = 0) => {
    const { world } = setStage((_, __, clock) => {
      clock.now += roundTripMs;
      return response(401, '', dateMs === undefined ? {} : { date: new Date(dateMs).toUTCString() });
    });
    return (await askOnce(QUESTION, world, bounds)).clockDifferenceMs;
  };

  test('is measured at the middle of the time under way, and of the second', async () => {
    expect(await difference(NOON)).toBe(-500);
    expect(await difference(NOON - 600_000)).toBe(599_500);
    expect(await difference(NOON + 60_000, 2000)).toBe(-59_500);
  });

  test('is not known without a date', async () => {
    expect(await difference(undefined)).toBeUndefined();
  });
});

describe('a server that lies', () => {
  test('cannot bring pieces of the token into the answer', async () => {
    for (const status of [200, 302, 401, 404, 500]) {
      for (let start = 0; start < 300; start += 37) {
        const { world, secrets } = setStage(({ headers }) => {
          const token = (headers['authorization'] ?? '').slice('Bearer '.length);
          const echo = token.slice(start, start + 70);
          const echoes = {
            'content-type': `x/${echo}`,
            server: echo,
            'x-request-id': echo,
            location: `https://e.example/${echo}`,
          };
          return response(status, `Request ID: ${echo}`, echoes);
        });
        const { answer } = await askOnce(QUESTION, world, bounds);
        expect(findPiece(JSON.stringify(answer), secrets)).toBeUndefined();
      }
    }
  });

  test('cannot make a date that no token can be signed for', async () => {
    const { world } = setStage(() => response(401, '', { date: 'Sat, 13 Sep 275760 00:00:00 GMT' }));
    expect((await askOnce(QUESTION, world, bounds)).clockDifferenceMs).toBeUndefined();
  });
});
