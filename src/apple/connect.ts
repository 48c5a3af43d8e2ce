import type { Endpoint } from '../net/endpoint.ts';
import { parseObject } from '../net/json-object.ts';
import { parseHttpDate } from '../net/retry.ts';
import type { Session } from '../net/session.ts';
import type { Exchange } from '../world/http-message.ts';
import type { World } from '../world/world.ts';
import { signedSend } from './call.ts';
import { foreignRefusal } from './foreign-refusal.ts';
import { CLOCK_TOLERANCE_MS } from './persist.ts';
import type { Credentials } from './token.ts';

/** Which family of keys a key belongs to, as far as the App Store Connect API can tell. */
export type KeyFamily = 'app-store-connect' | 'other' | 'unknown';

/**
 * Asks the App Store Connect API, read-only, whether this is one of its own keys: the key of the wrong tab. It knows its
 * keys even where their role forbids the request (403); the family stays unknown when something else answers. A refusal by a
 * clock that is off is asked again once, by Apple's time.
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
export async function askAppStoreConnect(
  credentials: Credentials,
  endpoint: Endpoint,
  world: World,
  session: Session,
): Promise<KeyFamily> {
  const askAt = async (clockOffsetMs: number) => {
    const bounds = { signal: session.signal, limit: Math.min(session.attemptLimit, session.remaining()) };
    const send = await signedSend(endpoint, credentials, undefined, clockOffsetMs, bounds, world);
    return send({ method: 'GET', path: '/v1/apps?limit=1' });
  };
  const { clockOffsetMs } = session;
  const first = await askAt(clockOffsetMs);
  const family = familyIn(first);
  const difference = differenceIn(first, world.now());
  if (family !== 'other' || clockOffsetMs !== 0 || Math.abs(difference) <= CLOCK_TOLERANCE_MS) return family;
  return familyIn(await askAt(-difference));
}

function familyIn(exchange: Exchange): KeyFamily {
  if (exchange.kind === 'failure') return 'unknown';
  const json = parseObject(exchange.body);
  if (exchange.status === 200 && Array.isArray(json?.['data'])) return 'app-store-connect';
  if (exchange.status === 403 && Array.isArray(json?.['errors'])) return 'app-store-connect';
  return exchange.status === 401 && foreignRefusal(exchange) === undefined ? 'other' : 'unknown';
}

/** This machine's clock minus Apple's, in milliseconds; 0 where the answer tells no time. */
function differenceIn(exchange: Exchange, now: number): number {
  const date = exchange.kind === 'failure' ? undefined : parseHttpDate(exchange.headers['date'] ?? '');
  return date === undefined ? 0 : now - (date + 500);
}
