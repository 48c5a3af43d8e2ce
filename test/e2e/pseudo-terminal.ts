import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The built program on a pseudo-terminal of the system, and somebody who types: `script` of util-linux makes the terminal. */

export interface Typed {
  /** What has to stand on the screen before something is typed. */
  readonly until: string | RegExp;
  readonly keys: string;
}

export const ENTER = '\r';
export const CTRL_C = '\u0003';
/** Empties a line. */
export const CTRL_U = '\u0015';
export const LEFT = '\u001b[D';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const IMPATIENCE_MS = 20_000;

/** Whether this machine has the `script` of Linux; that of macOS takes other arguments. */
export function hasPseudoTerminal(): boolean {
  return process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Runs the command line on a terminal of 100 columns. @returns its exit code, and all that stood on the screen */
export async function typeInto(
  args: readonly string[],
  typed: readonly Typed[],
  { env, directory }: { env: Record<string, string>; directory: string },
): Promise<{ code: number | null; screen: string }> {
  const node = process.env['PROGRAM_NODE'] ?? process.execPath;
  const command = `stty cols 100 rows 40; exec ${[node, CLI, ...args].map(quoted).join(' ')}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', SHELL: '/bin/sh', ...env },
  });
  let screen = '';
  let from = 0;
  const steps = [...typed];
  const typeOn = () => {
    for (let step = steps[0]; step !== undefined; step = steps[0]) {
      const seen = plain(screen.slice(from));
      if (typeof step.until === 'string' ? !seen.includes(step.until) : !step.until.test(seen)) return;
      steps.shift();
      from = screen.length;
      child.stdin.write(step.keys);
    }
  };
  const hear = (chunk: Buffer) => {
    screen += chunk.toString('utf8');
    typeOn();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.stdin.on('error', () => undefined);
  const impatience = setTimeout(() => child.kill('SIGKILL'), IMPATIENCE_MS);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(impatience);
  if (steps.length > 0) throw new Error(`Waited for ${String(steps[0]?.until)} in vain:\n${plain(screen)}`);
  return { code, screen: plain(screen) };
}

/** What is read, without the movements of the cursor and the colors. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what such a sequence begins with.
  return text.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '');
}
