import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import type { AdaptyApp, AdaptyOptions } from '../../src/simulator/simulated-adapty.ts';
import type { HostName, RecordedRequest } from '../../src/simulator/simulated-world.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { expectNoLeak, expectNoStackTrace, type Run, reportOf, runAction, runCommandLine } from './program.ts';
import { FOREIGN, LIVE, type Stage, setStage } from './stage.ts';

const ADAPTY_APP = 'a5c1b2d3-0000-4000-8000-123456789abc';
const ADAPTY_TOKEN = 'dev_live_7h3t0k3n.0fAdaptyAlone';
const SECRET_KEY = 'secret_live_N3verShown.InAnyReport';
const REVENUECAT_TOKEN = 'sk_R3venueCatTokenForTests';
const QONVERSION_TOKEN = 'sk_Q0nversionTokenForTests';

const TO_ADAPTY = { 'push-to': 'adapty', 'adapty-app-id': ADAPTY_APP, 'adapty-token': ADAPTY_TOKEN };
const TO_REVENUECAT = {
  'push-to': 'revenuecat',
  'revenuecat-project-id': 'proj1ab2c3d4',
  'revenuecat-app-id': 'app1ab2c3d4',
  'revenuecat-token': REVENUECAT_TOKEN,
};
const TO_QONVERSION = { 'push-to': 'qonversion', 'qonversion-token': QONVERSION_TOKEN };
const TO_ALL = { ...TO_ADAPTY, ...TO_REVENUECAT, ...TO_QONVERSION, 'push-to': 'adapty,revenuecat,qonversion' };

const BACKENDS = {
  adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP, bundleId: LIVE, secretKey: SECRET_KEY }] },
  revenuecat: {
    tokens: [REVENUECAT_TOKEN],
    apps: [{ projectId: 'proj1ab2c3d4', id: 'app1ab2c3d4', bundleId: LIVE }],
  },
  qonversion: { projects: [{ token: QONVERSION_TOKEN, bundleId: LIVE }] },
} satisfies Partial<SimulatorOptions>;

const adaptyIs = (options: Partial<AdaptyOptions>, app: Partial<AdaptyApp> = {}): Partial<SimulatorOptions> => ({
  adapty: { ...BACKENDS.adapty, apps: [{ ...BACKENDS.adapty.apps[0], ...app } as AdaptyApp], ...options },
});

/** The weather of the first so many requests of one method to one host; fair after that. */
const weatherAt = (host: HostName, method: string, weather: Weather, times = Number.POSITIVE_INFINITY) => {
  let met = 0;
  return (request: RecordedRequest) => {
    if (request.host !== host || request.method !== method || met >= times) return undefined;
    met += 1;
    return weather;
  };
};

interface Ran {
  run: Run;
  report: Report;
  outputs: Record<string, string>;
  /** `METHOD` of each request, for each backend. */
  methods: Record<string, string[]>;
  stage: Stage;
}

const DOORS = ['action', 'command line'] as const;
type Door = (typeof DOORS)[number];

