import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import * as core from '@actions/core';
import { readFile } from '../../src/bin/read-file.ts';
import { type ActionCore, action } from '../../src/doors/action.ts';
import { commandLine } from '../../src/doors/command-line.ts';
import { ownWords } from '../../src/doors/own-words.ts';
import { nameOfCrash, PLEASE_REPORT } from '../../src/findings/defect.ts';
import { createHttpClient } from '../../src/net/http.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { createWorld, openRunningClock } from '../world.ts';
import { giveBack, takeFolder } from './folders.ts';
import type { Door, Invocation, Run } from './run.ts';
import { skippingSilence } from './silence.ts';

/**
 * The doors in this process, as their entry points in `src/bin` open them: real TLS, real files, the real `@actions/core`, and
 * an environment of their own. What is missing is the process: whoever needs one asks for it (`startCommandLine`), and all of
 * it runs against `dist/` as well (`PROGRAM=dist`).
 */
export async function enter(
  door: Door,
  args: readonly string[],
  invocation: Invocation,
  fileVariables: Readonly<Record<string, string>>,
): Promise<Run> {
  // At once, since a thread for each of these small files costs more than the file.
  const folder = takeFolder();
  const given = Object.entries(fileVariables).map(([variable, name]) => [variable, join(folder, name)]);
  const environment: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    ...Object.fromEntries(given),
    ...invocation.env,
  };
  try {
    for (const [, path = ''] of given) writeFileSync(path, '');
    const said: Said = { stdout: [], stderr: [] };
    const code = await listening.run(said, () =>
      open(door, args, environment, { directory: folder, ...invocation }, said),
    );
    const names = [
      ...Object.values(fileVariables).map((name) => [name, join(folder, name)]),
      ...Object.entries(invocation.files ?? {}),
    ];
    const files = names.map(([name = '', path = '']) => [name, textOf(path)]);
    return { code, stdout: said.stdout.join(''), stderr: said.stderr.join(''), files: Object.fromEntries(files) };
  } finally {
    giveBack(folder);
  }
}

/** Nothing, where there is no such file. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

interface Said {
  readonly stdout: string[];
  readonly stderr: string[];
}

/** Which run is at work, so that what goes past the terminal is the run's as well, with others beside it. */
const listening = new AsyncLocalStorage<Said>();

for (const name of ['stdout', 'stderr'] as const) {
  const stream = process[name];
  const write = stream.write.bind(stream);
  stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
    const said = listening.getStore();
    if (said === undefined) return write(chunk, ...rest);
    said[name].push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    return true;
  }) as typeof stream.write;
}

async function open(
  door: Door,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  { directory, clockOffsetMs = 0 }: Invocation & { readonly directory: string },
  said: Said,
): Promise<number> {
  const extra = environment['NODE_EXTRA_CA_CERTS'];
  const clock = openRunningClock();
  const http = createHttpClient(environment, extra ? readFileSync(extra, 'utf8') : undefined, clock.startTimer);
  const network = skippingSilence(http.send, clock);
  const secrets = createSecrets(ownWords);
  let verdict: number | undefined;
  // The world of `src/bin`, but for waits between attempts, which are over at once.
  const world = createWorld(
    {
      environment,
      directory,
      now: () => Date.now() + clockOffsetMs,
      random: Math.random,
      readFile: (path: string, limit: number, signal?: AbortSignal) =>
        readFile(path === '-' ? path : resolve(directory, path), limit, signal),
      send: network.send,
      reached: (exitCode: number) => {
        verdict = exitCode;
      },
    },
    clock,
  );
  const terminal = {
    out: (text: string) => void said.stdout.push(text),
    error: (text: string) => void said.stderr.push(text),
    isTerminal: false,
    isFile: false,
  };
  const runner = coreOf(environment);
  try {
    if (door === 'action') return await action(runner, world, secrets, terminal.error);
    return await commandLine(args, world, terminal, secrets);
  } catch (error) {
    const sentence = `${PLEASE_REPORT} The run broke off (${nameOfCrash(error)}).`;
    if (door === 'action') runner.error(sentence, { title: 'iap-key' });
    else terminal.error(`iap-key: ${sentence}\n`);
    return verdict ?? 3;
  } finally {
    network.stop();
    await http.close();
  }
}

/** What `@actions/core` reads from the environment of the process, for as long as it reads it: all of it is read at once. */
const READ_BY_CORE = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'RUNNER_DEBUG'];

function coreOf(environment: Readonly<Record<string, string>>): ActionCore {
  const inItsEnvironment =
    <Arguments extends unknown[], Value>(call: (...args: Arguments) => Value) =>
    (...args: Arguments): Value => {
      const before = READ_BY_CORE.map((name) => [name, process.env[name]] as const);
      for (const name of READ_BY_CORE) set(name, environment[name]);
      try {
        return call(...args);
      } finally {
        for (const [name, value] of before) set(name, value);
      }
    };
  // One for each run, because a summary keeps the path of its file.
  const summary = new (core.summary.constructor as new () => typeof core.summary)();
  summary.write = inItsEnvironment(summary.write.bind(summary));
  return {
    setOutput: inItsEnvironment(core.setOutput),
    error: inItsEnvironment(core.error),
    warning: inItsEnvironment(core.warning),
    info: inItsEnvironment(core.info),
    setSecret: inItsEnvironment(core.setSecret),
    summary,
  };
}

function set(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
