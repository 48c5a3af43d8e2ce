import type { Problem } from './problems.ts';

/** What differs between the backends, in words; the problems themselves are the same everywhere. */
export interface BackendWords {
  readonly name: string;
  /** What is written to. */
  readonly app: string;
  /** Where the token is made, and with which permission. */
  readonly token: string;
  /** Where the identifiers of the app are found, and in which settings they belong. */
  readonly identifiers: string;
  /** Where the bundle ID of the app is seen. */
  readonly bundleId: string;
  /** How the key is entered by hand. */
  readonly byHand: string;
  readonly host: string;
  /** What is known of the way in which the backend takes the key. */
  readonly caveat: string;
}

export const ADAPTY_WORDS: BackendWords = {
  name: 'Adapty',
  app: 'app',
  token:
    'Create a token in the Adapty dashboard under Settings › Developer API, in the company that owns the app, and store it as `adapty-token`. The keys that begin with `secret_` or `public_` belong to other APIs.',
  identifiers:
    'Copy the app’s ID (a UUID; `adapty apps list` prints it) into `adapty-app-id`. A token of another company sees none of the app.',
  bundleId: 'Compare it with the Bundle ID on https://app.adapty.io/settings/ios-sdk of that app',
  byHand:
    'Enter the key by hand: open https://app.adapty.io/settings/ios-sdk, and fill in the In-app purchase Issuer ID, the In-app purchase Key ID and the private key (.p8 file). An app with promotional offers needs the same key a second time, under “App Store promotional offers” on that page.',
  host: 'api-admin.adapty.io',
  caveat:
    ' Adapty has published no endpoint for the key, and its API drops fields that it does not know without a word.',
};

export const REVENUECAT_WORDS: BackendWords = {
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
};

export const QONVERSION_WORDS: BackendWords = {
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
};

export type PushProblem =
  | 'token-refused'
  | 'app-not-found'
  | 'bundle-mismatch'
  | 'unsupported'
  | 'rejected'
  | 'rate-limited'
  | 'unavailable'
  | 'unreachable'
  | 'unconfirmed';

/** The problems of a push to one backend, by their codes. */
export function pushProblems<const Prefix extends string>(
  prefix: Prefix,
  words: BackendWords,
): Record<`${Prefix}-${PushProblem}`, Problem> {
  const { name, app, token, identifiers, bundleId, byHand, host, caveat } = words;
  const problems: Record<PushProblem, Problem> = {
    'token-refused': {
      level: 'push',
      title: `${name} refuses the token`,
      meaning: `The token is missing, wrong, expired or revoked, or lacks a permission. The key itself is good, and ${name} keeps what it had.`,
      evidence: `${name} answered 401 or 403.`,
      next: token,
    },
    'app-not-found': {
      level: 'push',
      title: `${name} does not know the ${app}`,
      meaning: `The identifier is wrong, or the token belongs to somebody else’s ${app}. The key was not sent.`,
      evidence: `${name} answered 404.`,
      next: identifiers,
    },
    'bundle-mismatch': {
      level: 'push',
      title: `The ${app} at ${name} is not the one that was checked`,
      meaning: `${name} has another bundle ID for it, or none. The key would land at the wrong place, so it was not sent.`,
      evidence: `The bundle ID that ${name} reports was compared with the one that Apple accepted the key for.`,
      next: `${bundleId}, and correct \`bundle-id\` or the identifiers of the push.`,
    },
    unsupported: {
      level: 'push',
      title: `${name}’s API does not take the key`,
      meaning: `The API describes the fields that it takes, and those of the key are not among them. The key was not sent.${caveat}`,
      evidence: 'The API’s own description of the write, asked for by OPTIONS, was read before the write.',
      next: byHand,
    },
    rejected: {
      level: 'push',
      title: `${name} rejects the key`,
      meaning: `${name} took the request and refused what it says, so it keeps what it had. Apple accepts the key.`,
      evidence: `${name} answered with a status of 4xx; its own words are in the message.`,
      next: `Correct what ${name} names. If it names nothing that can be corrected: ${byHand}`,
    },
    'rate-limited': {
      level: 'push',
      title: `${name}’s rate limit is reached`,
      meaning: `Too many requests were made with this token, by this or another program. The key itself is good.`,
      evidence: `${name} answered 429.`,
      next: 'Run the job again at the time in the message, or in some minutes.',
    },
    unavailable: {
      level: 'push',
      title: `${name} has a fault`,
      meaning: `${name} answered with a server error, and does not hold this key. The key itself is good.`,
      evidence: 'The HTTP status was 5xx on every attempt.',
      next: `Run the job again in a few minutes: it looks first, and writes only what is missing.`,
    },
    unreachable: {
      level: 'push',
      title: `${name} cannot be reached`,
      meaning: `No answer of ${name} came: name resolution, connection, TLS or time failed, or something else answered in its place. The key itself is good.`,
      evidence: 'The message names the step that failed.',
      next: `Allow HTTPS to ${host}, or set HTTPS_PROXY and NODE_EXTRA_CA_CERTS as your network needs them; then run the job again.`,
    },
    unconfirmed: {
      level: 'push',
      title: `${name} does not confirm that it has the key`,
      meaning: `The key was sent, and ${name} does not report it. Whether it was stored is not known.${caveat}`,
      evidence: `What ${name} reports was read again after the write; a 2xx alone proves nothing.`,
      next: byHand,
    },
  };
  return Object.fromEntries(
    Object.entries(problems).map(([code, problem]) => [`${prefix}-${code}`, problem]),
  ) as Record<`${Prefix}-${PushProblem}`, Problem>;
}
