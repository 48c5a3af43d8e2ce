import { ADAPTY_URL } from '../backends/adapty.ts';
import { QONVERSION_URL } from '../backends/qonversion.ts';
import { REVENUECAT_URL } from '../backends/revenuecat.ts';
import { isLoopback } from '../net/loopback.ts';
import type { Environment } from '../world.ts';

/** Addresses that can be replaced for tests and gateways; environment variables only. */
export const ENDPOINTS = {
  production: { variable: 'IAP_KEY_APPLE_PRODUCTION_URL', url: 'https://api.storekit.apple.com' },
  sandbox: { variable: 'IAP_KEY_APPLE_SANDBOX_URL', url: 'https://api.storekit-sandbox.apple.com' },
  appStoreConnect: { variable: 'IAP_KEY_APP_STORE_CONNECT_URL', url: 'https://api.appstoreconnect.apple.com' },
  adapty: { variable: 'IAP_KEY_ADAPTY_URL', url: ADAPTY_URL },
  revenuecat: { variable: 'IAP_KEY_REVENUECAT_URL', url: REVENUECAT_URL },
  qonversion: { variable: 'IAP_KEY_QONVERSION_URL', url: QONVERSION_URL },
} as const;

export type EndpointName = keyof typeof ENDPOINTS;

export interface Endpoint {
  /** Without a slash at the end. */
  readonly url: string;
  /** Whether the variable put another address in the place of the endpoint's own; whose address it is does not matter. */
  readonly isReplaced: boolean;
}

export type Endpoints = Readonly<Record<EndpointName, Endpoint>>;

/** The endpoints of a run; what is wrong with a replacement is told in `problems`. */
export function readEndpoints(environment: Environment, problems: string[]): Endpoints {
  return {
    production: readEndpoint('production', environment, problems),
    sandbox: readEndpoint('sandbox', environment, problems),
    appStoreConnect: readEndpoint('appStoreConnect', environment, problems),
    adapty: readEndpoint('adapty', environment, problems),
    revenuecat: readEndpoint('revenuecat', environment, problems),
    qonversion: readEndpoint('qonversion', environment, problems),
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

/** Without slashes at the end. Not by a pattern, which would try every run of slashes inside from each of its characters. */
export function withoutSlashes(address: string): string {
  let end = address.length;
  while (end > 0 && address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}

/**
 * Why the pushes must not be made, as lines of a usage error: what a stand-in for Apple accepts must not reach a real backend.
 * @param targets the backends that the key is to be pushed to
 */
export function pushesOnForeignWord(
  targets: readonly ('adapty' | 'revenuecat' | 'qonversion')[],
  endpoints: Endpoints,
): string[] {
  const standIns = (['production', 'sandbox', 'appStoreConnect'] as const).filter((name) => endpoints[name].isReplaced);
  const real = targets.filter((name) => !endpoints[name].isReplaced);
  if (standIns.length === 0 || real.length === 0) return [];
  const named = (names: readonly EndpointName[]) => names.map((name) => ENDPOINTS[name].variable).join(' and ');
  return [
    `push-to: ${named(standIns)} puts something else in Apple’s place, and what that accepts is pushed only to a backend that is replaced too. Unset it, or set ${named(real)}.`,
  ];
}
