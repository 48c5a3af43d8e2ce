import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { text } from 'node:stream/consumers';
import {
  APIError,
  APIException,
  AppStoreServerAPIClient,
  Environment,
  SendAttemptResult,
} from '@apple/app-store-server-library';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { NotificationResult } from '../../src/simulator/simulated-world.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator } from '../../src/simulator/simulator-options.ts';

/*
 * Apple's own client against the simulator. It signs its tokens itself, so what it is told here shows whether the
 * simulator reads a token as Apple's programmers write it, and answers in the form that they expect.
 */

const key = makeThrowawayKey();
const otherKey = makeThrowawayKey();
const revoked = makeThrowawayKey();
const connectKey = makeThrowawayKey();

const LIVE = 'org.example.Live';
const COMING = 'org.example.coming';
const BUSY = 'org.example.busy';
const failures = Array.from({ length: 25 }, (_, index) => ({
  sentAt: Date.now() - 3_600_000 + index,
  results: ['TIMED_OUT'],
}));
const TRANSACTION = '2000000123456789';

let simulator: Simulator;
let agent: Agent;
/** Added to this machine's time to give Apple's, in milliseconds. */
let drift = 0;

beforeAll(async () => {
  simulator = await startSimulator({
    now: () => Date.now() + drift,
    accounts: [
      {
        issuerId: key.issuerId,
        keys: [key, { ...revoked, revoked: true }, { ...connectKey, family: 'app-store-connect' }],
        apps: [
          { bundleId: LIVE, live: true, notificationUrl: 'delivers' },
          { bundleId: COMING, live: false, notificationUrl: 'TIMED_OUT' },
          { bundleId: 'org.example.silent', live: true },
          { bundleId: BUSY, live: true, notifications: { production: failures } },
        ],
      },
      { issuerId: otherKey.issuerId, keys: [otherKey], apps: [] },
    ],
  });
  agent = new Agent({ keepAlive: true, ca: simulator.certificate });
});

afterAll(async () => {
  agent.destroy();
  await simulator.close();
});

/** Apple's client with its documented seam for tests: the request goes to another address. */
class ClientOfSimulator extends AppStoreServerAPIClient {
  readonly #url: string;

  constructor({ pem, keyId, issuerId, bundleId, environment }: Identity) {
    super(pem, keyId, issuerId, bundleId, environment);
    this.#url = simulator.urls[environment === Environment.SANDBOX ? 'sandbox' : 'production'];
  }

  protected override async makeFetchRequest(
    path: string,
    query: URLSearchParams,
    method: string,
    body: string | Buffer | undefined,
    headers: Record<string, string>,
  ): Promise<never> {
    const url = `${this.#url}${path}?${query}`;
    const sent = request(url, { method, headers, agent }).end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const status = answer.statusCode ?? 0;
    // Apple's type is node-fetch's response; its client reads only `ok`, `status` and `json()`, which both have.
    return new Response(status === 204 ? null : await text(answer), { status }) as never;
  }
}

interface Identity {
  pem: string;
  keyId: string;
  issuerId: string;
  bundleId: string;
  environment: Environment;
}

function clientWith(changes: Partial<Identity> = {}): AppStoreServerAPIClient {
  const { pem, keyId, issuerId } = key;
  return new ClientOfSimulator({
    pem,
    keyId,
    issuerId,
    bundleId: LIVE,
    environment: Environment.PRODUCTION,
    ...changes,
  });
}

async function failure(call: Promise<unknown>): Promise<APIException> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(APIException);
  return error as APIException;
}

async function expectNotFound(client: AppStoreServerAPIClient): Promise<void> {
  expect(await failure(client.getTransactionInfo(TRANSACTION))).toMatchObject({
    httpStatusCode: 404,
    apiError: APIError.TRANSACTION_ID_NOT_FOUND,
    errorMessage: 'Transaction id not found.',
  });
  expect(simulator.requests.at(-1)?.refusedBecause).toBeUndefined();
}

