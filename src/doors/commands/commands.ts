import { BACKENDS } from '../../backends/all.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { type SettingName, settingsOf } from '../../settings/table.ts';
import type { World } from '../../world/world.ts';
import { PIPELINE_NAMES } from '../pipelines.ts';
import { widthOf } from '../terminal.ts';
import type { CommandRow, OptionRow } from './command-row.ts';

/** The commands, in the order of the help: one row each. What a command does is loaded when it is called. */

const KEY_FILE = 'the .p8 file; - is standard input';

/** What says which key it is, and of which apps. */
const IDENTITY = ['private-key-file', 'key-id', 'issuer-id', 'bundle-id'] as const;
const ASKING = ['environment', 'timeout', 'retries', 'concurrency'] as const;
const BACKEND_SETTINGS = BACKENDS.flatMap(({ settings }) => settings.map(({ name }) => name as SettingName));
const YES: OptionRow = { name: 'yes', meaning: 'agree to everything that would be asked' };

export const COMMANDS = {
  check: {
    meaning: 'the gate: all checks, then the push if push-to is set (the default)',
    argument: ['[file]', `${KEY_FILE} (the same as --private-key-file)`],
    settings: settingsOf('command-line'),
    run: async ({ flags, world, terminal, guard }) =>
      (await import('./check-command.ts')).checkCommand(flags, world, terminal, guard),
  },
  encode: {
    meaning: 'check a key file locally and print its one-line base64 for a CI secret',
    argument: ['<file>', KEY_FILE],
    run: async ({ argument = '', world, terminal, guard }) => {
      const { encode } = await import('./encode.ts');
      const { base64, message } = await encode(argument, world);
      if (base64 !== undefined) guard.raw.out(`${base64}\n`);
      terminal.error(`${message}\n`);
      return base64 === undefined ? 1 : 0;
    },
  },
  fingerprint: {
    meaning: 'name a key, so that laptop, CI and backend can be compared',
    argument: ['[file]', `${KEY_FILE}; without one, the key in IAP_KEY_PRIVATE_KEY`],
    run: async ({ argument, world, terminal }) =>
      (await import('./fingerprint-command.ts')).fingerprint(argument, world, terminal),
  },
  explain: {
    meaning: 'what a problem code means, why it happens, what to do',
    argument: ['[code]', 'a problem code; without one, all are listed'],
    run: async ({ argument, world, terminal }) => {
      terminal.out((await import('./explain.ts')).explain(argument, widthOf(world, terminal)));
      return 0;
    },
  },
  init: {
    meaning: 'from a .p8 on this machine to a green gate: asks, checks, writes the pipeline, stores the secret',
    argument: ['[file]', 'the .p8 file (the same as --private-key-file)'],
    settings: [...IDENTITY, ...ASKING],
    options: [
      {
        name: 'ci',
        value: 'system',
        choices: PIPELINE_NAMES,
        meaning: 'the CI system; without it, the one whose files are there',
      },
      { name: 'secret', value: 'name', meaning: 'the name of the secret (default: IAP_PRIVATE_KEY)' },
      { name: 'store', meaning: 'also store the secret, with gh or glab' },
    ],
    run: async (call) => (await import('./init.ts')).init(call),
  },
  rotate: {
    meaning: 'put a new key in the place of an old one, in the order that breaks no released app',
    argument: ['[file]', 'the .p8 of the new key (the same as --private-key-file)'],
    settings: [...IDENTITY, ...ASKING, 'push-to', ...BACKEND_SETTINGS],
    options: [
      {
        name: 'old-key-file',
        value: 'path',
        meaning: 'the .p8 of the old key, to prove in the end that it is refused',
      },
      { name: 'old-key-id', value: 'id', meaning: 'its Key ID; without it, the one in the name of its file' },
      YES,
    ],
    run: async (call) => (await import('./rotate.ts')).rotate(call),
  },
  demo: {
    meaning: 'make a throw-away key, start the simulator, and run check and push for real over TLS',
    run: async ({ world, terminal }) => (await import('./demo.ts')).demo(world, terminal),
  },
  simulate: {
    meaning: 'serve the simulator for your own tests',
    argument: ['[file]', 'what to serve, YAML: keys, apps, faults; - is standard input'],
    options: [
      { name: 'directory', value: 'path', meaning: 'where to put the throw-away keys and the certificate' },
      { name: 'port', value: 'number', meaning: 'the first of eight ports that follow each other' },
    ],
    run: async ({ argument, flags, world, terminal }) => {
      const { simulate } = await import('./simulate.ts');
      await simulate(argument, flags, world, terminal);
      return 0;
    },
  },
  matrix: {
    meaning: 'turn a manifest of many keys into a GitHub strategy.matrix, or a GitLab child pipeline',
    argument: ['<file>', 'the manifest, YAML; - is standard input'],
    options: [
      { name: 'for', value: 'system', choices: ['github', 'gitlab'], default: 'github', meaning: 'the CI system' },
    ],
    run: async ({ argument = '', flags, world, terminal }) => {
      const { matrix } = await import('./matrix.ts');
      // A pipe that says nothing is left when the run is told to end.
      const readFile: World['readFile'] = (path, limit) => world.readFile(path, limit, world.interrupted);
      terminal.out(await matrix(argument, flags['for'] === 'gitlab' ? 'gitlab' : 'github', { readFile }));
      return 0;
    },
  },
  completion: {
    meaning: 'print the completion script of a shell',
    argument: ['<shell>', 'bash, zsh or fish'],
    run: async ({ argument, terminal, commands }) => {
      const { completion, SHELLS } = await import('./completion.ts');
      const shell = SHELLS.find((name) => name === argument);
      if (shell === undefined) throw new UsageError(`completion: There are scripts for ${SHELLS.join(', ')} alone.`);
      terminal.out(completion(shell, commands));
      return 0;
    },
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}
