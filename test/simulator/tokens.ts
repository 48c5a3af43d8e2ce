import { createPrivateKey, sign } from 'node:crypto';
import type { ThrowawayKey } from '../../src/simulator/credentials.ts';

/** The moment at which most tests take place: 2026-03-01 12:00:00 UTC, in milliseconds since the epoch. */
export const NOON = Date.UTC(2026, 2, 1, 12);

export const NOON_SECONDS = NOON / 1000;

export const BUNDLE_ID = 'org.example.Live';

/** Parts of a token that differ from a good one; `undefined` leaves a part out. */
export interface Changes {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  encoding?: 'ieee-p1363' | 'der';
}

/** A good token for the App Store Server API at noon, but for the changes. */
export function storeToken(key: ThrowawayKey, { header, claims, encoding }: Changes = {}): string {
  return signToken(
    key,
    { alg: 'ES256', kid: key.keyId, typ: 'JWT', ...header },
    {
      iss: key.issuerId,
      iat: NOON_SECONDS - 60,
      exp: NOON_SECONDS + 300,
      aud: 'appstoreconnect-v1',
      bid: BUNDLE_ID,
      ...claims,
    },
    encoding,
  );
}

/** A good token for the App Store Connect API at noon, but for the changes. */
export function connectToken(key: ThrowawayKey, changes: Changes = {}): string {
  return storeToken(key, { ...changes, claims: { bid: undefined, ...changes.claims } });
}

/** Signs any header and payload, be they JSON or not. */
export function signToken(
  key: ThrowawayKey,
  header: unknown,
  payload: unknown,
  dsaEncoding: 'ieee-p1363' | 'der' = 'ieee-p1363',
): string {
  const text = [header, payload].map(encode).join('.');
  const signature = sign('sha256', Buffer.from(text), { key: createPrivateKey(key.pem), dsaEncoding });
  return `${text}.${signature.toString('base64url')}`;
}

function encode(part: unknown): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
}
