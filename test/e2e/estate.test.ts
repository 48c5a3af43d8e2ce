import pLimit from 'p-limit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import { manifestOf } from '../matrix/samples.ts';
import { expectNoStackTrace, reportOf, runCommandLine } from './program.ts';
import { type Stage, setStage } from './stage.ts';

/** An agency: 40 accounts with a key each, 300 apps; one key is revoked. */
const REVOKED = 16;
/** All 40 keys take most of a minute, so only some of them are checked here unless the whole estate is asked for. */
const EVERY = process.env['WHOLE_ESTATE'] === undefined ? 8 : 1;
const accounts = Array.from({ length: 40 }, (_, index) => ({
  key: makeThrowawayKey(),
  bundleIds: Array.from({ length: index < 20 ? 7 : 8 }, (_, app) => `org.team-${index}.app-${app}`),
}));

const chosen = (_: unknown, index: number) => index % EVERY === 0;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({
    accounts: accounts.map(({ key, bundleIds }, index) => ({
      issuerId: key.issuerId,
      keys: [{ ...key, revoked: index === REVOKED }],
      apps: bundleIds.map((bundleId) => ({ bundleId, live: true })),
    })),
  });
});
afterAll(() => stage.close());

test('an estate of 300 apps and 40 keys is planned and checked, and the one revoked key is found', async () => {
  const keys = accounts.map(({ key, bundleIds }, index) => ({
    ...{ name: `team-${index}`, secret: `TEAM_${index}`, 'key-id': key.keyId, 'issuer-id': key.issuerId },
    'bundle-ids': bundleIds,
  }));
  const { stdout } = await runCommandLine(['matrix', '-'], { stdin: manifestOf(...keys) });
  const { include } = JSON.parse(stdout) as { include: Record<string, string>[] };
  expect(include.map((job) => job['bundle-id']).join(',')).toBe(
    accounts.flatMap(({ bundleIds }) => bundleIds).join(','),
  );
  const secrets = Object.fromEntries(
    accounts.map(({ key }, index) => [`TEAM_${index}`, Buffer.from(key.pem).toString('base64')]),
  );
  const limit = pLimit(2);
  const runs = await limit.map(include.filter(chosen), async (job) => {
    const settings = ['key-id', 'issuer-id', 'bundle-id', 'environment'].map((name) => `--${name}=${job[name]}`);
    const run = await runCommandLine(['check', '--format=json', '--retries=1', ...settings], {
      env: { ...stage.endpoints, IAP_KEY_PRIVATE_KEY: secrets[job['secret'] ?? ''] ?? '' },
    });
    expectNoStackTrace(run);
    return { name: job['name'], code: run.code, bundles: reportOf(run).bundles };
  });
  expect(runs.filter(({ code }) => code !== 0).map(({ name, code }) => [name, code])).toEqual([[`team-${REVOKED}`, 1]]);
  expect(runs.flatMap(({ bundles }) => bundles.map(({ bundleId }) => bundleId))).toEqual(
    accounts.filter(chosen).flatMap(({ bundleIds }) => bundleIds),
  );
}, 180_000);
