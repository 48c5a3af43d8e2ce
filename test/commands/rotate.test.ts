import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeThrowawayKey, type ThrowawayKey } from '../../src/simulator/credentials.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator } from '../../src/simulator/simulator-options.ts';
import { expectNoLeak, runCommandLine } from '../e2e/program.ts';
import { ENTER, hasPseudoTerminal, LEFT, typeInto } from '../e2e/pseudo-terminal.ts';
import type { Stage } from '../e2e/stage.ts';

const LIVE = 'app.iap-key.live';
const SECOND = 'app.iap-key.second';
const APP = '00000000-0000-4000-8000-000000000001';
const TOKEN = 'dev_live_simulated.rotation0token';

/** One account with two keys, of which the old one can be revoked while the test runs. */
let old: ThrowawayKey & { revoked?: boolean };
let next: ThrowawayKey;
let simulator: Simulator;
let folder: string;
let env: Record<string, string>;
beforeEach(async () => {
  old = makeThrowawayKey();
  next = makeThrowawayKey();
  simulator = await startSimulator({
    accounts: [
      {
        issuerId: next.issuerId,
        keys: [old, next],
        apps: [
          { bundleId: LIVE, live: true },
          { bundleId: SECOND, live: true },
        ],
      },
    ],
    adapty: { tokens: [TOKEN], apps: [{ id: APP, bundleId: LIVE }] },
  });
  folder = mkdtempSync(join(tmpdir(), 'iap-key-rotate-'));
  const certificate = join(folder, 'certificate.pem');
  writeFileSync(certificate, simulator.certificate);
  for (const key of [old, next]) writeFileSync(fileOf(key), key.pem);
  env = {
    IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
    IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
    IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
    IAP_KEY_ADAPTY_URL: simulator.urls.adapty,
    NODE_EXTRA_CA_CERTS: certificate,
    IAP_KEY_ADAPTY_TOKEN: TOKEN,
    IAP_KEY_ADAPTY_APP_ID: APP,
    IAP_KEY_ISSUER_ID: next.issuerId,
    IAP_KEY_BUNDLE_ID: LIVE,
    IAP_KEY_RETRIES: '0',
  };
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await simulator.close();
});

const fileOf = ({ keyId }: ThrowawayKey) => join(folder, `SubscriptionKey_${keyId}.p8`);
const args = (...more: string[]) => ['rotate', fileOf(next), '--old-key-file', fileOf(old), ...more];
const writes = () => simulator.requests.filter(({ method }) => method === 'PUT');

function expectNoKey(...texts: string[]): void {
  const secrets = [old, next].flatMap(({ pem, scalar }) => [
    pem.split('\n').slice(1, -1).join('').slice(48),
    scalar.toString('hex'),
  ]);
  expectNoLeak({ code: 0, stdout: texts.join('\n'), stderr: '', files: {} }, {
    secretForms: secrets,
    simulator,
  } as Stage);
}

describe('with --yes', () => {
  test('the new key is proven and pushed before the old one is named, and in the end the old one is refused', async () => {
    const first = await runCommandLine(args('--push-to', 'adapty', '--yes'), { env });
    expect(first.code).toBe(0);
    expect(writes()).toHaveLength(1);
    const steps = ['1 of 5', 'PASS', '2 of 5', 'adapty', '3 of 5', '4 of 5', `Now revoke the Key ID ${old.keyId}`];
    const places = steps.map((words) => first.stdout.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);

    old.revoked = true;
    const second = await runCommandLine(args('--push-to', 'adapty', '--yes'), { env });
    expect(second.code).toBe(0);
    expect(second.stdout).toContain(`✓ Apple refuses the old key ${old.keyId}, and accepts the new key ${next.keyId}.`);
    // What was done is not done again.
    expect(writes()).toHaveLength(1);
    expectNoKey(first.stdout, first.stderr, second.stdout, second.stderr);
  });

  test('without push-to and without the old file it says what it cannot prove', async () => {
    const run = await runCommandLine(['rotate', fileOf(next), '--old-key-id', old.keyId, '--yes'], { env });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('No push-to is set');
    expect(run.stdout).toContain(`Now revoke the Key ID ${old.keyId}`);
    expect(writes()).toEqual([]);
  });

  test('for many apps, all are asked with the new key', async () => {
    const run = await runCommandLine(args('--bundle-id', LIVE, '--bundle-id', SECOND, '--yes'), { env });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('4 of 5');
  });
});

