import type { HttpRequest } from '../world/http-message.ts';
import { VERSION } from '../world/version.ts';

/**
 * The headers of every request to Apple. A content type stands only where there is a body; without it, history is refused
 * with 415 (reference/apple.md section 1.2).
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
