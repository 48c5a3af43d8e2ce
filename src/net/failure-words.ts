import type { FailureReason } from '../world/http-message.ts';

/** How a run ended before its answers came. */
export const ENDED = { timeout: 'ran out of time', interruption: 'was ended by a signal' } as const;

/** What a proxy may mean by the status that it answers with in the place of a tunnel, and what is to be done about it. */
interface Refusal {
  readonly says: string;
  readonly next: string;
}

const WANTS_LOGIN: Refusal = {
  says: 'it wants a login that it accepts, which goes into HTTPS_PROXY as http://user:password@host:port',
  next: 'Put a login that the proxy accepts into HTTPS_PROXY, as http://user:password@host:port; special characters in it are percent-encoded.',
};
const ASK_ITS_KEEPER =
  'Ask whoever runs the proxy to let tunnels to this host through; or correct HTTPS_PROXY, or name the host in NO_PROXY where it can be reached without.';
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^3/, 'it redirects, as a page to sign in at does'],
  [/^(403|451)$/, 'its own rules forbid it'],
  [/^(400|404|405|501)$/, 'it makes no tunnels, or none to this host and port'],
  [/^429$/, 'it has had too many requests'],
  [/^511$/, 'its network wants somebody to sign in first'],
  [/^5/, 'it cannot reach the host itself'],
];

/** What a code tells of a proxy that made no tunnel; undefined where it tells of nothing, or of no proxy. */
function refusalIn(code: string): Refusal | undefined {
  if (code === 'PROXY_NOT_HTTP')
    return { says: 'what it answers is not HTTP, so it may be no proxy', next: ASK_ITS_KEEPER };
  // A 407 that came as an answer is a proxy's too: nobody else gives it. Any other status there is the host's own.
  const [, inTunnel, status = inTunnel] = /^(?:PROXY_(\d{3})|HTTP (407))$/.exec(code) ?? [];
  if (status === undefined) return undefined;
  if (status === '407' || status === '401') return WANTS_LOGIN;
  const says = REFUSALS.find(([pattern]) => pattern.test(status))?.[1] ?? `it answers HTTP ${status}`;
  return { says, next: ASK_ITS_KEEPER };
}

/** The next step after a failure that is a proxy's; for any other there is another one. */
export function proxyHint(code: string): string | undefined {
  const { next } = refusalIn(code) ?? {};
  return (
    next ?? (isAtProxy(code) ? 'Look whether HTTPS_PROXY names the proxy rightly, and whether it is up.' : undefined)
  );
}

/** Whether there was no way to the proxy itself. */
const isAtProxy = (code: string) => code.startsWith('PROXY_');

/** One clause for each way in which a request can fail. */
export const FAILED: Record<Exclude<FailureReason, 'aborted'>, (host: string, code: string) => string> = {
  'name-resolution': (host, code) =>
    isAtProxy(code)
      ? `The name of the proxy on the way to ${host} cannot be resolved`
      : `The name ${host} cannot be resolved`,
  connection: (host, code) => `No connection to ${placeOf(host, code)} can be made`,
  tls: (host, code) =>
    `No trusted TLS connection to ${placeOf(host, code)} can be made${isAtProxy(code) ? '' : '; something may stand between'}`,
  proxy: (host, code) => {
    const { says } = refusalIn(code) ?? {};
    return `The proxy does not let the connection to ${host} through${says === undefined ? '' : `: ${says}`}`;
  },
  broken: (host, code) =>
    isAtProxy(code)
      ? `The proxy on the way to ${host} closed the connection before it answered`
      : `The connection to ${host} broke before the answer was complete`,
  timeout: (host, code) => `${isAtProxy(code) ? `The proxy on the way to ${host}` : host} did not answer in time`,
  'too-long': (host) => `The answer of ${host} is too long`,
  'not-http': (host) => `What ${host} answers is not HTTP`,
};

function placeOf(host: string, code: string): string {
  return isAtProxy(code) ? `the proxy on the way to ${host}` : host;
}
