import type { Problem } from './problem.ts';

/** What differs between the backends, in words; the problems themselves are the same everywhere. */
export interface BackendWords {
  readonly name: string;
  /** What is written to. */
  readonly app: string;
  /** Where the token is made, and with which permission. */
  readonly token: string;
  /** Where the identifiers of the app are found, and in which settings they belong. */
  readonly identifiers: string;
  /** Where the bundle ID of the app is seen. */
  readonly bundleId: string;
  /** How the key is entered by hand. */
  readonly byHand: string;
  readonly host: string;
  /** What the backend itself names as causes where it refuses a key as wrong. */
  readonly refusal?: string;
  /** What is known of the way in which the backend takes the key. */
  readonly caveat: string;
}

export type PushProblem =
  | 'token-refused'
  | 'app-not-found'
  | 'bundle-mismatch'
  | 'unsupported'
  | 'rejected'
  | 'rate-limited'
  | 'unavailable'
  | 'unreachable'
  | 'unconfirmed';

/** The code of a problem of a push: the backend's name, then what went wrong. */
export type PushProblemCode = `${string}-${PushProblem}`;

/** The problems of a push to one backend, by their codes. */
export function pushProblems(prefix: string, words: BackendWords): Readonly<Record<PushProblemCode, Problem>> {
  const { name, app, token, identifiers, bundleId, byHand, refusal = '', host, caveat } = words;
  const problems: Record<PushProblem, Problem> = {
    'token-refused': {
      level: 'push',
      title: `${name} refuses the token`,
      meaning: `The token is missing, wrong, expired or revoked, or lacks a permission. The key itself is good, and ${name} keeps what it had.`,
      evidence: `${name} answered 401 or 403.`,
      next: token,
    },
    'app-not-found': {
      level: 'push',
      title: `${name} does not know the ${app}`,
      meaning: `The identifier is wrong, or the token belongs to somebody else’s ${app}. The key was not sent.`,
      evidence: `${name} answered 404.`,
      next: identifiers,
    },
    'bundle-mismatch': {
      level: 'push',
      title: `The ${app} at ${name} is not the one that was checked`,
      meaning: `${name} has another bundle ID for it, or none. The key would land at the wrong place, so it was not sent.`,
      evidence: `The bundle ID that ${name} reports was compared with the one that Apple accepted the key for.`,
      next: `${bundleId}, and correct \`bundle-id\` or the identifiers of the push.`,
    },
    unsupported: {
      level: 'push',
      title: `${name}’s API does not take the key`,
      meaning: `The API describes the fields that it takes, and those of the key are not among them. The key was not sent.${caveat}`,
      evidence: 'The API’s own description of the write, asked for by OPTIONS, was read before the write.',
      next: byHand,
    },
    rejected: {
      level: 'push',
      title: `${name} rejects the key`,
      meaning: `${name} took the request and refused what it says, so it keeps what it had. Apple accepts the key.`,
      evidence: `${name} answered with a status of 4xx; its own words are in the message.`,
      next: `Correct what ${name} names.${refusal} If it names nothing that can be corrected: ${byHand}`,
    },
    'rate-limited': {
      level: 'push',
      title: `${name}’s rate limit is reached`,
      meaning: `Too many requests were made with this token, by this or another program. The key itself is good.`,
      evidence: `${name} answered 429.`,
      next: 'Run the job again at the time in the message, or in some minutes.',
    },
    unavailable: {
      level: 'push',
      title: `${name} has a fault`,
      meaning: `${name} answered with a server error, and does not hold this key. The key itself is good.`,
      evidence: 'The HTTP status was 5xx on every attempt.',
      next: `Run the job again in a few minutes: it looks first, and writes only what is missing.`,
    },
    unreachable: {
      level: 'push',
      title: `${name} cannot be reached`,
      meaning: `No answer of ${name} came: name resolution, connection, TLS or time failed, or something else answered in its place. The key itself is good.`,
      evidence: 'The message names the step that failed.',
      next: `Allow HTTPS to ${host}, or set HTTPS_PROXY and NODE_EXTRA_CA_CERTS as your network needs them; then run the job again.`,
    },
    unconfirmed: {
      level: 'push',
      title: `${name} does not confirm that it has the key`,
      meaning: `The key was sent, and ${name} does not report it. Whether it was stored is not known.${caveat}`,
      evidence: `What ${name} reports was read again after the write; a 2xx alone proves nothing.`,
      next: byHand,
    },
  };
  return Object.fromEntries(Object.entries(problems).map(([code, problem]) => [`${prefix}-${code}`, problem]));
}
