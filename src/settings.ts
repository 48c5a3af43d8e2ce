import { missingForGitHub } from './github/place.ts';
import { parseFingerprint } from './key/fingerprint.ts';
import { isLoopback } from './loopback.ts';
import { ADAPTY_URL } from './push/adapty.ts';
import { type PushPlan, planPushes } from './push/plan.ts';
import { QONVERSION_URL } from './push/qonversion.ts';
import { REVENUECAT_URL } from './push/revenuecat.ts';
import type { EnvironmentName } from './report/report.ts';
import { suggestion } from './suggestion.ts';
import type { Environment } from './world.ts';

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
    choices: ['auto', 'production', 'sandbox', 'both', 'none'],
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
      'After a refusal, ask the App Store Connect API once, read-only, whether this is one of its keys, and the other environment why.',
  },
  'notification-test': {
    kind: 'boolean',
    default: 'false',
    meaning: 'Also request a TEST server notification and wait for its delivery result (it reaches your server).',
  },
  timeout: { kind: 'number', from: 1, to: 3600, integer: false, default: '60', meaning: 'Seconds for the whole run.' },
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
    meaning:
      '`adapty`, `revenuecat`, `qonversion`, or several by newline or comma: after a pass, push the key there. Needs a single bundle ID.',
  },
  'adapty-app-id': { kind: 'text', meaning: 'The UUID of the Adapty app.' },
  'adapty-token': {
    kind: 'text',
    secret: true,
    meaning: 'A token for Adapty’s Developer API (Adapty dashboard › Settings › Developer API).',
  },
  'adapty-token-file': {
    kind: 'text',
    meaning: 'A path to a file with the Adapty token instead; `-` is standard input.',
  },
  'revenuecat-project-id': { kind: 'text', meaning: 'The ID of the RevenueCat project.' },
  'revenuecat-app-id': { kind: 'text', meaning: 'The ID of the App Store app in that project.' },
  'revenuecat-token': {
    kind: 'text',
    secret: true,
    meaning: 'A secret key for RevenueCat’s REST API v2, with `project_configuration:apps:read_write`.',
  },
  'qonversion-token': {
    kind: 'text',
    secret: true,
    meaning: 'The secret key of the Qonversion project, for its API v4.',
  },
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
} as const satisfies Record<string, SettingRow>;

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** Addresses that can be replaced for tests and gateways; environment variables only. */
export const ENDPOINTS = {
  production: { variable: 'IAP_KEY_APPLE_PRODUCTION_URL', url: 'https://api.storekit.apple.com' },
  sandbox: { variable: 'IAP_KEY_APPLE_SANDBOX_URL', url: 'https://api.storekit-sandbox.apple.com' },
  appStoreConnect: { variable: 'IAP_KEY_APP_STORE_CONNECT_URL', url: 'https://api.appstoreconnect.apple.com' },
  adapty: { variable: 'IAP_KEY_ADAPTY_URL', url: ADAPTY_URL },
  revenuecat: { variable: 'IAP_KEY_REVENUECAT_URL', url: REVENUECAT_URL },
  qonversion: { variable: 'IAP_KEY_QONVERSION_URL', url: QONVERSION_URL },
} as const;

export type EndpointName = keyof typeof ENDPOINTS;

export interface Endpoint {
  /** Without a slash at the end. */
  readonly url: string;
  readonly isReplaced: boolean;
}

/** Where the private key comes from; `missing` tells unset, empty and blank apart. */
export type KeySource =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing'; readonly state: 'unset' | 'empty' | 'blank' };

