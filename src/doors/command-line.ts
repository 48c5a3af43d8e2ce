import type { Command, CommanderError } from 'commander';
import { EXIT_DEFECT, EXIT_USAGE } from '../findings/exit-code.ts';
import { suggestion } from '../findings/suggestion.ts';
import { printable, UsageError } from '../findings/usage-error.ts';
import { createGate } from '../secrets/gate.ts';
import { guardWorld } from '../secrets/guarded-world.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { FLAG, keepGiven, refuseMisplacedArguments } from '../settings/misplaced.ts';
import { environmentSource, pluginSource } from '../settings/sources.ts';
import { SETTINGS, type SettingRow, settingsOf } from '../settings/table.ts';
import { VERSION } from '../world/version.ts';
import type { World } from '../world/world.ts';
import type { checkCommand, Guard } from './commands/check-command.ts';
import { type Terminal, widthOf } from './terminal.ts';

const COMMANDS = ['check', 'encode', 'explain', 'demo', 'simulate', 'matrix', 'help'] as const;

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
    keepGiven([environmentSource(world.environment), pluginSource(world.environment)], secrets);
    refuseMisplacedArguments(args, secrets);
    refuseStrangers(args);
    const guard = { secrets, pass: gate.pass, raw: terminal };
    // What has nothing to parse needs no parser, which takes longer to load than the key to be checked.
    if (isBareCheck(args)) exitCode = await check({}, world, safe, guard);
    else {
      const program = await createProgram(world, safe, guard, (code) => {
        exitCode = code;
      });
      await program.parseAsync([...args], { from: 'user' });
    }
  } catch (error) {
    exitCode = refusal(error, safe);
  }
  return gate.hasHeldBack() ? EXIT_DEFECT : exitCode;
}

/** The check, with variables alone. */
function isBareCheck([command, ...more]: readonly string[]): boolean {
  return more.length === 0 && (command === undefined || command === 'check');
}

