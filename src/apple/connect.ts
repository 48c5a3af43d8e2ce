import type { Endpoint } from '../net/endpoint.ts';
import { parseObject } from '../net/json-object.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';
import { signedSend } from './call.ts';
import type { Credentials } from './token.ts';

/** Which family of keys a key belongs to, as far as the App Store Connect API can tell. */
export type KeyFamily = 'app-store-connect' | 'other' | 'unknown';

/**
 * Asks the App Store Connect API once, read-only, whether this is one of its own keys: the key of the wrong tab. It knows its
 * keys even where their role forbids the request (403); the family stays unknown when something else answers.
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
export async function askAppStoreConnect(
  credentials: Credentials,
  endpoint: Endpoint,
  world: World,
  session: Session,
): Promise<KeyFamily> {
  const bounds = { signal: session.signal, limit: Math.min(session.attemptLimit, session.remaining()) };
  const send = await signedSend(endpoint, credentials, undefined, session.clockOffsetMs, bounds, world);
  const exchange = await send({ method: 'GET', path: '/v1/apps?limit=1' });
  if (exchange.kind === 'failure') return 'unknown';
  const json = parseObject(exchange.body);
  if (exchange.status === 200 && Array.isArray(json?.['data'])) return 'app-store-connect';
  if (exchange.status === 403 && Array.isArray(json?.['errors'])) return 'app-store-connect';
  return exchange.status === 401 ? 'other' : 'unknown';
}
