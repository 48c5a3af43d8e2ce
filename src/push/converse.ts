import type { Call, Target } from '../backends/target.ts';
import { type Json, parseObject } from '../net/json-object.ts';
import { jitter, waitOf } from '../net/retry.ts';
import type { Session } from '../net/session.ts';
import type { Exchange } from '../world/http-message.ts';
import { VERSION } from '../world/version.ts';
import type { World } from '../world/world.ts';

/** What came of one request to a backend. */
export interface Heard {
  readonly exchange: Exchange;
  /** The JSON object of the answer, without the secrets that the backend puts into it. */
  readonly json: Json | undefined;
  /** How often the request was sent. */
  readonly attempts: number;
  /** Milliseconds to wait, where the backend asks for more time than the run has left. */
  readonly comeBackInMs?: number;
}

/** Sends one request once. */
export async function sendOnce(target: Target, call: Call, world: World, session: Session): Promise<Heard> {
  const exchange = await world.send({
    method: call.method,
    url: `${target.endpoint.url}${call.path}`,
    headers: {
      authorization: `Bearer ${target.token}`,
      accept: 'application/json',
      'user-agent': `iap-key/${VERSION}`,
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...call.headers,
    },
    ...(call.body === undefined ? {} : { body: call.body }),
    ...(call.carriesKey === undefined ? {} : { carriesKey: call.carriesKey }),
    signal: session.signal,
    limit: Math.min(session.attemptLimit, session.remaining()),
  });
  if (exchange.kind === 'failure') return { exchange, json: undefined, attempts: 1 };
  const json = parseObject(exchange.body);
  const kept = json === undefined ? undefined : (dropSecrets(json, target.secretFields, world.secrets.keep) as Json);
  return { exchange: { ...exchange, body: '' }, json: kept, attempts: 1 };
}

/** Asks what changes nothing, and may therefore be asked again: within `retries`, after a passing fault only. */
export async function ask(target: Target, call: Call, world: World, session: Session): Promise<Heard> {
  for (let repeated = 0; ; repeated += 1) {
    const heard = { ...(await sendOnce(target, call, world, session)), attempts: repeated + 1 };
    if (!mayPass(heard.exchange) || repeated >= session.retries || session.signal.aborted) return heard;
    const asked = askedWait(heard.exchange, world.now());
    const wait = asked ?? jitter(repeated, world.random());
    if (wait >= session.remaining()) return asked === undefined ? heard : { ...heard, comeBackInMs: wait };
    await world.sleep(wait, session.signal);
  }
}

function mayPass(exchange: Exchange): boolean {
  if (exchange.kind === 'response') return exchange.status === 429 || exchange.status >= 500;
  return !['aborted', 'tls', 'proxy', 'too-long', 'not-http'].includes(exchange.reason);
}

/** `Retry-After` in seconds or as a date. */
function askedWait(exchange: Exchange, now: number): number | undefined {
  return exchange.kind === 'response' ? waitOf(exchange.headers['retry-after'], now) : undefined;
}

/** The value without what stands in fields that hold secrets; those are kept out of all that is emitted before they go. */
function dropSecrets(value: unknown, fields: readonly string[], keepSecret: (secret: string) => void): unknown {
  if (Array.isArray(value)) return value.map((item) => dropSecrets(item, fields, keepSecret));
  if (value === null || typeof value !== 'object') return value;
  const kept: [string, unknown][] = [];
  for (const [name, item] of Object.entries(value)) {
    if (!fields.includes(name)) kept.push([name, dropSecrets(item, fields, keepSecret)]);
    else if (typeof item === 'string' && item.trim() !== '') keepSecret(item);
  }
  return Object.fromEntries(kept);
}
