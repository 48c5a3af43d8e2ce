import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeThrowawayKey, type ThrowawayKey } from '../../src/simulator/credentials.ts';
import type { SimulatedApp } from '../../src/simulator/simulated-world.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import { tellSilence } from './silence.ts';

export const LIVE = 'app.iap-key.live';
export const UNRELEASED = 'app.iap-key.unreleased';
/** An app of another account. */
export const FOREIGN = 'app.iap-key.foreign';

/** A simulator with one account, and all that a run against it needs. */
export interface Stage {
  key: ThrowawayKey;
  revoked: ThrowawayKey;
  /** An App Store Connect API key of the same account. */
  wrongTab: ThrowawayKey;
  base64: string;
  simulator: Simulator;
  /** The variables of a run that passes. */
  env: Record<string, string>;
  /** The variables that lead to the simulator, without any setting. */
  endpoints: Record<string, string>;
  /** A folder that is removed with the stage. */
  folder: string;
  secretForms: string[];
  close: () => Promise<void>;
}

/** @param apps what differs of the account's apps, or is added to them, by bundle ID */
export async function setStage(
  options: Partial<SimulatorOptions> = {},
  apps: Readonly<Record<string, Partial<SimulatedApp>>> = {},
): Promise<Stage> {
  const [key, revoked, wrongTab] = [makeThrowawayKey(), makeThrowawayKey(), makeThrowawayKey()];
  const simulator = await startSimulator({
    accounts: [
      {
        issuerId: key.issuerId,
        keys: [key, { ...revoked, revoked: true }, { ...wrongTab, family: 'app-store-connect' }],
        apps: [...new Set([LIVE, UNRELEASED, ...Object.keys(apps)])].map((bundleId) => ({
          bundleId,
          live: bundleId !== UNRELEASED,
          ...apps[bundleId],
        })),
      },
      { issuerId: makeThrowawayKey().issuerId, keys: [], apps: [{ bundleId: FOREIGN, live: true }] },
    ],
    ...options,
    ...(options.weather === undefined ? {} : { weather: tellSilence(options.weather) }),
  });
  const folder = mkdtempSync(join(tmpdir(), 'iap-key-stage-'));
  const certificate = join(folder, 'certificate.pem');
  writeFileSync(certificate, simulator.certificate);
  const base64 = Buffer.from(key.pem).toString('base64');
  const endpoints = {
    IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
    IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
    IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
    IAP_KEY_APP_STORE_LOOKUP_URL: simulator.urls.lookup,
    IAP_KEY_ADAPTY_URL: simulator.urls.adapty,
    IAP_KEY_REVENUECAT_URL: simulator.urls.revenuecat,
    IAP_KEY_QONVERSION_URL: simulator.urls.qonversion,
    NODE_EXTRA_CA_CERTS: certificate,
  };
  return {
    key,
    revoked,
    wrongTab,
    base64,
    simulator,
    endpoints,
    env: {
      ...endpoints,
      IAP_KEY_PRIVATE_KEY: base64,
      IAP_KEY_KEY_ID: key.keyId,
      IAP_KEY_ISSUER_ID: key.issuerId,
      IAP_KEY_BUNDLE_ID: LIVE,
    },
    folder,
    secretForms: [key, revoked, wrongTab].flatMap(formsOf),
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await simulator.close();
    },
  };
}

/** The encodings of the private scalar, at every alignment at which base64 can hold it, and of the file around it. */
function formsOf({ scalar, pem }: ThrowawayKey): string[] {
  const body = pem.split('\n').slice(1, -1).join('');
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), scalar])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4),
  );
  // Every key starts with the same 48 characters; they say nothing about this one.
  const own = [body.slice(48), ...shifted].map((text) => text.replace(/=+$/, ''));
  const file = Buffer.from(pem).toString('base64');
  return [
    ...own,
    ...own.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    scalar.toString('hex'),
    scalar.toString('hex').toUpperCase(),
    file.slice(104),
  ];
}
