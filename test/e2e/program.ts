import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import type { Stage } from './stage.ts';

const dist = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

/** Everything that one run of the built program emitted. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Files that the run wrote, by name: outputs, summary, reports. */
  files: Record<string, string>;
}

export interface Invocation {
  env?: Record<string, string>;
  stdin?: string | Buffer;
  /** The working directory; a new empty folder unless told. */
  directory?: string;
  /** Leaves standard input open, as a terminal or a pipe without an end. */
  endlessStdin?: boolean;
  /** Sends the run a signal when this resolves. */
  interrupt?: { when: Promise<unknown>; signal: 'SIGINT' | 'SIGTERM' };
  /** Report files to ask for, by setting. */
  files?: Record<string, string>;
}

/** Runs `dist/cli.js` with nothing of this machine's environment but PATH. */
export async function runCommandLine(args: string[], invocation: Invocation = {}): Promise<Run> {
  return start('cli.js', args, invocation, {});
}

/** Runs `dist/index.js` as GitHub's runner does: inputs and files by environment. */
export async function runAction(
  inputs: Record<string, string>,
  invocation: Invocation = {},
): Promise<Run & { outputs: Record<string, string>; summary: string }> {
  const names = { GITHUB_OUTPUT: 'outputs', GITHUB_STEP_SUMMARY: 'summary' };
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const run = await start(
    'index.js',
    [],
    { ...invocation, env: { GITHUB_ACTIONS: 'true', ...given, ...invocation.env } },
    names,
  );
  return { ...run, outputs: parseOutputs(run.files['outputs'] ?? ''), summary: run.files['summary'] ?? '' };
}

async function start(
  script: string,
  args: string[],
  invocation: Invocation,
  fileVariables: Record<string, string>,
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'iap-key-test-'));
  try {
    for (const name of Object.values(fileVariables)) await writeFile(join(folder, name), '');
    const variables = Object.fromEntries(
      Object.entries(fileVariables).map(([variable, name]) => [variable, join(folder, name)]),
    );
    const child = spawn(process.env['PROGRAM_NODE'] ?? process.execPath, [dist(script), ...args], {
      cwd: invocation.directory ?? folder,
      env: { PATH: process.env['PATH'] ?? '', ...variables, ...invocation.env },
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
  const secrets = [
    ...stage.secretForms,
    ...stage.simulator.requests.map(({ headers }) => headers.authorization?.replace(/^Bearer /, '') ?? ''),
  ];
  for (const secret of secrets) {
    for (let start = 0; start + PIECE <= secret.length; start += 1) {
      const piece = secret.slice(start, start + PIECE);
      if (emitted.includes(piece))
        expect.fail(`A run emitted a piece of a secret, at ${emitted.indexOf(piece)} of ${emitted.length} characters.`);
    }
  }
}

/** No run may show where in the program something went wrong. */
export function expectNoStackTrace(run: Run): void {
  expect(`${run.stdout}\n${run.stderr}`).not.toMatch(/^\s+at .+:\d+:\d+\)?$|defect of iap-key|node:internal/m);
}
