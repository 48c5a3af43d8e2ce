import type { Endpoint } from '../settings/read-settings.ts';
import { compareKey, type Delivery, objectIn, stringIn, type Target } from './target.ts';

/** RevenueCat's REST API v2 (docs/backends.md#revenuecat). */
export const REVENUECAT_URL = 'https://api.revenuecat.com/v2';

/** RevenueCat as a target: an app of the type `app_store`, updated by POST. */
export function revenuecat(projectId: string, appId: string, token: string, endpoint: Endpoint): Target {
  const path = `/projects/${encodeURIComponent(projectId)}/apps/${encodeURIComponent(appId)}`;
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
