import type { Socket } from 'node:net';
import { appLookup } from './app-lookup-service.ts';
import { makeServerIdentity } from './certificate.ts';
import { hostOf } from './host.ts';
import { type Listener, openListener } from './listener.ts';
import { adapty } from './simulated-adapty.ts';
import { appStoreConnect } from './simulated-app-store-connect.ts';
import { github } from './simulated-github.ts';
import { qonversion } from './simulated-qonversion.ts';
import { revenuecat } from './simulated-revenuecat.ts';
import type { HostName, RecordedRequest, Service } from './simulated-world.ts';
import type { Simulator, SimulatorOptions } from './simulator-options.ts';
import { storeServer } from './store-server.ts';

/**
 * Serves Apple on this machine: the App Store Server API in both environments and the App Store Connect API, and the
 * backends that a key can be pushed to, each over
 * TLS on a free port of its own. It shares no code with the core that it judges.
 *
 * @example
 * const key = makeThrowawayKey();
 * const simulator = await startSimulator({
 *   accounts: [{ issuerId: key.issuerId, keys: [key], apps: [{ bundleId: 'org.example.app', live: true }] }],
 * });
 * // … ask simulator.urls.production, trusting simulator.certificate …
 * await simulator.close();
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  // Clients judge the certificate by the clock of this machine, whatever Apple's clock says.
  const identity = await makeServerIdentity(options.certificate ?? 'valid', Date.now());
  const ending = new AbortController();
  const requests: RecordedRequest[] = [];
  const listeners: Listener[] = [];
  const surroundings = {
    options,
    now: options.now ?? Date.now,
    closing: ending.signal,
    requests,
    numberOf: numberSockets(),
  };

  async function open(host: HostName, service: Service): Promise<string> {
    const port = options.port === undefined ? 0 : options.port + listeners.length;
    const handle = hostOf(host, service, surroundings);
    const listener = await openListener(options.host ?? '127.0.0.1', port, identity, handle);
    listeners.push(listener);
    return listener.url;
  }

  async function close(): Promise<void> {
    ending.abort();
    await Promise.all(listeners.map((listener) => listener.close()));
  }

  try {
    // Where the first port is told, each host has the one behind that before it: a new one comes last.
    const urls: Record<HostName, string> = {
      production: await open('production', storeServer('production', options)),
      sandbox: await open('sandbox', storeServer('sandbox', options)),
      appStoreConnect: await open('appStoreConnect', appStoreConnect(options.accounts)),
      adapty: `${await open('adapty', adapty(options.adapty ?? { tokens: [], apps: [] }))}/api/v1/developer`,
      revenuecat: `${await open('revenuecat', revenuecat(options.revenuecat ?? { tokens: [], apps: [] }))}/v2`,
      qonversion: `${await open('qonversion', qonversion(options.qonversion ?? { projects: [] }))}/v4`,
      github: await open('github', github(options.github, surroundings.now)),
      lookup: await open('lookup', appLookup(options.accounts)),
    };
    return { urls, certificate: identity.authority, requests, close };
  } catch (error) {
    // The first host may be up when the second fails.
    await close();
    throw error;
  }
}

function numberSockets(): (socket: Socket) => number {
  const numbers = new WeakMap<Socket, number>();
  let last = 0;
  return (socket) => {
    const number = numbers.get(socket) ?? ++last;
    numbers.set(socket, number);
    return number;
  };
}
