/** One request and what became of it, as the program sees them: failures are values. */

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'OPTIONS';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The bundle ID that it is about, for whoever lists requests. */
  readonly subject?: string;
  /** Set where the body is made to carry the private key; in any other request it would be a leak. */
  readonly carriesKey?: true;
  /** Ends the request early; the outcome then is a failure with the reason `aborted`. */
  readonly signal: AbortSignal;
  /** Milliseconds that this one request may take, connection included. */
  readonly limit: number;
  /** How many bytes the answer may have; {@link MAX_RESPONSE_BYTES} unless told. */
  readonly maxBytes?: number;
  /** Fields of a JSON answer that hold what nobody has a right to read: they are emptied where the answer arrives. */
  readonly unread?: readonly string[];
}

/** What became of a request. Redirects are not followed; a failure is a value, not an exception. */
export type Exchange = HttpResponse | HttpFailure;

export interface HttpResponse {
  readonly kind: 'response';
  readonly status: number;
  /** Names in lower case; of repeated headers the first, and of challenges all of them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpFailure {
  readonly kind: 'failure';
  readonly reason: FailureReason;
  /** The code of Node.js, for example `ECONNREFUSED`; or one of ours in its manner, for example `PROXY_407`. */
  readonly code: string;
  /** What the proxy answered when it was asked for a tunnel. */
  readonly proxyStatus?: number;
}

export type FailureReason =
  | 'name-resolution'
  | 'connection'
  | 'tls'
  | 'proxy'
  | 'broken'
  | 'timeout'
  | 'too-long'
  | 'not-http'
  | 'aborted';

export type Send = (request: HttpRequest) => Promise<Exchange>;
