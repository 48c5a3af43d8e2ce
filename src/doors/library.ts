import type { Report } from '../findings/report.ts';
import { withFindings } from '../findings/report.ts';
import { suggestion } from '../findings/suggestion.ts';
import { printable, UsageError } from '../findings/usage-error.ts';
import type { KeySource } from '../key/load.ts';
import { createGate, HELD_BACK } from '../secrets/gate.ts';
import { guardWorld } from '../secrets/guarded-world.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { variableSources } from '../settings/other-names.ts';
import type { Source } from '../settings/sources.ts';
import { SETTINGS, type SettingName, type SettingRow, settingsOf } from '../settings/table.ts';
import type { World } from '../world/world.ts';
import { base64Of } from './commands/encode.ts';
import type { CheckOptions, Encoded, KeyInput, KeyProblem } from './library-types.ts';
import { type OpenedKey, openKey } from './open-key.ts';
import { filesOf, runCheck } from './run-check.ts';

/** The library: options in, the report out. Its functions are those of the command line, and say the same. */

type Outside = Omit<World, 'secrets'>;

/** All checks, then the pushes that the options ask for. @throws UsageError before anything is contacted */
export async function checkKeyOf(options: CheckOptions, outside: Outside, secrets: Secrets): Promise<Report> {
  return telling(secrets, async () => {
    const world = guardWorld(outside, secrets);
    const sources = [optionSource(options), ...variableSources(world.environment)];
    const { settings, report, finish } = await runCheck('library', sources, world, secrets, () => undefined);
    const gate = createGate(secrets);
    const whole = withFindings(report, await filesOf(report, settings, gate.pass, world));
    await finish();
    if (gate.pass(JSON.stringify(whole), '') === '' || gate.hasHeldBack()) throw new Error(HELD_BACK);
    return whole;
  });
}

/** Checks a key locally, and gives the line to store. @throws KeyProblem */
export async function encodeKey(input: KeyInput, outside: Outside, secrets: Secrets): Promise<Encoded> {
  const opened = await open(input, outside, secrets);
  const { fingerprint, repairs, key } = opened;
  return { base64: base64Of(opened), fingerprint, shape: key.shape, repairs };
}

/** Names a key. @throws KeyProblem */
export async function fingerprintOfKey(input: KeyInput, outside: Outside, secrets: Secrets): Promise<string> {
  return (await open(input, outside, secrets)).fingerprint;
}

async function open(input: KeyInput, outside: Outside, secrets: Secrets): Promise<Extract<OpenedKey, { ok: true }>> {
  return telling(secrets, async () => {
    const opened = await openKey(keyFrom(input), guardWorld(outside, secrets));
    if (opened.ok) return opened;
    const problem: KeyProblem = Object.assign(new Error(secrets.clean(printable(opened.message))), {
      name: 'KeyProblem' as const,
      code: opened.problem,
      hint: secrets.clean(opened.next),
    });
    throw problem;
  });
}

/** What is thrown holds no secret either. */
async function telling<Value>({ clean }: Secrets, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(error.problems.map(clean), error.code);
    throw error;
  }
}

const KEY_OPTIONS = ['privateKey', 'privateKeyFile'];

function keyFrom(input: KeyInput): KeySource {
  const source = readOptions(input, KEY_OPTIONS);
  const [value, path] = [source['privateKey'], source['privateKeyFile']];
  if (value !== undefined && path !== undefined)
    throw new UsageError('privateKey and privateKeyFile: Both are set; set one of them.');
  if (path !== undefined) return { kind: 'file', path };
  return value === undefined ? { kind: 'missing', state: 'unset' } : { kind: 'value', value };
}

/** `bundle-id` is the option `bundleId`. */
export function optionName(setting: string): string {
  return setting.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The options as texts, as if they stood in variables. */
function optionSource(options: CheckOptions): Source {
  const texts = readOptions(options, settingsOf('library').map(optionName));
  return { spell: optionName, read: (name) => texts[optionName(name)] };
}

function readOptions(options: unknown, known: readonly string[]): Readonly<Record<string, string | undefined>> {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new UsageError(`The options are to be one object, with ${known.slice(0, 2).join(', ')} and the like.`);
  const problems: string[] = [];
  const texts = Object.entries(options).map(([name, value]: [string, unknown]) => {
    const setting = settingsOf('library').find((one) => optionName(one) === name);
    if (setting === undefined || !known.includes(name)) problems.push(unknownOption(name, known));
    else if (value !== undefined && value !== null) return [name, textOf(setting, name, value, problems)] as const;
    return [name, undefined] as const;
  });
  if (problems.length > 0) throw new UsageError(problems);
  return Object.fromEntries(texts);
}

/** What is no word may be a secret in the place of a name, and is not repeated. */
function unknownOption(name: string, known: readonly string[]): string {
  const shown = /^[a-z][A-Za-z-]{0,29}$/.test(name) ? ` ${name}` : '';
  return `There is no option${shown}.${suggestion(name.slice(0, 30), known)}`;
}

function textOf(setting: SettingName, name: string, value: unknown, problems: string[]): string | undefined {
  const { kind }: SettingRow = SETTINGS[setting];
  // Whatever bytes are, a key is read from their base64 as it is from themselves.
  if (value instanceof Uint8Array && setting === 'private-key') return Buffer.from(value).toString('base64');
  if (typeof value === 'string') return value;
  if (kind === 'number' && typeof value === 'number') return String(value);
  if (kind === 'boolean' && typeof value === 'boolean') return String(value);
  if (kind === 'list' && Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.join('\n');
  problems.push(`${name}: This is to be ${KIND_WORDS[kind]}.`);
  return undefined;
}

const KIND_WORDS: Readonly<Record<SettingRow['kind'], string>> = {
  text: 'a text',
  choice: 'a text',
  fingerprint: 'a text',
  list: 'a text or a list of texts',
  boolean: 'true or false',
  number: 'a number',
};
