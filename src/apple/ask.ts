import type { EnvironmentName } from '../findings/report.ts';
import type { Endpoint } from '../net/endpoint.ts';
import type { World } from '../world/world.ts';
import { type Answer, decodeHistoryAnswer, decodeProbe } from './answer.ts';
import { type Bounds, type SignedSend, signedSend } from './call.ts';
import type { Credentials } from './token.ts';

/** One question: does this environment accept this key for this app? */
export interface Question {
  readonly environment: EnvironmentName;
  readonly endpoint: Endpoint;
  readonly bundleId: string;
  readonly credentials: Credentials;
}

export interface Attempt {
  readonly answer: Answer;
  /** This machine's clock minus Apple's, in milliseconds; undefined when the answer has no date. */
  readonly clockDifferenceMs: number | undefined;
  /** Milliseconds since the epoch, by this machine's clock. */
  readonly at: number;
}

/** Well-formed, but no transaction: an authenticated caller was seen to get 404 with 4040010 (docs/apple.md#probes). */
const NO_TRANSACTION = '1';

/**
 * Asks once, with a freshly signed token.
 * @see https://developer.apple.com/documentation/appstoreserverapi/get-all-subscription-statuses
 * @param clockOffsetMs added to this machine's time when the token is signed
 */
export async function askOnce(
  { endpoint, bundleId, credentials }: Question,
  world: World,
  { clockOffsetMs, ...bounds }: Bounds & { readonly clockOffsetMs: number },
): Promise<Attempt> {
  const send = await signedSend(endpoint, credentials, bundleId, clockOffsetMs, bounds, world);
  const at = world.now();
  const sent = world.elapsed();
  const probed = await send({ method: 'GET', path: `/inApps/v1/subscriptions/${NO_TRANSACTION}` });
  const roundTrip = world.elapsed() - sent;
  const first = decodeProbe(probed, at);
  return {
    answer: first.kind === 'unconfirmed' ? await confirm(send, first.date ?? world.now() + clockOffsetMs, at) : first,
    // The header is cut to whole seconds, so the true time is half a second later on average.
    clockDifferenceMs: first.date === undefined ? undefined : at + roundTrip / 2 - (first.date + 500),
    at,
  };
}

/** @see https://developer.apple.com/documentation/appstoreserverapi/get-notification-history */
async function confirm(send: SignedSend, appleNow: number, at: number): Promise<Answer> {
  const end = appleNow - 60_000;
  const body = JSON.stringify({ startDate: end - 1000, endDate: end });
  return decodeHistoryAnswer(await send({ method: 'POST', path: '/inApps/v1/notifications/history', body }), at);
}
