import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { loadBundle } from './bundle-loader.ts';
import type { Door, Invocation, Run } from './run.ts';
import { openStandIn } from './stand-in-process.ts';

const SCRIPTS: Readonly<Record<Door, string>> = { action: 'index.js', 'command-line': 'cli.js' };

/**
 * `dist/` in this process: its own entry points, loaded anew for each run, with a process of their own around them. What is
 * missing is Node.js' own part of a process; whoever needs that asks for it (`startCommandLine`).
 */
export async function enterBundle(
  door: Door,
  args: readonly string[],
  invocation: Invocation,
  fileVariables: Readonly<Record<string, string>>,
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'iap-key-test-'));
  const given = Object.entries(fileVariables).map(([variable, name]) => [variable, join(folder, name)]);
  const environment = { PATH: process.env['PATH'] ?? '', ...Object.fromEntries(given), ...invocation.env };
  try {
    for (const [, path = ''] of given) await writeFile(path, '');
    const extra = environment['NODE_EXTRA_CA_CERTS'];
    const authority = extra ? await readFile(extra, 'utf8').catch(() => undefined) : undefined;
    const script = SCRIPTS[door];
    const standIn = openStandIn({ script, args, environment, directory: invocation.directory ?? folder, authority });
    const { code, stdout, stderr } = await standIn.run(() => loadBundle(script, standIn.modules, standIn.globals));
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
