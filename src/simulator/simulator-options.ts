import type { SimulatedGitHub } from './github-state.ts';
import type { AdaptyOptions } from './simulated-adapty.ts';
import type { QonversionOptions } from './simulated-qonversion.ts';
import type { RevenueCatOptions } from './simulated-revenuecat.ts';
import type { CertificateKind, HostName, RecordedRequest, RefusalShape, SimulatedAccount } from './simulated-world.ts';
import type { Weather } from './weather.ts';

export interface SimulatorOptions {
  accounts: SimulatedAccount[];
  /** The repository that GitHub's API serves; without it, no token opens anything. A test may change it at any time. */
  github?: SimulatedGitHub;
  /** Apple's own clock, in milliseconds since the epoch: judges tokens and sets the `Date` header. */
  now?: () => number;
  /** The body of every 401 of the App Store Server API; unless told, the one that goes with its reason. */
  refusal?: RefusalShape;
  /** The answer to a well-formed transaction id: 404 with 4040010 (unless told) or 4040003, or 400 with 4000006. */
  unknownTransaction?: 'not-found' | 'app-not-found' | 'invalid-id';
  /** Check arguments before the token. Apple's order is unknown; the token comes first unless told. */
  validatesBeforeAuthentication?: boolean;
  /** How often the status of a test notification is `not found` before the result is there; 1 unless told. */
  pollsUntilResult?: number;
  /** A fault for this one request, asked for before the request is handled. */
  weather?: (request: RecordedRequest) => Weather | undefined;
  /** Milliseconds that every answer takes. */
  latencyMs?: number;
  /** The address to listen on; `127.0.0.1` unless told. The certificate holds for localhost, 127.0.0.1 and ::1. */
  host?: string;
  /** The port of the first host; the others follow, one by one. Free ones unless told. */
  port?: number;
  certificate?: CertificateKind;
  /** The backends; without them, every token is refused there. */
  adapty?: AdaptyOptions;
  revenuecat?: RevenueCatOptions;
  qonversion?: QonversionOptions;
}

export interface Simulator {
  /** `https://` address of each host, without a slash at the end. */
  urls: Record<HostName, string>;
  /** PEM of the certificate authority that clients must trust. */
  certificate: string;
  /** Every request to any host, in the order of arrival. */
  requests: RecordedRequest[];
  /** Ends at once, even with connections that hang. */
  close(): Promise<void>;
}
