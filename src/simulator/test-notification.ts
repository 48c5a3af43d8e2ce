import { randomUUID } from 'node:crypto';
import { signPayload } from './signed-payload.ts';
import { jsonAnswer, storeError } from './simulated-answer.ts';
import type { Call, Endpoint } from './simulated-endpoint.ts';
import type { Answer, SimulatedApp } from './simulated-world.ts';

/** A test notification that was asked for. */
interface Requested {
  bundleId: string;
  /** Milliseconds since the epoch. */
  attemptedAt: number;
  result: string;
  signedPayload: string;
  polls: number;
}

const TEST_TOKEN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}_\d{10,13}$/i;

/**
 * Request a Test Notification and Get Test Notification Status, as a pair, since one remembers for the other.
 * Nothing is sent anywhere: the outcome is the one given for the app.
 * Sources: https://developer.apple.com/documentation/appstoreserverapi/request-a-test-notification and
 * https://developer.apple.com/documentation/appstoreserverapi/get-test-notification-status ; asking too soon gives
 * 4040008, https://github.com/apple/app-store-server-library-node/issues/305 . The codes are Apple's, the wording of
 * the messages is ours.
 *
 * @param pollsUntilResult how often the status is `not found` before the result is there
 */
export function testNotification(pollsUntilResult = 1): [request: Endpoint, status: Endpoint] {
  const requested = new Map<string, Requested>();
  return [
    {
      method: 'POST',
      path: /^\/inApps\/v1\/notifications\/test$/,
      complaint: () => undefined,
      answer: (call, app) => request(call, app, requested),
    },
    {
      method: 'GET',
      path: /^\/inApps\/v1\/notifications\/test\/([^/]+)$/,
      complaint: ({ parameter }) =>
        TEST_TOKEN.test(parameter) ? undefined : storeError(4000020, 'Invalid test notification token.'),
      answer: ({ parameter }, app) => status(requested.get(parameter), app, pollsUntilResult),
    },
  ];
}

function request(call: Call, app: SimulatedApp, requested: Map<string, Requested>): Answer {
  if (!app.notificationUrl) return storeError(4040007, 'Server notification URL not found.');
  const testNotificationToken = `${randomUUID()}_${call.now}`;
  requested.set(testNotificationToken, {
    bundleId: app.bundleId,
    attemptedAt: call.now,
    result: app.notificationUrl === 'delivers' ? 'SUCCESS' : app.notificationUrl,
    signedPayload: signPayload(call, app.bundleId, 'TEST'),
    polls: 0,
  });
  return jsonAnswer(200, { testNotificationToken });
}

function status(notification: Requested | undefined, app: SimulatedApp, pollsUntilResult: number): Answer {
  const notFound = storeError(4040008, 'Test notification not found.');
  if (!notification || notification.bundleId !== app.bundleId) return notFound;
  notification.polls += 1;
  if (notification.polls <= pollsUntilResult) return notFound;
  return jsonAnswer(200, {
    signedPayload: notification.signedPayload,
    sendAttempts: [{ attemptDate: notification.attemptedAt, sendAttemptResult: notification.result }],
  });
}
