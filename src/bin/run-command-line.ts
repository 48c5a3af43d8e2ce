import { fstatSync } from 'node:fs';
import process from 'node:process';
import { isatty } from 'node:tty';
import { commandLine } from '../doors/command-line.ts';
import { ownWords } from '../doors/own-words.ts';
import { createHttpClient } from '../net/http.ts';
import { createSecrets } from '../secrets/secrets.ts';
import { runToEnd, writer } from './ending.ts';
import { createWorld } from './real-world.ts';
import { guardStandardError } from './standard-error.ts';

const secrets = createSecrets(ownWords);
guardStandardError(secrets);
const terminal = {
  out: writer(process.stdout),
  error: writer(process.stderr),
  isTerminal: process.stdout.isTTY === true,
  isFile: isFile(1),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  errorTerminal: process.stderr.isTTY ? { columns: process.stderr.columns } : undefined,
  // Standard input is made a stream only where it is read.
  person: () => (isatty(0) && isatty(1) ? { input: process.stdin, output: process.stdout } : undefined),
  start: async (program: string, args: readonly string[], input: string) =>
    (await import('./start-program.ts')).startProgram(program, args, input),
};
let close: () => Promise<unknown> = async () => undefined;

runToEnd(
  async (reached) => {
    const http = createHttpClient(process.env);
    close = http.close;
    const world = { ...createWorld(process.env, http), reached };
    return commandLine(process.argv.slice(2), world, terminal, secrets);
  },
  (sentence) => terminal.error(`iap-key: ${sentence}\n`),
  () => close(),
);

/** A closed descriptor is no file. */
function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}
