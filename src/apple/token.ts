import { sign, verify } from 'node:crypto';
import type { VerifiedKey } from '../key/verify.ts';

/** The key with its names: what signs a token. */
export interface Credentials {
  readonly key: VerifiedKey;
  readonly keyId: string;
  readonly issuerId: string;
}

/** Backdated, because Apple refuses a token that is one second in the future (docs/apple.md#tokens). */
const BACKDATED_SECONDS = 60;
/** The two halves of a signature side by side, as a JWT has them (RFC 7518, section 3.4). */
const JOINED = 'ieee-p1363';
/** Apple allows 60 minutes; its own libraries use 5 (docs/apple.md#tokens). */
const LIFETIME_SECONDS = 300;

/**
 * Signs the JWT that Apple's App Store Server API takes, and verifies it against the key's own public half before anyone
 * may use it. By node:crypto alone: a library, and the Web Crypto that it brings, took as long at every start as a request.
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
  const unsigned = [
    { alg: 'ES256', kid: keyId, typ: 'JWT' },
    {
      bid: bundleId,
      iss: issuerId,
      iat: seconds - BACKDATED_SECONDS,
      exp: seconds + LIFETIME_SECONDS,
      aud: 'appstoreconnect-v1',
    },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signed = Buffer.from(unsigned);
  const signature = sign('sha256', signed, { key: key.privateKey, dsaEncoding: JOINED });
  if (!verify('sha256', signed, { key: key.publicKey, dsaEncoding: JOINED }, signature))
    throw new Error('the signature does not verify');
  return `${unsigned}.${signature.toString('base64url')}`;
}
