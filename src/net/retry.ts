/** How long to wait before a request is sent again. */

/** RFC 9110 section 5.6.7. Date.parse alone makes dates of many other texts, some beyond what a token can name. */
export function parseHttpDate(text: string): number | undefined {
  const isHttpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
  const date = isHttpDate ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
}

/** A year; what asks for longer has no time in mind, and none that a date could name. */
const LONGEST_ASKED_MS = 366 * 86_400_000;

/**
 * Apple's App Store Server API gives an absolute time in milliseconds; gateways in front of it give seconds or a date.
 * @see https://developer.apple.com/documentation/appstoreserverapi/identifying-rate-limits
 */
export function waitOf(retryAfter: string | undefined, now: number): number | undefined {
  const text = retryAfter?.trim() ?? '';
  if (/^\d+$/.test(text)) {
    const value = Number(text);
    const wait = value > 1e11 ? Math.max(0, value - now) : value * 1000;
    return wait > LONGEST_ASKED_MS ? undefined : wait;
  }
  const date = parseHttpDate(text);
  return date === undefined ? undefined : Math.max(0, date - now);
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;

/** Exponential backoff with full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
export function jitter(repeated: number, random: number): number {
  return random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** repeated);
}
