import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import { expectNoLeak, reportOf, startAction, startCommandLine } from './program.ts';
import { type Stage, setStage } from './stage.ts';

/** More than may listen to one signal before Node.js warns of a leak (10), and than run at once at most (64). */
const APPS = Array.from({ length: 70 }, (_, index) => `app.iap-key.many-${index}`);

let stage: Stage;
let env: Record<string, string>;
beforeAll(async () => {
  const key = makeThrowawayKey();
  const apps = APPS.map((bundleId) => ({ bundleId, live: true }));
  stage = await setStage({ accounts: [{ issuerId: key.issuerId, keys: [key], apps }] });
  env = {
    ...stage.endpoints,
    IAP_KEY_PRIVATE_KEY: Buffer.from(key.pem).toString('base64'),
    IAP_KEY_KEY_ID: key.keyId,
    IAP_KEY_ISSUER_ID: key.issuerId,
    IAP_KEY_BUNDLE_ID: APPS.join(','),
    IAP_KEY_CONCURRENCY: '64',
  };
});
afterAll(() => stage.close());

test('many apps pass on the command line, and Node.js has nothing to warn of', async () => {
  const run = await startCommandLine(['check', '--format', 'json'], { env });
  expect(run.stderr).toBe('');
  expect(run.code).toBe(0);
  expect(reportOf(run).bundles.map(({ bundleId, result }) => [bundleId, result])).toEqual(
    APPS.map((bundleId) => [bundleId, 'pass']),
  );
  expectNoLeak(run, stage);
});

test('many apps pass in the action, and Node.js has nothing to warn of', async () => {
  const run = await startAction({}, { env });
  expect(run.stderr).toBe('');
  expect(run.code).toBe(0);
  expect(run.outputs['result']).toBe('pass');
  expectNoLeak(run, stage);
});
