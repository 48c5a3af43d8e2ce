import { type SampleKey, sampleKey } from '../../key/samples.ts';
import { CLOTHING, KEY_FORMS, type KeyForm } from '../clothing.ts';
import { ALL_SETTINGS, type Door, ENDPOINT_VARIABLES, type Setting, type Stage } from '../doors.ts';
import { createNetwork } from '../network.ts';
import { type Chance, createChance } from '../random.ts';
import type { Secret } from './search.ts';

/** One run for the harness, and all that has to stay secret in it. */
export interface LeakCase {
  readonly seed: number;
  readonly index: number;
  /** What is unusual about it, for the message about a find. */
  readonly traits: readonly string[];
  readonly system: CiSystem;
  readonly stage: Stage;
  readonly secrets: readonly Secret[];
  /** The tokens of the backends, by the name of the service that they are for. */
  readonly tokens: Readonly<Record<string, string>>;
}

export type CiSystem = 'none' | 'github' | 'gitlab' | 'azure' | 'teamcity' | 'buildkite' | 'jenkins';

const SYSTEMS: Readonly<Record<CiSystem, Readonly<Record<string, string>>>> = {
  none: {},
  github: {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SHA: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    GITHUB_RUN_ID: '42',
    GITHUB_JOB: 'key',
    GITHUB_ACTION: '__run',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/heads/main',
  },
  gitlab: { CI: 'true', GITLAB_CI: 'true' },
  azure: { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: 'agent' },
  teamcity: { TEAMCITY_VERSION: '2024.1' },
  buildkite: { CI: 'true', BUILDKITE: 'true' },
  jenkins: { JENKINS_URL: 'https://jenkins.example/', BUILD_ID: '7' },
};

const COMMANDS = ['check', 'check', 'check', 'check', 'check', 'encode', 'explain', 'matrix', 'fingerprint'] as const;
const FORMATS = ['text', 'text', 'json', 'junit', 'markdown'] as const;
const KEY_ID = '7K3WQ9ZT5B';
const ISSUER_ID = '8d1f6c3a-52be-47e3-b053-9c24d0a1b72e';
const BUNDLE_ID = 'com.acme.runner';

/** Characters that some sink escapes, so that a token survives where it is looked for as it is. */
const SPICE = ['_', '__', '"', '&', '<', "'", '`', '%', '.', '-', '+', '/', '='];

/** A token in the form of one of the services; known as such wherever it stands. */
const KNOWN_TOKENS: Readonly<Record<string, (chance: Chance) => string>> = {
  'adapty-token': (chance) => `secret_live_${chance.text(8)}.${chance.text(32)}`,
  'revenuecat-token': (chance) => `sk_${chance.text(40)}`,
  'qonversion-token': (chance) => `sk_live_${chance.text(32)}`,
  'github-token': (chance) => `ghs_${chance.text(36)}`,
};

/** A token of any form, which only its place tells. */
function freeToken(chance: Chance): string {
  // A letter at each end: what stands there may be taken for dirt, and goes.
  return Array.from({ length: 4 }, () => `${chance.text(9)}${chance.pick(SPICE)}`)
    .join('')
    .concat(chance.text(3));
}

/** What every token of a kind begins with says nothing. */
const PREFIX = /^(?:secret_live_|sk_live_|sk_|ghs_)/;

const tokenSecret = (name: string, token: string): Secret => ({
  name,
  bytes: Buffer.from(token.replace(PREFIX, '')),
  isText: true,
});
const keySecret = (name: string, key: SampleKey): Secret => ({ name, bytes: key.scalar, isText: false });

/** What is put together on the way to a stage. */
interface Draft {
  readonly chance: Chance;
  readonly door: Door;
  readonly environment: Record<string, string>;
  readonly args: string[];
  readonly files: Map<string, Buffer>;
  readonly secrets: Secret[];
  readonly traits: string[];
  readonly settings: Map<string, string>;
  readonly key: SampleKey;
  /** Secret texts that the program can know: they stand in their place, or in a form that tells what they are. */
  readonly texts: string[];
  /** Settings that hold a secret of another kind than they should. */
  readonly poisoned: Set<string>;
}

