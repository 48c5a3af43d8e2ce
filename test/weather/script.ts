import type { HostName } from '../../src/simulator/simulated-world.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { drawConnectFault, drawSecondKey, type SecondKeyScript } from './second-key.ts';

/** What one run lives through; follows from its seed alone. */
export interface Script {
  readonly seed: number;
  readonly environment: 'auto' | 'production' | 'sandbox' | 'both';
  readonly retries: number;
  readonly timeoutSeconds: number;
  readonly diagnose: boolean;
  /** What is true of the key, whatever the weather. */
  readonly key: 'good' | 'revoked' | 'wrong-tab' | 'team';
  /** What is true of each app. */
  readonly apps: readonly ('live' | 'unreleased' | 'foreign')[];
  /** Whether the key is to be pushed after a pass. */
  readonly pushes: boolean;
  /** This machine's clock minus Apple's, in milliseconds. */
  readonly skewMs: number;
  /** The fault of each request to a host, in order; fair weather afterwards. */
  readonly weather: Readonly<Partial<Record<HostName, readonly Fault[]>>>;
  /** A host at which no one listens. */
  readonly closed: readonly HostName[];
  readonly second: SecondKeyScript;
  /** Whether the client trusts the certificate. */
  readonly trusted: boolean;
  /** The request, counted over all hosts, at whose arrival the run is interrupted. */
  readonly interruptedAt: number | undefined;
}

export type Fault = Weather | 'fair' | 'echo';

/** A repeatable source of numbers in [0, 1): mulberry32, public domain. */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html' };
const html = (status: number): Weather => ({
  kind: 'answer',
  status,
  headers: HTML_TYPE,
  body: '<html><title>Sign in to the network</title></html>',
});
const json = (status: number, value: unknown): Weather => ({
  kind: 'answer',
  status,
  headers: JSON_TYPE,
  body: JSON.stringify(value),
});

/** Faults with their weights: those that keep a connection open until the limit cost the most time, and are rarer. */
const challenge = (scheme: string): Weather => ({
  kind: 'answer',
  status: 401,
  headers: { 'www-authenticate': scheme, 'content-type': 'text/plain' },
  body: 'Unauthenticated',
});

const FAULTS: readonly (readonly [weight: number, make: (random: () => number, appleNow: number) => Fault])[] = [
  [20, () => 'fair'],
  [12, () => ({ kind: 'refuse', shape: 'text' })],
  [4, () => ({ kind: 'refuse', shape: 'empty' })],
  [4, () => ({ kind: 'refuse', shape: 'json' })],
  [6, () => ({ kind: 'reset' })],
  [3, () => ({ kind: 'reset-after', sent: 'headers' })],
  [3, () => ({ kind: 'reset-after', sent: 'half-body' })],
  [4, (random) => ({ kind: 'truncated', missing: 1 + Math.floor(random() * 200) })],
  [2, () => ({ kind: 'endless' })],
  [1, () => ({ kind: 'slow-drip', everyMs: 100 })],
  [1, () => ({ kind: 'half-open' })],
  [3, () => ({ kind: 'delay', ms: 3 })],
  [4, () => html(200)],
  [4, () => html(401)],
  [2, () => challenge('Basic realm="proxy"')],
  [2, () => challenge('NTLM')],
  [1, () => challenge('Bearer realm="gateway"')],
  [2, () => html(404)],
  [2, () => html(403)],
  [4, (random) => html(500 + Math.floor(random() * 5))],
  [3, () => json(500, { errorCode: 5000001, errorMessage: 'An unknown error occurred. Please try again.' })],
  [3, () => ({ kind: 'answer', status: 302, headers: { location: 'https://portal.invalid/login' } })],
  [2, () => ({ kind: 'answer', status: 407 })],
  [2, () => ({ kind: 'answer', status: 204 })],
  [3, (_, now) => ({ kind: 'answer', status: 429, headers: { 'retry-after': String(now + 3_600_000) } })],
  [
    3,
    (random, now) => ({
      kind: 'answer',
      status: 429,
      headers: { 'retry-after': String(now + Math.floor(random() * 4000)) },
    }),
  ],
  [2, () => ({ kind: 'answer', status: 429 })],
  [2, () => json(200, {})],
  [2, () => json(200, { signedTransactionInfo: 7 })],
  [2, () => json(200, [])],
  [2, () => json(404, { errorCode: '4040010' })],
  [2, () => json(404, { errorCode: 4040001, errorMessage: 'Account not found.' })],
  [2, () => json(404, { errors: [{ code: 'NOT_FOUND' }] })],
  [2, () => json(400, { errorCode: 4000006, errorMessage: 'Invalid transaction id.' })],
  [2, () => json(404, { errorCode: 4040003, errorMessage: 'App not found.' })],
  [1, () => json(404, { errorCode: 4040003 })],
  [3, () => 'echo'],
];
const TOTAL = FAULTS.reduce((sum, [weight]) => sum + weight, 0);

/** Makes the script of a seed. */
export function writeScript(seed: number, appleNow: number): Script {
  const random = randomOf(seed);
  const second = randomOf(-seed);
  const pick = <T>(...choices: readonly [T, ...T[]]): T => choices[Math.floor(random() * choices.length)] ?? choices[0];
  const drawFault = (): Fault => {
    let left = random() * TOTAL;
    for (const [weight, make] of FAULTS) {
      left -= weight;
      if (left < 0) return make(random, appleNow);
    }
    return 'fair';
  };
  const drawWeather = () => Array.from({ length: Math.floor(random() * 7) }, drawFault);
  const app = () => pick('live', 'live', 'unreleased', 'foreign');
  const apps = Array.from({ length: pick(1, 1, 1, 1, 1, 2, 2, 6) }, app);
  return {
    seed,
    environment: pick('auto', 'auto', 'production', 'sandbox', 'both'),
    retries: pick(0, 1, 2, 3),
    timeoutSeconds: pick(1, 2, 10, 60),
    diagnose: random() < 0.7,
    key: pick('good', 'good', 'good', 'revoked', 'wrong-tab', 'team', 'team'),
    apps,
    pushes: apps.length === 1 && random() < 0.6,
    skewMs: random() < 0.6 ? 0 : pick(20, 45, 90, 600, 86_400, -20, -45, -90, -600, -86_400) * 1000,
    weather: {
      production: drawWeather(),
      sandbox: drawWeather(),
      // The first question of a run is whose key it is, which would else be hardly ever known.
      appStoreConnect: [
        ...(random() < 0.6 ? [] : drawWeather()),
        ...Array.from({ length: 3 }, () => drawConnectFault(second)),
      ],
      lookup: random() < 0.5 ? drawWeather() : [],
    },
    second: drawSecondKey(second),
    closed: (['production', 'sandbox', 'appStoreConnect'] as const).filter(() => random() < 0.05),
    trusted: random() > 0.03,
    interruptedAt: random() < 0.12 ? Math.floor(random() * 8) : undefined,
  };
}
