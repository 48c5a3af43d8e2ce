import type { Json } from '../apple/answer.ts';
import type { Endpoint } from '../settings/read-settings.ts';
import { collectTexts, compareKey, type Delivery, objectIn, stringIn, type Target } from './target.ts';

/** Adapty's Developer API; every path ends in a slash (docs/backends.md#the-developer-api). */
export const ADAPTY_URL = 'https://api-admin.adapty.io/api/v1/developer';

/**
 * Adapty has published no endpoint for the key. These are the names that the dashboard's own form uses; what they do in the
 * Developer API is known only once it reports them back (docs/backends.md#no-endpoint-for-the-key).
 */
const ISSUER_ID = 'apple_store_issuer_id';
const KEY_ID = 'apple_store_key_id';
const PRIVATE_KEY = 'apple_store_private_key';
const FIELDS = [ISSUER_ID, KEY_ID, PRIVATE_KEY] as const;

/** Adapty as a target: the app resource, of which PUT is a partial update. */
export function adapty(appId: string, token: string, endpoint: Endpoint): Target {
  const path = `/apps/${encodeURIComponent(appId)}/`;
  return {
    name: 'adapty',
    title: 'Adapty',
    app: 'the app of adapty-app-id',
    endpoint,
    token,
    look: { method: 'GET', path },
    readHolding: (json, delivery) => {
      const app = objectIn(json, 'data') ?? json;
      if (stringIn(app, 'id') === undefined && stringIn(app, 'apple_bundle_id') === undefined) return undefined;
      return {
        bundleId: stringIn(app, 'apple_bundle_id'),
        ...compareKey({ keyId: app[KEY_ID], issuerId: app[ISSUER_ID] }, delivery),
      };
    },
    probe: { call: { method: 'OPTIONS', path }, missing },
    write: ({ issuerId, keyId, pem }: Delivery) => ({
      method: 'PUT',
      path,
      body: JSON.stringify({ [ISSUER_ID]: issuerId, [KEY_ID]: keyId, [PRIVATE_KEY]: pem }),
    }),
    fields: FIELDS,
    confirms: 'which-key',
    errorTexts,
    isTokenRefusal: (json) => collectTexts(json['errors']).some((text) => /(?:^|: )not_authenticated$/.test(text)),
    // The app's own secret for another API, which the answer holds beside what is needed.
    secretFields: ['secret_key'],
  };
}

/** Metadata in the form of Django REST framework: `actions.PUT` describes each writable field. */
function missing(json: Json): readonly string[] {
  const described = objectIn(objectIn(json, 'actions') ?? {}, 'PUT');
  if (described === undefined || Object.keys(described).length === 0) return [];
  return FIELDS.filter((field) => {
    const description = objectIn(described, field);
    return description === undefined || description['read_only'] === true;
  });
}

/** `{error_code, errors: {field: [text]}, status_code}`, `{errors: [{detail, code, status}]}` and `{error}`. */
function errorTexts(json: Json): string[] {
  const { error_code: code, errors, error } = json;
  const details = Array.isArray(errors)
    ? errors.flatMap((item: Json) => [item?.['detail'], item?.['code']].filter((text) => typeof text === 'string'))
    : collectTexts(errors);
  return [...collectTexts(code), ...collectTexts(error), ...details];
}
