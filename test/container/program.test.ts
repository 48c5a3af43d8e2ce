import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoLeak, expectNoStackTrace, type Run, reportOf } from '../e2e/program.ts';
import { type Stage, setStage } from '../e2e/stage.ts';
import { podman, runContainer, type Start, startContainer } from './container.ts';

let stage: Stage;
/** Mounts the simulator's certificate, and what leads to the simulator. */
let access: string[];
beforeAll(async () => {
  stage = await setStage();
  access = ['--volume', `${stage.endpoints['NODE_EXTRA_CA_CERTS']}:/certificate.pem:ro`];
});
afterAll(() => stage.close());

const CHECK = ['check', '--format', 'json'];
const certificate = { NODE_EXTRA_CA_CERTS: '/certificate.pem' };

/** The variables of a run that passes, without the key. */
function identifiers(): Record<string, string> {
  const { IAP_KEY_PRIVATE_KEY: _, ...env } = stage.env;
  return { ...env, ...certificate };
}

/** A run against the simulator, of which nothing may show a secret. */
async function run(args: readonly string[], start: Start = {}): Promise<Run> {
  const options = [...access, ...(start.options ?? [])];
  const env = start.env ?? { ...stage.env, ...certificate };
  const result = await runContainer(args, { ...start, options, env });
  expectNoLeak(result, stage);
  expectNoStackTrace(result);
  return result;
}

/** A file of the stage that any user of a container may read. */
function place(name: string, content: string): string {
  const path = join(stage.folder, name);
  writeFileSync(path, content);
  chmodSync(path, 0o644);
  return path;
}

test('a good key passes with 0', async () => {
  const result = await run(CHECK);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(reportOf(result)).toMatchObject({ result: 'pass', problem: null, live: false });
});

test('a revoked key fails with 1', async () => {
  const env = {
    ...identifiers(),
    IAP_KEY_PRIVATE_KEY: Buffer.from(stage.revoked.pem).toString('base64'),
    IAP_KEY_KEY_ID: stage.revoked.keyId,
    IAP_KEY_RETRIES: '0',
  };
  const result = await run(CHECK, { env });
  expect(result.code).toBe(1);
  expect(reportOf(result)).toMatchObject({ result: 'fail', problem: 'apple-refused' });
});

test('an Apple out of reach is inconclusive with 3', async () => {
  const nobody = {
    IAP_KEY_APPLE_PRODUCTION_URL: 'https://127.0.0.1:1',
    IAP_KEY_APPLE_SANDBOX_URL: 'https://127.0.0.1:1',
  };
  const result = await run(CHECK, { env: { ...stage.env, ...certificate, ...nobody, IAP_KEY_RETRIES: '0' } });
  expect(result.code).toBe(3);
  expect(reportOf(result)).toMatchObject({ result: 'inconclusive', problem: 'apple-unreachable' });
});

test('the key comes by a mounted file, and its Key ID by the name of the file', async () => {
  const name = `SubscriptionKey_${stage.key.keyId}.p8`;
  const { IAP_KEY_KEY_ID: _, ...env } = identifiers();
  const options = ['--volume', `${place(name, stage.key.pem)}:/run/secrets/${name}:ro`];
  const result = await run([...CHECK, '--private-key-file', `/run/secrets/${name}`], { env, options });
  expect(result.code).toBe(0);
  expect(reportOf(result)).toMatchObject({ result: 'pass', key: { keyId: stage.key.keyId } });
});

test('the key comes by standard input', async () => {
  const result = await run([...CHECK, '--private-key-file', '-'], { env: identifiers(), stdin: stage.key.pem });
  expect(result.code).toBe(0);
  expect(reportOf(result)).toMatchObject({ result: 'pass', problem: null });
});

test('reports are written into a mounted folder', async () => {
  const folder = join(stage.folder, 'work');
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  const options = ['--volume', `${folder}:/work`, '--workdir', '/work'];
  const result = await run(['--report-file', 'report.json', '--junit-file', 'junit.xml'], { options });
  expect(result.code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ result: 'pass' });
  expect(readFileSync(join(folder, 'junit.xml'), 'utf8')).toContain('<testsuite');
});

const HARDENED: Record<string, string[]> = {
  'a read-only root file system': ['--read-only'],
  'nothing to write to at all': ['--read-only', '--read-only-tmpfs=false'],
  'any user': ['--user', '12345'],
  'any user in the group of root': ['--user', '12345:0'],
  'no capabilities': ['--cap-drop=ALL'],
  'no new privileges': ['--security-opt=no-new-privileges'],
  'a working directory it cannot read': ['--workdir', '/root'],
  'all of that at once': [
    ...['--read-only', '--read-only-tmpfs=false', '--user', '12345:12345', '--cap-drop=ALL'],
    '--security-opt=no-new-privileges',
  ],
};

test.each(Object.entries(HARDENED))('it works with %s', async (_, options) => {
  const result = await run(CHECK, { options });
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(reportOf(result).result).toBe('pass');
});

test('it is no superuser unless told', async () => {
  const result = await run(['/usr/bin/id', '-u']);
  expect(result.stdout).toBe('1000\n');
});

test('without a network, the local checks pass and say that Apple was not asked', async () => {
  const result = await run(CHECK, {
    network: 'none',
    env: { ...stage.env, ...certificate, IAP_KEY_ENVIRONMENT: 'none', IAP_KEY_BUNDLE_ID: '' },
  });
  expect(result.code).toBe(0);
  expect(reportOf(result)).toMatchObject({ result: 'pass', live: false });
});

