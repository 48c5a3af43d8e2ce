import { expect, test } from 'vitest';
import { told } from '../../src/app-store-connect/asker.ts';
import { askSwapped } from '../../src/app-store-connect/swap-probes.ts';
import type { BundleResult, EnvironmentAnswer } from '../../src/findings/report.ts';
import { CREDENTIALS, NOT_FOUND, setStage } from '../apple/stage.ts';

const LOST = 'com.acme.App';
const NEAR = 'com.acme.app';
const bundle = (bundleId: string, production: EnvironmentAnswer, sandbox: EnvironmentAnswer): BundleResult => ({
  bundleId,
  result: 'fail',
  production,
  sandbox,
});

/** What is answered of the near spelling, and how many requests that took, where Apple would accept each of them. */
async function probeNear(more: readonly BundleResult[]) {
  const { world, session, requests } = setStage(() => NOT_FOUND);
  const { bundleIds } = await askSwapped(
    {
      credentials: CREDENTIALS,
      otherIssuerId: undefined,
      bundles: [bundle(LOST, 'refused', 'refused'), ...more],
      records: told({ found: new Map(), known: [NEAR], isWhole: true }),
    },
    { url: 'https://sandbox.example', isReplaced: true },
    world,
    session,
  );
  return [bundleIds.get(LOST), requests.length];
}

test.each<[EnvironmentAnswer, EnvironmentAnswer, string]>([
  ['refused', 'accepted', 'accepted'],
  ['accepted', 'refused', 'accepted'],
  ['not-asked', 'refused', 'refused'],
  ['refused', 'inconclusive', 'open'],
])(
  'an app of the run’s own, %s in production and %s in the sandbox, is %s and not asked again',
  async (production, sandbox, answer) => {
    expect(await probeNear([bundle(NEAR, production, sandbox)])).toEqual([[{ bundleId: NEAR, answer }], 0]);
  },
);

test('an app of the account that the run does not check is asked for', async () => {
  expect(await probeNear([])).toEqual([[{ bundleId: NEAR, answer: 'accepted' }], 1]);
});
