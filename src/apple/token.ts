import jws from 'jws';
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
  const payload = {
    bid: bundleId,
    iss: issuerId,
    iat: seconds - BACKDATED_SECONDS,
    exp: seconds + LIFETIME_SECONDS,
    aud: 'appstoreconnect-v1',
  };
  const token = jws.sign({
    header: { alg: 'ES256', kid: keyId, typ: 'JWT' },
    payload,
    privateKey: asJws(key.privateKey),
  });
  if (!jws.verify(token, 'ES256', asJws(key.publicKey))) throw new Error('the signature does not verify');
  return token;
}

/** The library takes keys as they are, which its published types do not know. */
function asJws(key: VerifiedKey['privateKey']): Buffer {
  return key as unknown as Buffer;
}
