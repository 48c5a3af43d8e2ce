import { setMaxListeners } from 'node:events';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import type { HttpRequest, Send } from '../../src/world/http-message.ts';

/** Real milliseconds that one request may take; where it gives up, the run's clock moves on by the whole limit. */
const REAL_LIMIT_MS = 1000;
/** The same where the simulator is known to keep a request waiting for longer than that. */
const REAL_LIMIT_IN_VAIN_MS = 100;

/** How long the requests of one run wait in real time. */
export interface Patience {
  readonly send: (send: Send, request: HttpRequest) => ReturnType<Send>;
  /** Tells of a request that has arrived, and whose answer comes too late. */
  readonly isInVain: (request: RecordedRequest) => void;
}

export function createPatience(): Patience {
  const endings = new Map<string, () => void>();
  return {
    isInVain({ headers, path }) {
      setTimeout(() => endings.get(`${headers.authorization} ${path}`)?.(), REAL_LIMIT_IN_VAIN_MS);
    },
    async send(send, request) {
      const { pathname, search } = new URL(request.url);
      const name = `${request.headers['authorization']} ${pathname}${search}`;
      const ending = new AbortController();
      const abort = () => ending.abort();
      let isGivenUp = false;
      endings.set(name, () => {
        isGivenUp = true;
        abort();
      });
      setMaxListeners(0, request.signal);
      request.signal.addEventListener('abort', abort, { once: true });
      if (request.signal.aborted) abort();
      const limit = Math.min(REAL_LIMIT_MS, request.limit);
      const exchange = await send({ ...request, signal: ending.signal, limit });
      request.signal.removeEventListener('abort', abort);
      endings.delete(name);
      const isTimeout = isGivenUp && exchange.kind === 'failure' && exchange.reason === 'aborted';
      return isTimeout ? { ...exchange, reason: 'timeout', code: 'TIMEOUT' } : exchange;
    },
  };
}
