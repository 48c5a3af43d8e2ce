import { createHash } from 'node:crypto';
import type { RefusalReason } from './refusal-reason.ts';
import { emptyAnswer, jsonAnswer } from './simulated-answer.ts';
import type { Answer, RecordedRequest, RefusalShape } from './simulated-world.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Reasons that are about the app, and not about the token. */
const NO_ACCESS: readonly RefusalReason[] = ['bundle-id-unknown', 'app-not-live'];

/**
 * The body that goes with a reason, by the reports: empty where the token was good and the app had no access
 * (https://github.com/awa/go-iap/issues/283), text where the token itself was bad
 * (https://github.com/readdle/app-store-server-api/issues/19). No report covers a revoked key or one of another family.
 */
export function bodyFor(reason: RefusalReason): RefusalShape {
  return NO_ACCESS.includes(reason) ? 'empty' : 'text';
}

/**
 * The 401 of the App Store Server API, in the shapes on record. Text, with and without a line break at its end:
 * https://github.com/imdhemy/laravel-in-app-purchases/issues/465 ; empty: https://github.com/awa/go-iap/issues/283 ; JSON:
 * https://developer.apple.com/forums/thread/806113 (paraphrased).
 */
export function storeRefusal(request: RecordedRequest, shape: RefusalShape): Answer {
  if (shape === 'empty') return emptyAnswer(401);
  if (shape === 'json') return jsonAnswer(401, { errorCode: 'NOT_AUTHORIZED', errorMessage: 'Unauthenticated' });
  const end = request.index % 2 === 0 ? '\n' : '';
  return {
    status: 401,
    headers: { 'content-type': 'text/plain; charset=utf-8', server: 'daiquiri/3.0.0' },
    body: `Unauthenticated\n\nRequest ID: ${requestId(request)}.0.0${end}`,
  };
}

/**
 * An error of the App Store Connect API.
 * Source: https://developer.apple.com/documentation/appstoreconnectapi/parsing-the-error-response-code
 */
export function connectError(status: number, code: string, title: string, detail: string): Answer {
  return jsonAnswer(status, { errors: [{ status: String(status), code, title, detail }] });
}

/** The 401 of the App Store Connect API. Source: the published answers of many projects, all word for word the same. */
export function connectRefusal(): Answer {
  return connectError(
    401,
    'NOT_AUTHORIZED',
    'Authentication credentials are missing or invalid.',
    'Provide a properly configured and signed bearer token, and make sure that it has not expired. Learn more about ' +
      'Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens',
  );
}

/** 26 characters of base32 are 128 bits. Derived, not random, so that a test may keep a whole report as its snapshot. */
function requestId(request: RecordedRequest): string {
  const digest = createHash('sha256').update(`${request.host} ${request.index}`).digest();
  let bits = BigInt(`0x${digest.subarray(0, 16).toString('hex')}`) << 2n;
  let text = '';
  while (text.length < 26) {
    text = BASE32.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}
