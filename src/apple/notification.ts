import { type EnvironmentName, type Finding, problemFinding } from '../findings/report.ts';
import { type Json, parseObject } from '../net/json-object.ts';
import type { Session } from '../net/session.ts';
import type { Exchange } from '../world/http-message.ts';
import type { World } from '../world/world.ts';
import type { Question } from './ask.ts';
import { signedSend } from './call.ts';

/** Apple allows one request a second (docs/apple.md#errors-and-limits); the waits grow from there. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 8000;

/** A handle has about forty characters. */
const MAX_HANDLE = 1000;

/** https://developer.apple.com/documentation/appstoreservernotifications/sendattemptresult */
export const UNDELIVERED: Readonly<Record<string, string>> = {
  TIMED_OUT: 'Your server did not answer Apple in time.',
  TLS_ISSUE: 'Apple could not make a trusted TLS connection to your server: look at its certificate and protocol.',
  CIRCULAR_REDIRECT: 'Your server redirects Apple in a circle.',
  NO_RESPONSE: 'Your server did not answer Apple at all.',
  SOCKET_ISSUE: 'The network connection from Apple to your server failed.',
  UNSUPPORTED_CHARSET: 'Your server answered in a character set that Apple does not support.',
  INVALID_RESPONSE: 'Your server gave an answer that Apple does not understand.',
  PREMATURE_CLOSE: 'Your server closed the connection before its answer was complete.',
  UNSUCCESSFUL_HTTP_RESPONSE_CODE: 'Your server answered with an HTTP status outside of 200 to 206.',
  OTHER: 'The delivery failed for a reason that Apple does not name.',
};

/**
 * Requests a TEST notification and follows it until Apple reports what became of it.
 * @see https://developer.apple.com/documentation/appstoreserverapi/request-a-test-notification
 * @see https://developer.apple.com/documentation/appstoreserverapi/get-test-notification-status
 */
export async function testNotification(question: Question, world: World, session: Session): Promise<Finding> {
  const { environment } = question;
  // The request is not repeated: each one sends a notification.
  const requested = await call('POST', '/inApps/v1/notifications/test', question, world, session);
  const body = requested.kind === 'response' ? parseObject(requested.body) : undefined;
  if (body?.['errorCode'] === 4040007) {
    return problemFinding(
      'notification',
      'notification-url-missing',
      `No URL for server notifications is set for ${environment}.`,
    );
  }
  const handle = body?.['testNotificationToken'];
  if (typeof handle !== 'string')
    return unconfirmed(environment, `Apple did not take the request for it (${describe(requested)}).`);
  // encodeURIComponent throws at half of a character, and a path has an end.
  if (handle.length > MAX_HANDLE || /\p{Cs}/u.test(handle))
    return unconfirmed(environment, 'Apple gave a handle for it that nothing can be asked with.');

  let latest = requested;
  for (
    let wait = FIRST_WAIT_MS;
    wait < session.remaining() && !session.signal.aborted;
    wait = Math.min(LONGEST_WAIT_MS, wait * 2)
  ) {
    await world.sleep(wait, session.signal);
    latest = await call('GET', `/inApps/v1/notifications/test/${encodeURIComponent(handle)}`, question, world, session);
    const result =
      latest.kind === 'response' && latest.status === 200 ? lastResult(parseObject(latest.body)) : undefined;
    if (result !== undefined) return judge(environment, result);
  }
  return unconfirmed(environment, `Apple has not reported a result yet (last answer: ${describe(latest)}).`);
}

async function call(
  method: 'GET' | 'POST',
  path: string,
  { endpoint, bundleId, credentials }: Question,
  world: World,
  session: Session,
): Promise<Exchange> {
  const bounds = { signal: session.signal, limit: Math.min(session.attemptLimit, session.remaining()) };
  const send = await signedSend(endpoint, credentials, bundleId, session.clockOffsetMs, bounds, world);
  return send({ method, path });
}

/** The result of the latest attempt; undefined while there was none. */
function lastResult(json: Json | undefined): string | undefined {
  const attempts: unknown[] = Array.isArray(json?.['sendAttempts']) ? json['sendAttempts'] : [];
  const results = attempts.flatMap((attempt) => {
    const { attemptDate, sendAttemptResult } = (attempt ?? {}) as Json;
    // Number() would call what an object names `valueOf`.
    const date = typeof attemptDate === 'number' ? attemptDate : 0;
    return typeof sendAttemptResult === 'string' ? [{ date, result: sendAttemptResult }] : [];
  });
  return results.sort((a, b) => b.date - a.date)[0]?.result;
}

function judge(environment: EnvironmentName, result: string): Finding {
  if (result === 'SUCCESS')
    return {
      id: 'notification',
      status: 'pass',
      message: `A server answered at the URL that is set for ${environment}, and took the TEST notification. It does not prove that the server is yours, nor that it understood: Adapty’s, for one, answers 200 to an unknown token too.`,
    };
  const sentence = Object.hasOwn(UNDELIVERED, result) ? UNDELIVERED[result] : undefined;
  if (sentence === undefined)
    return problemFinding(
      'notification',
      'notification-undelivered',
      `Apple reports a result that it does not document (${environment}).`,
    );
  return problemFinding('notification', 'notification-undelivered', `${sentence} (${environment})`, {
    evidence: { sendAttemptResult: result },
  });
}

function unconfirmed(environment: EnvironmentName, reason: string): Finding {
  return problemFinding(
    'notification',
    'notification-unconfirmed',
    `Whether the TEST notification arrives is not known for ${environment}: ${reason}`,
  );
}

function describe(exchange: Exchange): string {
  if (exchange.kind === 'failure') return exchange.code;
  const code = parseObject(exchange.body)?.['errorCode'];
  return `HTTP ${exchange.status}${typeof code === 'number' ? `, error ${code}` : ''}`;
}
