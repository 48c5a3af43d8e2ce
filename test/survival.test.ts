import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { exitCodeOf } from '../src/findings/exit-code.ts';
import { CHECK_TITLES, type Check, type Report } from '../src/findings/report.ts';
import { createHttpClient, type HttpClient } from '../src/net/http.ts';
import { parseObject } from '../src/net/json-object.ts';
import { annotationsOf } from '../src/report/annotations.ts';
import { rendered } from '../src/report/fallback.ts';
import { writeFiles } from '../src/report/files.ts';
import { renderJson } from '../src/report/json.ts';
import { MAKE_OUTPUT } from '../src/report/outputs.ts';
import { appendWhole, replaceFile } from '../src/report/write-file.ts';
import { createSecrets } from '../src/secrets/secrets.ts';
import { readSettings } from '../src/settings/read-settings.ts';
import { environmentSource } from '../src/settings/sources.ts';
import type { World } from '../src/world/world.ts';
import { LIVE, type Stage, setStage } from './e2e/stage.ts';
import { createWorld } from './world.ts';

const TOKEN = 'dev_live_survival.token0of0this0test';
const APP = '00000000-0000-4000-8000-000000000001';
const SECRET = 'a-message-that-nobody-may-see';

let stage: Stage;
let http: HttpClient;
let folder: string;
beforeAll(async () => {
  stage = await setStage({ adapty: { tokens: [TOKEN], apps: [{ id: APP, bundleId: LIVE }] } });
  http = createHttpClient({}, stage.simulator.certificate);
});
afterAll(async () => {
  await http.close();
  await stage.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iap-key-survival-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

async function run(variables: Record<string, string>, changes: Partial<World>, around?: Parameters<typeof check>[2]) {
  const environment = { ...stage.env, IAP_KEY_RETRIES: '0', ...variables };
  const world = createWorld({ environment, directory: folder, send: http.send, secrets: createSecrets(), ...changes });
  const settings = readSettings('command-line', [environmentSource(environment)], environment);
  const report = await check(settings, world, around);
  return { report, exitCode: exitCodeOf(report, settings), text: JSON.stringify(report) };
}

const crash = () => {
  throw new TypeError(SECRET);
};
const PUSH = { IAP_KEY_PUSH_TO: 'adapty', IAP_KEY_ADAPTY_APP_ID: APP, IAP_KEY_ADAPTY_TOKEN: TOKEN };

test.each([
  ['every request', { send: crash }],
  ['keeping a secret', { secrets: { keep: crash, keepValue: crash, keepKey: crash, publish: () => undefined } }],
  [
    'every random number',
    { random: crash, send: async () => ({ kind: 'response', status: 503, headers: {}, body: '' }) },
  ],
] as [string, Partial<World>][])('a crash of %s leaves a run without a verdict inconclusive', async (_, changes) => {
  const { report, exitCode, text } = await run({ IAP_KEY_RETRIES: '1' }, changes);
  expect([report.result, exitCode]).toEqual(['inconclusive', 3]);
  expect(text).toContain('defect of iap-key; please report it');
  expect(text).not.toContain(SECRET);
});

test('on-inconclusive: warn does not let a crash through', async () => {
  const { exitCode } = await run({ IAP_KEY_ON_INCONCLUSIVE: 'warn' }, { send: crash });
  expect(exitCode).toBe(3);
});

test('a crash in one environment leaves the verdict of the other', async () => {
  const send: World['send'] = (request) =>
    request.url.startsWith(stage.simulator.urls.sandbox) ? crash() : http.send(request);
  const { report, exitCode } = await run({}, { send });
  expect([report.result, exitCode]).toEqual(['pass', 0]);
  expect(report.checks).toContainEqual(expect.objectContaining({ id: 'apple-sandbox', status: 'warn' }));
});

test('a crash while one of several apps is asked for leaves what is known of the others', async () => {
  let asked = 0;
  const send: World['send'] = (request) => {
    if (request.url.startsWith(stage.simulator.urls.appStoreConnect)) return http.send(request);
    asked += 1;
    return asked <= 2 ? crash() : http.send(request);
  };
  const { report } = await run({ IAP_KEY_BUNDLE_ID: `${LIVE},${LIVE}.two`, IAP_KEY_CONCURRENCY: '1' }, { send });
  expect(report.bundles.map(({ result }) => result)).toEqual(['inconclusive', 'fail']);
  expect(report.result).toBe('fail');
});

test('a crash of the question whose key it is leaves the refusal', async () => {
  const revoked = {
    IAP_KEY_PRIVATE_KEY: Buffer.from(stage.revoked.pem).toString('base64'),
    IAP_KEY_KEY_ID: stage.revoked.keyId,
  };
  const send: World['send'] = (request) =>
    request.url.startsWith(stage.simulator.urls.appStoreConnect) ? crash() : http.send(request);
  const { report, exitCode } = await run(revoked, { send });
  expect([report.result, report.problem, exitCode]).toEqual(['fail', 'apple-refused', 1]);
});

test.each([
  ['before', 'GET', 'The key was not sent', undefined],
  ['in', 'PUT', 'The key may have been sent', 'adapty-unconfirmed'],
] as const)('a crash %s the write says whether the key may be out', async (_, method, words, problem) => {
  const isBackend = (url: string) => url.startsWith(stage.simulator.urls.adapty);
  const send: World['send'] = (request) =>
    isBackend(request.url) && request.method === method ? crash() : http.send(request);
  const { report, exitCode, text } = await run(PUSH, { send });
  expect([report.result, exitCode]).toEqual(['pass', 4]);
  expect(report.pushes).toEqual([
    { to: 'adapty', status: 'failed', message: expect.stringContaining(words), ...(problem ? { problem } : {}) },
  ]);
  expect(annotationsOf(report, exitCode).filter(({ gravity }) => gravity === 'error')).toHaveLength(1);
  expect(text).not.toContain(SECRET);
});

test('what breaks off after a push leaves what came of it', async () => {
  const { report, exitCode } = await run({ ...PUSH }, {}, async (push) => {
    await push();
    return crash();
  });
  expect([report.pushes[0]?.status, exitCode]).toEqual(['pushed', 0]);
});

test('no answer is nested so deep that it is walked through', () => {
  const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  expect(parseObject(nested(20))).toBeDefined();
  for (const depth of [3000, 30_000, 100_000]) expect(parseObject(nested(depth))).toBeUndefined();
  expect(parseObject(`{"a":"${'['.repeat(50_000)}\\"${'{'.repeat(50)}"}`)).toBeDefined();
  expect(parseObject(`{"a":"${'['.repeat(50_000)}\\`)).toBeUndefined();
});

test.each([
  ['a bracket without end', (): string => `{"errors":${'['.repeat(3000)}${']'.repeat(3000)}}`],
  ['a prototype', (): string => '{"__proto__":{"a":1},"id":"x","apple_bundle_id":"y"}'],
  ['many keys', (): string => JSON.stringify(Object.fromEntries([...'x'.repeat(5000)].map((_, at) => [`k${at}`, 1])))],
])('a backend that answers the write with %s breaks nothing off', async (_, body) => {
  const send: World['send'] = (request) =>
    request.method === 'PUT'
      ? Promise.resolve({ kind: 'response', status: 403, headers: {}, body: body() })
      : http.send(request);
  // Another Issuer ID than the one that the push before has left there.
  const reset: World['send'] = async (request) => {
    const answer = await send(request);
    return answer.kind === 'response' && request.method === 'GET' && request.url.includes('/apps/')
      ? { ...answer, body: JSON.stringify({ id: APP, apple_bundle_id: LIVE }) }
      : answer;
  };
  const { report } = await run(PUSH, { send: reset });
  expect(report.pushes[0]?.status).toBe('failed');
  expect(JSON.stringify(report)).not.toContain('defect');
});

test.each(['\ud800', 'x'.repeat(20_000)])(
  'a notification handle that cannot be asked with is a finding',
  async (handle) => {
    const send: World['send'] = (request) =>
      request.url.endsWith('/notifications/test')
        ? Promise.resolve({
            kind: 'response',
            status: 200,
            headers: {},
            body: JSON.stringify({ testNotificationToken: handle }),
          })
        : http.send(request);
    const { report } = await run({ IAP_KEY_NOTIFICATION_TEST: 'true' }, { send });
    expect(report.problem).toBe('notification-unconfirmed');
  },
);

const finding = (more: Partial<Check>): Check => ({
  id: 'apple-production',
  status: 'fail',
  title: CHECK_TITLES['apple-production'],
  message: 'refused',
  durationMs: 1,
  ...more,
});
const reportWith = (checks: readonly Check[], more: Partial<Report> = {}): Report => ({
  schemaVersion: 1,
  tool: { name: 'iap-key', version: '1.0.0' },
  result: 'fail',
  problem: 'apple-refused',
  live: true,
  key: { keyId: null, issuerId: null, fingerprint: null, shape: null },
  bundles: [],
  checks,
  pushes: [],
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
  ...more,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => finding({ problem: 'apple-refused', subject: `app.number${at}` }));

test('a thousand refusals are one annotation, which names five of them', () => {
  expect(annotationsOf(reportWith(many(1000)), 1)).toEqual([
    expect.objectContaining({
      gravity: 'error',
      message: 'app.number0, app.number1, app.number2, app.number3, app.number4 and 995 more: refused',
    }),
  ]);
});

test('a run that ends with 0 has no error annotation', () => {
  const report = reportWith([finding({ status: 'inconclusive', problem: 'apple-unreachable' })]);
  expect(annotationsOf(report, 0).map(({ gravity }) => gravity)).toEqual(['warning']);
  expect(annotationsOf(report, 3).map(({ gravity }) => gravity)).toEqual(['error']);
});

test('there are at most ten annotations, the leading problem first', () => {
  const codes = [
    'key-id-missing',
    'key-id-malformed',
    'issuer-id-missing',
    'bundle-id-missing',
    'ids-swapped',
  ] as const;
  const more = ['key-damaged', 'key-truncated', 'key-encrypted', 'key-several', 'key-not-ec', 'key-missing'] as const;
  const checks = [...codes, ...more, 'apple-refused' as const].map((problem) => finding({ problem }));
  const annotations = annotationsOf(reportWith(checks), 1);
  expect(annotations).toHaveLength(10);
  expect(annotations[0]?.problem).toBe('apple-refused');
  expect(annotations[9]?.message).toBe('key-several, key-not-ec, key-missing.');
});

test.each([
  ['passed', { status: 'pass', message: 'x'.repeat(400) }],
  ['failed', { status: 'fail', problem: 'apple-refused', message: 'é'.repeat(400) }],
] as [string, { status: 'pass' | 'fail'; message: string; problem?: 'apple-refused' }][])(
  'the output of 3,000 apps that %s stays below 900 KB, and the failures come first',
  (_, more) => {
    const checks = many(3000).map(({ problem: _none, ...check }) => ({ ...check, ...more }));
    const last = finding({ problem: 'apple-refused', subject: 'the.last.one' });
    const bundles = checks.map(({ subject = '' }) => ({
      bundleId: subject,
      result: more.status,
      production: 'accepted' as const,
      sandbox: 'accepted' as const,
    }));
    const report = reportWith(more.status === 'pass' ? [...checks, last] : [last, ...checks], { bundles });
    const json = MAKE_OUTPUT.report(report);
    expect(Math.max(Buffer.byteLength(json), 2 * json.length)).toBeLessThanOrEqual(900_000);
    expect(JSON.parse(json).checks[0].subject).toBe('the.last.one');
    expect(json).toMatch(/The report file has each/);
    expect(Buffer.byteLength(renderJson(report))).toBeGreaterThan(900_000);
  },
);

test('a report is written whole or not at all, and a warning names the file and the cause', async () => {
  const report = reportWith([]);
  const alarm = (milliseconds: number) => AbortSignal.timeout(milliseconds);
  const [isFolder, isFine] = [join(folder, 'folder'), join(folder, 'new', 'report.json')];
  mkdirSync(isFolder);
  const files = { reportFile: isFine, junitFile: isFolder };
  const [warning, ...others] = await writeFiles(report, files, (text) => text, { alarm });
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ status: 'warn', problem: 'file-not-written' });
  expect(warning?.message).toContain(isFolder);
  expect(warning?.message).toContain('it is a folder (EISDIR)');
  expect(JSON.parse(readFileSync(isFine, 'utf8')).checks[0].problem).toBe('file-not-written');
  expect(readdirSync(join(folder, 'new'))).toEqual(['report.json']);
});

test('a file that is replaced keeps its permissions', async () => {
  const path = join(folder, 'report.json');
  writeFileSync(path, 'old', { mode: 0o640 });
  await replaceFile(path, 'new');
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['new', 0o640]);
});

test('what a failed output wrote is taken back', async () => {
  const path = join(folder, 'outputs');
  writeFileSync(path, 'first=1\n');
  const half = appendWhole(path, () => {
    writeFileSync(path, 'second<<delimiter\n', { flag: 'a' });
    throw new Error('the disk is full');
  });
  await expect(half).rejects.toThrow();
  expect(readFileSync(path, 'utf8')).toBe('first=1\n');
});

test('a renderer that breaks off leaves the verdict, and one that always does a sentence', async () => {
  const report = reportWith(many(1));
  const some = await rendered(report, (shown) => (shown.checks[0]?.id === 'files' ? renderJson(shown) : crash()));
  expect(JSON.parse(some)).toMatchObject({ result: 'fail', problem: 'apple-refused' });
  expect(some).not.toContain(SECRET);
  expect(await rendered(report, crash)).toMatch(/^iap-key: The report cannot be shown\. This is a defect/);
});
