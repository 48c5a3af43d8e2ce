import type { Endpoint } from '../settings/read-settings.ts';
import { collectTexts, compareKey, type Delivery, stringIn, type Target } from './target.ts';

/** Qonversion's API v4 (docs/backends.md#qonversion). */
export const QONVERSION_URL = 'https://api.qonversion.io/v4';

const PATH = '/project-settings/stores/apple';

/**
 * Qonversion as a target: the App Store settings of the project that the token belongs to.
 * @param idempotencyKey the same for all that one run sends, so that nothing is done twice
 */
export function qonversion(token: string, endpoint: Endpoint, idempotencyKey: string): Target {
  return {
    name: 'qonversion',
    title: 'Qonversion',
    app: 'the project of qonversion-token',
    endpoint,
    token,
    look: { method: 'GET', path: PATH },
    readHolding: (json, delivery) => {
      if (!('bundle_id' in json) && !('has_iap_private_key' in json)) return undefined;
      return {
        bundleId: stringIn(json, 'bundle_id'),
        ...compareKey(
          {
            keyId: json['iap_key_identifier'],
            issuerId: json['iap_issuer_id'],
            hasKey: json['has_iap_private_key'] === true,
          },
          delivery,
        ),
      };
    },
    write: ({ keyId, issuerId, pem }: Delivery) => ({
      method: 'POST',
      path: PATH,
      headers: { 'idempotency-key': idempotencyKey },
      body: JSON.stringify({ iap_key_identifier: keyId, iap_private_key: pem, iap_issuer_id: issuerId }),
    }),
    fields: ['iap_key_identifier', 'iap_private_key', 'iap_issuer_id'],
    confirms: 'which-key',
    errorTexts: (json) => collectTexts(json['error'] ?? json['errors'] ?? json['message']),
    isTokenRefusal: () => true,
    secretFields: [],
  };
}
