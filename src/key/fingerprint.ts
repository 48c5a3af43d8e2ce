import { createHash, type KeyObject } from 'node:crypto';

/** SubjectPublicKeyInfo (RFC 5480) of P-256 by the curve's name, up to the coordinates of an uncompressed point. */
const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');

/**
 * The name of a P-256 key that is safe to publish: `SHA256:` and the unpadded base64 of SHA-256 over the public key's
 * SPKI DER, in the notation of OpenSSH. The SPKI is written here: OpenSSL repeats how the key was encoded (a compressed
 * point, explicit parameters), and one key would have several names.
 */
export function fingerprintOf(publicKey: KeyObject): string {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const spki = Buffer.concat([SPKI_HEAD, Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return `SHA256:${createHash('sha256').update(spki).digest('base64').slice(0, 43)}`;
}

/** The canonical form of a fingerprint that a person wrote down, or undefined when it is not one. */
export function parseFingerprint(text: string): string | undefined {
  const match = /^(?:SHA256:)?([A-Za-z0-9+/]{43})=?$/.exec(text.trim());
  return match ? `SHA256:${match[1]}` : undefined;
}
