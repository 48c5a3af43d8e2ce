import { setMaxListeners } from 'node:events';
import type { Agent, IncomingMessage } from 'node:http';
import type { Exchange, FailureReason, HttpFailure, HttpRequest, Send } from '../world/http-message.ts';
import type { Environment } from '../world/world.ts';
import { type ProxyServer, proxyFor } from './proxies.ts';
import type { TunneledRequest } from './tunnel.ts';

export interface HttpClient {
  readonly send: Send;
  /** Closes all connections at once. */
  readonly close: () => Promise<void>;
}

/** Rings after so many milliseconds, unless what it returns is called before. */
export type StartTimer = (milliseconds: number, ring: () => void) => () => void;

function startRealTimer(milliseconds: number, ring: () => void): () => void {
  const timer = setTimeout(ring, milliseconds);
  return () => clearTimeout(timer);
}

/** Apple's answers to the probes have a few hundred bytes; whatever sends more is not Apple. */
export const MAX_RESPONSE_BYTES = 64 * 1024;

/** How long one address of a host may take to connect before the next one is tried (IPv6 black holes). */
const NEXT_ADDRESS_AFTER_MS = 1000;

/** How long a connection is kept without a request: less than the five seconds after which many servers close theirs. */
const IDLE_MS = 4000;

/**
 * Makes the one HTTP client of a run: connections are reused, redirects not followed, answers capped, proxies honored.
 * Nothing of the environment is looked at, and nothing of the network loaded, before the first request. Additional CAs come
 * from NODE_EXTRA_CA_CERTS (Node.js reads it) or, for the demo, from `certificateAuthority` (PEM).
 */
export function createHttpClient(
  environment: Environment,
  certificateAuthority?: string,
  startTimer: StartTimer = startRealTimer,
): HttpClient {
  // NODE_TLS_REJECT_UNAUTHORIZED may be set for something else in the job; the key goes to nobody who has not proved a name.
  const tls = { rejectUnauthorized: true, ...(certificateAuthority === undefined ? {} : { ca: certificateAuthority }) };
  const connect = { ...tls, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS };
  const agents = new Map<string, Promise<Agent>>();
  const inFlight = new Set<() => void>();
  let isClosed = false;

  function agentFor({ protocol }: URL, proxy: ProxyServer | undefined): Promise<Agent> {
    const name = [protocol, proxy?.origin, proxy?.authorization].join(' ');
    const agent = agents.get(name) ?? makeAgent(protocol, proxy);
    agents.set(name, agent);
    return agent;
  }

  async function makeAgent(protocol: string, proxy: ProxyServer | undefined): Promise<Agent> {
    if (proxy !== undefined) return (await import('./tunnel.ts')).tunnelThrough(proxy, protocol, connect, IDLE_MS);
    const { Agent } = await moduleFor(protocol);
    return new Agent({ keepAlive: true, timeout: IDLE_MS });
  }

  return {
    send: async (outgoing) => {
      const address = URL.canParse(outgoing.url) ? new URL(outgoing.url) : undefined;
      if (address === undefined) return { kind: 'failure', reason: 'broken', code: 'ERR_INVALID_URL' };
      const proxy = proxyFor(address, environment);
      if (proxy === 'malformed') return { kind: 'failure', reason: 'proxy', code: 'PROXY_MALFORMED' };
      // Not AbortSignal.timeout and AbortSignal.any: they would outlive the request, thousands of them in a large run.
      const ending = new AbortController();
      let endedBy: 'aborted' | 'timeout' | undefined;
      const end = (by: 'aborted' | 'timeout') => {
        endedBy ??= by;
        ending.abort();
      };
      const abort = () => end('aborted');
      const stopTimer = startTimer(Math.max(1, Math.ceil(outgoing.limit)), () => end('timeout'));
      // One listener per request in flight is meant; Node.js warns of a leak from the eleventh on.
      setMaxListeners(0, outgoing.signal);
      outgoing.signal.addEventListener('abort', abort, { once: true });
      inFlight.add(abort);
      if (outgoing.signal.aborted || isClosed) abort();
      try {
        const agent = await agentFor(address, proxy);
        return await exchange(address, outgoing, { ...connect, agent, ending: ending.signal });
      } catch (error) {
        return endedBy === undefined
          ? failureOf(error)
          : { kind: 'failure', reason: endedBy, code: endedBy.toUpperCase() };
      } finally {
        stopTimer();
        outgoing.signal.removeEventListener('abort', abort);
        inFlight.delete(abort);
      }
    },
    close: async () => {
      isClosed = true;
      for (const abort of inFlight) abort();
      for (const agent of await Promise.allSettled(agents.values()))
        if (agent.status === 'fulfilled') agent.value.destroy();
    },
  };
}

