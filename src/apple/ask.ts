import type { EnvironmentName } from '../findings/report.ts';
import type { Endpoint } from '../settings/read-settings.ts';
import type { World } from '../world.ts';
import { type Answer, decodeHistoryAnswer, decodeTransactionAnswer } from './answer.ts';
import { appleRequest } from './request.ts';
import { type Credentials, signToken } from './token.ts';

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

/** Well-formed, but no transaction: an authenticated caller gets 404 with 4040010 (docs/apple.md#probes). */
const NO_TRANSACTION = '1';

/**
 * Asks once, with a freshly signed token.
 * @see https://developer.apple.com/documentation/appstoreserverapi/get-transaction-info
 * @param clockOffsetMs added to this machine's time when the token is signed
 */
export async function askOnce(
  { endpoint, bundleId, credentials }: Question,
  world: World,
  { clockOffsetMs, signal, limit }: { clockOffsetMs: number; signal: AbortSignal; limit: number },
): Promise<Attempt> {
  const token = await signToken(credentials, bundleId, world.now() + clockOffsetMs);
  world.secrets.keep(token);
  const at = world.now();
  const sent = world.elapsed();
  const transaction = await world.send(
    appleRequest(token, {
      method: 'GET',
      url: `${endpoint.url}/inApps/v1/transactions/${NO_TRANSACTION}`,
      signal,
      limit,
    }),
  );
  const roundTrip = world.elapsed() - sent;
  const first = decodeTransactionAnswer(transaction, at);
  const answer = first.kind === 'unconfirmed' ? await confirm() : first;
  return {
    answer,
    // The header is cut to whole seconds, so the true time is half a second later on average.
    clockDifferenceMs: first.date === undefined ? undefined : at + roundTrip / 2 - (first.date + 500),
    at,
  };

  async function confirm(): Promise<Answer> {
    const end = (first.date ?? world.now() + clockOffsetMs) - 60_000;
    const body = JSON.stringify({ startDate: end - 1000, endDate: end });
    const url = `${endpoint.url}/inApps/v1/notifications/history`;
    return decodeHistoryAnswer(await world.send(appleRequest(token, { method: 'POST', url, body, signal, limit })), at);
  }
}
