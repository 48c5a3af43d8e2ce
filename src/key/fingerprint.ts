import { createHash, type KeyObject } from 'node:crypto';

/**
 * The name of a key that is safe to publish: `SHA256:` and the unpadded base64 of SHA-256 over the public key's
 * SPKI DER, in the notation of OpenSSH.
 */
export function fingerprintOf(publicKey: KeyObject): string {
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return `SHA256:${createHash('sha256').update(spki).digest('base64').replace(/=+$/, '')}`;
}

/** The canonical form of a fingerprint that a person wrote down, or undefined when it is not one. */
export function parseFingerprint(text: string): string | undefined {
  const match = /^(?:SHA256:)?([A-Za-z0-9+/]{43})=?$/.exec(text.trim());
  return match ? `SHA256:${match[1]}` : undefined;
}
