import type { getOctokit } from '@actions/github';
import type { HttpRequest } from '../world/http-message.ts';
import type { World } from '../world/world.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** A page of a hundred issues, each as long as GitHub lets it be, with room for JSON's escapes. */
const MAX_BYTES = 32 * 1024 * 1024;
const REQUEST_LIMIT_MS = 10_000;

/**
 * An Octokit whose requests go through the one HTTP client of the run: same proxies, same certificates, no redirects.
 * `@actions/github` is loaded here and nowhere else, so that a run which asks nothing of GitHub does not pay for it.
 */
export async function connectToGitHub(
  token: string,
  apiUrl: string,
  { send }: Pick<World, 'send'>,
  signal: AbortSignal,
): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github');
  const quiet = () => undefined;
  return getOctokit(token, {
    baseUrl: apiUrl,
    // Octokit logs deprecations with headers; nothing but the redacted warnings of this room is shown.
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: fetchWith(send, signal) },
  });
}

interface FetchOptions {
  readonly method: HttpRequest['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

function fetchWith(send: World['send'], signal: AbortSignal) {
  return async (url: string, { method, headers, body }: FetchOptions): Promise<Response> => {
    const exchange = await send({
      method,
      url,
      headers,
      ...(body === undefined ? {} : { body }),
      signal,
      limit: REQUEST_LIMIT_MS,
      maxBytes: MAX_BYTES,
    });
    if (exchange.kind === 'failure') throw new Error(`GitHub could not be reached (${exchange.code})`);
    const { status } = exchange;
    // Octokit would take a redirect for success.
    if (status >= 300 && status < 400) throw new Error(`GitHub answered with a redirect (HTTP ${status})`);
    const isEmpty = status === 204;
    return new Response(isEmpty ? null : exchange.body, { status, headers: exchange.headers });
  };
}
