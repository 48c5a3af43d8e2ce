import type { Answer } from './simulated-world.ts';

/** A JSON answer. */
export function jsonAnswer(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** An HTML answer, as from a gateway that knows nothing of the API behind it. */
export function htmlAnswer(status: number, title: string, headers: Record<string, string> = {}): Answer {
  const page = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: page };
}

/** An answer without a body. */
export function emptyAnswer(status: number): Answer {
  return { status, headers: {}, body: '' };
}

/**
 * An error of the App Store Server API. The HTTP status is the code's first three digits.
 * Source: https://developer.apple.com/documentation/appstoreserverapi/error-codes
 */
export function storeError(errorCode: number, errorMessage: string): Answer {
  return jsonAnswer(Math.floor(errorCode / 10_000), { errorCode, errorMessage });
}