async function expectRefused(client: AppStoreServerAPIClient, reason: string): Promise<void> {
  expect(await failure(client.getTransactionInfo(TRANSACTION))).toMatchObject({
    httpStatusCode: 401,
    apiError: null,
    errorMessage: null,
  });
  expect(simulator.requests.at(-1)?.refusedBecause).toBe(reason);
}

describe('a token made by Apple’s client is accepted', () => {
  test('in production and in the sandbox', async () => {
    await expectNotFound(clientWith());
    await expectNotFound(clientWith({ environment: Environment.SANDBOX }));
  });

  test('only in the sandbox while the app is not live', async () => {
    await expectRefused(clientWith({ bundleId: COMING }), 'app-not-live');
    await expectNotFound(clientWith({ bundleId: COMING, environment: Environment.SANDBOX }));
  });

  test('and has the claims of Apple’s documentation', async () => {
    await expectNotFound(clientWith());
    const authorization = simulator.requests.at(-1)?.headers.authorization ?? '';
    const [header, payload] = authorization
      .replace('Bearer ', '')
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
    expect(header).toEqual({ alg: 'ES256', typ: 'JWT', kid: key.keyId });
    expect(payload).toEqual({
      iss: key.issuerId,
      aud: 'appstoreconnect-v1',
      bid: LIVE,
      iat: expect.any(Number),
      exp: payload.iat + 300,
    });
  });
});

describe('a token made by Apple’s client is refused', () => {
  const both = [Environment.PRODUCTION, Environment.SANDBOX] as const;

  test.each<[string, Partial<Identity>, string]>([
    ['with another key', { pem: otherKey.pem }, 'signature-wrong'],
    ['with an unknown Key ID', { keyId: 'ABCDEFGHIJ' }, 'key-id-unknown'],
    ['with the Key ID of another account', { keyId: otherKey.keyId }, 'signature-wrong'],
    ['with another Issuer ID', { issuerId: otherKey.issuerId }, 'issuer-wrong'],
    ['with the key and Key ID of another account', { pem: otherKey.pem, keyId: otherKey.keyId }, 'issuer-wrong'],
    ['with an unknown bundle ID', { bundleId: 'org.example.unknown' }, 'bundle-id-unknown'],
    ['with a bundle ID of other case', { bundleId: LIVE.toLowerCase() }, 'bundle-id-unknown'],
    ['with a revoked key', { pem: revoked.pem, keyId: revoked.keyId }, 'key-revoked'],
    [
      'with a key of the App Store Connect API',
      { pem: connectKey.pem, keyId: connectKey.keyId },
      'key-of-another-family',
    ],
  ])('%s, in both environments', async (_, changes, reason) => {
    for (const environment of both) await expectRefused(clientWith({ ...changes, environment }), reason);
  });

  test('when this machine’s clock is ahead of Apple’s, or far behind', async () => {
    try {
      drift = -5_000;
      await expectRefused(clientWith(), 'iat-in-future');
      drift = 301_000;
      await expectRefused(clientWith(), 'exp-past');
    } finally {
      drift = 0;
    }
    await expectNotFound(clientWith());
  });
});

