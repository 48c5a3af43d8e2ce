import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator } from '../../src/simulator/simulator-options.ts';
import { ask, type Seen } from './client.ts';
import { type Changes, connectToken, NOON, NOON_SECONDS, storeToken } from './tokens.ts';

const key = makeThrowawayKey();
const limited = { ...makeThrowawayKey(), issuerId: key.issuerId };
const revoked = { ...makeThrowawayKey(), issuerId: key.issuerId };
const purchaseKey = { ...makeThrowawayKey(), issuerId: key.issuerId };

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({
    now: () => NOON,
    accounts: [
      {
        issuerId: key.issuerId,
        keys: [
          { ...key, family: 'app-store-connect' },
          { ...limited, family: 'app-store-connect', role: 'limited' },
          { ...revoked, family: 'app-store-connect', revoked: true },
          purchaseKey,
        ],
        apps: [
          { bundleId: 'org.example.first', live: true },
          { bundleId: 'org.example.second', live: false },
        ],
      },
    ],
  });
});

afterAll(() => simulator.close());

function get(token: string | undefined, path = '/v1/apps?limit=1', method = 'GET'): Promise<Seen> {
  const question = { ca: simulator.certificate, method };
  return ask(`${simulator.urls.appStoreConnect}${path}`, token === undefined ? question : { ...question, token });
}

describe('a key of the App Store Connect API', () => {
  test('lists the apps of its account', async () => {
    const seen = await get(connectToken(key));
    expect(seen.status).toBe(200);
    expect(JSON.parse(seen.body)).toEqual({
      data: [
        {
          type: 'apps',
          id: '1000000001',
          attributes: {
            name: 'org.example.first',
            bundleId: 'org.example.first',
            sku: 'org.example.first',
            primaryLocale: 'en-US',
            subscriptionStatusUrl: null,
            subscriptionStatusUrlVersion: null,
            subscriptionStatusUrlForSandbox: null,
            subscriptionStatusUrlVersionForSandbox: null,
          },
        },
      ],
      links: {
        self: 'https://api.appstoreconnect.apple.com/v1/apps?limit=1',
        next: 'https://api.appstoreconnect.apple.com/v1/apps?limit=1&cursor=MQ',
      },
      meta: { paging: { total: 2, limit: 1 } },
    });
    expect(JSON.parse((await get(connectToken(key), '/v1/apps')).body).data).toHaveLength(2);
  });

  test('may live twenty minutes to the second', async () => {
    const claims = { iat: NOON_SECONDS, exp: NOON_SECONDS + 1200 };
    expect((await get(connectToken(key, { claims }))).status).toBe(200);
  });

  test('is known and forbidden when its role is limited', async () => {
    const seen = await get(connectToken(limited));
    expect(seen.status).toBe(403);
    expect(JSON.parse(seen.body).errors).toEqual([expect.objectContaining({ status: '403', code: 'FORBIDDEN_ERROR' })]);
    expect(simulator.requests.at(-1)?.refusedBecause).toBeUndefined();
  });

  test.each(['0', '201', '1.5', 'all'])('gets 400 for the limit %s', async (limit) => {
    const seen = await get(connectToken(key), `/v1/apps?limit=${limit}`);
    expect(seen.status).toBe(400);
    expect(JSON.parse(seen.body).errors[0].code).toBe('PARAMETER_ERROR.INVALID');
  });

  test('finds nothing else there', async () => {
    expect((await get(connectToken(key), '/v1/users')).status).toBe(404);
    expect((await get(connectToken(key), '/v1/apps', 'POST')).status).toBe(404);
  });
});

describe('the App Store Connect API refuses', () => {
  test.each<[string, Changes, string]>([
    ['a token with a bundle ID', { claims: { bid: 'org.example.first' } }, 'bundle-id-not-allowed'],
    [
      'a token that lives longer than twenty minutes',
      { claims: { iat: NOON_SECONDS, exp: NOON_SECONDS + 1201 } },
      'lifetime-too-long',
    ],
    ['a token for another audience', { claims: { aud: 'apple' } }, 'audience-wrong'],
    ['a token of another issuer', { claims: { iss: 'someone' } }, 'issuer-wrong'],
    ['a token that has expired', { claims: { exp: NOON_SECONDS - 1 } }, 'exp-past'],
  ])('%s', async (_, changes, reason) => {
    await expectRefusal(await get(connectToken(key, changes)), reason);
  });

  test('an In-App Purchase Key', async () => {
    await expectRefusal(await get(connectToken(purchaseKey)), 'key-of-another-family');
    await expectRefusal(await get(storeToken(purchaseKey)), 'key-of-another-family');
  });

  test('a revoked key', async () => {
    await expectRefusal(await get(connectToken(revoked)), 'key-revoked');
  });

  test('a request without a token, on any path', async () => {
    await expectRefusal(await get(undefined), 'authorization-missing');
    await expectRefusal(await get(undefined, '/v1/users'), 'authorization-missing');
  });

  async function expectRefusal(seen: Seen, reason: string): Promise<void> {
    expect(simulator.requests.at(-1)?.refusedBecause).toBe(reason);
    expect(seen.status).toBe(401);
    expect(seen.headers.date).toBe('Sun, 01 Mar 2026 12:00:00 GMT');
    expect(JSON.parse(seen.body).errors).toEqual([
      {
        status: '401',
        code: 'NOT_AUTHORIZED',
        title: 'Authentication credentials are missing or invalid.',
        detail: expect.stringContaining('Provide a properly configured and signed bearer token'),
      },
    ]);
  }
});
