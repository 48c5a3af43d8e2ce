import { randomUUID } from 'node:crypto';
import { signPayload } from './signed-payload.ts';
import { emptyAnswer, jsonAnswer, storeError } from './simulated-answer.ts';
import type { Call, Endpoint } from './simulated-endpoint.ts';
import type { Answer, Environment, SimulatedApp, SimulatedNotification } from './simulated-world.ts';

const DAY_MS = 86_400_000;

/** How far back history goes. */
const REACH_IN_DAYS: Record<Environment, number> = { production: 180, sandbox: 30 };
const PAGE = 20;

/** A page that has not been asked for yet: whose it is, what was asked, and where it begins. */
interface NextPage {
  bundleId: string;
  environment: Environment;
  body: string;
  from: number;
}

/**
 * Get Notification History.
 * Sources: https://developer.apple.com/documentation/appstoreserverapi/get-notification-history ,
 * https://developer.apple.com/documentation/appstoreserverapi/notificationhistoryrequest and
 * https://developer.apple.com/documentation/appstoreserverapi/notificationhistoryresponse ; that another content type
 * gives 415 was reported in https://developer.apple.com/forums/tags/app-store-server-api . The codes are Apple's, the
 * wording of the messages is ours. That a token goes with the question that it was given for is our reading.
 */
export function notificationHistory(): Endpoint {
  const pages = new Map<string, NextPage>();
  return {
    method: 'POST',
    path: /^\/inApps\/v1\/notifications\/history$/,
    complaint,
    answer: (call, app) => answer(call, app, pages),
  };
}

function answer({ request, environment, now }: Call, app: SimulatedApp, pages: Map<string, NextPage>): Answer {
  const { bundleId } = app;
  const token = new URL(request.path, 'https://apple.invalid').searchParams.get('paginationToken');
  const page = token === null ? { bundleId, environment, body: request.body, from: 0 } : pages.get(token);
  const isOurs = page?.bundleId === bundleId && page.environment === environment && page.body === request.body;
  if (!page || !isOurs) return storeError(4000014, 'Invalid pagination token.');
  const matching = (app.notifications?.[environment] ?? []).filter(inQuestion(readQuery(request.body)));
  const to = page.from + PAGE;
  const hasMore = matching.length > to;
  const paginationToken = randomUUID();
  if (hasMore) pages.set(paginationToken, { ...page, from: to });
  return jsonAnswer(200, {
    notificationHistory: matching.slice(page.from, to).map((notification) => show(notification, app, environment, now)),
    hasMore,
    ...(hasMore ? { paginationToken } : {}),
  });
}

function inQuestion(query: Query | undefined): (notification: SimulatedNotification) => boolean {
  const [start, end] = [Number(query?.startDate), Number(query?.endDate)];
  return ({ sentAt, results }) =>
    sentAt >= start && sentAt <= end && !(query?.onlyFailures === true && results.includes('SUCCESS'));
}

/** Retries in production follow after 1, 12, 24, 48 and 72 hours, each after the attempt before it. */
const HOURS_AFTER_FIRST = [0, 1, 13, 37, 85, 157];

function show(
  { sentAt, results }: SimulatedNotification,
  { bundleId }: SimulatedApp,
  environment: Environment,
  now: number,
): object {
  return {
    sendAttempts: results.map((sendAttemptResult, index) => ({
      attemptDate: sentAt + (HOURS_AFTER_FIRST[index] ?? 157) * 3_600_000,
      sendAttemptResult,
    })),
    signedPayload: signPayload({ environment, now }, bundleId, 'DID_RENEW'),
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

/** What is asked; what else Apple takes plays no part here. */
interface Query {
  startDate?: unknown;
  endDate?: unknown;
  onlyFailures?: unknown;
}

function readQuery(body: string): Query | undefined {
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
