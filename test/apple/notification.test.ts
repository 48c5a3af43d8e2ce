import { expect, test } from 'vitest';
import { testNotification } from '../../src/apple/notification.ts';
import type { Exchange } from '../../src/world/http-message.ts';
import { findPiece } from '../key/samples.ts';
import { QUESTION, REFUSED, response, type StageOptions, setStage } from './stage.ts';

const TAKEN = response(200, { testNotificationToken: 'token/with?signs' });
const PENDING = response(404, { errorCode: 4040008 });
const sent = (...results: string[]) =>
  response(200, {
    sendAttempts: results.map((sendAttemptResult, index) => ({ attemptDate: index, sendAttemptResult })),
  });

async function run(answers: readonly Exchange[], options: StageOptions = {}) {
  const stage = setStage((_, index) => answers[index] ?? answers.at(-1) ?? PENDING, options);
  return { ...stage, finding: await testNotification(QUESTION, stage.world, stage.session) };
}

test('a notification that is delivered passes, after as many questions as it takes', async () => {
  const { finding, requests, waits } = await run([
    TAKEN,
    PENDING,
    response(200, { sendAttempts: [] }),
    sent('SUCCESS'),
  ]);
  expect(finding).toMatchObject({ id: 'notification', status: 'pass' });
  expect(finding.message).toMatch(/A server answered at the URL.*does not prove.*answers 200 to an unknown token/);
  expect(
    requests.map(({ method, url }) => `${method} ${url.replace('https://apple.example/inApps/v1/notifications', '')}`),
  ).toEqual([
    'POST /test',
    'GET /test/token%2Fwith%3Fsigns',
    'GET /test/token%2Fwith%3Fsigns',
    'GET /test/token%2Fwith%3Fsigns',
  ]);
  expect(waits).toEqual([1000, 2000, 4000]);
});

test('an app without a URL is told', async () => {
  const { finding, requests } = await run([response(404, { errorCode: 4040007 })]);
  expect(finding).toMatchObject({ problem: 'notification-url-missing', status: 'fail' });
  expect(requests).toHaveLength(1);
});

test.each([
  ['TIMED_OUT', 'did not answer Apple in time'],
  ['TLS_ISSUE', 'trusted TLS connection'],
  ['CIRCULAR_REDIRECT', 'redirects Apple in a circle'],
  ['NO_RESPONSE', 'did not answer Apple at all'],
  ['SOCKET_ISSUE', 'network connection'],
  ['UNSUPPORTED_CHARSET', 'character set'],
  ['INVALID_RESPONSE', 'does not understand'],
  ['PREMATURE_CLOSE', 'closed the connection'],
  ['UNSUCCESSFUL_HTTP_RESPONSE_CODE', 'HTTP status'],
  ['OTHER', 'does not name'],
])('a delivery that failed by %s is told in words', async (result, words) => {
  const { finding } = await run([TAKEN, sent(result)]);
  expect(finding).toMatchObject({
    problem: 'notification-undelivered',
    evidence: { sendAttemptResult: result },
    message: expect.stringContaining(words),
  });
});

test.each(['constructor', 'NEW_RESULT', '\u001b[31m'])(
  'a result that Apple does not document is not shown (%#)',
  async (result) => {
    const { finding } = await run([TAKEN, sent(result)]);
    expect(finding).toMatchObject({ problem: 'notification-undelivered' });
    expect(JSON.stringify(finding)).not.toContain(result);
  },
);

test('the latest attempt counts', async () => {
  expect((await run([TAKEN, sent('TIMED_OUT', 'SUCCESS')])).finding.status).toBe('pass');
  expect((await run([TAKEN, sent('SUCCESS', 'TIMED_OUT')])).finding.status).toBe('fail');
});

test.each<[string, Exchange]>([
  ['a refusal', REFUSED],
  ['a limit', response(429)],
  ['a server error', response(500, { errorCode: 5000000 })],
  ['HTML', response(200, '<html>')],
  ['a broken connection', { kind: 'failure', reason: 'broken', code: 'ECONNRESET' }],
])('%s in the place of a token leaves it open, and is not asked again', async (_, exchange) => {
  const { finding, requests } = await run([exchange]);
  expect(finding).toMatchObject({ problem: 'notification-unconfirmed', status: 'inconclusive' });
  expect(requests).toHaveLength(1);
});

test('a result that does not come leaves it open, within the time of the run', async () => {
  const { finding, clock, waits } = await run([TAKEN, PENDING], { timeoutMs: 30_000 });
  expect(finding).toMatchObject({ problem: 'notification-unconfirmed', message: expect.stringContaining('4040008') });
  expect(waits).toEqual([1000, 2000, 4000, 8000, 8000]);
  expect(clock.now).toBeLessThan(Date.UTC(2026, 2, 1, 12, 0, 30));
});

test('the end of the run ends the questions', async () => {
  const { finding, requests } = await run([TAKEN], { signal: AbortSignal.abort() });
  expect(finding.problem).toBe('notification-unconfirmed');
  expect(requests).toHaveLength(1);
});

test('tokens are kept secret, and a lying server cannot bring them into the finding', async () => {
  const { world, session, secrets } = setStage(({ headers, method }) => {
    const echo = (headers['authorization'] ?? '').slice('Bearer '.length);
    return method === 'POST' ? TAKEN : response(200, { sendAttempts: [{ attemptDate: 1, sendAttemptResult: echo }] });
  });
  const finding = await testNotification(QUESTION, world, session);
  expect(secrets).toHaveLength(2);
  expect(findPiece(JSON.stringify(finding), secrets)).toBeUndefined();
});
