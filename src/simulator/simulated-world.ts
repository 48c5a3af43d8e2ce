import type { KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { SimulatedGitHub } from './github-state.ts';
import type { RefusalReason } from './refusal-reason.ts';
import type { AdaptyOptions } from './simulated-adapty.ts';
import type { QonversionOptions } from './simulated-qonversion.ts';
import type { RevenueCatOptions } from './simulated-revenuecat.ts';
import type { Weather } from './weather.ts';

/** The hosts that are simulated: Apple's three APIs, the backends that a key can be pushed to, and GitHub’s. */
export type HostName = 'production' | 'sandbox' | 'appStoreConnect' | 'adapty' | 'revenuecat' | 'qonversion' | 'github';

/** The two environments of the App Store Server API. */
export type Environment = Extract<HostName, 'production' | 'sandbox'>;

/**
 * What Apple records about an attempt to deliver a notification.
 * Source: https://developer.apple.com/documentation/appstoreserverapi/sendattemptresult
 */
export type NotificationResult =
  | 'SUCCESS'
  | 'TIMED_OUT'
  | 'TLS_ISSUE'
  | 'CIRCULAR_REDIRECT'
  | 'NO_RESPONSE'
  | 'SOCKET_ISSUE'
  | 'UNSUPPORTED_CHARSET'
  | 'INVALID_RESPONSE'
  | 'PREMATURE_CLOSE'
  | 'UNSUCCESSFUL_HTTP_RESPONSE_CODE'
  | 'OTHER';

export interface SimulatedApp {
  bundleId: string;
  /** False before the first release: production answers 401, the sandbox accepts. */
  live: boolean;
  /** What becomes of a notification sent to the app's server; without it, the app has no URL for notifications. */
  notificationUrl?: 'delivers' | NotificationResult;
}

export interface SimulatedKey {
  /** The Key ID, which a token names as `kid`. */
  keyId: string;
  /** The public half of a P-256 key. */
  publicKey: KeyObject;
  revoked?: boolean;
  /** The page of App Store Connect the key was made on; `in-app-purchase` unless told. Each opens only its own API. */
  family?: 'in-app-purchase' | 'app-store-connect';
  /** Only for `app-store-connect`: a `limited` key is known, yet may not list apps (403). */
  role?: 'admin' | 'limited';
}

export interface SimulatedAccount {
  issuerId: string;
  keys: SimulatedKey[];
  apps: SimulatedApp[];
}

/** The shapes of a 401 that are on record: text with a Request ID, an empty body, JSON. */
export type RefusalShape = 'text' | 'empty' | 'json';

/** The certificate that the simulator shows: a good one, one for another host's name, or one that has expired. */
export type CertificateKind = 'valid' | 'wrong-host' | 'expired';

export interface SimulatorOptions {
  accounts: SimulatedAccount[];
  /** The repository that GitHub's API serves; without it, no token opens anything. A test may change it at any time. */
  github?: SimulatedGitHub;
  /** Apple's own clock, in milliseconds since the epoch: judges tokens and sets the `Date` header. */
  now?: () => number;
  /** The body of a 401 of the App Store Server API; `text` unless told. */
  refusal?: RefusalShape;
  /** The answer to a well-formed transaction id: 404 with 4040010 (unless told), or 400 with 4000006. */
  unknownTransaction?: 'not-found' | 'invalid-id';
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
  certificate?: CertificateKind;
  /** The backends; without them, every token is refused there. */
  adapty?: AdaptyOptions;
  revenuecat?: RevenueCatOptions;
  qonversion?: QonversionOptions;
}

export interface RecordedRequest {
  host: HostName;
  method: string;
  /** Path and query, as sent. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** By Apple's clock, in milliseconds since the epoch. */
  receivedAt: number;
  /** Counts the requests of one host from 0. */
  index: number;
  /** Names the TCP connection: the same number means that a connection was used again. */
  socketId: number;
  /** Why a 401 was sent. For tests only: Apple never tells. */
  refusedBecause?: RefusalReason;
}

/** A whole HTTP answer as a value; how it is delivered is the weather's business. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An answer, and why it is a refusal if it is one. */
export interface Reply {
  answer: Answer;
  refusedBecause?: RefusalReason;
}

/** What one host does, without any network. */
export interface Service {
  /** The normal answer to a request. */
  reply(request: RecordedRequest): Reply;
  /** This host's normal 401. */
  refuse(request: RecordedRequest, shape?: RefusalShape): Answer;
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
