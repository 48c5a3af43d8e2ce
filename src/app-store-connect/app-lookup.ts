import type { Endpoint } from '../net/endpoint.ts';
import { parseObject } from '../net/json-object.ts';
import type { Session } from '../net/session.ts';
import { VERSION } from '../world/version.ts';
import type { World } from '../world/world.ts';
import { objectsIn } from './asker.ts';

/** A side question without a key: no verdict waits for it any longer. */
const LIMIT_MS = 2000;
const MAX_BYTES = 512 * 1024;

/**
 * Whether the public App Store shows an app, in the storefront of the United States. Only a hit proves anything: other
 * storefronts, unlisted apps and new releases are not found (docs/app-store-connect.md#without-the-second-key).
 * @see https://developer.apple.com/library/archive/documentation/AudioVideo/Conceptual/iTuneSearchAPI/
 */
export async function isOnAppStore(
  bundleId: string,
  endpoint: Endpoint,
  world: World,
  { signal, remaining }: Pick<Session, 'signal' | 'remaining'>,
): Promise<boolean> {
  const exchange = await world.send({
    method: 'GET',
    url: `${endpoint.url}/lookup?bundleId=${encodeURIComponent(bundleId)}`,
    headers: { accept: 'application/json', 'user-agent': `iap-key/${VERSION}` },
    signal,
    limit: Math.max(1, Math.min(LIMIT_MS, remaining())),
    maxBytes: MAX_BYTES,
  });
  if (exchange.kind !== 'response' || exchange.status !== 200) return false;
  return objectsIn(parseObject(exchange.body)?.['results']).some((app) => app['bundleId'] === bundleId);
}