/**
 * A run of the action in which every sink has something to show and nothing goes wrong with secrets: the key is refused, or
 * pushed. What is planted into it is the one leak there is.
 */
export function createProof(apple: 'accepts' | 'refuses'): LeakCase {
  const chance = createChance(0, 0);
  const key = sampleKey('proof');
  const tokens = { 'adapty-token': `${chance.text(40)}`, 'github-token': `ghs_${chance.text(36)}` };
  const inputs: Readonly<Record<string, string>> = {
    'private-key': Buffer.from(key.p8).toString('base64'),
    'key-id': KEY_ID,
    'issuer-id': ISSUER_ID,
    'bundle-id': BUNDLE_ID,
    'push-to': 'adapty',
    'adapty-app-id': '3f2a8c1e-9d4b-4f6a-8e7c-1b2d3f4a5c6d',
    'report-issue': 'true',
    deployment: 'app-store',
    'report-file': 'report.json',
    'junit-file': 'report.xml',
    ...tokens,
  };
  const environment: Record<string, string> = { ...SYSTEMS.github };
  for (const [name, value] of Object.entries(inputs)) environment[`INPUT_${name.toUpperCase()}`] = value;
  const script = {
    keyId: KEY_ID,
    issuerId: ISSUER_ID,
    bundleId: BUNDLE_ID,
    apple,
    echoes: 0,
    secrets: [],
    adaptySecret: chance.text(32),
  };
  return {
    seed: 0,
    index: 0,
    traits: ['proof'],
    system: 'github',
    secrets: [keySecret('the key', key), ...Object.entries(tokens).map(([name, token]) => tokenSecret(name, token))],
    tokens,
    stage: { door: 'action', args: [], environment, files: new Map(), send: createNetwork(chance, script) },
  };
}