export interface Settings {
  readonly privateKey: KeySource;
  readonly keyId: string | undefined;
  readonly issuerId: string | undefined;
  readonly bundleIds: readonly string[];
  readonly environment: 'auto' | EnvironmentName | 'both' | 'none';
  readonly expectFingerprint: string | undefined;
  readonly onMissingKey: 'fail' | 'skip-on-fork';
  readonly onInconclusive: 'fail' | 'warn';
  readonly diagnose: boolean;
  readonly notificationTest: boolean;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly concurrency: number;
  /** The pushes to make after a pass, in the order of the setting. */
  readonly pushes: readonly PushPlan[];
  readonly dryRun: boolean;
  readonly summary: boolean;
  readonly githubToken: string | undefined;
  /** The name of the environment that a push is recorded as a deployment to. */
  readonly deployment: string | undefined;
  readonly reportIssue: boolean;
  readonly reportFile: string | undefined;
  readonly junitFile: string | undefined;
  readonly format: 'text' | 'json' | 'junit' | 'markdown';
  readonly endpoints: Readonly<Record<EndpointName, Endpoint>>;
  /** The names of the settings that were given, for messages about a missing one. */
  readonly given: readonly SettingName[];
}

/** A setting or command is unknown, impossible, or contradicts another; nothing was contacted. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'invalid-setting';
}

/** One place that settings come from. An earlier source wins over a later one. */
export interface Source {
  /** How a person wrote the setting there, for messages. */
  readonly spell: (name: SettingName) => string;
  readonly read: (name: SettingName) => string | undefined;
}

const variableName = (name: string) => `IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`;
const ALIASES: Readonly<Record<string, SettingName>> = { IAP_KEY_ID: 'key-id' };

/** Flags of the command line, as `--foo-bar`. */
export function flagSource(flags: Readonly<Record<string, string | undefined>>): Source {
  return { spell: (name) => `--${name}`, read: (name) => flags[name] };
}

/**
 * Inputs of the action. An input that is left at the default of action.yml counts as not given, so that the environment
 * works in the action as it does everywhere else.
 */
