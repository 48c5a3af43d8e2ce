import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isThorough } from '../thorough.ts';
import {
  expectNoLeak,
  expectNoStackTrace,
  reportOf,
  runAction,
  runCommandLine,
  startAction,
  startCommandLine,
} from './program.ts';
import { type Stage, setStage } from './stage.ts';

const PATIENCE = { timeout: 60_000 };
const LOCAL = { IAP_KEY_ENVIRONMENT: 'none' };

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const revoked = () => ({
  ...stage.env,
  IAP_KEY_PRIVATE_KEY: Buffer.from(stage.revoked.pem).toString('base64'),
  IAP_KEY_KEY_ID: stage.revoked.keyId,
});

function place(kind: 'missing' | 'folder' | 'pipe' | 'full disk', name: string): string {
  const path = join(stage.folder, `${kind.replace(' ', '-')}-${name}`);
  if (kind === 'folder') mkdirSync(path);
  if (kind === 'pipe') execFileSync('mkfifo', [path]);
  return kind === 'full disk' ? '/dev/full' : path;
}

test.each(['missing', 'folder', 'pipe', 'full disk'] as const)(
  'outputs and a summary that cannot be written (%s) leave verdict, exit code and report',
  PATIENCE,
  async (kind) => {
    const [output, summary] = [place(kind, 'output'), place(kind, 'summary')];
    const file = join(stage.folder, `${kind}.json`);
    const run = await startAction(
      // Once, since a refusal that is asked for again is no other.
      { 'report-file': file, retries: '0' },
      { env: { ...revoked(), GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary } },
    );
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('FAIL');
    expect(run.stdout).toMatch(/^::warning .*file-not-written/m);
    expect(run.stdout).toContain('GITHUB_OUTPUT');
    expect(run.stdout).toContain('GITHUB_STEP_SUMMARY');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ result: 'fail', problem: 'apple-refused' });
    expectNoStackTrace(run);
    expectNoLeak(run, stage);
  },
);

test('the report in the outputs tells of the summary that could not be written', PATIENCE, async () => {
  const env = { ...stage.env, ...LOCAL, GITHUB_STEP_SUMMARY: join(stage.folder, 'nowhere') };
  const { code, outputs } = await runAction({}, { env });
  expect([code, outputs['result'], outputs['problem']]).toEqual([0, 'pass', 'file-not-written']);
  expect(outputs['report']).toContain('GITHUB_STEP_SUMMARY');
});

test('without a file for outputs they are commands', PATIENCE, async () => {
  const { code, stdout } = await runAction({}, { env: { ...stage.env, ...LOCAL, GITHUB_OUTPUT: '' } });
  expect(code).toBe(0);
  expect(stdout).toContain('::set-output name=result::pass');
});

test.each([
  ['a closed standard output', 'exec "$0" "$@" >&-'],
  ['a full disk behind it', 'exec "$0" "$@" >/dev/full'],
  ['both closed', 'exec "$0" "$@" >&- 2>&-'],
  ['a full disk behind both', 'exec "$0" "$@" >/dev/full 2>/dev/full'],
  ['a reader that has left', '"$0" "$@" | true; exit $PIPESTATUS'],
])('%s changes no exit code', PATIENCE, (_, script) => {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const start = (env: Record<string, string>, ...args: string[]) =>
    spawnSync('bash', ['-c', script, process.execPath, cli, ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      cwd: stage.folder,
      encoding: 'utf8',
    });
  const runs = [
    start({ ...stage.env, ...LOCAL, IAP_KEY_KEY_ID: 'short' }, 'check'),
    ...(isThorough ? [start({ ...stage.env, ...LOCAL }, 'check', '--format', 'json')] : []),
    ...(isThorough ? [start({}, 'check', '--no-such-flag')] : []),
  ];
  expect(runs.map(({ status }) => status)).toEqual([1, 0, 2].slice(0, runs.length));
  for (const { stderr } of runs) expect(stderr).not.toMatch(/^\s+at |node:internal|Error:/m);
});

test('a report file that another user owns is a warning beside the verdict', PATIENCE, async () => {
  // What lies below a file can be made by nobody, root included.
  writeFileSync(join(stage.folder, 'file'), '');
  const path = join(stage.folder, 'file', 'report.json');
  const run = await runCommandLine(['check', '--format', 'json', '--report-file', path], {
    env: { ...stage.env, ...LOCAL },
  });
  expect(run.code).toBe(0);
  expect(reportOf(run)).toMatchObject({ result: 'pass', problem: 'file-not-written' });
  expect(run.stdout).toContain(path);
});