async function check(...given: Parameters<typeof checkCommand>): Promise<number> {
  return (await import('./commands/check-command.ts')).checkCommand(...given);
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

/** Catches what must not be echoed: a secret given as a flag or in the place of a command. */
function refuseStrangers(args: readonly string[]): void {
  const secretFlag = settingsOf('command-line').find(
    (name) => 'secret' in SETTINGS[name] && args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
  );
  if (secretFlag !== undefined) {
    const variable = `IAP_KEY_${secretFlag.toUpperCase().replaceAll('-', '_')}`;
    const file = `${secretFlag}-file`;
    const otherwise = file in SETTINGS ? `, or give a file with --${file} (- is standard input)` : '';
    throw new UsageError(
      `--${secretFlag}: Secrets have no flag, because argument lists are public. Set ${variable}${otherwise}.`,
    );
  }
  const [first] = args;
  if (first === undefined || first.startsWith('-') || COMMANDS.some((name) => name === first)) return;
  const word = /^[a-z][a-z-]{0,19}$/i.test(first) ? ` “${first}”` : '';
  throw new UsageError(
    `There is no such command${word}. Commands are ${COMMANDS.join(', ')}.${suggestion(first.slice(0, 20), COMMANDS)}`,
  );
}

async function createProgram(
  world: World,
  safe: Terminal,
  guard: Guard,
  exit: (code: number) => void,
): Promise<Command> {
  const { Command, Option } = await import('commander');
  const program = new Command('iap-key')
    .description('Proves that an App Store In-App Purchase Key works before a release depends on it.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'show this help')
    .exitOverride()
    .configureOutput({
      writeOut: safe.out,
      writeErr: safe.error,
      // A value that stands behind an unknown flag may be a secret.
      outputError: (text, write) =>
        write(
          `iap-key: ${printable(withoutStrangers(text.replace(/^error: /, '')))} [invalid-setting]\nSee iap-key --help.\n`,
        ),
    });

  const checking = program
    .command('check', { isDefault: true })
    .description('the gate: all checks, then the push if push-to is set (the default)')
    .allowExcessArguments(false)
    .action(async (flags: Record<string, string | undefined>) => exit(await check(dashed(flags), world, safe, guard)));
  for (const [flag, meaning] of settingFlags()) checking.addOption(new Option(flag, meaning));
  checking.addHelpText('after', ENVIRONMENT_HELP);

  program
    .command('encode')
    .argument('<file>', 'the .p8 file; - is standard input')
    .description('check a key file locally and print its one-line base64 for a CI secret')
    .allowExcessArguments(false)
    .action(async (file: string) => {
      const { encode } = await import('./commands/encode.ts');
      const { base64, message } = await encode(file, world);
      if (base64 !== undefined) guard.raw.out(`${base64}\n`);
      safe.error(`${message}\n`);
      exit(base64 === undefined ? 1 : 0);
    });
  program
    .command('explain')
    .argument('[code]', 'a problem code')
    .description('what a problem code means, why it happens, what to do')
    .allowExcessArguments(false)
    .action(async (code: string | undefined) =>
      safe.out((await import('./commands/explain.ts')).explain(code, widthOf(world, safe))),
    );
  program
    .command('demo')
    .description('make a throw-away key, start the simulator, and run check and push for real over TLS')
    .allowExcessArguments(false)
    .action(async () => {
      const { demo } = await import('./commands/demo.ts');
      exit(await demo(world, safe));
    });
  program
    .command('simulate')
    .argument('[file]', 'what to serve, YAML: keys, apps, faults; - is standard input')
    .option('--directory <path>', 'where to put the throw-away keys and the certificate')
    .option('--port <number>', 'the first of seven ports that follow each other')
    .description('serve the simulator for your own tests')
    .allowExcessArguments(false)
    .action(async (file: string | undefined, given: { directory?: string; port?: string }) => {
      const { simulate } = await import('./commands/simulate.ts');
      await simulate(file, { ...given }, world, safe);
    });
  program
    .command('matrix')
    .argument('<file>', 'the manifest, YAML; - is standard input')
    .description('turn a manifest of many keys into a GitHub strategy.matrix, or a GitLab child pipeline')
    .addOption(new Option('--for <system>', 'the CI system').choices(['github', 'gitlab']).default('github'))
    .allowExcessArguments(false)
    .action(async (file: string, { for: system }: { for: 'github' | 'gitlab' }) => {
      const { matrix } = await import('./commands/matrix.ts');
      // A pipe that says nothing is left when the run is told to end.
      const readFile: World['readFile'] = (path, limit) => world.readFile(path, limit, world.interrupted);
      safe.out(await matrix(file, system, { readFile }));
    });
  return program;
}

/** What the parser of arguments quotes is repeated only where it has the form of a flag of ours, or is one of our words. */
function withoutStrangers(text: string): string {
  return text.replaceAll(/'(--?[a-z-]+)(?: <[a-z|-]+>)?'|'(.*)'/gs, (_, own?: string, foreign = '') => {
    const [name = ''] = own === undefined ? foreign.split(/[ =']/, 1) : [own];
    return FLAG.test(name) ? `'${name}'` : '…';
  });
}

const ENVIRONMENT_HELP = `
Every setting is also an environment variable: --key-id is IAP_KEY_KEY_ID (or IAP_KEY_ID). A flag wins.
The key itself comes from IAP_KEY_PRIVATE_KEY or from --private-key-file, never from a flag.

Exit codes: 0 pass or skipped, 1 fail, 2 usage, 3 inconclusive, 4 pass but the push failed.`;

/** Each flag with its words. */
function settingFlags(): [flag: string, meaning: string][] {
  return settingsOf('command-line')
    .filter((name) => !('secret' in SETTINGS[name]))
    .map((name) => {
      const row: SettingRow = SETTINGS[name];
      const value = row.kind === 'choice' ? row.choices.join('|') : name.split('-').at(-1);
      const standard = row.default === undefined ? '' : ` (default: ${row.default})`;
      // The name of the flag is kept as it is, so that the table alone decides on names.
      return [`--${name} <${value}>`, `${row.meaning.replaceAll('`', '')}${standard}`];
    });
}

/** The parser makes `keyId` of `--key-id`; the table knows the latter. */
function dashed(flags: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const names = Object.entries(flags).map(([name, value]) => [
    name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    value,
  ]);
  return Object.fromEntries(names);
}