test('without a network, asking Apple is inconclusive', async () => {
  const result = await run(CHECK, { network: 'none', env: { ...stage.env, ...certificate, IAP_KEY_RETRIES: '0' } });
  expect(result.code).toBe(3);
  expect(reportOf(result)).toMatchObject({ result: 'inconclusive', problem: 'apple-unreachable' });
});

test('no argument is the check, with the settings of a plugin step of Drone or Woodpecker', async () => {
  const env = {
    ...stage.endpoints,
    ...certificate,
    PLUGIN_PRIVATE_KEY: stage.base64,
    PLUGIN_KEY_ID: stage.key.keyId,
    PLUGIN_ISSUER_ID: stage.key.issuerId,
    PLUGIN_BUNDLE_ID: stage.env['IAP_KEY_BUNDLE_ID'] ?? '',
    PLUGIN_FORMAT: 'json',
  };
  const result = await run([], { env });
  expect(result.code).toBe(0);
  expect(reportOf(result)).toMatchObject({ result: 'pass', problem: null });
});

test('a flag goes to the program', async () => {
  const [help, version] = [await run(['--help']), await run(['--version'])];
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('Usage: iap-key');
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a misspelt command is refused by the program', async () => {
  const result = await run(['chekc']);
  expect(result).toMatchObject({ code: 2, stdout: '' });
  expect(result.stderr).toContain('Did you mean check?');
});

test('a program with the name of a command does not take its place', async () => {
  const { stdout } = await run(['--help']);
  const listed = stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)\b/gm);
  const names = [...listed].map(([, name = '']) => name);
  expect(names).toContain('check');
  const folder = join(stage.folder, 'impostors');
  mkdirSync(folder);
  for (const name of names) writeFileSync(join(folder, name), '#!/bin/sh\necho impostor\n', { mode: 0o755 });
  const options = ['--volume', `${folder}:/impostors:ro`, '--env', 'PATH=/impostors:/usr/local/bin:/usr/bin:/bin'];
  const script = `for name in ${names.join(' ')}; do iap-key "$name" --help; done`;
  const result = await run(['/bin/sh', '-c', script], { options });
  const usages = [...result.stdout.matchAll(/^Usage: iap-key ([a-z]*)/gm)].map(([, name]) => name);
  expect(usages).toEqual(names.map((name) => (name === 'help' ? '' : name)));
  expect(result.stdout).not.toContain('impostor');
});

test.each(['sh', 'bash'])(
  'a CI system starts %s and has its script read from standard input, as GitLab does',
  async (shell) => {
    const script =
      'set -eu\necho started\niap-key check --format json | grep -c \'"result": *"pass"\' | head -1\nexit 7\n';
    const result = await run([shell], { stdin: script });
    expect(result.stdout).toMatch(/^started\n[1-9]\d*\n$/);
    expect(result.code).toBe(7);
  },
);

test('sh -c runs the program, and its exit code arrives', async () => {
  const env = { ...identifiers(), IAP_KEY_PRIVATE_KEY: 'x' };
  expect((await run(['sh', '-c', 'iap-key --version && iap-key check'], { env })).code).toBe(1);
  const encoded = Buffer.from('iap-key --version').toString('base64');
  const woodpecker = await run(['/bin/sh', '-c', `echo ${encoded} | base64 -d | /bin/sh -e`]);
  expect(woodpecker).toMatchObject({ code: 0, stderr: '' });
});

test('cat keeps the container open until the end of its input, as Jenkins needs it', async () => {
  const result = await run(['cat'], { stdin: 'held open' });
  expect(result).toMatchObject({ code: 0, stdout: 'held open' });
});

const ENDINGS: [string, (name: string, pid: number) => unknown][] = [
  ['SIGTERM', (_, pid) => process.kill(pid, 'SIGTERM')],
  ['SIGINT', (_, pid) => process.kill(pid, 'SIGINT')],
  ['podman stop', (name) => podman('stop', '--time', '30', name)],
];

/** The milliseconds on the clock at which a process that is not ours is gone. */
async function endOf(pid: number): Promise<number> {
  await promisify(execFile)('tail', ['--pid', `${pid}`, '--sleep-interval', '0.01', '--follow', '/dev/null']);
  return performance.now();
}

test.each(ENDINGS)('%s ends a waiting run at once, with its report', async (title, end) => {
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const silent = await setStage({
    weather: () => {
      asked();
      return { kind: 'half-open' };
    },
  });
  try {
    const options = ['--volume', `${silent.endpoints['NODE_EXTRA_CA_CERTS']}:/certificate.pem:ro`];
    const { name, ended } = startContainer(CHECK, { options, env: { ...silent.env, ...certificate } });
    await isAsked;
    // The first process of the container, by its number on the host, so that podman's own time is not counted.
    const pid = Number(await podman('inspect', '--format', '{{.State.Pid}}', name));
    const gone = endOf(pid);
    const start = performance.now();
    await end(name, pid);
    console.log(`${title}: the program was gone after ${Math.round((await gone) - start)} ms.`);
    const result = await ended;
    // 137 would be the SIGKILL that follows when the program does not react.
    expect(result.code).toBe(3);
    expect(reportOf(result).result).toBe('inconclusive');
    expectNoLeak(result, silent);
    expectNoStackTrace(result);
  } finally {
    await silent.close();
  }
});
