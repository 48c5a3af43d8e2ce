import { generateKeyPairSync, type KeyObject, randomInt, randomUUID } from 'node:crypto';

/** A key as App Store Connect hands it out, with its identifiers. */
export interface ThrowawayKey {
  /** The text of the `.p8` file: 257 characters, lines of 64/64/64/8, LF, no line break at the end. */
  pem: string;
  /** Ten characters from A–Z and 0–9. */
  keyId: string;
  /** A UUID of version 4. */
  issuerId: string;
  publicKey: KeyObject;
  /** The private number itself, 32 bytes: lets a test damage a key on purpose. */
  scalar: Buffer;
}

/**
 * Apple's layout is not the one OpenSSL writes: the SEC1 key inside repeats the curve. 150 bytes in all.
 * Source: redacted real keys, https://github.com/apple/app-store-server-library-node/issues/44 and
 * https://github.com/vapor/jwt-kit/issues/80 ; the fields are those of RFC 5958 (outside) and RFC 5915 (inside).
 */
const BEFORE_SCALAR = Buffer.from(
  '308193' + // SEQUENCE, 147 bytes: PrivateKeyInfo
    '020100' + // version 0
    '3013' + // SEQUENCE: AlgorithmIdentifier
    '06072a8648ce3d0201' + // id-ecPublicKey
    '06082a8648ce3d030107' + // prime256v1
    '0479' + // OCTET STRING, 121 bytes
    '3077' + // SEQUENCE, 119 bytes: ECPrivateKey
    '020101' + // version 1
    '0420', // OCTET STRING: the scalar, 32 bytes
  'hex',
);
const BETWEEN_SCALAR_AND_POINT = Buffer.from(
  'a00a' + // [0] parameters
    '06082a8648ce3d030107' + // prime256v1, for the second time
    'a144' + // [1] publicKey
    '034200' + // BIT STRING, no unused bits
    '04', // an uncompressed point: X and Y, 32 bytes each
  'hex',
);

const KEY_ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Makes a random key that no one knows, in exactly the shape of a key from App Store Connect. */
export function makeThrowawayKey(): ThrowawayKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // A JWK has all three numbers at full length (RFC 7518 section 6.2): leading zeros are not lost.
  const { d = '', x = '', y = '' } = privateKey.export({ format: 'jwk' });
  const scalar = Buffer.from(d, 'base64url');
  const point = Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const der = Buffer.concat([BEFORE_SCALAR, scalar, BETWEEN_SCALAR_AND_POINT, point]);
  return { pem: armor(der), keyId: makeKeyId(), issuerId: randomUUID(), publicKey, scalar };
}

function armor(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n');
}

function makeKeyId(): string {
  return Array.from({ length: 10 }, () => KEY_ID_CHARACTERS.charAt(randomInt(KEY_ID_CHARACTERS.length))).join('');
}
