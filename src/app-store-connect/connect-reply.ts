import { type Json, parseObject } from '../net/json-object.ts';
import { parseHttpDate, waitOf } from '../net/retry.ts';
import type { Exchange, FailureReason } from '../world/http-message.ts';

/** Why a question has no answer. Only `agreements` and `role` prove that the key itself is good. */
export type Why =
  | 'agreements'
  | 'role'
  | 'refused'
  | 'limited'
  | 'unavailable'
  | 'unreachable'
  | 'unexpected'
  | 'ended'
  /** The key does not see the app. */
  | 'unseen';

/** What App Store Connect said, decoded once where it arrives. About an app only `told` and `absent` speak. */
export type Reply =
  | { readonly kind: 'told'; readonly json: Json }
  /** The path is one of Apple's, and there is nothing under this id. */
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'unknown';
      readonly why: Why;
      /** How long Apple asks to wait, in milliseconds. */
      readonly waitMs?: number;
      /** Whether asking again can bring another answer. */
      readonly mayChange: boolean;
      /** Apple's own time, where the answer tells it. */
      readonly date?: number;
    };

const LASTING: readonly FailureReason[] = ['tls', 'proxy', 'aborted', 'too-long', 'not-http'];

/**
 * Of an error only its code counts, by its beginning; texts change.
 * @see https://developer.apple.com/documentation/appstoreconnectapi/parsing-the-error-response-code
 */
export function decodeReply(exchange: Exchange, now: number): Reply {
  if (exchange.kind === 'failure') {
    const why = exchange.reason === 'aborted' ? 'ended' : exchange.reason === 'too-long' ? 'unexpected' : 'unreachable';
    return { kind: 'unknown', why, mayChange: !LASTING.includes(exchange.reason) };
  }
  const { status, headers, body } = exchange;
  const json = parseObject(body);
  const date = parseHttpDate(headers['date'] ?? '');
  const dated = date === undefined ? {} : { date };
  const lasting = (why: Why): Reply => ({ kind: 'unknown', why, mayChange: false });
  if (status === 200) return json !== undefined && 'data' in json ? { kind: 'told', json } : lasting('unexpected');
  const code = codeIn(json);
  // Only Apple's own JSON is Apple's no: firewalls and portals say 401 and 403 as well.
  if (status === 401)
    return code === undefined ? lasting('unexpected') : { kind: 'unknown', why: 'refused', mayChange: true, ...dated };
  if (status === 403 && code !== undefined)
    return lasting(code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS') ? 'agreements' : 'role');
  if (status === 404 && code?.startsWith('NOT_FOUND')) return { kind: 'absent' };
  if (status === 429) {
    const waitMs = waitOf(headers['retry-after'], date ?? now);
    return { kind: 'unknown', why: 'limited', mayChange: true, ...(waitMs === undefined ? {} : { waitMs }) };
  }
  if (status === 407) return lasting('unreachable');
  return status >= 500 ? { kind: 'unknown', why: 'unavailable', mayChange: true } : lasting('unexpected');
}

function codeIn(json: Json | undefined): string | undefined {
  const errors = json?.['errors'];
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const code = first !== null && typeof first === 'object' && 'code' in first ? first.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** One clause for each way in which a question stays open, for messages. */
export const WHY: Readonly<Record<Why, string>> = {
  agreements: 'an agreement of the account is missing or has expired (403)',
  role: 'the role of its key does not allow the question (403)',
  refused: 'it refused freshly signed tokens each time (401)',
  limited: 'its key has used up its requests (429)',
  unavailable: 'it answered with a server error each time',
  unreachable: 'it could not be reached',
  unexpected: 'what answered in its place is not what Apple documents',
  ended: 'the time for it was over',
  unseen: 'its key sees no such app',
};
