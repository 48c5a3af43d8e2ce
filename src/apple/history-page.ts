import { type Json, parseObject } from '../net/json-object.ts';
import { waitOf } from '../net/retry.ts';
import type { Exchange } from '../world/http-message.ts';
import { UNDELIVERED } from './notification.ts';

/**
 * One answer to Get Notification History, decoded where it arrives: how often Apple tried to deliver each notification, and
 * what came of it. What a notification says is personal data, and is not looked at (docs/apple.md#notification-history).
 */
export type HistoryPage =
  | {
      readonly kind: 'page';
      readonly records: readonly SendRecord[];
      readonly hasMore: boolean;
      /** What the next page is asked for with; undefined where nothing can be asked with it. */
      readonly next: string | undefined;
    }
  /** No answer that tells anything. `mayPass`: asking again can bring another; after `waitMs`, where Apple names a time. */
  | { readonly kind: 'unread'; readonly what: string; readonly mayPass: boolean; readonly waitMs?: number | undefined };

/** What became of one notification. */
export interface SendRecord {
  /** The result of each attempt: one that Apple documents, or {@link UNDOCUMENTED}. */
  readonly results: readonly string[];
  /** Milliseconds since the epoch; undefined where no attempt has a date. */
  readonly firstAttempt: number | undefined;
}

export const UNDOCUMENTED = 'undocumented result';
export const DELIVERED = 'SUCCESS';

/** Apple's own are far shorter; the address of a request has an end. */
const MAX_TOKEN = 2000;
/** The last moment that a date can name. */
const MAX_TIME = 8.64e15;

/** @param appleNow milliseconds since the epoch, which Apple's `Retry-After` is measured by */
export function decodeHistoryPage(exchange: Exchange, appleNow: number): HistoryPage {
  if (exchange.kind === 'failure') {
    const mayPass = !['aborted', 'tls', 'proxy', 'too-long', 'not-http'].includes(exchange.reason);
    const what = exchange.reason === 'aborted' ? 'the run was over before an answer came' : exchange.code;
    return { kind: 'unread', what, mayPass };
  }
  const { status, headers } = exchange;
  const json = parseObject(exchange.body);
  const history = status === 200 ? json?.['notificationHistory'] : undefined;
  if (Array.isArray(history)) {
    return {
      kind: 'page',
      records: history.map(decodeRecord),
      hasMore: json?.['hasMore'] === true,
      next: nextOf(json),
    };
  }
  const code = json?.['errorCode'];
  const what = `HTTP ${status}${typeof code === 'number' ? `, error ${code}` : ''}`;
  if (status === 429) return { kind: 'unread', what, mayPass: true, waitMs: waitOf(headers['retry-after'], appleNow) };
  return { kind: 'unread', what, mayPass: status === 401 || status >= 500 };
}

function nextOf(json: Json | undefined): string | undefined {
  const token = json?.['paginationToken'];
  // encodeURIComponent throws at half of a character.
  const isUsable = typeof token === 'string' && token !== '' && token.length <= MAX_TOKEN && !/\p{Cs}/u.test(token);
  return isUsable ? token : undefined;
}

function decodeRecord(record: unknown): SendRecord {
  const { sendAttempts, firstSendAttemptResult } = objectOf(record);
  const attempts = (Array.isArray(sendAttempts) ? sendAttempts : [])
    .filter((attempt) => attempt !== null && typeof attempt === 'object')
    .map(objectOf);
  const dates = attempts.flatMap(({ attemptDate: date }) =>
    typeof date === 'number' && date > 0 && date <= MAX_TIME ? [date] : [],
  );
  const results = attempts.map(({ sendAttemptResult }) => nameOf(sendAttemptResult));
  // The form that the answer had before there were lists of attempts.
  const first = results.length === 0 && firstSendAttemptResult !== undefined ? [nameOf(firstSendAttemptResult)] : [];
  return { results: [...results, ...first], firstAttempt: dates.length === 0 ? undefined : Math.min(...dates) };
}

function objectOf(value: unknown): Json {
  return value !== null && typeof value === 'object' ? (value as Json) : {};
}

/** Whatever else stands there is somebody's text, and is not shown. */
function nameOf(result: unknown): string {
  return typeof result === 'string' && (result === DELIVERED || Object.hasOwn(UNDELIVERED, result))
    ? result
    : UNDOCUMENTED;
}
