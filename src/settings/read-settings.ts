import { BACKENDS } from '../backends/all.ts';
import type { EnvironmentName } from '../findings/report.ts';
import { UsageError } from '../findings/usage-error.ts';
import { parseFingerprint } from '../key/fingerprint.ts';
import type { KeySource } from '../key/load.ts';
import { badProxies } from '../net/proxies.ts';
import type { Environment } from '../world/world.ts';
import { type BareToken, bareToken } from './bearer.ts';
import { type Endpoints, pushesOnForeignWord, readEndpoints } from './endpoints.ts';
import { missingForGitHub } from './github-needs.ts';
import { findNearMisses, type NearMisses } from './near-miss.ts';
import { isOtherName, type OtherName } from './other-names.ts';
import { parseBoolean, parseChoice, parseNumber, splitList } from './parse.ts';
import { type PushPlan, planPushes } from './push-plans.ts';
import { type SecondKeySettings, secondKeySettings, wantsOfAccount } from './second-key-settings.ts';
import type { Source } from './sources.ts';
import { type Door, SETTING_NAMES, SETTINGS, type SettingName, type SettingRow } from './table.ts';

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
  /** Days; 0 does not ask. */
  readonly notificationHealth: number;
  /** The second key, of the App Store Connect API; as it was given. */
  readonly appStoreConnect: SecondKeySettings;
  readonly expectNotificationUrl: string | undefined;
  readonly products: readonly string[];
  readonly timeoutMs: number;
  readonly retries: number;
  readonly concurrency: number;
  /** The pushes to make after a pass, in the order of the setting. */
  readonly pushes: readonly PushPlan[];
  readonly dryRun: boolean;
  readonly summary: boolean;
  readonly githubToken: string | undefined;
  /** What stood in front of it and was trimmed. */
  readonly githubScheme: BareToken['scheme'];
  /** The name of the environment that a push is recorded as a deployment to. */
  readonly deployment: string | undefined;
  readonly reportIssue: boolean;
  readonly reportFile: string | undefined;
  readonly junitFile: string | undefined;
  readonly format: 'text' | 'json' | 'junit' | 'markdown';
  /** The verdict alone, where it is a clean pass. */
  readonly quiet: boolean;
  /** Each check, each request, and what support asks for. */
  readonly verbose: boolean;
  readonly endpoints: Endpoints;
  /** The names of the settings that were given, for messages about a missing one. */
  readonly given: readonly SettingName[];
  /** What is set under almost the name of a setting, for the same. */
  readonly nearMisses: NearMisses;
  /** What was read from a variable of another tool. */
  readonly otherNames: readonly OtherName[];
  /** The files that hold secrets, from every source, also where another source won: none may be written to. */
  readonly secretFiles: readonly { readonly setting: SettingName; readonly path: string }[];
}

/**
 * Reads the settings from their sources. Variables and inputs that are nobody's setting are no error.
 * @throws UsageError naming every impossible or contradictory setting at once
 */
