import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeThrowawayKey } from '../../simulator/credentials.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import type { World } from '../../world/world.ts';
import type { Terminal } from '../terminal.ts';

/** A token and an app that this simulator alone knows. */
const ADAPTY_TOKEN = 'dev_live_simulated.throwaway0token';
const ADAPTY_APP_ID = '00000000-0000-4000-8000-000000000001';

const APPS = [
  { bundleId: 'app.iap-key.live', live: true },
  { bundleId: 'app.iap-key.unreleased', live: false },
];

/** Serves the simulator until the process is told to end, and leaves what a test needs in a folder: `. <folder>/env`. */
export async function simulate(directory: string | undefined, world: World, { out }: Terminal): Promise<void> {
  const key = makeThrowawayKey();
  const simulator = await startSimulator({
    accounts: [{ issuerId: key.issuerId, keys: [key], apps: APPS }],
    adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP_ID, bundleId: 'app.iap-key.live' }] },
  });
  const folder =
    directory === undefined ? await mkdtemp(join(tmpdir(), 'iap-key-simulator-')) : resolve(world.directory, directory);
  await mkdir(folder, { recursive: true });
  const keyFile = join(folder, `SubscriptionKey_${key.keyId}.p8`);
  const certificateFile = join(folder, 'certificate.pem');
  const variables = {
    IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
    IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
    IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
    IAP_KEY_ADAPTY_URL: simulator.urls.adapty,
    IAP_KEY_REVENUECAT_URL: simulator.urls.revenuecat,
    IAP_KEY_QONVERSION_URL: simulator.urls.qonversion,
    IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP_ID,
    IAP_KEY_ADAPTY_TOKEN: ADAPTY_TOKEN,
    NODE_EXTRA_CA_CERTS: certificateFile,
    IAP_KEY_PRIVATE_KEY_FILE: keyFile,
    IAP_KEY_KEY_ID: key.keyId,
    IAP_KEY_ISSUER_ID: key.issuerId,
    IAP_KEY_BUNDLE_ID: 'app.iap-key.live',
  };
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'\n`);
  // The key is made for this simulator alone and opens nothing else.
  await writeFile(keyFile, key.pem, { mode: 0o600 });
  await writeFile(certificateFile, simulator.certificate);
  await writeFile(join(folder, 'env'), exports.join(''));
  out(
    `The simulator is ready. In another shell:\n\n  . ${join(folder, 'env')}\n  iap-key check\n  iap-key check --push-to adapty\n\n`,
  );
  out(`Live: ${APPS[0]?.bundleId}; not yet live: ${APPS[1]?.bundleId}. End it with Ctrl-C.\n`);

  await new Promise<void>((done) => world.interrupted.addEventListener('abort', () => done(), { once: true }));
  await simulator.close();
}
