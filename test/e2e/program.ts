import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import { enterBundle } from './in-bundle.ts';
import { enter } from './in-process.ts';
import type { Door, Invocation, Run } from './run.ts';
import type { Stage } from './stage.ts';

export type { Invocation, Run } from './run.ts';

const dist = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

/** How the program is run: its doors in this process, from `src/` or `dist/`, or `dist/` in a process of its own. */
type Start = (
  door: Door,
  args: readonly string[],
  invocation: Invocation,
  fileVariables: Readonly<Record<string, string>>,
) => Promise<Run>;
type Step = Run & { outputs: Record<string, string>; summary: string };

/** Runs the command line with nothing of this machine's environment but PATH. */
export async function runCommandLine(args: string[], invocation: Invocation = {}): Promise<Run> {
  return fitting(args, invocation)('command-line', args, invocation, {});
}

/** Runs the action as GitHub's runner does: inputs and files by environment. */
export async function runAction(inputs: Record<string, string>, invocation: Invocation = {}): Promise<Step> {
  return step(fitting([], invocation), inputs, invocation);
}

/** {@link runCommandLine} as `dist/cli.js`, where what is shown needs the process or the bundle. */
export async function startCommandLine(args: string[], invocation: Invocation = {}): Promise<Run> {
  return start('command-line', args, invocation, {});
}

/** {@link runAction} as `dist/index.js`, where what is shown needs the process or the bundle. */
export async function startAction(inputs: Record<string, string>, invocation: Invocation = {}): Promise<Step> {
  return step(start, inputs, invocation);
}

/** What a process alone has: standard input, signals, what Node.js reads at its start. */
function needsProcess({ env = {}, stdin, endlessStdin, interrupt }: Invocation): boolean {
  const isOfNode = Object.keys(env).some((name) => name.startsWith('NODE_') && name !== 'NODE_EXTRA_CA_CERTS');
  return isOfNode || stdin !== undefined || endlessStdin === true || interrupt !== undefined;
}

/** The files of which `PROGRAM=share` starts a process for each run: causes, verdicts, pushes, input, and what ends oddly. */
const SHARE = /\/(?:causes|verdicts|input-shapes|problem-codes|guard|survival)\.test\.ts$|\/test\/scenarios\//;

/**
 * The doors as they are in `src/`, unless PROGRAM names another: `bundle` is `dist/` in this process, `dist` a process for each
 * run, as `PROGRAM_NODE` is, which names another Node.js to do it with, and `share` the one or the other.
 */
function fitting(args: readonly string[], invocation: Invocation): Start {
  const program = process.env['PROGRAM_NODE'] === undefined ? process.env['PROGRAM'] : 'dist';
  if (program === 'dist' || needsProcess(invocation)) return start;
  if (program === undefined) return enter;
  if (program !== 'bundle' && program !== 'share') throw new Error(`There is no program ${program}.`);
  if (program === 'share' && SHARE.test(expect.getState().testPath ?? '')) return start;
  // This answer ends because nothing is left to do, which is for Node.js to see; and the date is that of the process.
  const isVersion = args.length === 1 && ['-V', '-v', '--version'].includes(args[0] ?? '');
  return isVersion || invocation.clockOffsetMs !== undefined ? start : enterBundle;
}

const IS_OF_SOURCE = process.env['PROGRAM'] === undefined && process.env['PROGRAM_NODE'] === undefined;

/** The seconds of a run that is to be met with silence: nobody waits for them where the run is of `src/`. */
export const silentFor = (seconds: number) => (IS_OF_SOURCE ? 60 : seconds);

async function step(by: Start, inputs: Record<string, string>, invocation: Invocation): Promise<Step> {
  const names = { GITHUB_OUTPUT: 'outputs', GITHUB_STEP_SUMMARY: 'summary' };
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const run = await by(
    'action',
    [],
    { ...invocation, env: { GITHUB_ACTIONS: 'true', ...given, ...invocation.env } },
    names,
  );
  return { ...run, outputs: parseOutputs(run.files['outputs'] ?? ''), summary: run.files['summary'] ?? '' };
}

/** Runs before the program. */
function shiftClock({ clockOffsetMs }: Invocation): Record<string, string> {
  if (clockOffsetMs === undefined) return {};
  const script = `const now=Date.now;Date.now=()=>now()+(${clockOffsetMs})`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}

