import { suggestion } from '../findings/suggestion.ts';
import { UsageError } from '../findings/usage-error.ts';
import { splitList } from '../settings/parse.ts';
import { SETTINGS, type SettingRow, settingsOf } from '../settings/table.ts';

/** What people write on a command line, made regular before the parser reads it. */

/** The flags of settings that are on or off. */
const SWITCHES: readonly string[] = flagsOf(({ kind }) => kind === 'boolean');

/** The flags that take a value; the last two are those of commands. */
const VALUED: readonly string[] = [...flagsOf(({ kind, secret }) => kind !== 'boolean' && secret !== true)];

function flagsOf(isMeant: (row: SettingRow) => boolean): string[] {
  return settingsOf('command-line').filter((name) => isMeant(SETTINGS[name]));
}

const ASKED: Readonly<Record<string, 'help' | 'version'>> = {
  '-h': 'help',
  '--help': 'help',
  '-V': 'version',
  '-v': 'version',
  '--version': 'version',
};

/** What is asked for in the place of a run, wherever it stands and whatever stands beside it. */
export function asksFor(args: readonly string[]): 'help' | 'version' | undefined {
  const end = args.indexOf('--');
  const asked = (end < 0 ? args : args.slice(0, end)).find((arg) => Object.hasOwn(ASKED, arg));
  return asked === undefined ? undefined : ASKED[asked];
}

/**
 * The arguments with a value behind each switch: `--dry-run` is `--dry-run=true`, `--no-diagnose` is `--diagnose=false`.
 * @throws UsageError for a negated flag that is none, and for a flag in the place of a value
 */
export function withSwitchValues(args: readonly string[]): string[] {
  const regular: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const next = args[index + 1];
    if (arg === '--') return [...regular, ...args.slice(index)];
    const name = arg.startsWith('--') ? arg.slice(2) : '';
    if (SWITCHES.includes(name)) {
      const isGiven = next !== undefined && /^(?:true|false)$/i.test(next);
      regular.push(`${arg}=${isGiven ? next.toLowerCase() : 'true'}`);
      if (isGiven) index += 1;
    } else if (VALUED.includes(name) && next !== undefined) {
      refuseFlagAsValue(arg, next);
      regular.push(arg, next);
      index += 1;
    } else regular.push(name.startsWith('no-') ? negated(name.slice('no-'.length)) : arg);
  }
  return regular;
}

function refuseFlagAsValue(flag: string, value: string): void {
  const name = value.startsWith('--') ? (value.slice(2).split('=')[0] ?? '') : '';
  if ([...VALUED, ...SWITCHES, ...SWITCHES.map((one) => `no-${one}`)].includes(name))
    throw new UsageError(`${flag}: A value is missing; the flag --${name} stands in its place.`);
}

function negated(name: string): string {
  if (SWITCHES.includes(name)) return `--${name}=false`;
  const [plain = ''] = name.split('=');
  const shown = /^[a-z]{1,20}(?:-[a-z]{1,20}){0,5}$/.test(plain) ? ` --no-${plain}` : '';
  if (SWITCHES.includes(plain))
    throw new UsageError(`--no-${plain}: It takes no value. Write --${plain}=true or =false.`);
  if (VALUED.includes(plain))
    throw new UsageError(`--no-${plain}: --${plain} takes a value, and cannot be turned off.`);
  throw new UsageError(
    `There is no flag${shown}.${suggestion(
      `no-${plain}`,
      SWITCHES.map((one) => `no-${one}`),
    ).replace('no-', '--no-')}`,
  );
}

/**
 * Takes one more value of a flag.
 * @throws UsageError where the flag takes one value and has one already
 */
export function collect(
  name: string,
  kind: SettingRow['kind'] | 'option',
  value: string,
  before: string | undefined,
): string {
  if (before === undefined) return value;
  if (kind === 'list') return [...splitList(before), ...splitList(value)].join('\n');
  throw new UsageError(`--${name}: The flag is given twice. Give it once.`);
}
