import type { HostName, RecordedRequest } from '../../simulator/simulated-world.ts';
import type { Weather } from '../../simulator/weather.ts';

/** The faults that `simulate` can switch on, each by a name of everyday. */

/** The hosts by their names in the file, in the order of their ports. A new one comes last, so that no port moves. */
const PLANNED_NAMES = {
  production: 'apple-production',
  sandbox: 'apple-sandbox',
  appStoreConnect: 'app-store-connect',
  adapty: 'adapty',
  revenuecat: 'revenuecat',
  qonversion: 'qonversion',
  github: 'github',
  lookup: 'app-store-lookup',
} as const satisfies Record<HostName, string>;
export type PlannedHost = (typeof PLANNED_NAMES)[HostName];

export const HOSTS: readonly PlannedHost[] = Object.values(PLANNED_NAMES);

export function plannedNameOf(host: HostName): PlannedHost {
  return PLANNED_NAMES[host];
}

const SLOW_MS = 5000;
const LIMITED_MS = 60_000;
const APPLE: readonly HostName[] = ['production', 'sandbox'];

const json = (status: number, body: object, headers: Record<string, string> = {}): Weather => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/**
 * What each does to a request.
 * Source of Apple's bodies: https://developer.apple.com/documentation/appstoreserverapi/error-codes ; its `Retry-After` is a moment in
 * milliseconds: https://developer.apple.com/documentation/appstoreserverapi/identifying-rate-limits
 */
const WEATHERS = {
  refused: () => ({ kind: 'refuse' }),
  'rate-limited': ({ host, receivedAt }) =>
    APPLE.includes(host)
      ? json(
          429,
          { errorCode: 4290000, errorMessage: 'Rate limit exceeded.' },
          { 'retry-after': String(receivedAt + LIMITED_MS) },
        )
      : json(429, { error: 'Too many requests' }, { 'retry-after': String(LIMITED_MS / 1000) }),
  'server-error': ({ host }) =>
    json(
      500,
      APPLE.includes(host) ? { errorCode: 5000000, errorMessage: 'An unknown error occurred.' } : { error: 'Oops' },
    ),
  unavailable: () => ({ kind: 'answer', status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>503</h1>' }),
  'captive-portal': () => ({
    kind: 'answer',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<h1>Welcome! Please sign in.</h1>',
  }),
  slow: () => ({ kind: 'delay', ms: SLOW_MS }),
  hangs: () => ({ kind: 'half-open' }),
  reset: () => ({ kind: 'reset' }),
  truncated: () => ({ kind: 'truncated' }),
} as const satisfies Record<string, (request: RecordedRequest) => Weather>;

export type FaultName = keyof typeof WEATHERS;
export const FAULTS = Object.keys(WEATHERS) as FaultName[];

export interface Fault {
  readonly fault: FaultName;
  /** All of them unless told. */
  readonly host?: PlannedHost;
  /** What the path begins with. */
  readonly path?: string;
  /** Only so many requests; all unless told. */
  readonly first?: number;
}

/** Faults as weather: of those that mean a request, the first that is not used up. */
export function weatherOf(faults: readonly Fault[]): (request: RecordedRequest) => Weather | undefined {
  const left = new Map(faults.map((fault) => [fault, fault.first ?? Number.POSITIVE_INFINITY]));
  return (request) => {
    const fault = faults.find(
      (one) =>
        (left.get(one) ?? 0) > 0 &&
        (one.host === undefined || one.host === PLANNED_NAMES[request.host]) &&
        request.path.startsWith(one.path ?? ''),
    );
    if (fault === undefined) return undefined;
    left.set(fault, (left.get(fault) ?? 0) - 1);
    const weather: (request: RecordedRequest) => Weather = WEATHERS[fault.fault];
    return weather(request);
  };
}
