import { sign, verify } from 'node:crypto';
import type { VerifiedKey } from '../key/verify.ts';

export interface PromotionalOffer {
  readonly bundleId: string;
  readonly keyId: string;
  readonly productId: string;
  readonly offerId: string;
  /** The app's name for the user, a UUID, or empty. */
  readonly appAccountToken: string;
  /** A UUID, used once. */
  readonly nonce: string;
  /** Milliseconds since the epoch; the signature is valid for 24 hours from then. */
  readonly timestamp: number;
}

const SEPARATOR = '\u2063';

/**
 * The bytes that are signed for a promotional offer in StoreKit's original form.
 * @see https://developer.apple.com/documentation/storekit/generating-a-signature-for-promotional-offers
 */
export function offerPayload(offer: PromotionalOffer): Buffer {
  const { bundleId, keyId, productId, offerId, appAccountToken, nonce, timestamp } = offer;
  const parts = [
    bundleId,
    keyId,
    productId,
    offerId,
    appAccountToken.toLowerCase(),
    nonce.toLowerCase(),
    String(timestamp),
  ];
  return Buffer.from(parts.join(SEPARATOR), 'utf8');
}

/**
 * Signs a promotional offer: ECDSA with SHA-256, DER, in base64, verified against the key's own public half.
 * @throws when the key cannot sign or the signature does not verify
 */
export function signOffer(key: VerifiedKey, offer: PromotionalOffer): string {
  const payload = offerPayload(offer);
  const signature = sign('sha256', payload, key.privateKey);
  if (!verify('sha256', payload, key.publicKey, signature)) throw new Error('the signature does not verify');
  return signature.toString('base64');
}
