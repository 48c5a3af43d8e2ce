import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator } from '../../src/simulator/simulator-options.ts';
import { ask, type Seen } from './client.ts';
import { BUNDLE_ID, type Changes, NOON, NOON_SECONDS, signToken, storeToken } from './tokens.ts';

// Identifiers with letters, so that their case can be wrong; the Issuer ID is the sample of Apple's documentation.
const key = { ...makeThrowawayKey(), keyId: 'ABCDEFGH12', issuerId: '57246542-96fe-1a63-e053-0824d011072a' };
const sibling = { ...makeThrowawayKey(), issuerId: key.issuerId };
const stranger = makeThrowawayKey();
const revoked = { ...makeThrowawayKey(), issuerId: key.issuerId };
const connectKey = { ...makeThrowawayKey(), issuerId: key.issuerId };

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({
    now: () => NOON,
    accounts: [
      {
        issuerId: key.issuerId,
        keys: [key, sibling, { ...revoked, revoked: true }, { ...connectKey, family: 'app-store-connect' }],
        apps: [
          { bundleId: BUNDLE_ID, live: true },
          { bundleId: 'org.example.other', live: true },
          { bundleId: 'org.example.coming', live: false },
        ],
      },
      {
        issuerId: stranger.issuerId,
        keys: [stranger],
        apps: [{ bundleId: 'org.stranger.app', live: true }],
      },
    ],
  });
});

afterAll(() => simulator.close());

async function probe(
  authorization: string | undefined,
  host: 'production' | 'sandbox' = 'production',
): Promise<{ seen: Seen; request: RecordedRequest }> {
  const seen = await ask(`${simulator.urls[host]}/inApps/v1/transactions/1`, {
    ca: simulator.certificate,
    headers: authorization === undefined ? {} : { authorization },
  });
  return { seen, request: simulator.requests.at(-1)! };
}

describe('a good token', () => {
  test.each<[string, Changes]>([
    ['of the usual kind', {}],
    ['without `typ`', { header: { typ: undefined } }],
    ['without `iat`, as two of Apple’s libraries send it', { claims: { iat: undefined } }],
    ['without `iat` and an hour to live', { claims: { iat: undefined, exp: NOON_SECONDS + 3600 } }],
    ['whose `iat` is this very second', { claims: { iat: NOON_SECONDS } }],
    ['that lives an hour to the second', { claims: { iat: NOON_SECONDS - 60, exp: NOON_SECONDS + 3540 } }],
    ['in its last second', { claims: { exp: NOON_SECONDS + 1 } }],
    ['with a `nonce`, as older documents have it', { claims: { nonce: '20fba8a0-2b80-4a7d-a17f-85c1854727f8' } }],
    ['for another app of the account', { claims: { bid: 'org.example.other' } }],
  ])('is accepted: one %s', async (_, changes) => {
    const { seen, request } = await probe(`Bearer ${storeToken(key, changes)}`);
    expect(seen.status).toBe(404);
    expect(JSON.parse(seen.body)).toEqual({ errorCode: 4040010, errorMessage: 'Transaction id not found.' });
    expect(request.refusedBecause).toBeUndefined();
  });

  test('is accepted from each key of the account and for each account', async () => {
    expect((await probe(`Bearer ${storeToken(sibling)}`)).seen.status).toBe(404);
    const claims = { bid: 'org.stranger.app' };
    expect((await probe(`Bearer ${storeToken(stranger, { claims })}`)).seen.status).toBe(404);
  });
});

