import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { NotificationResult, SimulatedApp } from '../../src/simulator/simulated-world.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import { ask, type Seen } from './client.ts';
import { BUNDLE_ID, NOON, storeToken } from './tokens.ts';

const key = makeThrowawayKey();
const PATH = '/inApps/v1/notifications/test';

let simulator: Simulator;

afterEach(() => simulator.close());

async function start(app: Partial<SimulatedApp>, options: Partial<SimulatorOptions> = {}): Promise<void> {
  simulator = await startSimulator({
    now: () => NOON,
    accounts: [
      {
        issuerId: key.issuerId,
        keys: [key],
        apps: [
          { bundleId: BUNDLE_ID, live: true, ...app },
          { bundleId: 'org.example.other', live: true },
        ],
      },
    ],
    ...options,
  });
}

function send(method: 'GET' | 'POST', path: string, bid = BUNDLE_ID, host: 'production' | 'sandbox' = 'production') {
  const token = storeToken(key, { claims: { bid } });
  return ask(`${simulator.urls[host]}${path}`, { ca: simulator.certificate, token, method });
}

async function request(): Promise<string> {
  return JSON.parse((await send('POST', PATH)).body).testNotificationToken;
}

function codeIn({ status, body }: Seen): [status: number, code: number] {
  return [status, JSON.parse(body).errorCode];
}

test('an app without a URL for notifications gets 4040007', async () => {
  await start({});
  expect(codeIn(await send('POST', PATH))).toEqual([404, 4040007]);
});

test('the token of a request is a UUID and the time in milliseconds', async () => {
  await start({ notificationUrl: 'delivers' });
  const seen = await send('POST', PATH);
  expect(seen.status).toBe(200);
  expect(JSON.parse(seen.body)).toEqual({ testNotificationToken: expect.stringMatching(/^[0-9a-f-]{36}_\d{13}$/) });
  expect(seen.body).toContain(`_${NOON}"`);
});

test('the status is not found at first and a result thereafter', async () => {
  await start({ notificationUrl: 'delivers' });
  const token = await request();
  expect(codeIn(await send('GET', `${PATH}/${token}`))).toEqual([404, 4040008]);
  const seen = await send('GET', `${PATH}/${token}`);
  expect(seen.status).toBe(200);
  expect(JSON.parse(seen.body)).toEqual({
    signedPayload: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    sendAttempts: [{ attemptDate: NOON, sendAttemptResult: 'SUCCESS' }],
  });
});

test.each([0, 3])('the result takes %i polls when told so', async (pollsUntilResult) => {
  await start({ notificationUrl: 'delivers' }, { pollsUntilResult });
  const token = await request();
  for (let poll = 0; poll < pollsUntilResult; poll += 1) {
    expect(codeIn(await send('GET', `${PATH}/${token}`))).toEqual([404, 4040008]);
  }
  expect((await send('GET', `${PATH}/${token}`)).status).toBe(200);
});

test.each<NotificationResult>([
  'TIMED_OUT',
  'TLS_ISSUE',
  'CIRCULAR_REDIRECT',
  'NO_RESPONSE',
  'SOCKET_ISSUE',
  'UNSUPPORTED_CHARSET',
  'INVALID_RESPONSE',
  'PREMATURE_CLOSE',
  'UNSUCCESSFUL_HTTP_RESPONSE_CODE',
  'OTHER',
])('the result can be %s', async (result) => {
  await start({ notificationUrl: result }, { pollsUntilResult: 0 });
  const seen = await send('GET', `${PATH}/${await request()}`);
  expect(JSON.parse(seen.body).sendAttempts).toEqual([{ attemptDate: NOON, sendAttemptResult: result }]);
});

test('the signed payload tells of a test of this app in this environment', async () => {
  await start({ notificationUrl: 'delivers' }, { pollsUntilResult: 0 });
  const { testNotificationToken } = JSON.parse((await send('POST', PATH, BUNDLE_ID, 'sandbox')).body);
  const seen = await send('GET', `${PATH}/${testNotificationToken}`, BUNDLE_ID, 'sandbox');
  const payload = JSON.parse(seen.body).signedPayload.split('.')[1];
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    notificationType: 'TEST',
    data: { bundleId: BUNDLE_ID, environment: 'Sandbox' },
    version: '2.0',
    signedDate: NOON,
  });
});

describe('the status of', () => {
  test.each(['abc', randomUUID(), `${randomUUID()}_`, `${randomUUID()}_abc`])(
    'the token %s is malformed',
    async (token) => {
      await start({ notificationUrl: 'delivers' });
      expect(codeIn(await send('GET', `${PATH}/${token}`))).toEqual([400, 4000020]);
    },
  );

  test('a token that was never given is not found', async () => {
    await start({ notificationUrl: 'delivers' }, { pollsUntilResult: 0 });
    expect(codeIn(await send('GET', `${PATH}/${randomUUID()}_${NOON}`))).toEqual([404, 4040008]);
  });

  test('another app’s token, or another environment’s, is not found', async () => {
    await start({ notificationUrl: 'delivers' }, { pollsUntilResult: 0 });
    const token = await request();
    expect(codeIn(await send('GET', `${PATH}/${token}`, 'org.example.other'))).toEqual([404, 4040008]);
    expect(codeIn(await send('GET', `${PATH}/${token}`, BUNDLE_ID, 'sandbox'))).toEqual([404, 4040008]);
  });
});
