import type { Evidence } from '../findings/report.ts';
import { type Json, parseObject } from '../net/json-object.ts';
import { parseHttpDate, waitOf } from '../net/retry.ts';
import type { Exchange, FailureReason, HttpResponse } from '../world/http-message.ts';
import { foreignRefusal } from './foreign-refusal.ts';

/**
 * What Apple said, decoded once where it arrives. Only `accepted` and `refused` say anything about
 * the key; everything else leaves it open.
 */
export type Answer = AnswerKind & {
  /** What support will ask for. */
  readonly evidence: Evidence;
  /** Apple's own time from the `Date` header, in milliseconds since the epoch; its resolution is one second. */
  readonly date?: number;
};

type AnswerKind =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly body: RefusalBody }
  /** Another error object of Apple's form; a second request has to confirm that the caller was authenticated. */
  | { readonly kind: 'unconfirmed' }
  /** 429; how long to wait, in milliseconds from now, where Apple says so. */
  | { readonly kind: 'limited'; readonly waitMs: number | undefined }
  | { readonly kind: 'unavailable'; readonly status: number }
  /** The run was over before the question could be asked, or as good as that. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'unreachable'; readonly reason: FailureReason; readonly code: string }
  /** Not an answer that Apple documents; `what` describes it. */
  | { readonly kind: 'foreign'; readonly what: string };

/**
 * The bodies of a 401 of Apple's. Where each was seen is a likelihood and no proof (docs/apple.md#the-body-of-a-401): `text`
 * where the token itself was bad, `empty` where it was good and the app had no access.
 */
export type RefusalBody = 'text' | 'empty' | 'other';

/** TRANSACTION_ID_NOT_FOUND, https://developer.apple.com/documentation/appstoreserverapi/transactionidnotfounderror */
const TRANSACTION_NOT_FOUND = 4040010;

/** Decodes the answer to Get All Subscription Statuses for an id that cannot exist. */
export function decodeProbe(exchange: Exchange, now: number): Answer {
  return decode(exchange, now, ({ status }, json) => {
    if (status === 404 && json?.['errorCode'] === TRANSACTION_NOT_FOUND) return { kind: 'accepted' };
    if (status === 200 && typeof json?.['environment'] === 'string' && Array.isArray(json['data']))
      return { kind: 'accepted' };
    return isErrorOfApple(status, json) ? { kind: 'unconfirmed' } : undefined;
  });
}

/** What a 401, 407 or 429 says is known without its error object. */
const TOLD_BY_STATUS = [401, 407, 429];

/** An error object of Apple's form: seven digits that begin with the status, and a message (docs/apple.md#errors-and-limits). */
function isErrorOfApple(status: number, json: Json | undefined): boolean {
  const { errorCode, errorMessage } = json ?? {};
  if (status < 400 || status > 499 || TOLD_BY_STATUS.includes(status)) return false;
  if (!Number.isInteger(errorCode) || typeof errorMessage !== 'string') return false;
  return Math.floor(Number(errorCode) / 10_000) === status;
}

/** Decodes the answer to Get Notification History; its content is looked at for its form only, and not kept. */
export function decodeHistoryAnswer(exchange: Exchange, now: number): Answer {
  return decode(exchange, now, ({ status }, json) =>
    status === 200 && Array.isArray(json?.['notificationHistory']) ? { kind: 'accepted' } : undefined,
  );
}

function decode(
  exchange: Exchange,
  now: number,
  recognize: (response: HttpResponse, json: Json | undefined) => AnswerKind | undefined,
): Answer {
  if (exchange.kind === 'failure')
    return { ...failureKind(exchange.reason, exchange.code), evidence: { failure: exchange.code } };
  const json = parseObject(exchange.body);
  const date = dateOf(exchange);
  const kind = recognize(exchange, json) ?? generalKind(exchange, json, date ?? now);
  return { ...kind, evidence: evidenceOf(exchange, json), ...(date === undefined ? {} : { date }) };
}

function failureKind(reason: FailureReason, code: string): AnswerKind {
  if (reason === 'too-long') return { kind: 'foreign', what: 'an answer of more than 64 KiB' };
  if (reason === 'not-http') return { kind: 'foreign', what: 'something that is not HTTP' };
  return { kind: 'unreachable', reason, code };
}

function generalKind(response: HttpResponse, json: Json | undefined, appleNow: number): AnswerKind {
  const { status, headers } = response;
  if (status === 401) return refusalKind(response);
  if (status === 407) return { kind: 'unreachable', reason: 'proxy', code: 'HTTP 407' };
  if (status === 429) return { kind: 'limited', waitMs: waitOf(headers['retry-after'], appleNow) };
  if (status >= 500) return { kind: 'unavailable', status };
  return { kind: 'foreign', what: describe(response, json) };
}

function refusalKind(response: HttpResponse): AnswerKind {
  const what = foreignRefusal(response);
  return what === undefined ? { kind: 'refused', body: refusalBody(response.body) } : { kind: 'foreign', what };
}

function refusalBody(body: string): RefusalBody {
  if (body.trim() === '') return 'empty';
  return /^\s*Unauthenticated\b/i.test(body) ? 'text' : 'other';
}

function describe({ status, headers }: HttpResponse, json: Json | undefined): string {
  if (status >= 300 && status < 400) {
    const target = headers['location'] ?? '';
    return `a redirect (${status})${URL.canParse(target) ? ` to ${short(new URL(target).host)}` : ''}`;
  }
  if (typeof json?.['errorCode'] === 'number')
    return `HTTP ${status} with the error code ${json['errorCode']}, which this request does not document`;
  if (json !== undefined) return `HTTP ${status} with JSON that Apple does not document`;
  const type = short((headers['content-type'] ?? '').replace(/;.*/s, '').trim());
  return `HTTP ${status} with ${type === '' ? 'an unknown content' : `the content type ${type}`}`;
}

function dateOf({ headers }: HttpResponse): number | undefined {
  return parseHttpDate(headers['date'] ?? '');
}

/** Apple's Request ID stands in the text of a 401, in more than one form (docs/apple.md#the-body-of-a-401). */
const REQUEST_ID = /Request[ _-]?ID["']?\s*[:=]\s*["']?([A-Za-z0-9](?:[\w.:+/=-]*\w)?)/i;
const REQUEST_ID_HEADERS = ['x-request-id', 'x-apple-request-uuid', 'x-apple-jingle-correlation-key'];

function requestIdOf({ headers, body }: HttpResponse): string | undefined {
  const [named] = REQUEST_ID_HEADERS.flatMap((name) => headers[name] ?? []);
  return REQUEST_ID.exec(body)?.[1] ?? named;
}

function evidenceOf(response: HttpResponse, json: Json | undefined): Evidence {
  const { status, headers, body } = response;
  const requestId = requestIdOf(response);
  const errorCode = json?.['errorCode'];
  return {
    status,
    ...(Number.isSafeInteger(errorCode) ? { errorCode: Number(errorCode) } : {}),
    ...(requestId === undefined ? {} : { requestId: short(requestId) }),
    ...(headers['content-type'] === undefined ? {} : { contentType: short(headers['content-type']) }),
    bodyBytes: Buffer.byteLength(body),
    ...(headers['server'] === undefined ? {} : { server: short(headers['server']) }),
  };
}

/** Foreign text on one line, without control characters, so that it can neither break a log nor fill it. */
function short(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 80);
}
