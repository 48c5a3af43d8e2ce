import type { Evidence } from '../findings/report.ts';
import { type Json, parseObject } from '../net/json-object.ts';
import { parseHttpDate, waitOf } from '../net/retry.ts';
import type { Exchange, FailureReason, HttpResponse } from '../world/http-message.ts';

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
  | { readonly kind: 'refused' }
  /** The probe's id was judged malformed (4000006); another request has to confirm that the caller was authenticated. */
  | { readonly kind: 'unconfirmed' }
  /** 429; how long to wait, in milliseconds from now, where Apple says so. */
  | { readonly kind: 'limited'; readonly waitMs: number | undefined }
  | { readonly kind: 'unavailable'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly reason: FailureReason; readonly code: string }
  /** Not an answer that Apple documents; `what` describes it. */
  | { readonly kind: 'foreign'; readonly what: string };

/** TRANSACTION_ID_NOT_FOUND, https://developer.apple.com/documentation/appstoreserverapi/transactionidnotfounderror */
const TRANSACTION_NOT_FOUND = 4040010;
/** INVALID_TRANSACTION_ID, https://developer.apple.com/documentation/appstoreserverapi/invalidtransactioniderror */
const INVALID_TRANSACTION_ID = 4000006;

/** Decodes the answer to Get Transaction Info for an id that cannot exist. */
export function decodeTransactionAnswer(exchange: Exchange, now: number): Answer {
  return decode(exchange, now, ({ status }, json) => {
    if (status === 404 && json?.['errorCode'] === TRANSACTION_NOT_FOUND) return { kind: 'accepted' };
    if (status === 200 && typeof json?.['signedTransactionInfo'] === 'string') return { kind: 'accepted' };
    return status === 400 && json?.['errorCode'] === INVALID_TRANSACTION_ID ? { kind: 'unconfirmed' } : undefined;
  });
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
  if (status === 401) return { kind: 'refused' };
  if (status === 407) return { kind: 'unreachable', reason: 'proxy', code: 'HTTP 407' };
  if (status === 429) return { kind: 'limited', waitMs: waitOf(headers['retry-after'], appleNow) };
  if (status >= 500) return { kind: 'unavailable', status };
  return { kind: 'foreign', what: describe(response, json) };
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

/** Apple's Request ID stands in the text of a 401: 26 characters of base32, then `.0.0` (docs/apple.md#the-body-of-a-401). */
const REQUEST_ID = /Request ID:\s*([A-Z2-7]{20,32}(?:\.\d+)*)/;

function evidenceOf({ status, headers, body }: HttpResponse, json: Json | undefined): Evidence {
  const requestId = REQUEST_ID.exec(body)?.[1] ?? headers['x-request-id'];
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
