import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import * as core from '@actions/core';
import { type ActionCore, action } from '../../src/doors/action.ts';
import { commandLine } from '../../src/doors/command-line.ts';
import { ownWords } from '../../src/doors/own-words.ts';
import { nameOfCrash, PLEASE_REPORT } from '../../src/findings/defect.ts';
import { createSecrets, type Secrets } from '../../src/secrets/secrets.ts';
import { ENDPOINTS } from '../../src/settings/endpoints.ts';
import { SETTINGS, type SettingRow } from '../../src/settings/table.ts';
import type { Exchange, HttpRequest } from '../../src/world/http-message.ts';
import type { World } from '../../src/world/world.ts';
import { createWorld, openClock } from '../world.ts';
import { capture, type Emission, files, plant, type Sink, streams } from './sinks.ts';

/**
 * The one place where the harnesses touch the program: its doors, its world, its table of settings, its renderers. Whoever
 * changes a signature there changes this file and no other of the harnesses.
 */

export type { Exchange, HttpRequest };
/** A setting as the harnesses need to know it. */
export interface Setting {
  readonly name: string;
  readonly isSecret: boolean;
  readonly kind: string;
  readonly doors: readonly Door[];
}

export const ALL_SETTINGS: readonly Setting[] = Object.entries(SETTINGS).map(([name, row]: [string, SettingRow]) => ({
  name,
  isSecret: row.secret === true,
  kind: row.kind,
  doors: row.only === undefined ? ['action', 'command-line'] : [row.only],
}));

export const ENDPOINT_VARIABLES: readonly string[] = Object.values(ENDPOINTS).map(({ variable }) => variable);

export type Door = 'action' | 'command-line';
type OuterWorld = Omit<World, 'secrets'>;

/** What the program asks of its world and waits for, or may be thrown out of. */
export type WorldCall = 'send' | 'readFile' | 'sleep' | 'keepSecret' | 'alarm';

export interface Stage {
  readonly door: Door;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly send: (request: HttpRequest) => Exchange;
  /** Runs in front of every call of the world, and may throw. */
  readonly before?: (call: WorldCall) => void;
  /** A leak for the harness to find. */
  readonly plant?: Plant;
}

/** Writes a text to a sink, or changes a request on its way out. */
export type Plant =
  | { readonly sink: Sink; readonly text: string }
  | { readonly change: (request: HttpRequest) => HttpRequest };

export interface Performance {
  readonly exitCode: number;
  readonly emissions: readonly Emission[];
  readonly requests: readonly HttpRequest[];
  /** How often the world was called, to know where a crash can be put. */
  readonly calls: number;
}

export interface Theater {
  readonly perform: (stage: Stage) => Promise<Performance>;
  readonly close: () => void;
}

/** Frozen, so that a case is the same in every run. */
const EPOCH = Date.UTC(2026, 2, 3, 4, 5, 6);
const TICK_MS = 20;

/**
 * A folder in which runs take place, one after the other: report files are real, and so are the files that the runner gives
 * to an action. Paths that a setting names are relative to it, whatever they hold.
 */
export function openTheater(): Theater {
  // The same for a whole process, because @actions/core keeps the path of its first summary.
  const home = join(tmpdir(), `iap-key-harness-${process.pid}`);
  const place = join(home, 'checkout');
  const runnerFiles = { output: join(home, 'output'), summary: join(home, 'summary') };
  const before = { directory: process.cwd(), environment: { ...process.env } };
  mkdirSync(place, { recursive: true });
  process.chdir(place);
  return {
    perform: (stage) => perform(stage, place, runnerFiles),
    close() {
      process.chdir(before.directory);
      for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'RUNNER_DEBUG']) {
        if (before.environment[name] === undefined) delete process.env[name];
        else process.env[name] = before.environment[name];
      }
      rmSync(home, { recursive: true });
    },
  };
}

