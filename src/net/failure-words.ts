import type { FailureReason } from '../world/http-message.ts';

/** How a run ended before its answers came. */
export const ENDED = { timeout: 'ran out of time', interruption: 'was ended by a signal' } as const;

/** One clause for each way in which a request can fail. */
export const FAILED: Record<Exclude<FailureReason, 'aborted'>, (host: string) => string> = {
  'name-resolution': (host) => `The name ${host} cannot be resolved`,
  connection: (host) => `No connection to ${host} can be made`,
  tls: (host) => `No trusted TLS connection to ${host} can be made; something may stand between`,
  proxy: (host) => `The proxy does not let the connection to ${host} through`,
  broken: (host) => `The connection to ${host} broke before the answer was complete`,
  timeout: (host) => `${host} did not answer in time`,
  'too-long': (host) => `The answer of ${host} is too long`,
  'not-http': (host) => `What ${host} answers is not HTTP`,
};
