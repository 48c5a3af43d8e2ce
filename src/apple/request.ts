import type { HttpRequest } from '../net/http.ts';
import { VERSION } from '../version.ts';

/**
 * The headers of every request to Apple. A content type stands only where there is a body; without it, history is refused
 * with 415 (docs/apple.md#requests).
 */
export function appleRequest(
  token: string,
  request: Pick<HttpRequest, 'method' | 'url' | 'body' | 'signal' | 'limit'>,
): HttpRequest {
  return {
    ...request,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'user-agent': `iap-key/${VERSION}`,
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
  };
}
