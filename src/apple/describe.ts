import type { FailureReason } from '../net/http.ts';
import type { Outcome } from './persist.ts';

/** One sentence that says what Apple, or whatever stood in its place, answered in the end. */
export function describeAnswer(
  { question, attempts, last, comeBackInMs }: Outcome,
  endedBy: 'timeout' | 'interruption' | undefined,
): string {
  const { answer } = last;
  const host = new URL(question.endpoint.url).host;
  const times = attempts.length === 1 ? '' : `, at attempt ${attempts.length}`;
  switch (answer.kind) {
    case 'accepted':
      return `Accepted${times}: ${host} gave an answer that only an authenticated caller gets.`;
    case 'refused':
      return `${host} refused ${attempts.length === 1 ? 'a freshly signed token' : `${attempts.length} freshly signed tokens`} (401).`;
    case 'limited':
      return comeBackInMs === undefined
        ? `${host} answers that there were too many requests (429)${times}.`
        : `${host} answers that there were too many requests (429). Come back at ${new Date((answer.date ?? last.at) + comeBackInMs).toISOString()}.`;
    case 'unavailable':
      return `${host} answers with a server error (${answer.status})${times}.`;
    case 'foreign':
      return `In the place of Apple’s answer came ${answer.what}, from ${host}.`;
    case 'unconfirmed':
      return `${host} judged the question malformed, so nothing is known about the key.`;
    case 'unreachable':
      return answer.reason === 'aborted'
        ? `${host} had not answered when the run ${ENDED[endedBy ?? 'interruption']}.`
        : `${FAILED[answer.reason](host, answer.code)} (${answer.code})${times}.`;
  }
}

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