describe('a token is refused, and the reason recorded but not sent', () => {
  const good = storeToken(key);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const swapped = `${header}.${payload}.${storeToken(key, { claims: { exp: NOON_SECONDS + 200 } }).split('.')[2]}`;

  test.each<[string, string | undefined, string]>([
    ['without any Authorization', undefined, 'authorization-missing'],
    ['without `Bearer`', good, 'authorization-not-bearer'],
    ['with `bearer` in lower case', `bearer ${good}`, 'authorization-not-bearer'],
    ['with two blanks after `Bearer`', `Bearer  ${good}`, 'authorization-not-bearer'],
    ['in quotation marks', `Bearer "${good}"`, 'token-not-base64url'],
    ['of two parts', `Bearer ${header}.${payload}`, 'token-not-three-parts'],
    ['of four parts', `Bearer ${good}.${signature}`, 'token-not-three-parts'],
    ['with padding', `Bearer ${good}==`, 'token-not-base64url'],
    ['with a part of impossible length', `Bearer ${header}.${payload}.abcde`, 'token-not-base64url'],
    ['with an empty signature', `Bearer ${header}.${payload}.`, 'token-not-base64url'],
    ['whose header is not JSON', `Bearer ${signToken(key, 'header', {})}`, 'token-header-not-json'],
    ['whose header is a list', `Bearer ${signToken(key, [], {})}`, 'token-header-not-json'],
    [
      'whose payload is not JSON',
      `Bearer ${signToken(key, { alg: 'ES256', kid: key.keyId }, 'payload')}`,
      'token-payload-not-json',
    ],
    [
      'whose payload is null',
      `Bearer ${signToken(key, { alg: 'ES256', kid: key.keyId }, null)}`,
      'token-payload-not-json',
    ],
    ['that was signed for other claims', `Bearer ${swapped}`, 'signature-wrong'],
  ])('when it comes %s', async (_, authorization, reason) => {
    await expectRefusal(authorization, reason);
  });

  test.each<[string, Changes, string]>([
    ['ES384 as algorithm', { header: { alg: 'ES384' } }, 'algorithm-not-es256'],
    ['no algorithm at all', { header: { alg: 'none' } }, 'algorithm-not-es256'],
    ['another type', { header: { typ: 'JWS' } }, 'type-not-jwt'],
    ['no Key ID', { header: { kid: undefined } }, 'key-id-missing'],
    ['a number as Key ID', { header: { kid: 1234567890 } }, 'key-id-missing'],
    ['an unknown Key ID', { header: { kid: 'ABCDEFGHIJ' } }, 'key-id-unknown'],
    ['the Key ID in lower case', { header: { kid: key.keyId.toLowerCase() } }, 'key-id-unknown'],
    ['the Key ID of the account’s other key', { header: { kid: sibling.keyId } }, 'signature-wrong'],
    ['a DER signature', { encoding: 'der' }, 'signature-not-64-bytes'],
    ['another account’s Issuer ID', { claims: { iss: stranger.issuerId } }, 'issuer-wrong'],
    ['the Issuer ID in capitals', { claims: { iss: key.issuerId.toUpperCase() } }, 'issuer-wrong'],
    ['no Issuer ID', { claims: { iss: undefined } }, 'issuer-wrong'],
    ['another audience', { claims: { aud: 'appstoreconnect-v2' } }, 'audience-wrong'],
    ['a list as audience', { claims: { aud: ['appstoreconnect-v1'] } }, 'audience-wrong'],
    ['no bundle ID', { claims: { bid: undefined } }, 'bundle-id-missing'],
    ['a bundle ID of other case', { claims: { bid: BUNDLE_ID.toLowerCase() } }, 'bundle-id-unknown'],
    ['another account’s bundle ID', { claims: { bid: 'org.stranger.app' } }, 'bundle-id-unknown'],
    ['no `exp`', { claims: { exp: undefined } }, 'exp-missing'],
    ['`exp` as text', { claims: { exp: String(NOON_SECONDS + 300) } }, 'exp-not-a-number'],
    ['`exp` in milliseconds', { claims: { exp: NOON + 300_000 } }, 'exp-in-milliseconds'],
    ['`exp` with a fraction', { claims: { exp: NOON_SECONDS + 300.5 } }, 'exp-not-an-integer'],
    ['`exp` that is now', { claims: { exp: NOON_SECONDS } }, 'exp-past'],
    ['`exp` in the past', { claims: { iat: undefined, exp: NOON_SECONDS - 1 } }, 'exp-past'],
    ['`iat` as text', { claims: { iat: String(NOON_SECONDS) } }, 'iat-not-a-number'],
    ['`iat` that is null', { claims: { iat: null } }, 'iat-not-a-number'],
    ['`iat` in milliseconds', { claims: { iat: NOON } }, 'iat-in-milliseconds'],
    ['`iat` one second ahead', { claims: { iat: NOON_SECONDS + 1 } }, 'iat-in-future'],
    ['a life of an hour and a second', { claims: { exp: NOON_SECONDS + 3541 } }, 'lifetime-too-long'],
    [
      'no `iat` and more than an hour to live',
      { claims: { iat: undefined, exp: NOON_SECONDS + 3601 } },
      'lifetime-too-long',
    ],
    ['the bundle ID of an app that is not live', { claims: { bid: 'org.example.coming' } }, 'app-not-live'],
  ])('when it has %s', async (_, changes, reason) => {
    await expectRefusal(`Bearer ${storeToken(key, changes)}`, reason);
  });

  test('when its key is revoked', async () => {
    await expectRefusal(`Bearer ${storeToken(revoked)}`, 'key-revoked');
  });

  test('when its key belongs to the App Store Connect API', async () => {
    await expectRefusal(`Bearer ${storeToken(connectKey)}`, 'key-of-another-family');
  });

  async function expectRefusal(authorization: string | undefined, reason: string): Promise<void> {
    const { seen, request } = await probe(authorization);
    expect(request.refusedBecause).toBe(reason);
    expect(seen.status).toBe(401);
    const isAboutTheApp = ['bundle-id-unknown', 'app-not-live'].includes(reason);
    expect(seen.body).toMatch(isAboutTheApp ? /^$/ : /^Unauthenticated\n\nRequest ID: [A-Z2-7]{26}\.0\.0\n?$/);
    expect(JSON.stringify(seen)).not.toContain(reason);
  }
});

test('a good token without access to the app is refused with an empty body', async () => {
  for (const bid of ['org.example.coming', 'org.example.unknown', BUNDLE_ID.toLowerCase(), 'org.stranger.app']) {
    const { seen } = await probe(`Bearer ${storeToken(key, { claims: { bid } })}`);
    expect([seen.status, seen.body]).toEqual([401, '']);
  }
});

test.each([
  ['sandbox', 404, 401],
  ['both', 404, 404],
  [undefined, 401, 401],
] as const)('a key of a team opens the store where it is told to: %s', async (opensStore, sandbox, production) => {
  const opener = await startSimulator({
    now: () => NOON,
    accounts: [
      {
        issuerId: connectKey.issuerId,
        keys: [{ ...connectKey, family: 'app-store-connect', ...(opensStore === undefined ? {} : { opensStore }) }],
        apps: [{ bundleId: BUNDLE_ID, live: true }],
      },
    ],
  });
  const statusAt = async (host: 'production' | 'sandbox') => {
    const token = storeToken(connectKey);
    return (await ask(`${opener.urls[host]}/inApps/v1/subscriptions/1`, { ca: opener.certificate, token })).status;
  };
  expect([await statusAt('sandbox'), await statusAt('production')]).toEqual([sandbox, production]);
  await opener.close();
});

test('an app that is not live is refused in production and accepted in the sandbox', async () => {
  const authorization = `Bearer ${storeToken(key, { claims: { bid: 'org.example.coming' } })}`;
  expect((await probe(authorization, 'production')).seen.status).toBe(401);
  expect((await probe(authorization, 'sandbox')).seen.status).toBe(404);
});
