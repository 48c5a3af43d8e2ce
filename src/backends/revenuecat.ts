import type { Backend, Form, Given } from './backend.ts';
import { compareKey, type Delivery, objectIn, stringIn, type Target } from './target.ts';

const REVENUECAT_ID: Form = {
  pattern: /^\w[\w-]{0,99}$/,
  words: 'This is not an ID of RevenueCat.',
  where: 'It stands in the address of the app’s page in the RevenueCat dashboard.',
};

/** RevenueCat, all that is known of it. */
export const REVENUECAT = {
  name: 'revenuecat',
  title: 'RevenueCat',
  url: 'https://api.revenuecat.com/v2',
  settings: [
    {
      name: 'revenuecat-project-id',
      kind: 'text',
      meaning: 'The ID of the RevenueCat project.',
      form: REVENUECAT_ID,
    },
    {
      name: 'revenuecat-app-id',
      kind: 'text',
      meaning: 'The ID of the App Store app in that project.',
      form: REVENUECAT_ID,
    },
    {
      name: 'revenuecat-token',
      kind: 'text',
      secret: true,
      meaning: 'A secret key for RevenueCat’s REST API v2, with `project_configuration:apps:read_write`.',
    },
  ],
  tokenFrom: 'Create a secret API key of version 2 in the RevenueCat dashboard.',
  wrongTokens: [
    [
      /^(?:appl|goog|amzn|strp|rcb|mac|test)_/,
      'This is a public SDK key of RevenueCat, which the REST API does not take.',
    ],
  ],
  words: {
    name: 'RevenueCat',
    app: 'app',
    token:
      'Create a secret API key of version 2 (`sk_…`) in the RevenueCat dashboard under the project’s API keys, with the permission `project_configuration:apps:read_write`, and store it as `revenuecat-token`.',
    identifiers:
      'Copy the project’s ID into `revenuecat-project-id` and the app’s ID into `revenuecat-app-id`; both stand in the address of the app’s page in the dashboard.',
    bundleId: 'Compare it with the bundle ID of the App Store app in the RevenueCat dashboard',
    byHand:
      'Enter the key by hand: open the App Store app in the RevenueCat dashboard, and under In-app purchase key configuration upload the .p8 file and enter the Key ID and the Issuer ID.',
    host: 'api.revenuecat.com',
    caveat: '',
  },
  target,
} as const satisfies Backend;

/** RevenueCat as a target: an app of the type `app_store`, updated by POST. */
function target({ identifiers, token, endpoint }: Given): Target {
  const path = `/projects/${encodeURIComponent(identifiers['revenuecat-project-id'] ?? '')}/apps/${encodeURIComponent(identifiers['revenuecat-app-id'] ?? '')}`;
  return {
    name: 'revenuecat',
    title: 'RevenueCat',
    app: 'the app of revenuecat-app-id',
    endpoint,
    token,
    look: { method: 'GET', path },
    readHolding: (json, delivery) => {
      if (stringIn(json, 'type') === undefined) return undefined;
      // An app of another store has no such part, and thereby no bundle ID of Apple's.
      const app = objectIn(json, 'app_store') ?? {};
      const isAppStore = json['type'] === 'app_store';
      return {
        bundleId: isAppStore ? stringIn(app, 'bundle_id') : undefined,
        ...compareKey(
          {
            keyId: app['subscription_key_id'] ?? undefined,
            issuerId: app['subscription_key_issuer'] ?? undefined,
            hasKey: app['subscription_key_configured'],
          },
          delivery,
        ),
      };
    },
    write: ({ keyId, issuerId, pem }: Delivery) => ({
      method: 'POST',
      path,
      body: JSON.stringify({
        app_store: {
          subscription_private_key: pem,
          subscription_key_id: keyId,
          subscription_key_issuer: issuerId,
        },
      }),
    }),
    fields: ['subscription_private_key', 'subscription_key_id', 'subscription_key_issuer'],
    confirms: 'a-key',
    errorTexts: (json) => [stringIn(json, 'message'), stringIn(json, 'param')].filter((text) => text !== undefined),
    isTokenRefusal: () => true,
    secretFields: [],
  };
}