const SCRIPTS: Readonly<Record<Door, string>> = { action: 'index.js', 'command-line': 'cli.js' };

async function start(
  door: Door,
  args: readonly string[],
  invocation: Invocation,
  fileVariables: Readonly<Record<string, string>>,
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'iap-key-test-'));
  try {
    for (const name of Object.values(fileVariables)) await writeFile(join(folder, name), '');
    const variables = Object.fromEntries(
      Object.entries(fileVariables).map(([variable, name]) => [variable, join(folder, name)]),
    );
    const child = spawn(process.env['PROGRAM_NODE'] ?? process.execPath, [dist(SCRIPTS[door]), ...args], {
      cwd: invocation.directory ?? folder,
      env: { PATH: process.env['PATH'] ?? '', ...variables, ...shiftClock(invocation), ...invocation.env },
    });
    const collected = Promise.all([collect(child.stdout), collect(child.stderr)]);
    child.stdin.on('error', () => undefined);
    if (invocation.endlessStdin) child.stdin.write(invocation.stdin ?? '');
    else child.stdin.end(invocation.stdin ?? '');
    const { interrupt } = invocation;
    interrupt?.when.then(() => child.kill(interrupt.signal));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    const [stdout, stderr] = await collected;
    const names = [
      ...Object.values(fileVariables).map((name) => [name, join(folder, name)]),
      ...Object.entries(invocation.files ?? {}),
    ];
    const files = await Promise.all(
      names.map(async ([name = '', path = '']) => [name, await readFile(path, 'utf8').catch(() => '')]),
    );
    return { code, stdout, stderr, files: Object.fromEntries(files) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function collect(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** GitHub's file format: `name<<delimiter`, the value, the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs = text.matchAll(/^(.+?)<<(ghadelimiter_.+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...outputs].map(([, name = '', , value = '']) => [name, value]));
}

/** The JSON report of a command line run with `--format json`. */
export function reportOf(run: Run): Report {
  return JSON.parse(run.stdout) as Report;
}

const PIECE = 12;

/** The pieces of the secrets of a stage, and the requests whose tokens are among them: both only grow. */
interface Pieces {
  readonly known: Set<string>;
  requests: number;
}

const piecesOfStages = new WeakMap<Stage, Pieces>();

/** Every piece of the private keys and of every token that reached the simulator, cut once for each stage. */
function secretPieces(stage: Stage): ReadonlySet<string> {
  const pieces = piecesOfStages.get(stage) ?? { known: new Set(stage.secretForms.flatMap(piecesOf)), requests: 0 };
  piecesOfStages.set(stage, pieces);
  const { requests } = stage.simulator;
  for (; pieces.requests < requests.length; pieces.requests += 1) {
    const token = requests[pieces.requests]?.headers.authorization?.replace(/^Bearer /, '') ?? '';
    for (const piece of piecesOf(token)) pieces.known.add(piece);
  }
  return pieces.known;
}

const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, start) => text.slice(start, start + PIECE));

/**
 * Searches all that a run emitted for pieces of the private key and of every token that reached the simulator.
 * The runner's mask commands are left out: on GitHub they are how a secret is masked.
 */
export function expectNoLeak(run: Run, stage: Stage): void {
  const emitted = [run.stdout, run.stderr, ...Object.values(run.files)]
    .join('\n')
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  // Looked up, and not searched for: 140 tokens in the report of 70 apps took seconds.
  const secret = secretPieces(stage);
  for (let start = 0; start + PIECE <= emitted.length; start += 1) {
    if (secret.has(emitted.slice(start, start + PIECE)))
      expect.fail(`A run emitted a piece of a secret, at ${start} of ${emitted.length} characters.`);
  }
}

/** No run may show where in the program something went wrong. */
export function expectNoStackTrace(run: Run): void {
  expect(`${run.stdout}\n${run.stderr}`).not.toMatch(/^\s+at .+:\d+:\d+\)?$|defect of iap-key|node:internal/m);
}

/** The lines of a PEM that hold the key: a CI system is asked to mask each that has eight characters or more. */
export function maskableLines(pem: string): string[] {
  return pem
    .split('\n')
    .slice(1, -1)
    .filter((line) => line.length >= 8);
}
