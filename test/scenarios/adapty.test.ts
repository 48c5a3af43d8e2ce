import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportOf, runCommandLine, silentFor } from '../e2e/program.ts';
import { setStage } from '../e2e/stage.ts';
import {
  ADAPTY_APP,
  ADAPTY_TOKEN,
  adaptyIs,
  BACKENDS,
  DOORS,
  expectClean,
  requestsWithKey,
  runThrough,
  TO_ADAPTY,
  weatherAt,
} from './push.ts';

describe.each(DOORS)('a push to Adapty through the %s', (door) => {
  test('the write holds exactly the three fields, the key as Apple issued it, and comes after Apple’s answers', async () => {
    const { stage } = await runThrough(door, TO_ADAPTY);
    const { requests } = stage.simulator;
    const write = requests.find(({ method }) => method === 'PUT');
    expect(JSON.parse(write?.body ?? '')).toEqual({
      apple_store_issuer_id: stage.key.issuerId,
      apple_store_key_id: stage.key.keyId,
      apple_store_private_key: stage.key.pem,
    });
    expect(requests.map(({ host, method }) => `${host} ${method}`).slice(3)).toEqual([
      'adapty GET',
      'adapty OPTIONS',
      'adapty PUT',
      'adapty GET',
    ]);
  });
});

test('a run that is ended after the write says that it is unconfirmed, not that it did not happen', async () => {
  const { report, run, stage } = await runThrough(
    'command line',
    { ...TO_ADAPTY, timeout: String(silentFor(3)), retries: '0' },
    () => ({
      weather: weatherAt('adapty', 'PUT', { kind: 'half-open' }),
    }),
  );
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
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/^✗ PASS, PUSH FAILED The key is good, but the push to adapty FAILED: /);
    expect(text).toContain('FAILED: Adapty’s API does not take the key. adapty-unsupported');
    expect(stdout).toContain(`127.0.0.1:${new URL(stage.simulator.urls.adapty).port}`);
    const next = / Next (.+) More: /.exec(text)?.[1] ?? '';
    for (const part of [
      'https://app.adapty.io/settings/ios-sdk',
      'App Store promotional offers',
      stage.key.keyId,
      stage.key.issuerId,
    ])
      expect(next).toContain(part);
  } finally {
    await stage.close();
  }
});