test.each(['report-file', 'junit-file'])('a pipe or a device as %s is refused at once', PATIENCE, async (flag) => {
  for (const path of [place('pipe', flag), '/dev/full', '/dev/stdout', '/dev/null']) {
    const run = await runCommandLine(['check', `--${flag}`, path], { env: { ...stage.env, ...LOCAL } });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('[invalid-setting]');
  }
});

test.each(['/dev/zero', '/dev/urandom', '/dev/null', '/proc/self/mem', '/'])(
  'a private-key-file that is none (%s) is a finding, in time',
  PATIENCE,
  async (path) => {
    const { IAP_KEY_PRIVATE_KEY: _, ...env } = stage.env;
    const run = await startCommandLine(['check', '--format', 'json', '--private-key-file', path, '--timeout', '5'], {
      env,
    });
    expect([run.code, reportOf(run).result]).toEqual([1, 'fail']);
    expectNoStackTrace(run);
  },
);

test('a pipe as GitHub’s event ends with the timeout', PATIENCE, async () => {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: place('pipe', 'event'),
    IAP_KEY_ON_MISSING_KEY: 'skip-on-fork',
    IAP_KEY_TIMEOUT: '1',
  };
  expect((await startCommandLine(['check'], { env })).code).toBe(1);
});

test('a usage error sets outputs, writes a summary and one annotation', PATIENCE, async () => {
  const run = await runAction({ environment: 'prodution' }, { env: stage.env });
  expect(run.code).toBe(2);
  expect(run.outputs).toMatchObject({
    result: 'fail',
    problem: 'invalid-setting',
    problems: '["invalid-setting"]',
    environments: '[]',
  });
  expect(run.summary).toContain('Did you mean production');
  expect(run.stdout.match(/^::error /gm)).toHaveLength(1);
});

test('on-inconclusive: warn shows no error in a step that passes', PATIENCE, async () => {
  const nowhere = 'https://127.0.0.1:1';
  const env = { ...stage.env, IAP_KEY_APPLE_PRODUCTION_URL: nowhere, IAP_KEY_APPLE_SANDBOX_URL: nowhere };
  const inputs = { 'on-inconclusive': 'warn', retries: '0' };
  const run = await runAction(inputs, { env });
  expect(run.code).toBe(0);
  expect(run.stdout).not.toMatch(/^::error/m);
  expect(run.stdout).toMatch(/^::warning .*apple-unreachable/m);
  for (const system of [{ TF_BUILD: 'True' }, { TEAMCITY_VERSION: '2026.1' }] as Record<string, string>[]) {
    const { stdout } = await runCommandLine(['check', '--on-inconclusive', 'warn', '--retries', '0'], {
      env: { ...env, ...system },
    });
    expect(stdout).not.toMatch(/type=error|buildProblem/);
  }
});

test.each([
  ['an error that nobody catches', 'setTimeout(() => { throw new Error("a-hidden-message") }, 700)'],
  ['a rejection that nobody handles', 'setTimeout(() => Promise.reject(new Error("a-hidden-message")), 700)'],
])('%s is one plain sentence and exit code 3', PATIENCE, async (_, script) => {
  const silent = await setStage({ weather: () => ({ kind: 'half-open' }) });
  const preload = join(silent.folder, 'preload.cjs');
  writeFileSync(preload, script);
  const env = { ...silent.env, NODE_OPTIONS: `--require ${preload}` };
  const [run, step] = await Promise.all([runCommandLine(['check'], { env }), runAction({}, { env })]);
  expect([run.code, step.code]).toEqual([3, 3]);
  expect(run.stderr).toMatch(/^iap-key: This is a defect of iap-key; please report it\. [^\n]+\n$/);
  expect(step.stdout).toMatch(/^::error title=iap-key::This is a defect of iap-key; please report it\./m);
  for (const { stdout, stderr } of [run, step]) expect(stdout + stderr).not.toMatch(/a-hidden-message|^\s+at /m);
  await silent.close();
});

test('a handle that stays open keeps no process', PATIENCE, async () => {
  const preload = join(stage.folder, 'open.cjs');
  writeFileSync(preload, 'setInterval(() => undefined, 1000); require("node:net").createServer().listen(0)');
  const env = { ...stage.env, ...LOCAL, NODE_OPTIONS: `--require ${preload}` };
  const run = await runCommandLine(['check', '--format', 'json'], { env });
  expect([run.code, reportOf(run).result]).toEqual([0, 'pass']);
});
