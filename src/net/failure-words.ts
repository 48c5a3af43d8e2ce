import type { FailureReason } from '../world/http-message.ts';

/** How a run ended before its answers came. */
export const ENDED = { timeout: 'ran out of time', interruption: 'was ended by a signal' } as const;

const WANTS_LOGIN = ': it wants a login that it accepts, which goes into HTTPS_PROXY as http://user:password@host:port';

/** What the status means that a proxy answers with in the place of a tunnel. */
const PROXY_SAYS: Readonly<Record<string, string>> = {
  PROXY_407: WANTS_LOGIN,
  'HTTP 407': WANTS_LOGIN,
  PROXY_403: ': its own rules forbid it',
  PROXY_502: ': it cannot reach the host itself',
  PROXY_503: ': it cannot reach the host itself',
  PROXY_504: ': it cannot reach the host itself',
  PROXY_NOT_HTTP: ': what it answers is not HTTP, so it may be no proxy',
};

/** One clause for each way in which a request can fail. */
export const FAILED: Record<Exclude<FailureReason, 'aborted'>, (host: string, code: string) => string> = {
  'name-resolution': (host) => `The name ${host} cannot be resolved`,
  connection: (host) => `No connection to ${host} can be made`,
  tls: (host) => `No trusted TLS connection to ${host} can be made; something may stand between`,
  proxy: (host, code) => `The proxy does not let the connection to ${host} through${PROXY_SAYS[code] ?? ''}`,
  broken: (host) => `The connection to ${host} broke before the answer was complete`,
  timeout: (host) => `${host} did not answer in time`,
  'too-long': (host) => `The answer of ${host} is too long`,
  'not-http': (host) => `What ${host} answers is not HTTP`,
};
