import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import type { Environment } from './simulated-world.ts';

/** A header of Apple's holds a chain of three certificates, and the data of a purchase is signed in the same way once more. */
const CHAIN_BYTES = 3000;

/**
 * A signed payload of Apple's shape. Its key is made here and thrown away, because only Apple can sign as Apple: whoever
 * verifies it must refuse it. Source: https://developer.apple.com/documentation/appstoreservernotifications/signedpayload
 */
export function signPayload(
  { environment, now }: { environment: Environment; now: number },
  bundleId: string,
  notificationType: 'TEST' | 'DID_RENEW',
): string {
  const data = { bundleId, environment: environment === 'production' ? 'Production' : 'Sandbox' };
  const payload = {
    notificationType,
    notificationUUID: randomUUID(),
    data: notificationType === 'TEST' ? data : { ...data, signedTransactionInfo: seal({ bundleId, signedDate: now }) },
    version: '2.0',
    signedDate: now,
  };
  return seal(payload);
}

function seal(payload: object): string {
  const header = { alg: 'ES256', x5c: [randomBytes(CHAIN_BYTES).toString('base64')] };
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}
