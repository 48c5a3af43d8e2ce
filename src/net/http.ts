import { setMaxListeners } from 'node:events';
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import type { Exchange, FailureReason, HttpRequest, Send } from '../world/http-message.ts';
import type { Environment } from '../world/world.ts';
import { type ProxyServer, proxyFor } from './proxies.ts';

export interface HttpClient {
  readonly send: Send;
  /** Closes all connections at once. */
  readonly close: () => Promise<void>;
}

/** Apple's answers to the probes have a few hundred bytes; whatever sends more is not Apple. */
export const MAX_RESPONSE_BYTES = 64 * 1024;

/** How long one address of a host may take to connect before the next one is tried beside it (IPv6 black holes). */
const NEXT_ADDRESS_AFTER_MS = 1000;

/**
 * Makes the one HTTP client of a run: connections are reused, redirects not followed, answers capped, proxies honored.
 * Nothing of the environment is looked at before the first request. Additional CAs come from NODE_EXTRA_CA_CERTS (Node.js
 * reads it) or, for the demo, from `certificateAuthority` (PEM).
 */
export function createHttpClient(environment: Environment, certificateAuthority?: string): HttpClient {
  // NODE_TLS_REJECT_UNAUTHORIZED may be set for something else in the job; the key goes to nobody who has not proved a name.
  const tls = { rejectUnauthorized: true, ...(certificateAuthority === undefined ? {} : { ca: certificateAuthority }) };
  const connect = { ...tls, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS };
  const dispatchers = new Map<string, Dispatcher>();
  const dispatcherFor = (proxy: ProxyServer | undefined): Dispatcher => {
    const name = proxy === undefined ? '' : `${proxy.origin} ${proxy.authorization}`;
    const known = dispatchers.get(name);
    if (known !== undefined) return known;
    const made = proxy === undefined ? new Agent({ connect }) : throughProxy(proxy, tls, connect);
    dispatchers.set(name, made);
    return made;
  };
  return {
    send: async (outgoing) => {
      const proxy = URL.canParse(outgoing.url) ? proxyFor(new URL(outgoing.url), environment) : undefined;
      if (proxy === 'malformed') return { kind: 'failure', reason: 'proxy', code: 'PROXY_MALFORMED' };
      return exchange(dispatcherFor(proxy), outgoing);
    },
    close: async () => {
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

/** A tunnel through a proxy; verified are the proxy's own TLS, where it has one, and the TLS inside of the tunnel. */
function throughProxy({ origin, authorization }: ProxyServer, requestTls: object, proxyTls: object): ProxyAgent {
  return new ProxyAgent({
    uri: origin,
    requestTls,
    proxyTls,
    ...(authorization === undefined ? {} : { token: authorization }),
  });
}

async function exchange(dispatcher: Dispatcher, outgoing: HttpRequest): Promise<Exchange> {
  // Not AbortSignal.timeout and AbortSignal.any: they would outlive the request, thousands of them in a large run.
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => ending.abort();
  let isOverdue = false;
  const timer = setTimeout(
    () => {
      isOverdue = true;
      end();
    },
    Math.max(1, Math.ceil(outgoing.limit)),
  );
  // One listener per request in flight is meant; Node.js warns of a leak from the eleventh on.
  setMaxListeners(0, outgoing.signal);
  outgoing.signal.addEventListener('abort', end, { once: true });
  if (outgoing.signal.aborted) end();
  try {
    const answer = request(outgoing.url, {
      dispatcher,
      method: outgoing.method,
      headers: outgoing.headers,
      body: outgoing.body ?? null,
      signal,
    });
    const { statusCode, headers, body } = await unlessAborted(answer, signal);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > (outgoing.maxBytes ?? MAX_RESPONSE_BYTES)) {
        body.destroy();
        return { kind: 'failure', reason: 'too-long', code: 'RESPONSE_TOO_LONG' };
      }
      chunks.push(chunk);
    }
    return {
      kind: 'response',
      status: statusCode,
      headers: firstOfEach(headers),
      body: Buffer.concat(chunks).toString('utf8'),
    };
  } catch (error) {
    if (outgoing.signal.aborted) return { kind: 'failure', reason: 'aborted', code: 'ABORTED' };
    if (isOverdue) return { kind: 'failure', reason: 'timeout', code: 'TIMEOUT' };
    const code = errorCode(error);
    return { kind: 'failure', reason: failureReason(code, error), code };
  } finally {
    clearTimeout(timer);
    outgoing.signal.removeEventListener('abort', end);
  }
}

/** undici heeds a signal only once it is connected: a proxy or a firewall that says nothing must not outlast the limit. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    work.then(resolve, reject);
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function firstOfEach(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name.toLowerCase(), first]];
    }),
  );
}

function errorCode(error: unknown): string {
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : errorCode(error.cause);
}

const REASONS: readonly (readonly [RegExp, FailureReason])[] = [
  [/^(ENOTFOUND|EAI_)/, 'name-resolution'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM)$/, 'connection'],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|CRL_|HOSTNAME_MISMATCH|INVALID_CA)/, 'tls'],
  // undici names the parser's error where the parser gives no code.
  [/^(HPE_|HTTPParserError)/, 'not-http'],
];

function failureReason(code: string, error: unknown): FailureReason {
  // undici reports a proxy that refuses the tunnel as an aborted request, and says so only in words.
  if (error instanceof Error && /^(Proxy|Secure Proxy) /.test(error.message)) return 'proxy';
  return REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'broken';
}
