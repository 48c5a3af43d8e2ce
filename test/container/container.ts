import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Run } from '../e2e/program.ts';

/** The image under test and the one it was built on. */
export const IMAGE = variable('CONTAINER_IMAGE');
export const BASE_IMAGE = variable('CONTAINER_BASE');

const [ENGINE = '', ...ENGINE_OPTIONS] = JSON.parse(variable('CONTAINER_PODMAN')) as string[];
/** What this machine needs; `nofile` and `nproc` may not be raised above its own. */
const RUN_OPTIONS = ['--cgroups', 'enabled', '--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4000:4000'];

export interface Start {
  /** Options of `podman run`. */
  options?: readonly string[];
  /** Variables of the container. Their values are in no argument list. */
  env?: Readonly<Record<string, string>>;
  stdin?: string;
  /** The host's network unless told, so that the simulator is in reach. */
  network?: 'host' | 'none';
}

/** A started container; `ended` resolves with all that it emitted. */
export interface Container {
  readonly name: string;
  readonly ended: Promise<Run>;
}

export function startContainer(args: readonly string[], { options = [], env = {}, stdin, network }: Start): Container {
  const name = `iap-key-test-${randomUUID()}`;
  const passed = Object.keys(env).flatMap((variableName) => ['--env', variableName]);
  const input = stdin === undefined ? [] : ['--interactive'];
  const own = ['--rm', '--name', name, '--network', network ?? 'host', ...input, ...passed, ...options];
  return { name, ended: finish(spawnEngine(['run', ...RUN_OPTIONS, ...own, IMAGE, ...args], env), stdin) };
}

/** `docker run --rm IMAGE args…`, to its end. */
export async function runContainer(args: readonly string[], start: Start = {}): Promise<Run> {
  return startContainer(args, start).ended;
}

/** Any other command of podman, which has to succeed. */
export async function podman(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await finish(spawnEngine(args, {}), undefined);
  if (code !== 0) throw new Error(`podman ${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout.trim();
}

function spawnEngine(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  // PATH and the like are podman's own, so a variable for the container must not replace them.
  return spawn(ENGINE, [...ENGINE_OPTIONS, ...args], { env: { ...env, PATH: process.env['PATH'] } });
}

async function finish(child: ChildProcess, stdin: string | undefined): Promise<Run> {
  const [out, error] = [collect(child.stdout), collect(child.stderr)];
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin ?? '');
  const code = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed));
  return { code, stdout: await out, stderr: await error, files: {} };
}

async function collect(stream: AsyncIterable<Buffer> | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set. Start these tests with: npm run test:container`);
  return value;
}
