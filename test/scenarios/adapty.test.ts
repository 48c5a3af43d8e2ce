import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AdaptyApp, AdaptyOptions } from '../../src/simulator/simulated-adapty.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import { reportOf, runCommandLine } from '../e2e/program.ts';
import { FOREIGN, LIVE, setStage } from '../e2e/stage.ts';
import {
  ADAPTY_APP,
  ADAPTY_TOKEN,
  BACKENDS,
  type Case,
  DOORS,
  expectClean,
  expectScenario,
  requestsWithKey,
  runThrough,
  TO_ADAPTY,
  weatherAt,
} from './push.ts';

const adaptyIs = (options: Partial<AdaptyOptions>, app: Partial<AdaptyApp> = {}): Partial<SimulatorOptions> => ({
  adapty: { ...BACKENDS.adapty, apps: [{ ...BACKENDS.adapty.apps[0], ...app } as AdaptyApp], ...options },
});

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
  test.concurrent.each(CASES)('$name', (wanted) => expectScenario('adapty', door, TO_ADAPTY, wanted));

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
