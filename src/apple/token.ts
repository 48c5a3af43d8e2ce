import { jwtVerify, SignJWT } from 'jose';
import type { VerifiedKey } from '../key/verify.ts';

/** The key with its names: what signs a token. */
export interface Credentials {
  readonly key: VerifiedKey;
  readonly keyId: string;
  readonly issuerId: string;
}

/** Backdated, because Apple refuses a token that is one second in the future (docs/apple.md#tokens). */
const BACKDATED_SECONDS = 60;
/** Apple allows 60 minutes; its own libraries use 5 (docs/apple.md#tokens). */
const LIFETIME_SECONDS = 300;

/**
 * Signs the JWT that Apple's App Store Server API takes, and verifies it against the key's own public half before anyone
 * may use it.
 * @see https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests
 * @param bundleId the `bid` claim; undefined for the App Store Connect API, whose tokens have none
 * @param now milliseconds since the epoch
 * @throws when the key cannot sign or the signature does not verify
 */
export async function signToken(
  { key, keyId, issuerId }: Credentials,
  bundleId: string | undefined,
  now: number,
): Promise<string> {
  const seconds = Math.floor(now / 1000);
  const token = await new SignJWT(bundleId === undefined ? {} : { bid: bundleId })
    .setProtectedHeader({ alg: 'ES256', kid: keyId, typ: 'JWT' })
    .setIssuer(issuerId)
    .setIssuedAt(seconds - BACKDATED_SECONDS)
    .setExpirationTime(seconds + LIFETIME_SECONDS)
    .setAudience('appstoreconnect-v1')
    .sign(key.privateKey);
  await jwtVerify(token, key.publicKey, {
    algorithms: ['ES256'],
    audience: 'appstoreconnect-v1',
    currentDate: new Date(now),
  });
  return token;
}
