import { BACKENDS, type BackendSettingName } from '../backends/all.ts';
import { MODES } from '../findings/report.ts';

/** How a setting's text becomes a value. */
type Kind =
  | { readonly kind: 'text' | 'list' | 'boolean' | 'fingerprint' }
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly integer: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

export type SettingRow = Kind & {
  readonly meaning: string;
  readonly default?: string;
  /** Secrets have no flag: argument lists are public. */
  readonly secret?: true;
  /** Settings of the command line only are no inputs of the action, and the other way round. */
  readonly only?: 'action' | 'command-line';
  /** What the help calls the value, where its kind and its name do not say it. */
  readonly value?: string;
};

/**
 * The table of settings. The action's inputs, the environment variables, the flags, the help and the README follow from it,
 * and a test fails when any of them drifts.
 */
export const SETTINGS = {
  'private-key': {
    kind: 'text',
    secret: true,
    meaning: 'The In-App Purchase Key: base64 of the `.p8` file (recommended), or its PEM text.',
  },
  'private-key-file': {
    kind: 'text',
    meaning: 'A path to the `.p8` file (or to its base64) instead; `-` is standard input. Its name is evidence too.',
  },
  'key-id': {
    kind: 'text',
    meaning: 'The Key ID. Without it, the Key ID in the file name `SubscriptionKey_<KEYID>.p8`.',
  },
  'issuer-id': { kind: 'text', meaning: 'The Issuer ID from the In-App Purchase page of App Store Connect.' },
  'bundle-id': {
    kind: 'list',
    meaning: 'One bundle ID, or several by newline or comma: the apps that the key must serve.',
  },
  environment: {
    kind: 'choice',
    choices: MODES,
    default: 'auto',
    meaning:
      '`auto`: Apple must accept the key in production or in the sandbox; `production`, `sandbox`: there; `both`: in both; `none`: local checks only, no network.',
  },
  'expect-fingerprint': {
    kind: 'fingerprint',
    meaning: 'Fail unless the key has this fingerprint (`SHA256:…`, as reports show it).',
  },
  'on-missing-key': {
    kind: 'choice',
    choices: ['fail', 'skip-on-fork'],
    default: 'fail',
    meaning:
      '`skip-on-fork`: where secrets are withheld (fork, Dependabot), end as `skipped`; elsewhere a missing key still fails.',
  },
  'on-inconclusive': {
    kind: 'choice',
    choices: ['fail', 'warn'],
    default: 'fail',
    meaning: 'What to do when Apple could not be asked.',
  },
  diagnose: {
    kind: 'boolean',
    default: 'true',
    meaning:
      'Ask the App Store Connect API once, read-only and beside Apple, whether this is one of its keys; after a refusal, also the other environment.',
  },
  'notification-test': {
    kind: 'boolean',
    default: 'false',
    meaning: 'Also request a TEST server notification and wait for its delivery result (it reaches your server).',
  },
  'notification-health': {
    kind: 'number',
    from: 0,
    to: 30,
    integer: true,
    default: '0',
    meaning:
      'Days: also ask Apple, read-only, which server notifications of the last days it could not deliver. `0` does not ask.',
  },
  'app-store-connect-key': {
    kind: 'text',
    secret: true,
    meaning:
      'An optional second key, of the App Store Connect API (base64 of the `.p8`, or its PEM text): turns suspicion into proof. The role Developer is enough; nothing is written.',
  },
  'app-store-connect-key-file': {
    kind: 'text',
    meaning: 'A path to the `.p8` file of the App Store Connect key instead; `-` is standard input.',
  },
  'app-store-connect-key-id': {
    kind: 'text',
    meaning:
      'The Key ID of the App Store Connect key. Without it, the Key ID in the file name `AuthKey_<KEYID>.p8` or `ApiKey_<KEYID>.p8`.',
  },
  'app-store-connect-issuer-id': {
    kind: 'text',
    meaning: 'The Issuer ID of the App Store Connect key; an individual key has none.',
  },
  'expect-notification-url': {
    kind: 'text',
    meaning:
      'With the App Store Connect key: fail unless both environments send their server notifications to this URL.',
  },
  products: {
    kind: 'list',
    meaning:
      'With the App Store Connect key: product IDs, by newline or comma, that must exist in an app of this run, and are to be approved where `environment` is `production` or `both`.',
  },
  timeout: {
    kind: 'number',
    from: 1,
    to: 3600,
    integer: false,
    default: '60',
    value: 'seconds',
    meaning: 'Seconds for the whole run.',
  },
  retries: {
    kind: 'number',
    from: 0,
    to: 10,
    integer: true,
    default: '3',
    meaning: 'How often one request is tried again after a 401, 429, 5xx or a broken connection.',
  },
  concurrency: {
    kind: 'number',
    from: 1,
    to: 64,
    integer: true,
    default: '8',
    meaning: 'How many bundle IDs are checked at once.',
  },
  'push-to': {
    kind: 'list',
    value: `${BACKENDS.slice(0, 2)
      .map(({ name }) => name)
      .join(',')},…`,
    meaning: `${BACKENDS.map(({ name }) => `\`${name}\``).join(', ')}, or several by newline or comma: after a pass, push the key there. Needs a single bundle ID.`,
  },
  ...backendRows(),
  'dry-run': {
    kind: 'boolean',
    default: 'false',
    meaning: 'Do all of the push but the write: reports whether the backend holds what CI holds.',
  },
  summary: { kind: 'boolean', default: 'true', only: 'action', meaning: 'Write the job summary.' },
  'github-token': {
    kind: 'text',
    secret: true,
    // No expression here: GitHub would try to evaluate it in action.yml.
    meaning: 'For `deployment` and `report-issue`: the token of the job, `github.token`.',
  },
  deployment: {
    kind: 'text',
    value: 'name',
    meaning:
      'A name: record the push as a GitHub deployment to that environment (needs `permissions: deployments: write`).',
  },
  'report-issue': {
    kind: 'boolean',
    default: 'false',
    meaning:
      'Keep one GitHub issue open while the key fails, close it when it passes (needs `permissions: issues: write`).',
  },
  'report-file': { kind: 'text', meaning: 'Also write the JSON report to this path.' },
  'junit-file': { kind: 'text', meaning: 'Also write a JUnit report to this path.' },
  format: {
    kind: 'choice',
    choices: ['text', 'json', 'junit', 'markdown'],
    default: 'text',
    only: 'command-line',
    meaning: 'What is printed on standard output.',
  },
  quiet: {
    kind: 'boolean',
    default: 'false',
    only: 'command-line',
    meaning: 'One line: the verdict; findings only where it is not a clean pass. Nothing on the way there.',
  },
  verbose: {
    kind: 'boolean',
    default: 'false',
    only: 'command-line',
    meaning: 'Everything: each check, each request, and what Apple’s support asks for.',
  },
} as const satisfies Record<string, SettingRow>;

/** The rows of all backends, in the middle of the table. */
function backendRows(): Record<BackendSettingName, SettingRow> {
  const rows = BACKENDS.flatMap(({ settings }) =>
    settings.map(({ name, kind, meaning, ...more }) => [
      name,
      { kind, meaning, ...('secret' in more ? { secret: true } : {}) },
    ]),
  );
  return Object.fromEntries(rows);
}

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** The doors that settings come in by. */
export type Door = 'action' | 'command-line' | 'library';

/** The settings a door takes, by name. */
export function settingsOf(door: Door): SettingName[] {
  return SETTING_NAMES.filter((name) => {
    const row: SettingRow = SETTINGS[name];
    return row.only === undefined || row.only === door;
  });
}
