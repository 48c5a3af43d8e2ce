import { emptyAnswer, jsonAnswer, storeError } from './simulated-answer.ts';
import type { Call, Endpoint } from './simulated-endpoint.ts';
import type { Answer, Environment } from './simulated-world.ts';

const DAY_MS = 86_400_000;

/** How far back history goes. */
const REACH_IN_DAYS: Record<Environment, number> = { production: 180, sandbox: 30 };

/**
 * Get Notification History, of an app that was never sent any.
 * Sources: https://developer.apple.com/documentation/appstoreserverapi/get-notification-history and
 * https://developer.apple.com/documentation/appstoreserverapi/notificationhistoryrequest ; that another content type
 * gives 415 was reported in https://developer.apple.com/forums/tags/app-store-server-api . The codes are Apple's, the
 * wording of the messages is ours.
 */
export function notificationHistory(): Endpoint {
  return {
    method: 'POST',
    path: /^\/inApps\/v1\/notifications\/history$/,
    complaint,
    answer: () => jsonAnswer(200, { notificationHistory: [], hasMore: false }),
  };
}

function complaint({ request, environment, now }: Call): Answer | undefined {
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) return emptyAnswer(415);
  const query = readQuery(request.body);
  if (!query) return storeError(4000000, 'Bad request.');
  const { startDate, endDate } = query;
  if (!isTime(startDate)) return storeError(4000015, 'Invalid start date.');
  if (!isTime(endDate)) return storeError(4000016, 'Invalid end date.');
  if (startDate >= endDate) return storeError(4000013, 'Start date is not before end date.');
  if (startDate < now - REACH_IN_DAYS[environment] * DAY_MS) {
    return storeError(4000012, 'Start date is too far in the past.');
  }
  return undefined;
}

function readQuery(body: string): { startDate?: unknown; endDate?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