describe('stops before anything is changed', () => {
  test('where the new key is refused', async () => {
    const stranger = makeThrowawayKey();
    writeFileSync(fileOf(stranger), stranger.pem);
    const run = await runCommandLine(
      ['rotate', fileOf(stranger), '--old-key-file', fileOf(old), '--push-to', 'adapty', '--yes'],
      { env },
    );
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('The old one stays, and nothing was changed.');
    expect(run.stdout).not.toContain('revoke the Key ID');
    expect(writes()).toEqual([]);
  });

  test('where Apple cannot be asked', async () => {
    const nowhere = {
      IAP_KEY_APPLE_PRODUCTION_URL: 'https://127.0.0.1:1',
      IAP_KEY_APPLE_SANDBOX_URL: 'https://127.0.0.1:1',
    };
    const run = await runCommandLine(args('--push-to', 'adapty', '--yes'), { env: { ...env, ...nowhere } });
    expect(run.code).toBe(3);
    expect(run.stdout).not.toContain('2 of 5');
  });

  test('where the old key works in an environment in which the new one does not', async () => {
    const other = await startSimulator({
      accounts: [{ issuerId: next.issuerId, keys: [old], apps: [{ bundleId: LIVE, live: true }] }],
    });
    try {
      // Production is that of a world which knows the old key alone.
      const certificates = join(folder, 'all.pem');
      writeFileSync(certificates, `${simulator.certificate}\n${other.certificate}`);
      const mixed = { ...env, IAP_KEY_APPLE_PRODUCTION_URL: other.urls.production, NODE_EXTRA_CA_CERTS: certificates };
      const run = await runCommandLine(args('--yes'), { env: mixed });
      expect(run.code).toBe(1);
      expect(run.stdout).toContain(`Apple accepts the old key, and not the new one, for ${LIVE} in production.`);
      expect(run.stdout).not.toContain('2 of 5');
    } finally {
      await other.close();
    }
  });

  test('where the push is not confirmed', async () => {
    const run = await runCommandLine(args('--push-to', 'adapty', '--yes'), {
      env: { ...env, IAP_KEY_ADAPTY_APP_ID: APP.replace('1', '2') },
    });
    expect(run.code).toBe(4);
    expect(run.stdout).toContain('Do not revoke the old key');
    expect(run.stdout).not.toContain('4 of 5');
  });

  test.each<[string, () => string[], RegExp]>([
    ['both are one key', () => ['rotate', fileOf(old), '--old-key-file', fileOf(old), '--yes'], /same Key ID/],
    [
      'both are one key under two names',
      () => {
        const copy = join(folder, 'copy.p8');
        writeFileSync(copy, old.pem);
        return ['rotate', fileOf(old), '--old-key-file', copy, '--old-key-id', next.keyId, '--yes'];
      },
      /the same key/,
    ],
    [
      'the old file holds no key',
      () => ['rotate', fileOf(next), '--old-key-file', join(folder, 'none'), '--yes'],
      /--old-key-file: /,
    ],
    ['nobody can be asked', () => args(), /give --yes/],
    [
      'two apps share one push',
      () => args('--bundle-id', LIVE, '--bundle-id', SECOND, '--push-to', 'adapty', '--yes'),
      /single bundle ID/,
    ],
  ])('where %s', async (_, line, words) => {
    const run = await runCommandLine(line(), { env });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(words);
    expect(writes()).toEqual([]);
  });
});

describe.runIf(hasPseudoTerminal())('on a terminal', () => {
  const YES = `${LEFT}${ENTER}`;

  test('each step is confirmed, a no ends it, and the next run goes on where the last one ended', async () => {
    const line = args('--push-to', 'adapty');
    const given = { env, directory: folder };
    const unsure = await typeInto(line, [{ until: 'Push the new key now?', keys: ENTER }], given);
    expect([unsure.code, writes().length]).toEqual([0, 0]);
    expect(unsure.screen).toContain('run this again to go on');

    const tooSoon = await typeInto(
      line,
      [
        { until: 'Push the new key now?', keys: YES },
        { until: 'in all of these places?', keys: YES },
        { until: 'Is it revoked?', keys: YES },
      ],
      given,
    );
    expect([tooSoon.code, writes().length]).toEqual([1, 1]);
    expect(tooSoon.screen).toContain('Apple still accepts the old key');

    old.revoked = true;
    const done = await typeInto(
      line,
      [
        { until: 'Push the new key now?', keys: YES },
        { until: 'in all of these places?', keys: YES },
      ],
      given,
    );
    expect([done.code, writes().length]).toEqual([0, 1]);
    expect(done.screen).toContain(`✓ Apple refuses the old key ${old.keyId}`);
    expectNoKey(unsure.screen, tooSoon.screen, done.screen);
  }, 90_000);
});
