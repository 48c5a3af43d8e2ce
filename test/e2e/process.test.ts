import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf, manifestOf } from '../matrix/samples.ts';
import { expectNoLeak, expectNoStackTrace, type Run, reportOf, startAction, startCommandLine } from './program.ts';
import { FOREIGN, type Stage, setStage } from './stage.ts';

/**
 * The built program itself, once for each of its ways in and out. What is behind them is shown in this process by the other
 * files, and all of those run through the built program with `PROGRAM=dist`.
 */
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const version = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;

function expectPlain(run: Run): void {
  expectNoLeak(run, stage);
  expectNoStackTrace(run);
}

// Side by side, because the demo waits before it asks again, as a run does.
describe.concurrent('every command', () => {
  test('--version and --help', async () => {
    const [said, help] = await Promise.all([startCommandLine(['--version']), startCommandLine(['--help'])]);
    expect(said).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['check', 'encode', 'explain', 'demo', 'simulate', 'matrix'])
      expect(help.stdout).toContain(name);
  });

  test.each([
    ['text', /^! PASS WITH WARNINGS/],
    ['json', /^\{[\s\S]*"result": "pass"/],
    ['junit', /^<\?xml/],
    ['markdown', /^## ⚠️/],
  ])('check, as %s, with report files', async (format, words) => {
    const files = { json: join(stage.folder, `${format}.json`), xml: join(stage.folder, `${format}.xml`) };
    const args = ['check', '--format', format, '--report-file', files.json, '--junit-file', files.xml];
    const run = await startCommandLine(args, { env: stage.env, files });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(words);
    expect(JSON.parse(run.files['json'] ?? '')).toMatchObject({ result: 'pass' });
    expect(run.files['xml']).toMatch(/^<\?xml/);
    expectPlain(run);
  });

  test('check, of which each ending has its exit code', async () => {
    const nowhere = 'https://127.0.0.1:1';
    const unreachable = { IAP_KEY_APPLE_PRODUCTION_URL: nowhere, IAP_KEY_APPLE_SANDBOX_URL: nowhere };
    const push = { IAP_KEY_PUSH_TO: 'qonversion', IAP_KEY_QONVERSION_TOKEN: 'sk_unknown0unknown0' };
    const withRetries = (more: Record<string, string>) => ({ env: { ...stage.env, IAP_KEY_RETRIES: '0', ...more } });
    const runs = await Promise.all([
      startCommandLine([], withRetries({})),
      startCommandLine([], withRetries({ IAP_KEY_BUNDLE_ID: FOREIGN })),
      startCommandLine(['check', '--format', 'yaml'], withRetries({})),
      startCommandLine([], withRetries(unreachable)),
      startCommandLine([], withRetries(push)),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 1, 2, 3, 4]);
    for (const run of runs) expectPlain(run);
  });

  test('encode, of standard input and of a file', async () => {
    const file = join(stage.folder, 'key.p8');
    writeFileSync(file, stage.key.pem);
    const runs = [
      await startCommandLine(['encode', '-'], { stdin: stage.key.pem }),
      await startCommandLine(['encode', file]),
    ];
    for (const run of runs) expect(run).toMatchObject({ code: 0, stdout: `${stage.base64}\n` });
  });

  test('explain', async () => {
    const run = await startCommandLine(['explain', 'key-missing']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^key-missing: /);
  });

  test('matrix, for both systems', async () => {
    const stdin = manifestOf(keyOf(1, 1));
    const [github, gitlab] = await Promise.all([
      startCommandLine(['matrix', '-'], { stdin }),
      startCommandLine(['matrix', '-', '--for', 'gitlab'], { stdin }),
    ]);
    expect(JSON.parse(github.stdout).include).toHaveLength(1);
    expect(gitlab.stdout).toContain('iap-key team-1');
  });

  test('demo', async () => {
    const run = await startCommandLine(['demo']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout.match(/^━━ \d of 4/gm)).toHaveLength(4);
  });

  test('simulate, with the environment that it leaves, until it is told to end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iap-key-simulate-'));
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const simulator = spawn(process.env['PROGRAM_NODE'] ?? process.execPath, [cli, 'simulate', '--directory', folder]);
    const ended = new Promise<number | null>((done) => simulator.on('close', done));
    await new Promise((done) => simulator.stdout.once('data', done));
    const lines = readFileSync(join(folder, 'env'), 'utf8').matchAll(/^export (\w+)='(.*)'$/gm);
    const env = Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
    const run = await startCommandLine(['check', '--format', 'json'], { env });
    expect(reportOf(run)).toMatchObject({ result: 'pass', problem: null });
    const pushes = await startCommandLine(['check', '--format', 'json', '--push-to', 'adapty'], { env });
    expect(pushes.code).toBe(0);
    expect(reportOf(pushes).pushes).toMatchObject([{ to: 'adapty', status: 'pushed' }]);
    simulator.kill('SIGTERM');
    expect(await ended).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

test('the action, with outputs, summary and masks', async () => {
  const run = await startAction({ summary: 'true' }, { env: stage.env });
  expect(run).toMatchObject({ code: 0, stderr: '', outputs: { result: 'pass', problem: '' } });
  expect(run.summary).toMatch(/^## ⚠️/);
  expect(run.stdout).toContain(`::add-mask::${stage.base64}\n`);
  expectPlain(run);
});

test.each([
  ['gitlab', { GITLAB_CI: 'true' }, /section_start/],
  ['azure', { TF_BUILD: 'True' }, /^##vso\[task\.setsecret\]/],
  ['teamcity', { TEAMCITY_VERSION: '2026.1' }, /^##teamcity\[/m],
  ['buildkite', { BUILDKITE: 'true' }, /^(---|\+\+\+) iap-key/m],
  ['any other', { CIRCLECI: 'true' }, /^! PASS WITH WARNINGS/],
])('the words of %s', async (_, system, words) => {
  const run = await startCommandLine(['check'], { env: { ...stage.env, CI: 'true', ...system } });
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(words);
});

test('a time limit with a fraction of a millisecond is a limit like any other', async () => {
  const run = await startCommandLine(['check', '--timeout', '20.00005', '--format', 'json'], { env: stage.env });
  expectPlain(run);
  expect(reportOf(run).result).toBe('pass');
});

test('a proxy of the environment is asked, and none that no_proxy leaves out', async () => {
  const proxy = { HTTPS_PROXY: 'http://127.0.0.1:1', IAP_KEY_RETRIES: '0' };
  const [asked, leftOut] = await Promise.all([
    startCommandLine(['check', '--format', 'json'], { env: { ...stage.env, ...proxy } }),
    startCommandLine(['check', '--format', 'json'], { env: { ...stage.env, ...proxy, NO_PROXY: '127.0.0.1' } }),
  ]);
  expect(reportOf(asked)).toMatchObject({ result: 'inconclusive', problem: 'apple-unreachable' });
  expect(reportOf(leftOut)).toMatchObject({ result: 'pass', problem: null });
});
