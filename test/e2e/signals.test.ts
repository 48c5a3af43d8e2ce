import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import { expectNoLeak, expectNoStackTrace, reportOf, runAction, runCommandLine, startCommandLine } from './program.ts';
import { setStage } from './stage.ts';

const PATIENCE = { timeout: 60_000 };

/** A stage on which one host never answers, and the moment at which it was asked. */
async function stageWithSilence(silent: (request: RecordedRequest) => boolean, more: Partial<SimulatorOptions> = {}) {
  let arrived: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const stage = await setStage({
    ...more,
    weather: (request) => {
      if (!silent(request)) return more.weather?.(request);
      arrived();
      return { kind: 'half-open' };
    },
  });
  return { stage, asked };
}

// The timeout of an hour would keep the run alive far beyond the patience of the test.
const LONG = { IAP_KEY_TIMEOUT: '3600' };

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a run that waits for Apple, with a report',
  PATIENCE,
  async (signal) => {
    const [cli, action] = await Promise.all([stageWithSilence(() => true), stageWithSilence(() => true)]);
    const [cliRun, actionRun] = await Promise.all([
      runCommandLine(['check', '--format', 'json'], {
        env: { ...cli.stage.env, ...LONG },
        interrupt: { when: cli.asked, signal },
      }),
      runAction({}, { env: { ...action.stage.env, ...LONG }, interrupt: { when: action.asked, signal } }),
    ]);
    expect([cliRun.code, actionRun.code]).toEqual([3, 3]);
    const report = reportOf(cliRun);
    expect(report).toMatchObject({ result: 'inconclusive', problem: 'apple-unreachable' });
    expect(report.checks.find(({ id }) => id === 'apple-production')?.message).toContain('was ended by a signal');
    expect(actionRun.outputs).toMatchObject({ result: 'inconclusive', problem: 'apple-unreachable' });
    expect(actionRun.summary).toContain('was ended by a signal');
    for (const [run, { stage }] of [
      [cliRun, cli],
      [actionRun, action],
    ] as const) {
      expectNoLeak(run, stage);
      expectNoStackTrace(run);
      await stage.close();
    }
  },
);

test('an answer that came before the signal keeps its verdict', PATIENCE, async () => {
  // The notification is asked for only when both environments have answered.
  const { stage, asked } = await stageWithSilence(({ path }) => path.endsWith('/notifications/test'));
  const run = await runCommandLine(['check', '--format', 'json', '--notification-test', 'true'], {
    env: { ...stage.env, ...LONG },
    interrupt: { when: asked, signal: 'SIGTERM' },
  });
  expect(run.code).toBe(3);
  expect(reportOf(run)).toMatchObject({
    problem: 'notification-unconfirmed',
    bundles: [{ result: 'pass', production: 'accepted', sandbox: 'accepted' }],
  });
  expectNoLeak(run, stage);
  await stage.close();
});

test('a signal during the question that only explains a refusal leaves the refusal', PATIENCE, async () => {
  const { stage, asked } = await stageWithSilence(({ host }) => host === 'sandbox', {
    weather: ({ host }) => (host === 'production' ? { kind: 'refuse' } : undefined),
  });
  const run = await runCommandLine(['check', '--format', 'json', '--environment', 'production', '--retries', '0'], {
    env: { ...stage.env, ...LONG },
    interrupt: { when: asked, signal: 'SIGINT' },
  });
  expect(run.code).toBe(1);
  expect(reportOf(run)).toMatchObject({ result: 'fail', problem: 'apple-refused' });
  expectNoLeak(run, stage);
  await stage.close();
});

test.each([
  ['twice', 2, { code: 1, result: 'fail', problem: 'apple-refused', words: /refused 2 freshly signed tokens/ }],
  ['once', 1, { code: 3, result: 'inconclusive', problem: 'apple-unreachable', words: /interrupted.*proves nothing/ }],
] as const)(
  'a refusal that came %s, when the signal comes while it is asked again',
  PATIENCE,
  async (_, count, expected) => {
    const { stage, asked } = await stageWithSilence(({ index }) => index >= count, {
      weather: () => ({ kind: 'refuse' }),
    });
    const run = await runCommandLine(['check', '--format', 'json', '--environment', 'production'], {
      env: { ...stage.env, ...LONG, IAP_KEY_DIAGNOSE: 'false' },
      interrupt: { when: asked, signal: 'SIGTERM' },
    });
    const report = reportOf(run);
    const finding = report.checks.find(({ id, problem }) => id === 'apple-production' && problem === expected.problem);
    expect({ code: run.code, result: report.result }).toEqual({ code: expected.code, result: expected.result });
    expect(report.problem).toBe(expected.problem);
    expect(finding?.message).toMatch(expected.words);
    if (count === 1) expect(finding?.hint).toContain('was interrupted');
    expectNoLeak(run, stage);
    await stage.close();
  },
);

test('standard input that never ends is over with the timeout, and the key is missing', PATIENCE, async () => {
  const stage = await setStage();
  const { IAP_KEY_PRIVATE_KEY: _, ...env } = stage.env;
  const run = await runCommandLine(['check', '--format', 'json', '--private-key-file', '-', '--timeout', '1'], {
    env,
    stdin: stage.key.pem,
    endlessStdin: true,
  });
  expect(stage.simulator.requests).toEqual([]);
  expect(run.code).toBe(1);
  const report = reportOf(run);
  expect(report).toMatchObject({ problem: 'key-missing', live: false });
  expect(report.checks[0]?.message).toContain('was not read to its end before the run ended');
  expectNoLeak(run, stage);
  expectNoStackTrace(run);
  await stage.close();
});

test('a named pipe is read when its writer comes, and a silent one is over with the timeout', PATIENCE, async () => {
  const stage = await setStage();
  const { IAP_KEY_PRIVATE_KEY: _, ...env } = stage.env;
  const [talking, silent] = [join(stage.folder, 'talking'), join(stage.folder, 'silent')];
  execFileSync('mkfifo', [talking, silent]);
  const writer = spawn('sh', ['-c', 'cat > "$1"', 'sh', talking], { stdio: ['pipe', 'ignore', 'ignore'] });
  writer.stdin.end(stage.key.pem);
  const read = (path: string, timeout: string) =>
    startCommandLine(['check', '--format', 'json', '--private-key-file', path, '--timeout', timeout], { env });
  const [heard, unheard] = await Promise.all([read(talking, '60'), read(silent, '1')]);
  expect(reportOf(heard)).toMatchObject({ result: 'pass', problem: null });
  expect(reportOf(unheard)).toMatchObject({ result: 'fail', problem: 'key-missing', live: false });
  for (const run of [heard, unheard]) expectNoLeak(run, stage);
  await stage.close();
});