/** One run through one door, on a stage of its own, or on one that is kept. */
async function runThrough(
  door: Door,
  settings: Record<string, string>,
  options: () => Partial<SimulatorOptions> = () => ({}),
  kept?: Stage,
): Promise<Ran> {
  const stage = kept ?? (await setStage({ ...BACKENDS, ...options() }));
  const before = stage.simulator.requests.length;
  const inputs = {
    'private-key': stage.base64,
    'key-id': stage.key.keyId,
    'issuer-id': stage.key.issuerId,
    'bundle-id': LIVE,
    retries: '2',
    ...settings,
  };
  const variables = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`, value]),
  );
  try {
    const run =
      door === 'action'
        ? await runAction(inputs, { env: stage.endpoints })
        : await runCommandLine(['check', '--format', 'json'], { env: { ...stage.endpoints, ...variables } });
    const outputs = 'outputs' in run ? (run.outputs as Record<string, string>) : {};
    const report = door === 'action' ? (JSON.parse(outputs['report'] ?? '{}') as Report) : reportOf(run);
    expectClean(run, stage);
    const requests = stage.simulator.requests.slice(before);
    const methodsOf = (host: HostName) => requests.filter((sent) => sent.host === host).map(({ method }) => method);
    const methods = {
      adapty: methodsOf('adapty'),
      revenuecat: methodsOf('revenuecat'),
      qonversion: methodsOf('qonversion'),
    };
    return { run, report, outputs, methods, stage };
  } finally {
    if (kept === undefined) await stage.close();
  }
}

/** Neither key nor token nor the backend's own secret, in nothing that the run emitted. */
function expectClean(run: Run, stage: Stage): void {
  expectNoLeak(run, {
    ...stage,
    secretForms: [...stage.secretForms, SECRET_KEY, ADAPTY_TOKEN, REVENUECAT_TOKEN, QONVERSION_TOKEN],
  });
  expectNoStackTrace(run);
}

/** The requests that held the private key, as PEM or in pieces. */
function requestsWithKey({ simulator, key }: Stage): RecordedRequest[] {
  const body = key.pem.split('\n').slice(1, -1).join('').slice(48);
  const piece = body.slice(20, 36);
  return simulator.requests.filter(({ body: sent, path, headers }) =>
    `${sent.replaceAll('\\n', '')} ${path} ${JSON.stringify(headers)}`.includes(piece),
  );
}

interface Case {
  name: string;
  settings?: Record<string, string>;
  options?: () => Partial<SimulatorOptions>;
  status: Report['pushes'][number]['status'];
  problem?: string;
  code: number;
  pushed: string;
  methods: string[];
  words: RegExp;
  /** How many requests held the key. */
  sent: number;
}

const READ = ['GET', 'OPTIONS'];
const CASES: Case[] = [
  {
    name: 'pushed',
    status: 'pushed',
    code: 0,
    pushed: 'true',
    methods: [...READ, 'PUT', 'GET'],
    words: /reports this Key ID and Issuer ID/,
    sent: 1,
  },
  {
    name: 'pushed, where another key was',
    options: () => adaptyIs({}, { keyId: 'OLDKEY1234', issuerId: '69a6de7f-1234-47e3-e053-5b8c7c11a4d1' }),
    status: 'pushed',
    code: 0,
    pushed: 'true',
    methods: [...READ, 'PUT', 'GET'],
    words: /reports this Key ID/,
    sent: 1,
  },
  {
    name: 'pushed, where OPTIONS describes nothing',
    options: () => adaptyIs({ describes: 'nothing' }),
    status: 'pushed',
    code: 0,
    pushed: 'true',
    methods: [...READ, 'PUT', 'GET'],
    words: /reports this Key ID/,
    sent: 1,
  },
  {
    name: 'a dry run that finds no key',
    settings: { 'dry-run': 'true' },
    status: 'dry-run',
    code: 0,
    pushed: 'false',
    methods: READ,
    words: /^Dry run: .*holds no key.*apple_store_issuer_id, apple_store_key_id, apple_store_private_key/,
    sent: 0,
  },
  {
    name: 'a dry run that finds another key',
    settings: { 'dry-run': 'true' },
    options: () => adaptyIs({}, { keyId: 'OLDKEY1234', issuerId: '69a6de7f-1234-47e3-e053-5b8c7c11a4d1' }),
    status: 'dry-run',
    code: 0,
    pushed: 'false',
    methods: READ,
    words: /holds another key \(Key ID OLDKEY1234/,
    sent: 0,
  },
  {
    name: 'a wrong token (401)',
    settings: { 'adapty-token': 'dev_live_wr0ngt0k.enwr0ngt0ken' },
    status: 'failed',
    problem: 'adapty-token-refused',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: /refuses the token \(401\).*invalid_token.*not sent/,
    sent: 0,
  },
  {
    name: 'a wrong token (403 not_authenticated)',
    settings: { 'adapty-token': 'dev_live_wr0ngt0k.enwr0ngt0ken' },
    options: () => adaptyIs({ badToken: 403 }),
    status: 'failed',
    problem: 'adapty-token-refused',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: /refuses the token \(403\).*credentials were not provided/,
    sent: 0,
  },
  {
    name: 'an unknown app',
    settings: { 'adapty-app-id': 'a5c1b2d3-0000-4000-8000-ffffffffffff' },
    status: 'failed',
    problem: 'adapty-app-not-found',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: /404.*app_not_found.*not sent/,
    sent: 0,
  },
  {
    name: 'another app’s bundle ID',
    options: () => adaptyIs({}, { bundleId: FOREIGN }),
    status: 'failed',
    problem: 'adapty-bundle-mismatch',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: new RegExp(`has the bundle ID ${FOREIGN}.*checked for ${LIVE}.*not sent`),
    sent: 0,
  },
  {
    name: 'an app without a bundle ID',
    options: () => adaptyIs({}, { bundleId: null }),
    status: 'failed',
    problem: 'adapty-bundle-mismatch',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: /has no bundle ID/,
    sent: 0,
  },
  {
    name: 'a 422 with field errors',
    options: () => ({
      weather: weatherAt('adapty', 'PUT', {
        kind: 'answer',
        status: 422,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          error_code: 'validation_error',
          errors: { apple_store_key_id: ['Not a\nKey ID.'] },
          status_code: 422,
        }),
      }),
    }),
    status: 'failed',
    problem: 'adapty-rejected',
    code: 4,
    pushed: 'false',
    methods: [...READ, 'PUT'],
    words: /rejects the request \(422\): “validation_error; apple_store_key_id: Not a Key ID”/,
    sent: 1,
  },
  {
    name: 'a 400 in the list form',
    options: () => ({
      weather: weatherAt('adapty', 'PUT', {
        kind: 'answer',
        status: 400,
        body: JSON.stringify({ errors: [{ detail: 'Malformed request.', code: 'parse_error', status: 400 }] }),
      }),
    }),
    status: 'failed',
    problem: 'adapty-rejected',
    code: 4,
    pushed: 'false',
    methods: [...READ, 'PUT'],
    words: /“Malformed request.; parse_error”/,
    sent: 1,
  },
  {
    name: 'a 429 that lasts longer than the run',
    options: () => ({
      weather: weatherAt('adapty', 'GET', { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } }),
    }),
    status: 'failed',
    problem: 'adapty-rate-limited',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: /\(429\).*Come back at \d{4}-.*not sent/,
    sent: 0,
  },
  {
    name: 'a 429 that passes',
    options: () => ({
      weather: weatherAt('adapty', 'GET', { kind: 'answer', status: 429, headers: { 'retry-after': '0' } }, 1),
    }),
    status: 'pushed',
    code: 0,
    pushed: 'true',
    methods: ['GET', ...READ, 'PUT', 'GET'],
    words: /reports this Key ID/,
    sent: 1,
  },
  {
    name: 'a 429 to the write',
    options: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'answer', status: 429 }) }),
    status: 'failed',
    problem: 'adapty-rate-limited',
    code: 4,
    pushed: 'false',
    methods: [...READ, 'PUT'],
    words: /did not take the key/,
    sent: 1,
  },
  {
    name: 'a 5xx before the look ends',
    options: () => ({ weather: weatherAt('adapty', 'GET', { kind: 'answer', status: 503 }) }),
    status: 'failed',
    problem: 'adapty-unavailable',
    code: 4,
    pushed: 'false',
    methods: ['GET', 'GET', 'GET'],
    words: /server error \(503\).*not sent/,
    sent: 0,
  },
  {
    name: 'a 5xx before the write was stored: read back, then sent again',
    options: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'answer', status: 500 }, 1) }),
    status: 'pushed',
    code: 0,
    pushed: 'true',
    methods: [...READ, 'PUT', 'GET', 'PUT', 'GET'],
    words: /reports this Key ID/,
    sent: 2,
  },
  {
    name: 'a 5xx that stays, proven not to be stored',
    options: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'answer', status: 500 }) }),
    status: 'failed',
    problem: 'adapty-unavailable',
    code: 4,
    pushed: 'false',
    methods: [...READ, 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET'],
    words: /does not hold the key: that was read/,
    sent: 3,
  },
  {
    name: 'a 5xx after the write was stored: read back, not sent again',
    options: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'answer-after', status: 502 }) }),
    status: 'pushed',
    code: 0,
    pushed: 'true',
    methods: [...READ, 'PUT', 'GET'],
    words: /reports this Key ID/,
    sent: 1,
  },
  {
    name: 'a connection cut after the write was stored: not written twice',
    options: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'reset-after', sent: 'headers' }) }),
    status: 'pushed',
    code: 0,
    pushed: 'true',
    methods: [...READ, 'PUT', 'GET'],
    words: /reports this Key ID/,
    sent: 1,
  },
  {
    name: 'a broken write of which the backend then says nothing: never sent blindly again',
    options: () => ({ ...adaptyIs({ reportsKey: false }), weather: weatherAt('adapty', 'PUT', { kind: 'reset' }) }),
    status: 'failed',
    problem: 'adapty-unconfirmed',
    code: 4,
    pushed: 'false',
    methods: [...READ, 'PUT', 'GET'],
    words: /Afterwards it reports nothing about a key/,
    sent: 1,
  },
  {
    name: 'accepted, and not stored',
    options: () => adaptyIs({ storesKey: false, describes: 'nothing' }),
    status: 'failed',
    problem: 'adapty-unconfirmed',
    code: 4,
    pushed: 'false',
    methods: [...READ, 'PUT', 'GET'],
    words: /took the write, but reports nothing about a key/,
    sent: 1,
  },
  {
    name: 'an API that says by OPTIONS that it does not take the fields',
    options: () => adaptyIs({ describes: 'without-key' }),
    status: 'failed',
    problem: 'adapty-unsupported',
    code: 4,
    pushed: 'false',
    methods: READ,
    words: /does not take apple_store_issuer_id, apple_store_key_id, apple_store_private_key.*not sent/,
    sent: 0,
  },
  {
    name: 'a captive portal in the place of the backend',
    options: () => ({
      weather: weatherAt('adapty', 'GET', {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html>',
      }),
    }),
    status: 'failed',
    problem: 'adapty-unreachable',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: /Something else than Adapty.*not sent/,
    sent: 0,
  },
  {
    name: 'a redirect, which is not followed',
    options: () => ({
      weather: weatherAt('adapty', 'PUT', {
        kind: 'answer',
        status: 307,
        headers: { location: 'https://127.0.0.1:1/' },
      }),
    }),
    status: 'failed',
    problem: 'adapty-unreachable',
    code: 4,
    pushed: 'false',
    methods: [...READ, 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET'],
    words: /Something else than Adapty/,
    sent: 3,
  },
];

describe.each(DOORS)('a push to Adapty through the %s', (door) => {
  test.concurrent.each(CASES)('$name', async (wanted) => {
    const { run, report, outputs, methods, stage } = await runThrough(
      door,
      { ...TO_ADAPTY, ...wanted.settings },
      wanted.options,
    );
    expect(report.pushes).toHaveLength(1);
    expect(report.pushes[0]).toMatchObject({ to: 'adapty', status: wanted.status });
    expect(report.pushes[0]?.problem).toBe(wanted.problem);
    expect(report.pushes[0]?.message).toMatch(wanted.words);
    // The verdict on the key is never lost because the push failed.
    expect(report).toMatchObject({ result: 'pass', problem: wanted.problem ?? null });
    expect(run.code).toBe(wanted.code);
    if (door === 'action') expect(outputs).toMatchObject({ pushed: wanted.pushed, problem: wanted.problem ?? '' });
    expect(methods['adapty']).toEqual(wanted.methods);
    const withKey = requestsWithKey(stage);
    expect(withKey.map(({ host, method }) => `${host} ${method}`)).toEqual(Array(wanted.sent).fill('adapty PUT'));
    const finding = report.checks.find(({ id }) => id === 'push');
    expect(finding).toMatchObject({ subject: 'adapty' });
    if (wanted.problem !== undefined) expect(finding?.hint ?? '').not.toBe('');
  });
});

describe.each(DOORS)('through the %s', (door) => {
  test('the write holds exactly the three fields, the key as Apple issued it, and comes after Apple’s answers', async () => {
    const { stage } = await runThrough(door, TO_ADAPTY);
    const { requests } = stage.simulator;
    const write = requests.find(({ method }) => method === 'PUT');
    expect(JSON.parse(write?.body ?? '')).toEqual({
      apple_store_issuer_id: stage.key.issuerId,
      apple_store_key_id: stage.key.keyId,
      apple_store_private_key: stage.key.pem,
    });
    expect(requests.map(({ host, method }) => `${host} ${method}`).slice(2)).toEqual([
      'adapty GET',
      'adapty OPTIONS',
      'adapty PUT',
      'adapty GET',
    ]);
  });

  test('three targets get the key in one request each, and a second run finds it unchanged where it can be seen', async () => {
    const stage = await setStage(BACKENDS);
    try {
      const first = await runThrough(door, TO_ALL, undefined, stage);
      expect(first.report.pushes.map(({ to, status }) => `${to} ${status}`)).toEqual([
        'adapty pushed',
        'revenuecat pushed',
        'qonversion pushed',
      ]);
      expect(
        requestsWithKey(stage)
          .map(({ host, method }) => `${host} ${method}`)
          .sort(),
      ).toEqual(['adapty PUT', 'qonversion POST', 'revenuecat POST']);
      if (door === 'action') expect(first.outputs['pushed']).toBe('true');
      const second = await runThrough(door, { ...TO_ALL, 'push-to': 'adapty, qonversion' }, undefined, stage);
      expect(second.report.pushes.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
      expect(second.methods).toEqual({ adapty: ['GET'], revenuecat: [], qonversion: ['GET'] });
      if (door === 'action') expect(second.outputs['pushed']).toBe('unchanged');
      const third = await runThrough(door, { ...TO_ALL, 'dry-run': 'true' }, undefined, stage);
      expect(third.report.pushes.map(({ to, status }) => `${to} ${status}`)).toEqual([
        'adapty unchanged',
        'revenuecat dry-run',
        'qonversion unchanged',
      ]);
      expect(requestsWithKey(stage)).toHaveLength(3);
    } finally {
      await stage.close();
    }
  });

  test('one target that fails does not stop the others, and each has its row', async () => {
    const { run, report, methods } = await runThrough(door, { ...TO_ALL, 'revenuecat-token': 'sk_wr0ngwr0ngwr0ng' });
    expect(report.pushes.map(({ to, status, problem }) => [to, status, problem])).toEqual([
      ['adapty', 'pushed', undefined],
      ['revenuecat', 'failed', 'revenuecat-token-refused'],
      ['qonversion', 'pushed', undefined],
    ]);
    expect(methods['revenuecat']).toEqual(['GET']);
    expect([report.result, report.problem, run.code]).toEqual(['pass', 'revenuecat-token-refused', 4]);
  });

  test('a key that does not pass is pushed nowhere', async () => {
    const { run, report, methods, stage } = await runThrough(door, { ...TO_ALL, 'bundle-id': FOREIGN, retries: '0' });
    expect(report).toMatchObject({ result: 'fail', problem: 'apple-refused' });
    expect(report.pushes.map(({ status, problem }) => [status, problem])).toEqual(
      Array(3).fill(['skipped', 'push-skipped']),
    );
    expect(report.checks.filter(({ id }) => id === 'push').map(({ status }) => status)).toEqual([
      'skip',
      'skip',
      'skip',
    ]);
    expect(methods).toEqual({ adapty: [], revenuecat: [], qonversion: [] });
    expect(requestsWithKey(stage)).toEqual([]);
    expect(run.code).toBe(1);
  });

  test('a key of which Apple says nothing is pushed nowhere', async () => {
    const { run, report, methods } = await runThrough(door, { ...TO_ADAPTY, retries: '0' }, () => ({
      weather: ({ host }) =>
        host === 'production' || host === 'sandbox' ? { kind: 'answer', status: 503 } : undefined,
    }));
    expect(report).toMatchObject({ result: 'inconclusive', problem: 'apple-unavailable' });
    expect(report.pushes).toMatchObject([{ to: 'adapty', status: 'skipped', problem: 'push-skipped' }]);
    expect([run.code, methods['adapty']]).toEqual([3, []]);
  });
});

const OTHERS: (Omit<Case, 'pushed' | 'code'> & { to: 'revenuecat' | 'qonversion' })[] = [
  {
    to: 'revenuecat',
    name: 'RevenueCat that names the key it holds',
    options: () => ({ revenuecat: { ...BACKENDS.revenuecat, reportsKeyId: true } }),
    status: 'pushed',
    methods: ['GET', 'POST', 'GET'],
    words: /reports this Key ID/,
    sent: 1,
  },
  {
    to: 'revenuecat',
    name: 'RevenueCat with another bundle ID',
    options: () => ({
      revenuecat: {
        ...BACKENDS.revenuecat,
        apps: [{ ...BACKENDS.revenuecat.apps[0], bundleId: FOREIGN }],
      } as SimulatorOptions['revenuecat'] & object,
    }),
    status: 'failed',
    problem: 'revenuecat-bundle-mismatch',
    methods: ['GET'],
    words: /not sent/,
    sent: 0,
  },
  {
    to: 'revenuecat',
    name: 'an app of another store',
    options: () => ({
      revenuecat: {
        ...BACKENDS.revenuecat,
        apps: [{ ...BACKENDS.revenuecat.apps[0], type: 'play_store' }],
      } as SimulatorOptions['revenuecat'] & object,
    }),
    status: 'failed',
    problem: 'revenuecat-bundle-mismatch',
    methods: ['GET'],
    words: /no bundle ID/,
    sent: 0,
  },
  {
    to: 'revenuecat',
    name: 'RevenueCat that stores nothing',
    options: () => ({ revenuecat: { ...BACKENDS.revenuecat, storesKey: false } }),
    status: 'failed',
    problem: 'revenuecat-unconfirmed',
    methods: ['GET', 'POST', 'GET'],
    words: /holds no key/,
    sent: 1,
  },
  {
    to: 'revenuecat',
    name: 'a cut connection where RevenueCat had some key before',
    options: () => ({
      revenuecat: {
        ...BACKENDS.revenuecat,
        apps: [{ ...BACKENDS.revenuecat.apps[0], hasKey: true }],
      } as SimulatorOptions['revenuecat'] & object,
      weather: weatherAt('revenuecat', 'POST', { kind: 'reset' }),
    }),
    status: 'failed',
    problem: 'revenuecat-unconfirmed',
    methods: ['GET', 'POST', 'GET'],
    words: /a key and does not say which/,
    sent: 1,
  },
  {
    to: 'qonversion',
    name: 'Qonversion with another bundle ID',
    options: () => ({ qonversion: { projects: [{ token: QONVERSION_TOKEN, bundleId: FOREIGN }] } }),
    status: 'failed',
    problem: 'qonversion-bundle-mismatch',
    methods: ['GET'],
    words: /not sent/,
    sent: 0,
  },
  {
    to: 'qonversion',
    name: 'Qonversion that stores nothing',
    options: () => ({ qonversion: { ...BACKENDS.qonversion, storesKey: false } }),
    status: 'failed',
    problem: 'qonversion-unconfirmed',
    methods: ['GET', 'POST', 'GET'],
    words: /holds no key/,
    sent: 1,
  },
  {
    to: 'qonversion',
    name: 'Qonversion that has the identifiers without their key',
    options: () => ({
      qonversion: { projects: [{ token: QONVERSION_TOKEN, bundleId: LIVE, keyId: 'OLDKEY1234', hasKey: false }] },
    }),
    status: 'pushed',
    methods: ['GET', 'POST', 'GET'],
    words: /reports this Key ID/,
    sent: 1,
  },
];

test.concurrent.each(OTHERS)('$name', async ({ to, options, status, problem, methods: wanted, words, sent }) => {
  const settings = to === 'revenuecat' ? TO_REVENUECAT : TO_QONVERSION;
  const { report, methods, stage, run } = await runThrough('command line', settings, options);
  expect(report.pushes).toMatchObject([{ to, status, ...(problem === undefined ? {} : { problem }) }]);
  expect(report.pushes[0]?.message).toMatch(words);
  expect([report.result, run.code]).toEqual(['pass', problem === undefined ? 0 : 4]);
  expect(methods[to]).toEqual(wanted);
  expect(requestsWithKey(stage)).toHaveLength(sent);
});

test('a run that is ended after the write says that it is unconfirmed, not that it did not happen', async () => {
  const { report, run, stage } = await runThrough('command line', { ...TO_ADAPTY, timeout: '3', retries: '0' }, () => ({
    weather: weatherAt('adapty', 'PUT', { kind: 'half-open' }),
  }));
  expect(report.pushes).toMatchObject([{ status: 'failed', problem: 'adapty-unconfirmed' }]);
  expect(report.pushes[0]?.message).toMatch(/The key was sent/);
  expect([report.result, run.code]).toEqual(['pass', 4]);
  expect(requestsWithKey(stage)).toHaveLength(1);
});

test('the token comes from a file, and a file that cannot be read is a usage error before anything is asked', async () => {
  const stage = await setStage(BACKENDS);
  try {
    const path = join(stage.folder, 'token');
    writeFileSync(path, `${ADAPTY_TOKEN}\n`);
    const env = { ...stage.env, IAP_KEY_PUSH_TO: 'adapty', IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP };
    const run = await runCommandLine(['check', '--adapty-token-file', path, '--format', 'json'], { env });
    expect(reportOf(run).pushes).toMatchObject([{ status: 'pushed' }]);
    expectClean(run, stage);
    const before = stage.simulator.requests.length;
    const missing = await runCommandLine(['check', '--adapty-token-file', `${path}-none`], { env });
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('adapty-token-file: The file cannot be read (ENOENT). [invalid-setting]');
    expect(stage.simulator.requests.length).toBe(before);
  } finally {
    await stage.close();
  }
});

test('on GitHub every token and Adapty’s own secret are masked, and no output holds an ID of the push', async () => {
  const { run, outputs } = await runThrough('action', TO_ALL);
  const masks = run.stdout.split('\n').filter((line) => line.startsWith('::add-mask::'));
  for (const secret of [ADAPTY_TOKEN, REVENUECAT_TOKEN, QONVERSION_TOKEN, SECRET_KEY]) {
    expect(masks).toContain(`::add-mask::${secret}`);
  }
  expect(JSON.stringify(outputs)).not.toContain(ADAPTY_APP);
});

test('a failed push ends, for a person, with what to do by hand', async () => {
  const stage = await setStage({ ...BACKENDS, ...adaptyIs({ describes: 'without-key' }) });
  try {
    const env = {
      ...stage.env,
      IAP_KEY_PUSH_TO: 'adapty',
      IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP,
      IAP_KEY_ADAPTY_TOKEN: ADAPTY_TOKEN,
    };
    const { stdout } = await runCommandLine(['check'], { env });
    expect(stdout).toMatch(/^✓ PASS/);
    expect(stdout).toContain(
      'The key is good, but the push to adapty FAILED: Adapty’s API does not take the key [adapty-unsupported]',
    );
    expect(stdout).toContain(`127.0.0.1:${new URL(stage.simulator.urls.adapty).port}`);
    const last = stdout.trim().split('\n').at(-1) ?? '';
    for (const part of [
      'https://app.adapty.io/settings/ios-sdk',
      'App Store promotional offers',
      stage.key.keyId,
      stage.key.issuerId,
    ])
      expect(last).toContain(part);
  } finally {
    await stage.close();
  }
});