describe('what Apple’s client reads of the answers', () => {
  test('a malformed transaction id is INVALID_TRANSACTION_ID', async () => {
    expect(await failure(clientWith().getTransactionInfo('abc'))).toMatchObject({
      httpStatusCode: 400,
      apiError: APIError.INVALID_TRANSACTION_ID,
    });
  });

  test('the status of no subscription is TRANSACTION_ID_NOT_FOUND, as the probe gets it', async () => {
    expect(await failure(clientWith().getAllSubscriptionStatuses('1'))).toMatchObject({
      httpStatusCode: 404,
      apiError: APIError.TRANSACTION_ID_NOT_FOUND,
    });
  });

  test('the history of notifications is an empty page', async () => {
    const endDate = Date.now();
    const history = await clientWith().getNotificationHistory(null, { startDate: endDate - 1000, endDate });
    expect(history).toEqual({ notificationHistory: [], hasMore: false });
  });

  test('the history of notifications is read page by page', async () => {
    const client = clientWith({ bundleId: BUSY });
    const endDate = Date.now();
    const question = { startDate: endDate - 7_200_000, endDate, onlyFailures: true };
    const first = await client.getNotificationHistory(null, question);
    expect([first.hasMore, first.notificationHistory?.length]).toEqual([true, 20]);
    const last = await client.getNotificationHistory(first.paginationToken ?? '', question);
    expect(last.hasMore).toBe(false);
    expect(last.notificationHistory?.map(({ sendAttempts }) => sendAttempts)).toEqual(
      failures.slice(20).map(({ sentAt }) => [{ attemptDate: sentAt, sendAttemptResult: SendAttemptResult.TIMED_OUT }]),
    );
  });

  test.each<[keyof typeof APIError, { startDate?: number; endDate?: number }]>([
    ['INVALID_START_DATE', { endDate: 2 }],
    ['INVALID_END_DATE', { startDate: 1 }],
    ['START_DATE_AFTER_END_DATE', { startDate: 2, endDate: 1 }],
    ['START_DATE_TOO_FAR_IN_PAST', { startDate: 1, endDate: 2 }],
  ])('a faulty time span is %s', async (name, span) => {
    expect(await failure(clientWith().getNotificationHistory(null, span))).toMatchObject({
      httpStatusCode: 400,
      apiError: APIError[name],
    });
  });

  test.each<[SendAttemptResult, string, Environment]>([
    [SendAttemptResult.SUCCESS, LIVE, Environment.PRODUCTION],
    [SendAttemptResult.TIMED_OUT, COMING, Environment.SANDBOX],
  ])('a test notification is not there at first, then %s', async (result, bundleId, environment) => {
    const client = clientWith({ bundleId, environment });
    const { testNotificationToken = '' } = await client.requestTestNotification();
    expect(await failure(client.getTestNotificationStatus(testNotificationToken))).toMatchObject({
      httpStatusCode: 404,
      apiError: APIError.TEST_NOTIFICATION_NOT_FOUND,
    });
    expect(await client.getTestNotificationStatus(testNotificationToken)).toEqual({
      signedPayload: expect.any(String),
      sendAttempts: [{ attemptDate: expect.any(Number), sendAttemptResult: result }],
    });
  });

  test('an app without a URL for notifications is SERVER_NOTIFICATION_URL_NOT_FOUND', async () => {
    const client = clientWith({ bundleId: 'org.example.silent' });
    expect(await failure(client.requestTestNotification())).toMatchObject({
      httpStatusCode: 404,
      apiError: APIError.SERVER_NOTIFICATION_URL_NOT_FOUND,
    });
  });

  test('a malformed test notification token is INVALID_TEST_NOTIFICATION_TOKEN', async () => {
    expect(await failure(clientWith().getTestNotificationStatus('abc'))).toMatchObject({
      httpStatusCode: 400,
      apiError: APIError.INVALID_TEST_NOTIFICATION_TOKEN,
    });
  });

  test('every result of an attempt that Apple’s client knows, the simulator knows too', () => {
    const ours: Record<NotificationResult, true> = {
      SUCCESS: true,
      TIMED_OUT: true,
      TLS_ISSUE: true,
      CIRCULAR_REDIRECT: true,
      NO_RESPONSE: true,
      SOCKET_ISSUE: true,
      UNSUPPORTED_CHARSET: true,
      INVALID_RESPONSE: true,
      PREMATURE_CLOSE: true,
      UNSUCCESSFUL_HTTP_RESPONSE_CODE: true,
      OTHER: true,
    };
    expect(Object.keys(ours).sort()).toEqual(Object.values(SendAttemptResult).sort());
  });
});
