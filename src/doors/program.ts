import { Argument, Command, type Help, Option } from 'commander';
import { printable } from '../findings/usage-error.ts';
import { FLAG } from '../settings/misplaced.ts';
import { SETTINGS, type SettingName, type SettingRow } from '../settings/table.ts';
import { collect } from './arguments.ts';
import type { CommandRow, OptionRow } from './commands/command-row.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, isCommand } from './commands/commands.ts';
import { checkNotes, groupOf, HELP_GROUPS, programNotes, shapeHelp, shownFlag, shownMeaning } from './help.ts';
import type { Terminal } from './terminal.ts';

/** The commands as the parser knows them: names, flags, help. */

/** What the parser has made of the arguments. */
export type Run = (name: CommandName, argument: string | undefined, flags: Flags) => Promise<void>;
type Flags = Readonly<Record<string, string | undefined>>;

/** @param width of the lines of the help */
export function createProgram({ out, error }: Terminal, width: number, run: Run): Command {
  const program = new Command('iap-key')
    .description('Proves that an App Store In-App Purchase Key works before a release depends on it.')
    .helpOption('-h, --help', 'show this help')
    .addOption(new Option('-V, --version', 'print the version (-v too)'))
    .exitOverride()
    .configureOutput({
      writeOut: out,
      writeErr: error,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      // A value that stands behind an unknown flag may be a secret.
      outputError: (text, write) =>
        write(
          `iap-key: ${printable(withoutStrangers(text.replace(/^error: /, '')))} [invalid-setting]\nSee iap-key --help.\n`,
        ),
    });
  shapeHelp(program);
  program.addHelpText('after', ({ command }) => programNotes(width, wrapOf(command)));
  for (const name of COMMAND_NAMES) addCommand(program, name, COMMANDS[name], run);
  const check = program.commands.find((command) => command.name() === 'check');
  check?.addHelpText('after', ({ command }) => checkNotes(width, wrapOf(command)));
  return program;
}

const wrapOf = (command: Command): Help['boxWrap'] => {
  const help = command.createHelp();
  help.minWidthToWrap = 1;
  return (text, width) => help.boxWrap(text, width);
};

function addCommand(program: Command, name: CommandName, row: CommandRow, run: Run): void {
  const command = program
    .command(name, { isDefault: name === 'check' })
    .description(row.meaning)
    .allowExcessArguments(false);
  if (row.argument !== undefined) command.addArgument(new Argument(...row.argument));
  const settings = (row.settings ?? []).filter((setting) => !('secret' in SETTINGS[setting]));
  for (const group of HELP_GROUPS)
    for (const setting of settings.filter((one) => groupOf(one) === group))
      command.addOption(settingOption(setting).helpGroup(`${group}:`));
  for (const option of row.options ?? []) command.addOption(ownOption(option));
  command.action(async (...given: unknown[]) => {
    const argument = typeof given[0] === 'string' ? given[0] : undefined;
    await run(name, argument, dashed(command.opts()));
  });
}

/** The parser knows a flag that is on or off with its value, which stands behind it by now; the help shows none. */
function settingOption(name: SettingName): Option {
  const { kind }: SettingRow = SETTINGS[name];
  const flag = kind === 'boolean' ? `--${name} <true|false>` : shownFlag(name);
  const option = new Option(flag, shownMeaning(name));
  return option.argParser((value, before: string | undefined) => collect(name, kind, value, before));
}

function ownOption({ name, value, choices, meaning, default: standard }: OptionRow): Option {
  const words = standard === undefined ? meaning : `${meaning} (default: ${standard})`;
  if (value === undefined) return new Option(`--${name}`, words);
  const option = new Option(`--${name} <${choices?.join('|') ?? value}>`, words);
  if (choices !== undefined) option.choices(choices);
  const parse = option.parseArg;
  return option.argParser((text, before: string | undefined) => {
    // The parser's own check of the choices has the better words.
    if (choices !== undefined) parse?.(text, undefined);
    return collect(name, 'option', text, before);
  });
}

/** What the parser of arguments quotes is repeated only where it has the form of a flag of ours, or is one of our words. */
function withoutStrangers(text: string): string {
  return text.replaceAll(/'(--?[a-z-]+)(?: <[^'\s]+>)?'|'(.*)'/gs, (_, own?: string, foreign = '') => {
    const [name = ''] = own === undefined ? foreign.split(/[ =']/, 1) : [own];
    return FLAG.test(name) || isCommand(foreign) ? `'${name}'` : '…';
  });
}

/** The parser makes `keyId` of `--key-id`; the table knows the latter. */
function dashed(flags: Readonly<Record<string, unknown>>): Flags {
  const names = Object.entries(flags).map(([name, value]) => [
    name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    value === true ? 'true' : value,
  ]);
  return Object.fromEntries(names);
}