export function inputSource(environment: Environment): Source {
  return {
    spell: (name) => `input ${name}`,
    read: (name) => {
      const value =
        environment[`INPUT_${name.toUpperCase()}`] ?? environment[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`];
      const row: SettingRow = SETTINGS[name];
      return value !== undefined && value === row.default ? undefined : value;
    },
  };
}

/** Variables `IAP_KEY_FOO_BAR`, and the aliases. */
export function environmentSource(environment: Environment): Source {
  const aliasOf = (name: SettingName) =>
    Object.keys(ALIASES).find((alias) => ALIASES[alias] === name && environment[alias] !== undefined);
  return {
    spell: (name) => (environment[variableName(name)] === undefined && aliasOf(name)) || variableName(name),
    read: (name) => environment[variableName(name)] ?? environment[aliasOf(name) ?? ''],
  };
}

/** Variables `PLUGIN_FOO_BAR`, as Drone and Woodpecker hand settings to a plugin. */
export function pluginSource(environment: Environment): Source {
  const pluginName = (name: string) => `PLUGIN_${name.toUpperCase().replaceAll('-', '_')}`;
  return { spell: pluginName, read: (name) => environment[pluginName(name)] };
}

/** The secrets as they were given, so that they can be kept before anything is read or written. */
export function secretsIn(sources: readonly Source[]): string[] {
  const secrets = SETTING_NAMES.filter((name) => 'secret' in SETTINGS[name]);
  return sources.flatMap(({ read }) => [
    ...secrets.map((name) => read(name) ?? '').filter((text) => text.trim() !== ''),
    // A key that was put into the place of an identifier is as secret there.
    ...IDENTIFIERS.map((name) => read(name) ?? '').filter((text) => /PRIVATE KEY|[\w+/-]{60}/.test(text)),
  ]);
}

const IDENTIFIERS = ['key-id', 'issuer-id', 'bundle-id'] as const satisfies readonly SettingName[];

/**
 * Reads the settings from their sources.
 * @throws UsageError naming every unknown, impossible or contradictory setting at once
 */
export function readSettings(
  door: 'action' | 'command-line',
  sources: readonly Source[],
  environment: Environment,
): Settings {
  const problems = unknownVariables(door, environment);
  const find = (name: SettingName) => {
    const row: SettingRow = SETTINGS[name];
    if (row.only !== undefined && row.only !== door) return undefined;
    const source = sources.find(({ read }) => (read(name) ?? '').trim() !== '');
    const text = source?.read(name);
    return source === undefined || text === undefined ? undefined : { text, spelling: source.spell(name), source };
  };
  const parse = <T>(name: SettingName, read: (text: string, row: SettingRow) => T | string[]): T | undefined => {
    const row: SettingRow = SETTINGS[name];
    const found = find(name);
    const text = found?.text ?? row.default;
    if (text === undefined) return undefined;
    const value = read(text, row);
    if (!Array.isArray(value)) return value;
    problems.push(`${found?.spelling ?? name}: ${value.join(' ')}`);
    return undefined;
  };
  const choice = <T extends string>(name: SettingName): T => parse(name, parseChoice) as T;
  const number = (name: SettingName) => parse(name, parseNumber) ?? 0;
  const boolean = (name: SettingName) => parse(name, parseBoolean) ?? false;
  const text = (name: SettingName) => find(name)?.text;

  const settings: Settings = {
    privateKey: keySource(sources, problems),
    keyId: text('key-id'),
    issuerId: text('issuer-id'),
    bundleIds: splitList(text('bundle-id') ?? ''),
    environment: choice('environment'),
    expectFingerprint: parse(
      'expect-fingerprint',
      (value) => parseFingerprint(value) ?? ['A fingerprint has the form SHA256:… with 43 characters of base64.'],
    ),
    onMissingKey: choice('on-missing-key'),
    onInconclusive: choice('on-inconclusive'),
    diagnose: boolean('diagnose'),
    notificationTest: boolean('notification-test'),
    timeoutMs: number('timeout') * 1000,
    retries: number('retries'),
    concurrency: number('concurrency'),
    pushes: planPushes(splitList(text('push-to') ?? ''), find, sources, problems),
    dryRun: boolean('dry-run'),
    summary: boolean('summary'),
    githubToken: text('github-token')?.trim(),
    deployment: text('deployment')?.trim(),
    reportIssue: boolean('report-issue'),
    reportFile: text('report-file')?.trim(),
    junitFile: text('junit-file')?.trim(),
    format: choice('format'),
    endpoints: {
      production: endpoint('production', environment, problems),
      sandbox: endpoint('sandbox', environment, problems),
      appStoreConnect: endpoint('appStoreConnect', environment, problems),
      adapty: endpoint('adapty', environment, problems),
      revenuecat: endpoint('revenuecat', environment, problems),
      qonversion: endpoint('qonversion', environment, problems),
    },
    given: SETTING_NAMES.filter((name) => find(name) !== undefined),
  };
  problems.push(...badProxies(environment));
  problems.push(...missingForGitHub(settings, environment));
  if (settings.deployment !== undefined && settings.pushes.length === 0) {
    problems.push('deployment: There is no push that could be recorded; set push-to.');
  }
  if (settings.environment === 'none' && settings.notificationTest) {
    problems.push('notification-test: It asks Apple, which environment: none forbids.');
  }
  if (settings.environment === 'none' && settings.pushes.length > 0) {
    problems.push(
      'push-to: A key is pushed only after Apple has accepted it, and environment: none does not ask Apple.',
    );
  }
  if (settings.pushes.length > 0 && settings.bundleIds.length > 1) {
    problems.push('push-to: A push needs a single bundle ID, and bundle-id has several. Make one run for each app.');
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return settings;
}

/** The settings a door takes, by name. */
export function settingsOf(door: 'action' | 'command-line'): SettingName[] {
  return SETTING_NAMES.filter((name) => {
    const row: SettingRow = SETTINGS[name];
    return row.only === undefined || row.only === door;
  });
}

function unknownVariables(door: 'action' | 'command-line', environment: Environment): string[] {
  const variables = [
    ...SETTING_NAMES.map(variableName),
    ...Object.keys(ALIASES),
    ...Object.values(ENDPOINTS).map(({ variable }) => variable),
  ];
  const isSet = (variable: string) => (environment[variable] ?? '') !== '';
  const unknown = Object.keys(environment)
    .filter((variable) => variable.startsWith('IAP_KEY_') && isSet(variable) && !variables.includes(variable))
    .map((variable) => `${variable}: There is no such setting.${suggestion(variable, variables)}`);
  if (door !== 'action') return unknown;
  const inputs = settingsOf('action');
  const given = Object.keys(environment).filter((variable) => variable.startsWith('INPUT_') && isSet(variable));
  return [
    ...unknown,
    ...given
      .map((variable) => variable.slice('INPUT_'.length).toLowerCase().replaceAll('_', '-'))
      .filter((name) => !inputs.some((known) => known === name))
      .map((name) => `input ${name}: There is no such input.${suggestion(name, inputs)}`),
  ];
}

function keySource(sources: readonly Source[], problems: string[]): KeySource {
  for (const { read, spell } of sources) {
    const value = read('private-key') ?? '';
    const path = (read('private-key-file') ?? '').trim();
    if (value.trim() !== '' && path !== '')
      problems.push(`${spell('private-key')} and ${spell('private-key-file')}: Both are set; set one of them.`);
    if (value.trim() !== '') return { kind: 'value', value };
    if (path !== '') return { kind: 'file', path };
  }
  const given = sources.map(({ read }) => read('private-key')).find((value) => value !== undefined);
  if (given === undefined) return { kind: 'missing', state: 'unset' };
  return { kind: 'missing', state: given === '' ? 'empty' : 'blank' };
}

/** By newline or comma, or a JSON array (Woodpecker). White space around a separator is layout; around a lone value it is dirt. */
function splitList(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
    const items = trimmed.slice(1, -1).split(',');
    return items.map((item) => item.trim().replaceAll(/^"|"$/g, '')).filter((item) => item !== '');
  }
  const items = text.split(/[\n,]/).filter((item) => item.trim() !== '');
  return items.length === 1 ? items : items.map((item) => item.trim());
}

function parseChoice(text: string, row: SettingRow): string | string[] {
  const choices = row.kind === 'choice' ? row.choices : [];
  const value = text.trim();
  if (choices.includes(value)) return value;
  return [`${quote(value)} is not one of ${choices.join(', ')}.${suggestion(value, choices)}`];
}

function parseNumber(text: string, row: SettingRow): number | string[] {
  if (row.kind !== 'number') return ['It is no number.'];
  const value = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isRight = value >= row.from && value <= row.to && (!row.integer || Number.isInteger(value));
  return isRight
    ? value
    : [`${quote(text.trim())} is not a${row.integer ? ' whole' : ''} number from ${row.from} to ${row.to}.`];
}

function parseBoolean(text: string): boolean | string[] {
  const value = text.trim().toLowerCase();
  if (value === 'true' || value === 'false') return value === 'true';
  return [`${quote(text.trim())} is neither true nor false.`];
}

/** What is long may be a secret in the wrong place. */
function quote(value: string): string {
  return value.length > 30 ? 'The value' : `“${value}”`;
}

function endpoint(name: EndpointName, environment: Environment, problems: string[]): Endpoint {
  const { variable, url } = ENDPOINTS[name];
  const replaced = (environment[variable] ?? '').trim();
  if (replaced === '') return { url, isReplaced: false };
  const parsed = URL.canParse(replaced) ? new URL(replaced) : undefined;
  if (parsed === undefined || !['https:', 'http:'].includes(parsed.protocol)) {
    problems.push(`${variable}: This is not an https: address.`);
  } else if (parsed.protocol === 'http:' && !isLoopback(parsed.hostname)) {
    problems.push(`${variable}: Plain http: is allowed to this machine only; use https:.`);
  } else if (parsed.username !== '' || parsed.password !== '' || /[?#]/.test(replaced)) {
    problems.push(`${variable}: The address must not hold a user, a password, a query or a fragment.`);
  }
  const address = parsed === undefined ? replaced : `${parsed.origin}${parsed.pathname}`;
  return { url: address.replace(/\/+$/, ''), isReplaced: true };
}

function badProxies(environment: Environment): string[] {
  // The value may hold a password, so it is not shown.
  return ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY']
    .filter((name) => (environment[name] ?? '') !== '')
    .filter((name) => !/^https?:\/\/./i.test(environment[name] ?? '') || !URL.canParse(environment[name] ?? ''))
    .map((name) => `${name}: This is not the address of a proxy; it has the form http://host:port.`);
}
