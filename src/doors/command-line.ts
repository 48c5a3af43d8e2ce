import { Command, CommanderError, Option } from 'commander';
import { check } from '../check/check.ts';
import { detectCi } from '../ci/detect.ts';
import { tongueOf } from '../ci/formats.ts';
import { speak } from '../ci/speak.ts';
import { EXIT_DEFECT, EXIT_USAGE, exitCodeOf } from '../findings/exit-code.ts';
import { mapStrings } from '../findings/foreign.ts';
import { type Report, withFindings } from '../findings/report.ts';
import { suggestion } from '../findings/suggestion.ts';
import { printable } from '../findings/usage-error.ts';
import { finishTrace, traceOnGitHub } from '../github/trace.ts';
import { secretsInProxies } from '../net/proxies.ts';
import { rendered } from '../report/fallback.ts';
import { prepareFiles, writeFiles } from '../report/files.ts';
import { renderJson } from '../report/json.ts';
import { renderJUnit } from '../report/junit.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { createGate } from '../secrets/gate.ts';
import { guardWorld } from '../secrets/guarded-world.ts';
import { maskAll } from '../secrets/masks.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { keepGiven, publishGiven, refuseMisplaced, refuseMisplacedArguments } from '../settings/misplaced.ts';
import { refuseConflictingPaths } from '../settings/paths.ts';
import {
  environmentSource,
  flagSource,
  pluginSource,
  readSettings,
  SETTINGS,
  type SettingRow,
  type Settings,
  settingsOf,
  UsageError,
} from '../settings/read-settings.ts';
import { VERSION } from '../version.ts';
import type { World } from '../world.ts';
import { encode } from './commands/encode.ts';
import { explain } from './commands/explain.ts';

/** Where the command line writes to. Everything passes the gate, except what `encode` is asked to print, and masks. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly isTerminal: boolean;
  /** Whether standard output is kept in a file, where no CI system listens. */
  readonly isFile: boolean;
}

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
    const program = createProgram(world, terminal, safe, { secrets, pass: gate.pass }, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    exitCode = refusal(error, safe);
  }
  return gate.hasHeldBack() ? EXIT_DEFECT : exitCode;
}

/** What a call gets that could not be read. @throws what is no usage error */
function refusal(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
  if (!(error instanceof UsageError)) throw error;
  for (const line of error.message.split('\n')) terminal.error(`iap-key: ${line} [${error.code}]\n`);
  return EXIT_USAGE;
}

/** What stands between the program and its sinks. */
interface Guard {
  readonly secrets: Secrets;
  readonly pass: (text: string) => string;
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

function createProgram(
  world: World,
  raw: Terminal,
  safe: Terminal,
  guard: Guard,
  exit: (code: number) => void,
): Command {
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
          `iap-key: ${printable(text.replace(/^error: /, '').replace(/=[^']*'/, "'"))} [invalid-setting]\nSee iap-key --help.\n`,
        ),
    });

  const checkCommand = program
    .command('check', { isDefault: true })
    .description('the gate: all checks, then the push if push-to is set (the default)')
    .allowExcessArguments(false)
    .action(async (flags: Record<string, string | undefined>) => exit(await runCheck(flags, world, raw, safe, guard)));
  for (const option of settingOptions()) checkCommand.addOption(option);
  checkCommand.addHelpText('after', ENVIRONMENT_HELP);

  program
    .command('encode')
    .argument('<file>', 'the .p8 file; - is standard input')
    .description('check a key file locally and print its one-line base64 for a CI secret')
    .allowExcessArguments(false)
    .action(async (file: string) => {
      const { base64, message } = await encode(file, world);
      if (base64 !== undefined) raw.out(`${base64}\n`);
      safe.error(`${message}\n`);
      exit(base64 === undefined ? 1 : 0);
    });
  program
    .command('explain')
    .argument('[code]', 'a problem code')
    .description('what a problem code means, why it happens, what to do')
    .allowExcessArguments(false)
    .action((code: string | undefined) => safe.out(explain(code)));
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
    .option('--directory <path>', 'where to put the throw-away key and the certificate')
    .description('serve the simulator for your own tests')
    .allowExcessArguments(false)
    .action(async ({ directory }: { directory?: string }) => {
      const { simulate } = await import('./commands/simulate.ts');
      await simulate(directory, world, safe);
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

const ENVIRONMENT_HELP = `
Every setting is also an environment variable: --key-id is IAP_KEY_KEY_ID (or IAP_KEY_ID). A flag wins.
The key itself comes from IAP_KEY_PRIVATE_KEY or from --private-key-file, never from a flag.

Exit codes: 0 pass or skipped, 1 fail, 2 usage, 3 inconclusive, 4 pass but the push failed.`;

function settingOptions(): Option[] {
  return settingsOf('command-line')
    .filter((name) => !('secret' in SETTINGS[name]))
    .map((name) => {
      const row: SettingRow = SETTINGS[name];
      const value = row.kind === 'choice' ? row.choices.join('|') : name.split('-').at(-1);
      const standard = row.default === undefined ? '' : ` (default: ${row.default})`;
      // The name of the flag is kept as it is, so that the table alone decides on names.
      return new Option(`--${name} <${value}>`, `${row.meaning.replaceAll('`', '')}${standard}`);
    });
}

async function runCheck(
  flags: Record<string, string | undefined>,
  world: World,
  raw: Terminal,
  terminal: Terminal,
  { secrets, pass }: Guard,
): Promise<number> {
  const named = Object.fromEntries(
    Object.entries(flags).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value,
    ]),
  );
  const sources = [flagSource(named), environmentSource(world.environment), pluginSource(world.environment)];
  keepGiven(sources, secrets);
  for (const login of secretsInProxies(world.environment)) secrets.keep(login);
  refuseMisplaced(sources, world.environment, secrets);
  const settings = readSettings('command-line', sources, world.environment);
  await refuseConflictingPaths(settings, world.directory);
  await prepareFiles(settings, world);
  publishGiven(settings, secrets);
  const tongue = tongueOf(settings.format === 'text' ? detectCi(world.environment) : undefined);
  const { mask } = tongue;
  // A mask command shows the secret to the CI system, and so passes the gate; a file does not listen.
  if (mask !== undefined && !raw.isFile) maskAll(secrets, (text) => raw.out(mask(text)));
  const trace = traceOnGitHub(settings, world, secrets.clean);
  const report = mapStrings(await check(settings, world, trace.aroundPush), secrets.clean);
  const color = wantsColor(world, terminal);
  const exitCode = exitCodeOf(report, settings);
  world.reached?.(exitCode);
  // Files first: what is said on standard output may point at them, or has to say that they are not there.
  const whole = withFindings(report, await writeFiles(report, settings, pass, world));
  terminal.out(
    await rendered(whole, (shown) =>
      settings.format === 'text'
        ? speak(shown, settings, world, { tongue, color, pass })
        : render(shown, settings.format),
    ),
  );
  for (const text of await finishTrace(trace, report)) terminal.error(`iap-key: ${text}\n`);
  return exitCode;
}

async function render(report: Report, format: Exclude<Settings['format'], 'text'>): Promise<string> {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'junit':
      return renderJUnit(report);
    case 'markdown':
      return renderMarkdown(report);
  }
}

/** https://no-color.org and https://force-color.org; otherwise color where a person looks at a terminal. */
export function wantsColor({ environment }: Pick<World, 'environment'>, { isTerminal }: Terminal): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
}
