import type { KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { ConnectRecord, ConnectRole } from './connect-records.ts';
import type { RefusalReason } from './refusal-reason.ts';

/** The hosts that are simulated: Apple's three APIs, the backends that a key can be pushed to, and GitHub’s. */
export type HostName =
  | 'production'
  | 'sandbox'
  | 'appStoreConnect'
  | 'lookup'
  | 'adapty'
  | 'revenuecat'
  | 'qonversion'
  | 'github';

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
  /** What the history of notifications holds, in its order; nothing unless told. */
  notifications?: Partial<Record<Environment, SimulatedNotification[]>>;
  /** What App Store Connect knows besides. */
  record?: ConnectRecord;
}

/** A notification that Apple has sent, or tried to. */
export interface SimulatedNotification {
  /** Of the first attempt, in milliseconds since the epoch; the others follow as Apple's retries do. */
  sentAt: number;
  /** The result of each attempt; any text, since Apple may come to know more of them. */
  results: string[];
}

export interface SimulatedKey {
  /** The Key ID, which a token names as `kid`. */
  keyId: string;
  /** The public half of a P-256 key. */
  publicKey: KeyObject;
  revoked?: boolean;
  /** The page of App Store Connect the key was made on; `in-app-purchase` unless told. Each opens only its own API. */
  family?: 'in-app-purchase' | 'app-store-connect';
  /**
   * Only for `app-store-connect`: where the App Store Server API takes it all the same, as the sandbox was measured to take
   * the key of a team (docs/apple.md#key-families). Nowhere unless told.
   */
  opensStore?: 'sandbox' | 'both';
  /** Only for `app-store-connect`: what the key may read; `admin` unless told. */
  role?: ConnectRole;
  /** Only for `app-store-connect`: an individual key, whose tokens name no issuer; it sees all apps unless told. */
  individual?: { apps?: string[] };
}

export interface SimulatedAccount {
  issuerId: string;
  keys: SimulatedKey[];
  apps: SimulatedApp[];
  /** An agreement that was not signed closes the App Store Connect API. */
  agreements?: 'missing';
}

/** The shapes of a 401 that are on record: text with a Request ID, an empty body, JSON. */
export type RefusalShape = 'text' | 'empty' | 'json';

/** The certificate that the simulator shows: a good one, one for another host's name, or one that has expired. */
export type CertificateKind = 'valid' | 'wrong-host' | 'expired';

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