export function readSettings(door: Door, sources: readonly Source[], environment: Environment): Settings {
  const problems: string[] = [];
  const find = (name: SettingName) => {
    const row: SettingRow = SETTINGS[name];
    if (row.only !== undefined && row.only !== door) return undefined;
    const source = sources.find(({ read }) => (read(name) ?? '').trim() !== '');
    const text = source?.read(name);
    return source === undefined || text === undefined ? undefined : { text, spelling: source.spell(name) };
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
  const given = text('github-token');
  const gitHub = given === undefined ? undefined : bareToken(given);
  const nearMisses = findNearMisses(door, environment);

  const key = keySource(sources, problems);

  const settings: Settings = {
    privateKey: key.source,
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
    notificationHealth: number('notification-health'),
    ...secondKeySettings(find, sources, problems),
    timeoutMs: number('timeout') * 1000,
    retries: number('retries'),
    concurrency: number('concurrency'),
    pushes: planPushes(splitList(text('push-to') ?? ''), { find, sources, nearMisses }, problems),
    dryRun: boolean('dry-run'),
    summary: boolean('summary'),
    githubToken: gitHub?.token,
    githubScheme: gitHub?.scheme,
    deployment: text('deployment')?.trim(),
    reportIssue: boolean('report-issue'),
    reportFile: text('report-file')?.trim(),
    junitFile: text('junit-file')?.trim(),
    format: choice('format'),
    quiet: boolean('quiet'),
    verbose: boolean('verbose'),
    endpoints: readEndpoints(environment, problems),
    given: SETTING_NAMES.filter((name) => find(name) !== undefined),
    nearMisses,
    otherNames: [
      ...(key.readAs === undefined ? [] : [key.readAs]),
      ...SETTING_NAMES.filter((name) => name !== 'private-key' && name !== 'private-key-file').map((name) => ({
        setting: name,
        variable: find(name)?.spelling ?? '',
      })),
    ].filter(({ variable }) => isOtherName(variable)),
    secretFiles: secretFilesIn(sources),
  };
  if (needsNetwork(settings)) problems.push(...badProxies(environment));
  problems.push(...missingForGitHub(settings, environment), ...contradictions(settings));
  if (problems.length > 0) throw new UsageError(problems);
  return settings;
}

/** Local checks alone look at no proxy. */
function needsNetwork({ environment, reportIssue, deployment }: Settings): boolean {
  return environment !== 'none' || reportIssue || deployment !== undefined;
}

function contradictions(settings: Settings): string[] {
  const { pushes, environment } = settings;
  const isPush = pushes.length > 0;
  const rules: readonly (readonly [boolean, string])[] = [
    [settings.quiet && settings.verbose, 'quiet and verbose: One asks for less, the other for more; set one of them.'],
    [settings.deployment !== undefined && !isPush, 'deployment: There is no push that could be recorded; set push-to.'],
    [
      environment === 'none' && settings.notificationTest,
      'notification-test: It asks Apple, which environment: none forbids.',
    ],
    [
      environment === 'none' && settings.notificationHealth > 0,
      'notification-health: It asks Apple, which environment: none forbids.',
    ],
    [
      environment === 'none' && isPush,
      'push-to: A key is pushed only after Apple has accepted it, and environment: none does not ask Apple.',
    ],
    [
      isPush && settings.bundleIds.length > 1,
      'push-to: A push needs a single bundle ID, and bundle-id has several. Make one run for each app.',
    ],
  ];
  return [
    ...(environment === 'none' ? wantsOfAccount(settings) : []),
    ...rules.filter(([isBroken]) => isBroken).map(([, words]) => words),
    ...pushesOnForeignWord(
      pushes.map(({ to }) => to),
      settings.endpoints,
    ),
  ];
}

/** Where the key comes from, and how that was spelled. */
export interface FoundKey {
  readonly source: KeySource;
  readonly readAs?: OtherName;
}

export function keySource(sources: readonly Source[], problems: string[]): FoundKey {
  for (const { read, spell } of sources) {
    const value = read('private-key') ?? '';
    const path = (read('private-key-file') ?? '').trim();
    if (value.trim() !== '' && path !== '')
      problems.push(`${spell('private-key')} and ${spell('private-key-file')}: Both are set; set one of them.`);
    const readAs = (setting: SettingName) => ({ setting, variable: spell(setting) });
    if (value.trim() !== '') return { source: { kind: 'value', value }, readAs: readAs('private-key') };
    if (path !== '') return { source: { kind: 'file', path }, readAs: readAs('private-key-file') };
  }
  const given = sources.map(({ read }) => read('private-key')).find((value) => value !== undefined);
  if (given === undefined) return { source: { kind: 'missing', state: 'unset' } };
  return { source: { kind: 'missing', state: given === '' ? 'empty' : 'blank' } };
}

const SECRET_FILES: readonly SettingName[] = [
  'private-key-file',
  'app-store-connect-key-file',
  ...BACKENDS.flatMap(({ settings }) => settings.flatMap((row) => ('isTokenFile' in row ? [row.name] : []))),
];

function secretFilesIn(sources: readonly Source[]): Settings['secretFiles'] {
  return SECRET_FILES.flatMap((setting) =>
    sources
      .map(({ read }) => ({ setting, path: (read(setting) ?? '').trim() }))
      .filter(({ path }) => path !== '' && path !== '-'),
  );
}