async function perform(
  stage: Stage,
  place: string,
  runnerFiles: { readonly output: string; readonly summary: string },
): Promise<Performance> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const requests: HttpRequest[] = [];
  for (const file of Object.values(runnerFiles)) writeFileSync(file, '');
  process.env['GITHUB_OUTPUT'] = runnerFiles.output;
  process.env['GITHUB_STEP_SUMMARY'] = runnerFiles.summary;
  const environment: Record<string, string> = {
    ...stage.environment,
    ...(stage.environment['GITHUB_ACTIONS'] === 'true'
      ? { GITHUB_OUTPUT: runnerFiles.output, GITHUB_STEP_SUMMARY: runnerFiles.summary }
      : {}),
  };
  if (environment['RUNNER_DEBUG'] === undefined) delete process.env['RUNNER_DEBUG'];
  else process.env['RUNNER_DEBUG'] = environment['RUNNER_DEBUG'];

  let calls = 0;
  const count = (call: WorldCall) => {
    calls += 1;
    stage.before?.(call);
  };
  const send = (request: HttpRequest) => {
    const sent = stage.plant !== undefined && 'change' in stage.plant ? stage.plant.change(request) : request;
    requests.push(sent);
    return stage.send(sent);
  };
  const secrets = countedSecrets(count);
  const world = countedWorld({ ...stage, environment, send }, place, count);
  const release = capture(stdout, stderr);
  let exitCode: number;
  try {
    if (stage.plant !== undefined && 'sink' in stage.plant) plant(stage.plant, stdout, stderr, place);
    exitCode =
      stage.door === 'action'
        ? await enterAction(world, secrets)
        : await enterCommandLine(stage, world, secrets, stdout, stderr);
  } finally {
    release();
  }
  return { exitCode, calls, requests, emissions: [...streams(stdout, stderr), ...files(place, runnerFiles)] };
}

/** As `bin/action.ts` does. */
async function enterAction(world: OuterWorld, secrets: Secrets): Promise<number> {
  try {
    core.summary.emptyBuffer();
    return await action(core as ActionCore, world, secrets);
  } catch (error) {
    core.error(`${PLEASE_REPORT} The run broke off (${nameOfCrash(error)}).`, { title: 'iap-key' });
    return 3;
  }
}

/** As `bin/cli.ts` does. */
async function enterCommandLine(
  { args }: Stage,
  world: OuterWorld,
  secrets: Secrets,
  stdout: string[],
  stderr: string[],
): Promise<number> {
  const terminal = {
    out: (text: string) => void stdout.push(text),
    error: (text: string) => void stderr.push(text),
    isTerminal: false,
    isFile: false,
  };
  try {
    return await commandLine(args, world, terminal, secrets);
  } catch (error) {
    terminal.error(`iap-key: ${PLEASE_REPORT} The run broke off (${nameOfCrash(error)}).\n`);
    return 3;
  }
}

/** The secrets of a run, which may be crashed into. */
function countedSecrets(count: (call: WorldCall) => void): Secrets {
  const secrets = createSecrets(ownWords);
  const counted = { ...secrets };
  for (const name of ['keep', 'keepValue', 'publish'] as const) {
    counted[name] = (text) => {
      count('keepSecret');
      secrets[name](text);
    };
  }
  return counted;
}

/** Time goes on by waits and requests alone, so that no run takes longer than its work. */
function countedWorld(
  { environment, files: known, send }: Pick<Stage, 'environment' | 'files' | 'send'>,
  directory: string,
  count: (call: WorldCall) => void,
): OuterWorld {
  const clock = openClock();
  let state = 1;
  const given: OuterWorld = createWorld(
    {
      environment,
      directory,
      now: () => EPOCH + clock.elapsed(),
      random: () => {
        state = (state * 48271) % 2147483647;
        return state / 2147483647;
      },
      async readFile(path: string, limit: number) {
        count('readFile');
        const bytes = known.get(path);
        // The real message holds the path, as it does in Node.js.
        if (bytes === undefined)
          throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT' });
        return bytes.subarray(0, limit);
      },
      async send(request: HttpRequest): Promise<Exchange> {
        count('send');
        if (request.signal.aborted) return { kind: 'failure', reason: 'aborted', code: 'ABORTED' };
        clock.moveTo(clock.elapsed() + TICK_MS);
        return send(request);
      },
    },
    clock,
  );
  return {
    ...given,
    sleep: async (milliseconds, signal) => {
      count('sleep');
      await clock.sleep(milliseconds, signal);
    },
    alarm: (milliseconds) => {
      count('alarm');
      return clock.alarm(milliseconds);
    },
  };
}
