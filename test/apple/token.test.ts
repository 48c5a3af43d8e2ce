import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { signToken } from '../../src/apple/token.ts';
import { KEY, OTHER_KEY } from '../key/samples.ts';
import { BUNDLE_ID, CREDENTIALS, NOON } from './stage.ts';

const parse = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

function split(token: string): { header: unknown; claims: Record<string, unknown>; signed: string; signature: Buffer } {
  const [header = '', claims = '', signature = ''] = token.split('.');
  return {
    header: parse(header),
    claims: parse(claims),
    signed: `${header}.${claims}`,
    signature: Buffer.from(signature, 'base64url'),
  };
}

test('the header names the algorithm, the key and the type, and nothing else', async () => {
  const { header } = split(await signToken(CREDENTIALS, BUNDLE_ID, NOON));
  expect(header).toEqual({ alg: 'ES256', kid: 'A1B2C3D4E5', typ: 'JWT' });
});

test('the claims are the five that Apple documents, in seconds, backdated by one minute and good for five', async () => {
  const { claims } = split(await signToken(CREDENTIALS, BUNDLE_ID, NOON + 999));
  expect(claims).toEqual({
    bid: BUNDLE_ID,
    iss: '69a6de7f-1234-47e3-e053-5b8c7c11a4d1',
    iat: NOON / 1000 - 60,
    exp: NOON / 1000 + 300,
    aud: 'appstoreconnect-v1',
  });
});

test('for App Store Connect there is no bundle ID, and the lifetime is within its 20 minutes', async () => {
  const { claims } = split(await signToken(CREDENTIALS, undefined, NOON));
  expect(claims).not.toHaveProperty('bid');
  expect(Number(claims['exp']) - Number(claims['iat'])).toBeLessThanOrEqual(1200);
});

describe('the signature', () => {
  test('is r and s side by side, and verifies by node:crypto with the right key only', async () => {
    const { signed, signature } = split(await signToken(CREDENTIALS, BUNDLE_ID, NOON));
    expect(signature).toHaveLength(64);
    const verifies = (key: typeof KEY) =>
      verify('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: 'ieee-p1363' }, signature);
    expect(verifies(KEY)).toBe(true);
    expect(verifies(OTHER_KEY)).toBe(false);
  });

  test('is what a library of JSON Web Tokens verifies, with all claims', async () => {
    const token = await signToken(CREDENTIALS, BUNDLE_ID, NOON);
    const { publicKey } = CREDENTIALS.key;
    const options = { algorithms: ['ES256'], audience: 'appstoreconnect-v1', currentDate: new Date(NOON), typ: 'JWT' };
    await expect(jwtVerify(token, publicKey, options)).resolves.toMatchObject({ payload: { bid: BUNDLE_ID } });
    await expect(jwtVerify(token, createPublicKey(OTHER_KEY.privateKey), options)).rejects.toThrow();
  });

  test('is another one each time', async () => {
    const tokens = await Promise.all([1, 2, 3].map(() => signToken(CREDENTIALS, BUNDLE_ID, NOON)));
    expect(new Set(tokens).size).toBe(3);
  });

  test('of a private half that does not belong to the public one is not handed out', async () => {
    const mixed = { ...CREDENTIALS, key: { ...CREDENTIALS.key, privateKey: OTHER_KEY.privateKey } };
    await expect(signToken(mixed, BUNDLE_ID, NOON)).rejects.toThrow();
  });
});

test('a token has no line break and no padding, at whatever time it is made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 253_402_300_799_000 }), async (now) => {
      const token = await signToken(CREDENTIALS, BUNDLE_ID, now);
      expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]{86}$/);
      const { claims } = split(token);
      expect(claims).toMatchObject({ iat: Math.floor(now / 1000) - 60, exp: Math.floor(now / 1000) + 300 });
    }),
    { seed: 20_260_301, numRuns: 100 },
  );
});
