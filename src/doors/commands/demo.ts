import { check } from '../../check/check.ts';
import type { ProblemCode } from '../../findings/problems.ts';
import { pushedOutput, type Result } from '../../findings/report.ts';
import { createHttpClient } from '../../net/http.ts';
import { renderText } from '../../report/text.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { environmentSource } from '../../settings/sources.ts';
import { makeThrowawayKey, type ThrowawayKey } from '../../simulator/credentials.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import type { World } from '../../world/world.ts';
import { type Terminal, wantsColor, widthOf } from '../terminal.ts';

const BUNDLE_ID = 'app.iap-key.demo';
const ADAPTY_TOKEN = 'dev_live_simulated.throwaway0token';
const ADAPTY_APP_ID = '00000000-0000-4000-8000-000000000001';

interface Scene {
  readonly title: string;
  readonly variables: Record<string, string>;
  readonly expected: { readonly result: Result; readonly problem: ProblemCode | null; readonly pushed?: 'true' };
}

/**
 * Shows the real check and push, over real TLS, against the simulator: a good key, then the three commonest mistakes.
 * @returns 0 when every scene ended as it must, 1 otherwise
 */
export async function demo(world: World, terminal: Terminal): Promise<number> {
  const good = makeThrowawayKey();
  const revoked = makeThrowawayKey();
  const wrongTab = makeThrowawayKey();
  const simulator = await startSimulator({
    accounts: [
      {
        issuerId: good.issuerId,
        keys: [good, { ...revoked, revoked: true }, { ...wrongTab, family: 'app-store-connect' }],
        apps: [{ bundleId: BUNDLE_ID, live: true }],
      },
    ],
    adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP_ID, bundleId: BUNDLE_ID }] },
  });
  const http = createHttpClient({}, simulator.certificate);
  const variables = {
    IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
    IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
    IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
    ...secretsOf(good),
    IAP_KEY_ISSUER_ID: good.issuerId,
    IAP_KEY_BUNDLE_ID: BUNDLE_ID,
  };
  const scenes: readonly Scene[] = [
    {
      title: 'A good key, pushed to Adapty after the pass',
      variables: {
        ...variables,
        IAP_KEY_PUSH_TO: 'adapty',
        IAP_KEY_ADAPTY_URL: simulator.urls.adapty,
        IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP_ID,
        IAP_KEY_ADAPTY_TOKEN: ADAPTY_TOKEN,
      },
      expected: { result: 'pass', problem: null, pushed: 'true' },
    },
    {
      title: 'Mistake 1: the secret was cut off when it was pasted',
      variables: { ...variables, IAP_KEY_PRIVATE_KEY: secretsOf(good).IAP_KEY_PRIVATE_KEY.slice(0, 200) },
      expected: { result: 'fail', problem: 'key-truncated' },
    },
    {
      title: 'Mistake 2: the key was made on the wrong tab',
      variables: { ...variables, ...secretsOf(wrongTab) },
      expected: { result: 'fail', problem: 'wrong-key-family' },
    },
    {
      title: 'Mistake 3: the key was revoked',
      variables: { ...variables, ...secretsOf(revoked) },
      expected: { result: 'fail', problem: 'apple-refused' },
    },
  ];

  let exitCode = 0;
  try {
    for (const [index, scene] of scenes.entries()) {
      terminal.out(`\n━━ ${index + 1} of ${scenes.length} · ${scene.title}\n\n`);
      const settings = readSettings('command-line', [environmentSource(scene.variables)], scene.variables);
      // The demo is about itself: neither the proxy nor the working tree of this machine plays a part, and no server of anybody's
      // is spared by a wait between two attempts.
      const report = await check(settings, {
        ...world,
        environment: scene.variables,
        directory: '/',
        send: http.send,
        sleep: async () => undefined,
      });
      terminal.out(renderText(report, { color: wantsColor(world, terminal), width: widthOf(world, terminal) }));
      const { result, problem, pushed = '' } = scene.expected;
      if (report.result === result && report.problem === problem && pushedOutput(report) === pushed) continue;
      terminal.error(
        `The demo expected ${result}${problem === null ? '' : ` with ${problem}`} here. This is a defect of iap-key.\n`,
      );
      exitCode = 1;
    }
  } finally {
    await http.close();
    await simulator.close();
  }
  return exitCode;
}

function secretsOf({ pem, keyId }: ThrowawayKey) {
  return { IAP_KEY_PRIVATE_KEY: Buffer.from(pem).toString('base64'), IAP_KEY_KEY_ID: keyId };
}
