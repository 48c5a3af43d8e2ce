import { sampleKey } from '../../key/samples.ts';
import { KEY_FORMS, type KeyForm } from '../clothing.ts';
import type { Door, Stage } from '../doors.ts';
import { createNetwork } from '../network.ts';
import { type Chance, createChance } from '../random.ts';
import {
  around,
  BUNDLE_ID,
  type CiSystem,
  COMMANDS,
  type Draft,
  FORMATS,
  freeToken,
  ISSUER_ID,
  isUsual,
  KEY_ID,
  KNOWN_TOKENS,
  keySecret,
  SECOND_KEY_ID,
  SYSTEMS,
  tokenSecret,
} from './draft.ts';
import { crash, misplace, placeSettings } from './hazards.ts';
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

const isPem = (text: string) => text.startsWith('-----BEGIN');

/** A token whose place was taken stands nowhere: the program can't know it, and nothing can tell of it. */
function forgetOverwritten({ texts, poisoned }: Draft, tokens: Readonly<Record<string, string>>): void {
  for (const name of poisoned) {
    if (name === 'app-store-connect-key') texts.splice(0, texts.length, ...texts.filter((text) => !isPem(text)));
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
  if (chance.may(0.2)) settings.set('notification-health', '7');
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
  if (chance.may(0.25)) draftSecondKey(draft);
}

/** A key of the App Store Connect API beside the first: as secret, and known once its setting or file is read. */
function draftSecondKey({ chance, settings, files, secrets, texts, traits }: Draft): void {
  const second = sampleKey(`second ${chance.text(12)}`);
  const form = chance.pick(KEY_FORMS.filter(isUsual));
  traits.push(`a second key as ${form.name}`);
  secrets.push(keySecret('the second key', second));
  const text = chance.may(0.2) ? around(chance, form.write(second)) : form.write(second);
  if (chance.may(0.3)) {
    files.set(`AuthKey_${SECOND_KEY_ID}.p8`, Buffer.from(text));
    settings.set('app-store-connect-key-file', `AuthKey_${SECOND_KEY_ID}.p8`);
  } else {
    settings.set('app-store-connect-key', text);
    texts.push(second.p8);
  }
  settings.set('app-store-connect-key-id', SECOND_KEY_ID);
  if (chance.may(0.7)) settings.set('app-store-connect-issuer-id', ISSUER_ID);
  if (settings.get('environment') === 'none') return;
  if (chance.may(0.4)) settings.set('products', 'coins, yearly');
  if (chance.may(0.4)) settings.set('expect-notification-url', 'https://hooks.example/apple');
}

function draftPush({ chance, settings, files, traits }: Draft): void {
  const targets = ['adapty', 'revenuecat', 'qonversion'].filter(() => chance.may(0.5));
  if (targets.length === 0) targets.push('adapty');
  traits.push(`push to ${targets.join(' and ')}`);
  settings.set('push-to', targets.join(','));
  settings.set('adapty-app-id', '3f2a8c1e-9d4b-4f6a-8e7c-1b2d3f4a5c6d');
  settings.set('revenuecat-project-id', 'proj1ab2c3d4');
  settings.set('revenuecat-app-id', 'app1ab2c3d4');
  // Only a file that is read can make its token known.
  if (!targets.includes('adapty') || !chance.may(0.2)) return;
  files.set('adapty.txt', Buffer.from(`${settings.get('adapty-token') ?? ''}\n`));
  settings.delete('adapty-token');
  settings.set('adapty-token-file', 'adapty.txt');
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