/** The case of a seed and a number: always the same one. */
export function createCase(seed: number, index: number): LeakCase {
  const chance = createChance(seed, index);
  const door: Door = chance.may(0.4) ? 'action' : 'command-line';
  const system = door === 'action' && chance.may(0.85) ? 'github' : chance.pick(Object.keys(SYSTEMS) as CiSystem[]);
  const key = sampleKey(`leak ${seed} ${index}`);
  const traits: string[] = [door, system];
  const draft: Draft = {
    chance,
    door,
    environment: { ...SYSTEMS[system], ...(chance.may(0.2) ? { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' } : {}) },
    args: [],
    files: new Map(),
    secrets: [keySecret('the key', key)],
    traits,
    settings: new Map(),
    key,
    texts: [],
    poisoned: new Set(),
  };
  const command = door === 'action' ? 'check' : chance.pick(COMMANDS);
  const tokens: Record<string, string> = {};
  for (const name of Object.keys(KNOWN_TOKENS)) tokens[name] = tokenFor(draft, name);
  const form = chance.may(0.75) ? chance.pick(KEY_FORMS.filter(isUsual)) : chance.pick(KEY_FORMS);
  traits.push(`${command}, the key as ${form.name}`);
  // Tokens may lie in the environment of a run that needs none of them.
  for (const [name, token] of Object.entries(tokens)) draft.settings.set(name, token);
  draft.texts.push(form.write(key), ...(form.isWhole === false ? [] : [key.p8]), ...Object.values(tokens));
  if (command === 'check') draftCheck(draft, form);
  else draftOther(draft, command, form);
  const adaptySecret = `secret_live_${chance.text(30)}`;
  draft.secrets.push(tokenSecret('secret_key of Adapty', adaptySecret));
  if (chance.may(0.3)) misplace(draft);
  if (chance.may(0.05)) misplace(draft);
  forgetOverwritten(draft, tokens);
  placeSettings(draft);
  const before = chance.may(0.25) ? crash(draft) : undefined;
  const send = createNetwork(chance, {
    keyId: KEY_ID,
    issuerId: ISSUER_ID,
    bundleId: BUNDLE_ID,
    apple: chance.pick(['accepts', 'accepts', 'accepts', 'refuses', 'accepts in the sandbox']),
    echoes: chance.pick([0, 0.2, 0.5]),
    secrets: draft.texts,
    adaptySecret,
  });
  const { args, environment, files, secrets } = draft;
  return {
    seed,
    index,
    traits,
    system,
    secrets,
    tokens,
    stage: { door, args, environment, files, send, ...(before === undefined ? {} : { before }) },
  };
}

/** A token whose place was taken stands nowhere: the program can't know it, and nothing can tell of it. */
function forgetOverwritten({ texts, poisoned }: Draft, tokens: Readonly<Record<string, string>>): void {
  for (const name of poisoned) {
    const token = tokens[name];
    if (token !== undefined) texts.splice(texts.indexOf(token), 1);
    // Neither is the key read from a file whose name was taken.
    if (name === 'private-key-file')
      texts.splice(0, texts.length, ...texts.filter((text) => !text.startsWith('-----BEGIN')));
  }
}

function tokenFor({ chance, secrets }: Draft, name: string): string {
  // Adapty's Developer API takes none of the form that Adapty's other tokens have.
  const token = chance.may(0.5) && name !== 'adapty-token' ? (KNOWN_TOKENS[name]?.(chance) ?? '') : freeToken(chance);
  secrets.push(tokenSecret(name, token));
  return token;
}

/** The forms that secrets mostly have, so that most runs get beyond reading the key. */
const isUsual = ({ name }: KeyForm) =>
  ['PEM', 'base64 of the file', 'base64 of the file in lines', 'the body'].includes(name);

function draftCheck(draft: Draft, form: KeyForm): void {
  const { chance, settings, key, files, door, environment } = draft;
  const text = isUsual(form) && chance.may(0.2) ? around(chance, form.write(key)) : form.write(key);
  if (chance.may(0.3)) {
    const name = chance.pick([`SubscriptionKey_${KEY_ID}.p8`, 'key.p8', '-']);
    files.set(name, Buffer.from(text));
    settings.set('private-key-file', name);
  } else settings.set('private-key', text);
  settings.set('key-id', KEY_ID);
  settings.set('issuer-id', ISSUER_ID);
  settings.set('bundle-id', BUNDLE_ID);
  if (chance.may(0.3)) settings.set('environment', chance.pick(['production', 'sandbox', 'both', 'none']));
  if (chance.may(0.2)) settings.set('notification-test', 'true');
  if (chance.may(0.2)) settings.set('dry-run', 'true');
  if (chance.may(0.2)) settings.set('diagnose', 'false');
  settings.set('retries', String(chance.below(3)));
  settings.set('timeout', chance.pick(['5', '20', '60']));
  if (door === 'command-line') settings.set('format', chance.pick(FORMATS));
  if (chance.may(0.5)) settings.set('report-file', 'report.json');
  if (chance.may(0.5)) settings.set('junit-file', 'out/report.xml');
  if (chance.may(0.5) && settings.get('environment') !== 'none') draftPush(draft);
  if (environment['GITHUB_ACTIONS'] === 'true' && chance.may(0.6)) {
    settings.set('report-issue', 'true');
    if (settings.has('push-to') && chance.may(0.7)) settings.set('deployment', 'app-store');
  }
}

function draftPush({ chance, settings, files, traits }: Draft): void {
  const targets = ['adapty', 'revenuecat', 'qonversion'].filter(() => chance.may(0.5));
  if (targets.length === 0) targets.push('adapty');
  traits.push(`push to ${targets.join(' and ')}`);
  settings.set('push-to', targets.join(','));
  settings.set('adapty-app-id', '3f2a8c1e-9d4b-4f6a-8e7c-1b2d3f4a5c6d');
  settings.set('revenuecat-project-id', 'proj1ab2c3d4');
  settings.set('revenuecat-app-id', 'app1ab2c3d4');
  if (!chance.may(0.2)) return;
  files.set('adapty.txt', Buffer.from(`${settings.get('adapty-token') ?? ''}\n`));
  settings.delete('adapty-token');
  settings.set('adapty-token-file', 'adapty.txt');
}

/** A text with the key somewhere in it. */
function around(chance: Chance, text: string): string {
  return chance.pick([
    `# production\n${text}\n# message`,
    JSON.stringify({ message: text, status: 'pass' }),
    JSON.stringify({ private_key: text }, null, 2),
    `PRIVATE_KEY=${text}`,
    `Users and Access › Integrations\n\n${text}\n\nOpen App Store Connect`,
    `"${text}"`,
  ]);
}

function draftOther(draft: Draft, command: Exclude<(typeof COMMANDS)[number], 'check'>, form: KeyForm): void {
  const { chance, args, files, key, texts, settings } = draft;
  args.push(command);
  settings.set('private-key', form.write(key));
  if (command === 'matrix') {
    files.set('keys.yml', Buffer.from(manifest(chance, chance.may(0.6) ? chance.pick(texts) : 'IAP_KEY_ACME')));
    args.push('keys.yml');
    return;
  }
  if (command === 'explain') {
    args.push(chance.may(0.5) ? chance.pick(texts) : 'apple-refused');
    return;
  }
  // The key in the place of its file's name is the mistake that `encode "$KEY"` is.
  if (chance.may(0.4)) {
    args.push(chance.may(0.3) ? chance.pick(texts) : form.write(key));
    return;
  }
  files.set('key.p8', Buffer.from(chance.may(0.3) ? around(chance, form.write(key)) : form.write(key)));
  args.push('key.p8');
}

function manifest(chance: Chance, text: string): string {
  const fields: Record<string, string> = {
    name: 'acme',
    secret: 'IAP_KEY_ACME',
    'key-id': KEY_ID,
    'issuer-id': ISSUER_ID,
    environment: 'both',
  };
  const field = chance.pick([...Object.keys(fields), 'private-key', text]);
  const key = { ...fields, 'bundle-ids': [chance.may(0.1) ? text : BUNDLE_ID], [field]: text };
  return JSON.stringify(chance.may(0.1) ? { [text]: key } : { keys: [key] }, null, 1);
}

/** Puts a secret where it does not belong: it has to be known there by its form, or because it stands in its place too. */
function misplace(draft: Draft): void {
  const { chance, settings, environment, args, traits, door, key } = draft;
  const stranger = sampleKey(`stranger ${chance.text(12)}`);
  const foreignToken = chance.pick(Object.values(KNOWN_TOKENS))(chance);
  const form = chance.pick(KEY_FORMS);
  const [what, text] = chance.pick([
    [`the key as ${form.name}`, form.write(key)],
    [`the key as ${form.name}`, form.write(key)],
    [`a stranger's key as ${form.name}`, form.write(stranger)],
    ['a token in its place too', chance.pick(draft.texts)],
    ['a token in other clothes', chance.pick(CLOTHING).dress(chance.pick(draft.texts))],
    ['a token known by its form', foreignToken],
  ] as const);
  draft.secrets.push(
    keySecret('the key of a stranger', stranger),
    tokenSecret('a token known by its form', foreignToken),
  );
  const places = [
    ['setting', 6],
    ['variable', 1],
    ['unknown setting', 1],
    ['endpoint', 1],
    ['proxy', 1],
    ...(door === 'command-line'
      ? ([
          ['flag', 1],
          ['command', 1],
          ['argument', 1],
        ] as const)
      : ([['unknown input', 1]] as const)),
  ].flatMap(([place, weight]) => Array.from({ length: Number(weight) }, () => String(place)));
  const place = chance.pick(places);
  const name = chance.pick(ALL_SETTINGS.filter((setting) => isFree(setting, what, door))).name;
  traits.push(`${what} as ${place}${place === 'setting' ? ` ${name}` : ''}`);
  switch (place) {
    case 'setting':
      draft.poisoned.add(name);
      settings.set(name, chance.may(0.2) ? around(chance, text) : chance.may(0.1) ? `${BUNDLE_ID},${text}` : text);
      return;
    case 'variable':
      environment[
        chance.pick([
          'GITHUB_WORKFLOW_REF',
          'GITHUB_REPOSITORY',
          'GITHUB_JOB',
          'GITHUB_RUN_ID',
          'GITHUB_SERVER_URL',
          'GITHUB_ACTOR',
          'APPLE_KEY',
        ])
      ] = text;
      return;
    case 'unknown setting':
      environment[chance.pick(['IAP_KEY_PRIVATEKEY', 'IAP_KEY_TOKEN', `IAP_KEY_${text.replaceAll(/\W/g, '_')}`])] =
        text;
      return;
    case 'unknown input':
      environment[chance.pick(['INPUT_PRIVATEKEY', `INPUT_${text.replaceAll(/\s/g, '_').toUpperCase()}`])] = text;
      return;
    case 'endpoint':
      environment[chance.pick(ENDPOINT_VARIABLES)] = chance.pick([
        text,
        `https://gateway.example/${text}`,
        `https://user:${text}@gateway.example/`,
        `https://gateway.example/?token=${text}`,
      ]);
      return;
    case 'proxy':
      environment[chance.pick(['HTTPS_PROXY', 'http_proxy'])] = `http://user:${text}@proxy.example:3128`;
      return;
    case 'flag':
      args.push(
        ...chance.pick([
          [`--private-key=${text}`],
          ['--private-key', text],
          [`--${name}x=${text}`],
          [`--${text}`],
          [`-${text}`],
        ]),
      );
      return;
    case 'command':
      args.unshift(text);
      return;
    default:
      args.push(text);
  }
}

/**
 * Any setting, but for two: the key is right in the place of the key, and a token in that of another token can't be told from
 * its own.
 */
function isFree({ name, isSecret, doors }: Setting, what: string, door: Door): boolean {
  return doors.includes(door) && name !== 'private-key' && !(isSecret && !what.includes(' as '));
}

/** Each setting goes to one of the places that the door reads. */
function placeSettings({ chance, door, settings, environment, args }: Draft): void {
  const flags: string[] = [];
  for (const [name, value] of settings) {
    const isSecret = ALL_SETTINGS.some((setting) => setting.name === name && setting.isSecret);
    const variable = name.toUpperCase().replaceAll('-', '_');
    const places =
      door === 'action' ? ['input', 'input', 'variable'] : ['variable', isSecret ? 'variable' : 'flag', 'plugin'];
    switch (chance.pick(places)) {
      case 'flag':
        flags.push(...(chance.may(0.5) ? [`--${name}=${value}`] : [`--${name}`, value]));
        break;
      case 'input':
        environment[`INPUT_${name.toUpperCase()}`] = value;
        break;
      case 'plugin':
        environment[`PLUGIN_${variable}`] = value;
        break;
      default:
        environment[`IAP_KEY_${variable}`] = value;
    }
  }
  args.push(...flags);
}

/** One call of the world throws, and its message tells a secret. */
function crash({ chance, texts, traits, environment, key, settings }: Draft): NonNullable<Stage['before']> {
  const at = 1 + chance.below(chance.may(0.5) ? 6 : 24);
  const clothing = chance.pick(CLOTHING);
  // What only a file holds may not have been read yet; then nobody could tell it from any other text.
  const given = Object.values(environment).join('\n');
  const isKnown = (text: string) => given.includes(text) || (text === key.p8 && settings.has('private-key'));
  const known = texts.filter(isKnown);
  const message = `cannot do it: ${known.length === 0 ? '' : clothing.dress(chance.pick(known))}`;
  traits.push(`crash at call ${at} with ${clothing.name}`);
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === at) throw new Error(message);
  };
}
