import type { Backend, Given } from './backend.ts';
import { collectTexts, compareKey, type Delivery, stringIn, type Target } from './target.ts';

/** Qonversion, all that is known of it. */
export const QONVERSION = {
  name: 'qonversion',
  title: 'Qonversion',
  url: 'https://api.qonversion.io/v4',
  settings: [
    {
      name: 'qonversion-token',
      kind: 'text',
      secret: true,
      meaning: 'The secret key of the Qonversion project, for its API v4.',
    },
  ],
  tokenFrom: 'It is the secret key of the project in the Qonversion dashboard.',
  wrongTokens: [],
  words: {
    name: 'Qonversion',
    app: 'project',
    token:
      'Copy the secret key (`sk_…`) of the project from the Qonversion dashboard under Settings, and store it as `qonversion-token`.',
    identifiers:
      'The token decides on the project: store the secret key of the project that has this App Store app as `qonversion-token`.',
    bundleId: 'Compare it with the bundle ID in the App Store settings of the project in the Qonversion dashboard',
    byHand:
      'Enter the key by hand: open the App Store settings of the project in the Qonversion dashboard, and enter the In-App Purchase Key, its Key ID and the Issuer ID.',
    host: 'api.qonversion.io',
    caveat: '',
  },
  target,
} as const satisfies Backend;

const PATH = '/project-settings/stores/apple';

/**
 * Qonversion as a target: the App Store settings of the project that the token belongs to.
 */
function target({ token, endpoint, idempotencyKey }: Given): Target {
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
