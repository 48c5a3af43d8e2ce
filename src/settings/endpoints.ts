import { BACKENDS, type BackendName } from '../backends/all.ts';
import type { Backend } from '../backends/backend.ts';
import { type Endpoint, withoutSlashes } from '../net/endpoint.ts';
import { isLoopback } from '../net/loopback.ts';
import type { Environment } from '../world/world.ts';

/** Addresses that can be replaced for tests and gateways; environment variables only. */
export const ENDPOINTS: Readonly<Record<EndpointName, { readonly variable: string; readonly url: string }>> = {
  production: { variable: 'IAP_KEY_APPLE_PRODUCTION_URL', url: 'https://api.storekit.apple.com' },
  sandbox: { variable: 'IAP_KEY_APPLE_SANDBOX_URL', url: 'https://api.storekit-sandbox.apple.com' },
  appStoreConnect: { variable: 'IAP_KEY_APP_STORE_CONNECT_URL', url: 'https://api.appstoreconnect.apple.com' },
  lookup: { variable: 'IAP_KEY_APP_STORE_LOOKUP_URL', url: 'https://itunes.apple.com' },
  ...ofBackends(({ name, url }) => ({ variable: `IAP_KEY_${name.toUpperCase()}_URL`, url })),
};

export type EndpointName = 'production' | 'sandbox' | 'appStoreConnect' | 'lookup' | BackendName;

export type Endpoints = Readonly<Record<EndpointName, Endpoint>>;

function ofBackends<Value>(make: (backend: Backend) => Value): Record<BackendName, Value> {
  return Object.fromEntries(BACKENDS.map((backend) => [backend.name, make(backend)])) as Record<BackendName, Value>;
}

/** The endpoints of a run; what is wrong with a replacement is told in `problems`. */
export function readEndpoints(environment: Environment, problems: string[]): Endpoints {
  const read = (name: EndpointName) => readEndpoint(name, environment, problems);
  return {
    production: read('production'),
    sandbox: read('sandbox'),
    appStoreConnect: read('appStoreConnect'),
    lookup: read('lookup'),
    ...ofBackends(({ name }) => read(name as BackendName)),
  };
}

function readEndpoint(name: EndpointName, environment: Environment, problems: string[]): Endpoint {
  const { variable, url } = ENDPOINTS[name];
  const given = (environment[variable] ?? '').trim();
  if (given === '') return { url, isReplaced: false };
  const parsed = URL.canParse(given) ? new URL(given) : undefined;
  if (parsed === undefined || !['https:', 'http:'].includes(parsed.protocol)) {
    problems.push(`${variable}: This is not an https: address.`);
  } else if (parsed.protocol === 'http:' && !isLoopback(parsed.hostname)) {
    problems.push(`${variable}: Plain http: is allowed to this machine only; use https:.`);
  } else if (parsed.username !== '' || parsed.password !== '' || /[?#]/.test(given)) {
    problems.push(`${variable}: The address must not hold a user, a password, a query or a fragment.`);
  }
  const address = withoutSlashes(parsed === undefined ? given : `${parsed.origin}${parsed.pathname}`);
  return { url: address, isReplaced: address !== url };
}

/**
 * Why the pushes must not be made, as lines of a usage error: what a stand-in for Apple accepts must not reach a real backend.
 * @param targets the backends that the key is to be pushed to
 */
export function pushesOnForeignWord(targets: readonly BackendName[], endpoints: Endpoints): string[] {
  const standIns = (['production', 'sandbox', 'appStoreConnect'] as const).filter((name) => endpoints[name].isReplaced);
  const real = targets.filter((name) => !endpoints[name].isReplaced || isAtOwnHost(name, endpoints));
  if (standIns.length === 0 || real.length === 0) return [];
  const named = (names: readonly EndpointName[]) => names.map((name) => ENDPOINTS[name].variable).join(' and ');
  return [
    `push-to: ${named(standIns)} puts something else in Apple’s place, and what that accepts is pushed only to a backend that is replaced too. Unset it, or set ${named(real)}.`,
  ];
}

/** Another path or port at the backend's own host is the backend all the same. */
function isAtOwnHost(name: BackendName, endpoints: Endpoints): boolean {
  const [host, own] = [endpoints[name].url, ENDPOINTS[name].url].map((url) =>
    URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : undefined,
  );
  return host !== undefined && host === own;
}
