import jws from 'jws';
import type { VerifiedKey } from '../key/verify.ts';

/** A key of the App Store Connect API with its names. */
export interface ConnectCredentials {
  readonly key: VerifiedKey;
  readonly keyId: string;
  /** Undefined for an individual key, which has none. */
  readonly issuerId: string | undefined;
}

/** For clocks that are ahead (docs/app-store-connect.md#tokens). */
const BACKDATED_SECONDS = 60;
/** Apple allows 20 minutes, from the backdated start (docs/app-store-connect.md#tokens). */
const LIFETIME_SECONDS = 300;

/**
 * Signs the JWT that the App Store Connect API takes: a team key names its issuer, an individual key its user.
 * @see https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 * @param now milliseconds since the epoch
 */
export function signConnectToken({ key, keyId, issuerId }: ConnectCredentials, now: number): string {
  const seconds = Math.floor(now / 1000);
  return jws.sign({
    header: { alg: 'ES256', kid: keyId, typ: 'JWT' },
    payload: {
      ...(issuerId === undefined ? { sub: 'user' } : { iss: issuerId }),
      iat: seconds - BACKDATED_SECONDS,
      exp: seconds + LIFETIME_SECONDS,
      aud: 'appstoreconnect-v1',
    },
    // The library takes keys as they are, which its published types do not know.
    privateKey: key.privateKey as unknown as Buffer,
  });
}
