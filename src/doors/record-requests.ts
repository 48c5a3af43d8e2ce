import type { RequestRecord } from '../report/request-record.ts';
import type { Exchange, Send } from '../world/http-message.ts';
import type { World } from '../world/world.ts';

/** The same way to send, which writes down what was asked: no token, no body, no path, which may hold one. */
export function recordRequests({ send, now, elapsed }: Pick<World, 'send' | 'now' | 'elapsed'>): {
  readonly send: Send;
  readonly requests: readonly RequestRecord[];
} {
  const requests: RequestRecord[] = [];
  /** How often the same was asked since it was last answered for good. */
  const asked = new Map<string, number>();
  return {
    requests,
    send: async (request) => {
      const { method, url, subject } = request;
      const question = JSON.stringify([method, url, subject]);
      const attempt = (asked.get(question) ?? 0) + 1;
      asked.set(question, attempt);
      const [at, start] = [now(), elapsed()];
      const exchange = await send(request);
      if (!isToBeAskedAgain(exchange)) asked.delete(question);
      requests.push({
        at,
        method,
        host: URL.canParse(url) ? new URL(url).host : 'no host',
        outcome: exchange.kind === 'response' ? String(exchange.status) : exchange.code,
        durationMs: elapsed() - start,
        attempt,
        ...(subject === undefined ? {} : { subject }),
      });
      return exchange;
    },
  };
}

/** What whoever asks may take for no last word. */
function isToBeAskedAgain(exchange: Exchange): boolean {
  if (exchange.kind === 'failure') return true;
  return exchange.status === 401 || exchange.status === 429 || exchange.status >= 500;
}
