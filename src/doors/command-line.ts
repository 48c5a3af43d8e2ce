import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommanderError } from 'commander';
import { EXIT_DEFECT, EXIT_USAGE } from '../findings/exit-code.ts';
import { suggestion } from '../findings/suggestion.ts';
import { UsageError } from '../findings/usage-error.ts';
import { createGate } from '../secrets/gate.ts';
import { guardWorld } from '../secrets/guarded-world.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { keepGiven, refuseMisplacedArguments } from '../settings/misplaced.ts';
import { variableSources } from '../settings/other-names.ts';
import { SETTINGS, settingsOf } from '../settings/table.ts';
import { VERSION } from '../world/version.ts';
import type { World } from '../world/world.ts';
import { asksFor, withSwitchValues } from './arguments.ts';
import type { Guard } from './commands/check-command.ts';
import { COMMAND_NAMES, COMMANDS, isCommand } from './commands/commands.ts';
import type { Run } from './program.ts';
import { type Terminal, widthOf } from './terminal.ts';

/**
 * The command line.
 * @param args what follows the program's name
 * @returns the exit code
 */
export async function commandLine(
  args: readonly string[],
  outside: Omit<World, 'secrets'>,
  terminal: Terminal,
  secrets: Secrets,
): Promise<number> {
  const world = guardWorld(outside, secrets);
  const gate = createGate(secrets);
  const safe = {
    ...terminal,
    out: (text: string) => terminal.out(gate.pass(text)),
    error: (text: string) => terminal.error(gate.pass(secrets.clean(text))),
  };
  let exitCode = 0;
  try {
    keepGiven(variableSources(world.environment), secrets);
    refuseMisplacedArguments(args, secrets);
    exitCode = await answer(args, world, safe, { secrets, pass: gate.pass, raw: terminal });
  } catch (error) {
    exitCode = refusal(error, safe);
  }
  return gate.hasHeldBack() ? EXIT_DEFECT : exitCode;
}

/** Help and version before anything is judged, so that they work whatever stands beside them. */
async function answer(args: readonly string[], world: World, terminal: Terminal, guard: Guard): Promise<number> {
  const asked = asksFor(args);
  if (asked === 'version') {
    terminal.out(`${VERSION}\n`);
    return 0;
  }
  if (asked === 'help' || args[0] === 'help') return help(args, world, terminal);
  refuseSecretFlags(args);
  const named = await withCommand(args, world);
  const call = { world, terminal, guard, commands: COMMANDS };
  // What has nothing to parse needs no parser, which takes longer to load than the key to be checked.
  if (isBareCheck(named)) return COMMANDS.check.run({ ...call, argument: undefined, flags: {} });
  let exitCode = 0;
  const run: Run = async (name, argument, flags) => {
    const given = ['check', 'init', 'rotate'].includes(name) ? withKeyFile(argument, flags) : flags;
    exitCode = await COMMANDS[name].run({ ...call, argument, flags: given });
  };
  const { createProgram } = await import('./program.ts');
  await createProgram(terminal, widthOf(world, terminal), run).parseAsync(withSwitchValues(named), { from: 'user' });
  return exitCode;
}

/** The help of the program, or of the command that is named. */
async function help(args: readonly string[], world: World, terminal: Terminal): Promise<number> {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const [name, isStray] = words[0] === 'help' ? [words[1], true] : [words[0], false];
  // Only who asks for the help of a command by its name is told that there is none; a value may stand before `--help`, too.
  if (isStray && name !== undefined && !isCommand(name)) throw noSuchCommand(name);
  const { createProgram } = await import('./program.ts');
  const program = createProgram(terminal, widthOf(world, terminal), async () => undefined);
  (program.commands.find((command) => command.name() === name) ?? program).outputHelp();
  return 0;
}

/** The check, with variables alone. */
function isBareCheck([command, ...more]: readonly string[]): boolean {
  return more.length === 0 && (command === undefined || command === 'check');
}

/** A file that is named in the place of a command is the key to check. @throws UsageError where it is neither */
async function withCommand(args: readonly string[], { directory }: World): Promise<readonly string[]> {
  const [first] = args;
  if (first === undefined || first.startsWith('-') || isCommand(first)) return args;
  if (await isFile(resolve(directory, first))) return ['check', ...args];
  throw noSuchCommand(first);
}

/** A pipe is one too (`iap-key <(…)`), and is not read here: what is read of it is gone. */
async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => !stats.isDirectory(),
    () => false,
  );
}

/** What is no word may be a secret in the wrong place, and is not repeated. */
function noSuchCommand(given: string): UsageError {
  const names = [...COMMAND_NAMES, 'help'];
  const word = /^[a-z][a-z-]{0,19}$/i.test(given) ? ` “${given}”` : '';
  const file = /[./\\]/.test(given) ? ' There is no such file either.' : '';
  return new UsageError(
    `There is no such command${word}.${file} Commands are ${names.join(', ')}.${suggestion(given.slice(0, 20), names)}`,
  );
}

/** The file behind `check` and its like is the setting `private-key-file`. */
function withKeyFile(
  file: string | undefined,
  flags: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  if (file === undefined) return flags;
  if (flags['private-key-file'] !== undefined)
    throw new UsageError('--private-key-file: The file of the key is given twice. Give it once.');
  return { ...flags, 'private-key-file': file };
}

/** What a call gets that could not be read. @throws what is no usage error */
function refusal(error: unknown, terminal: Terminal): number {
  if (isOfParser(error)) return error.exitCode === 0 ? 0 : EXIT_USAGE;
  if (!(error instanceof UsageError)) throw error;
  for (const line of error.message.split('\n')) terminal.error(`iap-key: ${line} [${error.code}]\n`);
  return EXIT_USAGE;
}

/** Told by its code, so that nobody loads the parser to ask. */
function isOfParser(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

/** Refuses a secret that is given as a flag, before anything could echo it. */
function refuseSecretFlags(args: readonly string[]): void {
  const flag = settingsOf('command-line').find(
    (name) => 'secret' in SETTINGS[name] && args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
  );
  if (flag === undefined) return;
  const variable = `IAP_KEY_${flag.toUpperCase().replaceAll('-', '_')}`;
  const file = `${flag}-file`;
  const otherwise = file in SETTINGS ? `, or give a file with --${file} (- is standard input)` : '';
  throw new UsageError(
    `--${flag}: Secrets have no flag, because argument lists are public. Set ${variable}${otherwise}.`,
  );
}
