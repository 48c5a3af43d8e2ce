import type { Endpoint } from '../net/endpoint.ts';
import type { Json } from '../net/json-object.ts';
import { jitter } from '../net/retry.ts';
import type { Session } from '../net/session.ts';
import { VERSION } from '../world/version.ts';
import type { World } from '../world/world.ts';
import { decodeReply, type Reply, type Why } from './connect-reply.ts';
import { type ConnectCredentials, signConnectToken } from './connect-token.ts';

/** Puts questions to the App Store Connect API: GET and nothing else. */
export interface Asker {
  /** @param path with its query */
  readonly get: (path: string) => Promise<Reply>;
  /** All pages of a list, up to {@link MOST_PAGES}. */
  readonly list: (path: string) => Promise<Listed>;
}

export type Listed =
  | {
      readonly kind: 'told';
      readonly data: readonly Json[];
      readonly included: readonly Json[];
      /** Whether all pages were read. */
      readonly isWhole: boolean;
    }
  | Exclude<Reply, { readonly kind: 'told' }>;

/** Good keys are refused now and then; the third fresh token in a row decides (docs/app-store-connect.md#a-401-for-a-good-key). */
const ATTEMPTS = 3;
const MOST_PAGES = 25;
/** Nobody waits longer for a side question, whatever Apple names. */
const LONGEST_WAIT_MS = 5000;
const LONGEST_ATTEMPT_MS = 10_000;
/** A page of 200 apps with the fields that are asked for has about 150 KB. */
const MAX_BYTES = 4 * 1024 * 1024;
/** Theirs have some fifty characters; a longer address is no address any more. */
const LONGEST_CURSOR = 2000;
const CLOCK_TOLERANCE_MS = 30_000;

export function createAsker(
  credentials: ConnectCredentials,
  endpoint: Endpoint,
  world: World,
  session: Pick<Session, 'retries' | 'remaining' | 'clockOffsetMs'> & { readonly signal: AbortSignal },
): Asker {
  let clockOffsetMs = session.clockOffsetMs;

  async function ask(path: string): Promise<Reply> {
    const token = signConnectToken(credentials, world.now() + clockOffsetMs);
    world.secrets.keep(token);
    const exchange = await world.send({
      method: 'GET',
      url: `${endpoint.url}${path}`,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'user-agent': `iap-key/${VERSION}` },
      signal: session.signal,
      limit: Math.max(1, Math.min(LONGEST_ATTEMPT_MS, session.remaining())),
      maxBytes: MAX_BYTES,
    });
    return decodeReply(exchange, world.now());
  }

  async function get(path: string): Promise<Reply> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await ask(path);
      const isLast = attempt > Math.min(ATTEMPTS - 1, session.retries);
      if (reply.kind !== 'unknown' || !reply.mayChange || isLast || session.signal.aborted) return reply;
      const difference = reply.date === undefined ? 0 : world.now() - reply.date;
      if (reply.why === 'refused' && Math.abs(difference) > CLOCK_TOLERANCE_MS) clockOffsetMs = -difference;
      const wait = reply.waitMs ?? jitter(attempt - 1, world.random());
      if (wait > LONGEST_WAIT_MS || wait >= session.remaining()) return reply;
      await world.sleep(wait, session.signal);
      if (session.signal.aborted) return reply;
    }
  }

  async function list(path: string): Promise<Listed> {
    const data: Json[] = [];
    const included: Json[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      // The address of the next page is never followed: only its cursor is taken, so that the token goes nowhere else.
      const reply = await get(cursor === undefined ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
      if (reply.kind !== 'told') return reply;
      // What is no list is not an empty one: absence from it would prove something.
      if (!Array.isArray(reply.json['data'])) return { kind: 'unknown', why: 'unexpected', mayChange: false };
      data.push(...objectsIn(reply.json['data']));
      included.push(...objectsIn(reply.json['included']));
      const next = nextOf(reply.json);
      if (next === 'none') return { kind: 'told', data, included, isWhole: true };
      if (next === undefined || next.cursor === cursor) break;
      cursor = next.cursor;
    }
    return { kind: 'told', data, included, isWhole: false };
  }

  return { get, list };
}

export function objectsIn(value: unknown): Json[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is Json => item !== null && typeof item === 'object' && !Array.isArray(item));
}

export function objectIn(value: unknown): Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {};
}

/** Where the next page is; undefined where there is one that cannot be found. */
function nextOf(json: Json): { readonly cursor: string } | 'none' | undefined {
  const next = objectIn(json['links'])['next'];
  if (typeof next !== 'string') return 'none';
  const cursor = URL.canParse(next) ? new URL(next).searchParams.get('cursor') : null;
  return cursor === null || cursor === '' || cursor.length > LONGEST_CURSOR ? undefined : { cursor };
}

/** What is known, or why it is not. */
export type Told<Value> =
  | { readonly kind: 'told'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly why: Why };

export const unknown = (why: Why) => ({ kind: 'unknown', why }) as const;
export const told = <Value>(value: Value) => ({ kind: 'told', value }) as const;
