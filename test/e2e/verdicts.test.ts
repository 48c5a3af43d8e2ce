import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import { expectNoLeak, expectNoStackTrace, maskableLines, reportOf, runAction, runCommandLine } from './program.ts';
import { FOREIGN, LIVE, type Stage, setStage, UNRELEASED } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

interface Case {
  name: string;
  settings: Record<string, string>;
  endpoints?: Record<string, string>;
  result: Report['result'];
  problem: string;
  code: number;
}

const unreachable = {
  IAP_KEY_APPLE_PRODUCTION_URL: 'https://127.0.0.1:1',
  IAP_KEY_APPLE_SANDBOX_URL: 'https://127.0.0.1:1',
};
const cases: Case[] = [
  {
    name: 'accepted in both',
    settings: {},
    result: 'pass',
    problem: '',
    code: 0,
  },
  {
    name: 'accepted in the sandbox only',
    settings: { 'bundle-id': UNRELEASED },
    result: 'pass',
    problem: 'app-not-live',
    code: 0,
  },
  {
    name: 'refused in both',
    settings: { 'bundle-id': FOREIGN, retries: '1' },
    result: 'fail',
    problem: 'apple-refused',
    code: 1,
  },
  {
    name: 'unreachable',
    settings: { retries: '0' },
    endpoints: unreachable,
    result: 'inconclusive',
    problem: 'apple-unreachable',
    code: 3,
  },
  {
    name: 'unreachable, told not to mind',
    settings: { retries: '0', 'on-inconclusive': 'warn' },
    endpoints: unreachable,
    result: 'inconclusive',
    problem: 'apple-unreachable',
    code: 0,
  },
  {
    name: 'one of two bundle IDs not live',
    settings: { 'bundle-id': `${LIVE}\n${UNRELEASED}` },
    result: 'pass',
    problem: 'app-not-live',
    code: 0,
  },
];

/** What must not differ between the doors: everything but the times. */
function comparable({ startedAt, durationMs, checks, key, ...report }: Report) {
  return {
    ...report,
    key: { fingerprint: key.fingerprint, shape: key.shape },
    checks: checks.map(({ id, status, problem, subject }) => ({ id, status, problem, subject })),
  };
}

describe('both doors give the same report, outputs and exit code', () => {
  test.each(cases)('$name', async ({ settings, endpoints, result, problem, code }) => {
    const inputs = {
      'private-key': stage.base64,
      'key-id': stage.key.keyId,
      'issuer-id': stage.key.issuerId,
      'bundle-id': LIVE,
      ...settings,
    };
    const env = { ...stage.endpoints, ...endpoints };
    const flags = Object.entries(inputs).flatMap(([name, value]) =>
      name === 'private-key' ? [] : [`--${name}`, value],
    );
    const [actionRun, cliRun] = await Promise.all([
      runAction(inputs, { env }),
      runCommandLine(['check', ...flags, '--format', 'json'], { env: { ...env, IAP_KEY_PRIVATE_KEY: stage.base64 } }),
    ]);

    expect({ action: actionRun.code, cli: cliRun.code }).toEqual({ action: code, cli: code });
    const report = reportOf(cliRun);
    expect(comparable(JSON.parse(actionRun.outputs['report'] ?? '') as Report)).toEqual(comparable(report));
    expect(report).toMatchObject({ result, problem: problem || null, live: false });
    expect(actionRun.outputs).toMatchObject({
      result,
      problem,
      fingerprint: report.key.fingerprint,
      // The simulator is not Apple, who vouched for nothing.
      environments: '[]',
    });
    expect(actionRun.summary).toContain(report.key.fingerprint);
    for (const run of [actionRun, cliRun]) {
      expectNoLeak(run, stage);
      expectNoStackTrace(run);
    }
  });
});

test('no output holds the Key ID or the Issuer ID, because GitHub drops outputs with masked values', async () => {
  const { outputs } = await runAction(
    {
      'private-key': stage.base64,
      'key-id': stage.key.keyId,
      'issuer-id': stage.key.issuerId,
      'bundle-id': FOREIGN,
      retries: '0',
    },
    { env: stage.endpoints },
  );
  expect(Object.keys(outputs).sort()).toEqual([
    'environments',
    'fingerprint',
    'problem',
    'problems',
    'pushed',
    'report',
    'result',
  ]);
  expect(JSON.stringify(outputs)).not.toContain(stage.key.keyId);
  expect(JSON.stringify(outputs)).not.toContain(stage.key.issuerId);
});

test('on GitHub the key is masked in every form before anything else is written', async () => {
  const { stdout } = await runAction(
    { 'private-key': stage.base64, 'key-id': stage.key.keyId, 'issuer-id': stage.key.issuerId, 'bundle-id': LIVE },
    { env: stage.endpoints },
  );
  const lines = stdout.split('\n');
  const masks = lines
    .filter((line) => line.startsWith('::add-mask::'))
    .map((line) => line.slice('::add-mask::'.length));
  const body = stage.key.pem.split('\n').slice(1, -1);
  expect(masks).toEqual(expect.arrayContaining([stage.base64, body.join(''), ...maskableLines(stage.key.pem)]));
  expect(lines[0]).toBe(`::add-mask::${stage.base64}`);
  const tokens = stage.simulator.requests.map(({ headers }) => headers.authorization?.slice('Bearer '.length));
  expect(tokens.slice(-2).every((token) => masks.includes(token ?? ''))).toBe(true);
});

test('outside of GitHub no mask command is printed: it would be the leak', async () => {
  const action = await runAction(
    { 'private-key': stage.base64, 'key-id': stage.key.keyId, 'issuer-id': stage.key.issuerId, 'bundle-id': LIVE },
    { env: { ...stage.endpoints, GITHUB_ACTIONS: '' } },
  );
  const cli = await runCommandLine(['check'], { env: { ...stage.env, GITHUB_ACTIONS: 'true' } });
  expect(action.stdout + cli.stdout).not.toContain('add-mask');
  expect([action.code, cli.code]).toEqual([0, 0]);
});

test('a replaced endpoint is named in the report', async () => {
  const { stdout } = await runCommandLine(['check'], { env: stage.env });
  expect(stdout).toContain(new URL(stage.simulator.urls.production).host);
});

test('connections are reused between bundle IDs and attempts', async () => {
  const before = stage.simulator.requests.length;
  await runCommandLine(
    ['check', '--bundle-id', [LIVE, UNRELEASED].join(','), '--concurrency', '1', '--environment', 'sandbox'],
    { env: stage.env },
  );
  const requests = stage.simulator.requests.slice(before).filter(({ host }) => host === 'sandbox');
  expect(requests).toHaveLength(2);
  expect(new Set(requests.map(({ socketId }) => socketId)).size).toBe(1);
});
