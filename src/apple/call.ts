import type { Endpoint } from '../net/endpoint.ts';
import type { Exchange, HttpRequest } from '../world/http-message.ts';
import { VERSION } from '../world/version.ts';
import type { World } from '../world/world.ts';
import { type Credentials, signToken } from './token.ts';

/** A request to one of Apple's APIs; the token and the address are added where it is sent. */
export interface AppleCall extends Pick<HttpRequest, 'maxBytes' | 'unread'> {
  readonly method: 'GET' | 'POST';
  /** With its leading slash. */
  readonly path: string;
  readonly body?: string;
}

/** What a call may take: it ends with the signal, and after the milliseconds of `limit`. */
export type Bounds = Pick<HttpRequest, 'signal' | 'limit'>;

/** Sends calls to Apple that share one freshly signed token. */
export type SignedSend = (call: AppleCall) => Promise<Exchange>;

/**
 * The one way to Apple: signs a token, keeps it secret before anything else is done with it, and sends within bounds.
 * @param bundleId the `bid` claim; undefined for the App Store Connect API, whose tokens have none
 * @param clockOffsetMs added to this machine's time when the token is signed
 */
export async function signedSend(
  endpoint: Endpoint,
  credentials: Credentials,
  bundleId: string | undefined,
  clockOffsetMs: number,
  bounds: Bounds,
  world: World,
): Promise<SignedSend> {
  const token = await signToken(credentials, bundleId, world.now() + clockOffsetMs);
  world.secrets.keep(token);
  return ({ path, body, ...call }) =>
    world.send({
      ...call,
      url: `${endpoint.url}${path}`,
      ...bounds,
      ...(bundleId === undefined ? {} : { subject: bundleId }),
      ...(body === undefined ? {} : { body }),
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'user-agent': `iap-key/${VERSION}`,
        // Only where there is a body; without it, Get Notification History is refused with 415.
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    });
}
