import type { Json } from '../net/json-object.ts';
import type { Backend, Given } from './backend.ts';
import { collectTexts, compareKey, type Delivery, objectIn, stringIn, type Target } from './target.ts';

/** Adapty, all that is known of it. */
export const ADAPTY = {
  name: 'adapty',
  title: 'Adapty',
  url: 'https://api-admin.adapty.io/api/v1/developer',
  settings: [
    {
      name: 'adapty-app-id',
      kind: 'text',
      meaning: 'The UUID of the Adapty app.',
      form: {
        pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
        words: 'This is not the UUID of an Adapty app.',
        where: '`adapty apps list` prints the IDs of your apps.',
      },
    },
    {
      name: 'adapty-token',
      kind: 'text',
      secret: true,
      meaning: 'A token for Adapty’s Developer API (Adapty dashboard › Settings › Developer API).',
    },
    {
      name: 'adapty-token-file',
      kind: 'text',
      isTokenFile: true,
      meaning: 'A path to a file with the Adapty token instead; `-` is standard input.',
    },
  ],
  tokenFrom: 'Create a token in the Adapty dashboard under Settings › Developer API.',
  wrongTokens: [
    [/^secret_/, 'This is a secret key of Adapty’s server-side API, which the Developer API does not take.'],
    [/^public_/, 'This is a public SDK key of Adapty, which the Developer API does not take.'],
  ],
  words: {
    name: 'Adapty',
    app: 'app',
    token:
      'Create a token in the Adapty dashboard under Settings › Developer API, in the company that owns the app, and store it as `adapty-token`. The keys that begin with `secret_` or `public_` belong to other APIs.',
    identifiers:
      'Copy the app’s ID (a UUID; `adapty apps list` prints it) into `adapty-app-id`. A token of another company sees none of the app.',
    bundleId: 'Compare it with the Bundle ID on https://app.adapty.io/settings/ios-sdk of that app',
    byHand:
      'Enter the key by hand: open https://app.adapty.io/settings/ios-sdk, and fill in the In-app purchase Issuer ID, the In-app purchase Key ID and the private key (.p8 file). An app with promotional offers needs the same key a second time, under “App Store promotional offers” on that page.',
    refusal:
      ' Where it says “The provided field values are incorrect”, it has asked Apple itself, and its documentation names five causes, in this order: a key from the Team keys tab (of the App Store Connect API); a key of another team’s account; a file that was recreated from pasted text; a bundle ID that is not exactly the app’s; hidden or look-alike characters in a value.',
    host: 'api-admin.adapty.io',
    caveat:
      ' Adapty has published no endpoint for the key, and its API drops fields that it does not know without a word.',
  },
  target,
} as const satisfies Backend;

/**
 * Adapty has published no endpoint for the key. These are the names that the dashboard's own form uses; what they do in the
 * Developer API is known only once it reports them back (docs/backends.md#no-endpoint-for-the-key).
 */
const ISSUER_ID = 'apple_store_issuer_id';
const KEY_ID = 'apple_store_key_id';
const PRIVATE_KEY = 'apple_store_private_key';
const FIELDS = [ISSUER_ID, KEY_ID, PRIVATE_KEY] as const;

/** Adapty as a target: the app resource, of which PUT is a partial update. */
function target({ identifiers, token, endpoint }: Given): Target {
  const path = `/apps/${encodeURIComponent(identifiers['adapty-app-id'] ?? '')}/`;
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