/** Loaded with the first request: whatever fails before it needs no network. */
function moduleFor(protocol: string): Promise<typeof import('node:http') | typeof import('node:https')> {
  return protocol === 'http:' ? import('node:http') : import('node:https');
}

async function exchange(address: URL, outgoing: HttpRequest, options: TunneledRequest): Promise<Exchange> {
  const { request } = await moduleFor(address.protocol);
  const response = await ask(request, outgoing.body, {
    ...options,
    method: outgoing.method,
    headers: outgoing.headers,
    protocol: address.protocol,
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: address.port || (address.protocol === 'http:' ? 80 : 443),
    path: address.pathname + address.search,
    maxHeaderSize: MAX_RESPONSE_BYTES,
  });
  const chunks: Buffer[] = [];
  let size = 0;
  // An early end of the loop destroys the connection too.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > (outgoing.maxBytes ?? MAX_RESPONSE_BYTES))
      return { kind: 'failure', reason: 'too-long', code: 'RESPONSE_TOO_LONG' };
    chunks.push(chunk);
  }
  return {
    kind: 'response',
    status: response.statusCode ?? 0,
    headers: firstOfEach(response.rawHeaders),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Resolves with the head of the answer; the signal ends the request even while there is no connection yet. */
function ask(
  request: typeof import('node:http').request,
  body: string | undefined,
  options: TunneledRequest,
): Promise<IncomingMessage> {
  const { ending } = options;
  return new Promise((resolve, reject) => {
    ending.throwIfAborted();
    const sent = request(options);
    ending.addEventListener('abort', () => {
      sent.destroy();
      reject(ending.reason);
    });
    sent.once('response', resolve);
    // Stays: an error after the answer has begun ends the reading of it, and must not end the process.
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Several of these are one list (RFC 9110 section 5.3): who asks for a login may offer more than one way. */
const CHALLENGES = ['www-authenticate', 'proxy-authenticate'];

/** From names and values in turn, as they came. */
function firstOfEach(rawHeaders: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    const [first, value] = [headers.get(name), rawHeaders[index + 1] ?? ''];
    if (first === undefined) headers.set(name, value);
    else if (CHALLENGES.includes(name)) headers.set(name, `${first}, ${value}`);
  }
  return Object.fromEntries(headers);
}

function failureOf(error: unknown): HttpFailure {
  const code = errorCode(error);
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'broken';
  const status = /^PROXY_(\d+)$/.exec(code)?.[1];
  return { kind: 'failure', reason, code, ...(status === undefined ? {} : { proxyStatus: Number(status) }) };
}

function errorCode(error: unknown): string {
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : errorCode(error.cause);
}

const REASONS: readonly (readonly [RegExp, FailureReason])[] = [
  [/^(PROXY_)?(ENOTFOUND|EAI_)/, 'name-resolution'],
  [/^(PROXY_)?(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM)$/, 'connection'],
  [/^(PROXY_)?ETIMEDOUT$/, 'timeout'],
  [
    /^(PROXY_)?(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|CRL_|HOSTNAME_MISMATCH|INVALID_CA)/,
    'tls',
  ],
  [/^HPE_HEADER_OVERFLOW$/, 'too-long'],
  [/^HPE_/, 'not-http'],
  [/^PROXY_(\d+|NOT_HTTP)$/, 'proxy'],
];
