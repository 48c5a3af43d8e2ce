import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { expectNoLeak, expectNoStackTrace, reportOf, runAction, runCommandLine, silentFor } from './program.ts';
import { FOREIGN, LIVE, type Stage, setStage, UNRELEASED } from './stage.ts';

interface Row {
  name: string;
  simulator?: Partial<SimulatorOptions>;
  /** Variables that differ from those of a run that passes. */
  env?: (stage: Stage) => Record<string, string>;
  result: Report['result'];
  code: number;
  /** The leading problem. */
  problem: string | null;
  /** Words of the finding that has the leading problem. */
  words?: RegExp;
  /** What else is true of the report. */
  also?: (report: Report) => void;
}

// Rows run side by side, each with two simulators and two programs; a busy machine takes its time.
const PATIENCE = { timeout: 120_000 };

const pass = (problem: string | null) => ({ result: 'pass', code: 0, problem }) as const;
const fail = (problem: string) => ({ result: 'fail', code: 1, problem }) as const;
const inconclusive = (problem: string) => ({ result: 'inconclusive', code: 3, problem }) as const;

const always = (weather: Weather) => ({ weather: () => weather });
const onlyStore = (weather: Weather) => ({
  weather: ({ host }: RecordedRequest) => (host === 'appStoreConnect' ? undefined : weather),
});
/** The first requests to each environment. */
const first = (count: number, weather: Weather) => ({
  weather: ({ index }: RecordedRequest) => (index < count ? weather : undefined),
});
const settings = (values: Record<string, string>) => () =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`, value]),
  );
const json = (status: number, value: unknown): Weather => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
const keyOf = (key: { pem: string; keyId: string }) => ({ IAP_KEY_PRIVATE_KEY: key.pem, IAP_KEY_KEY_ID: key.keyId });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const untold = /do(es)? not say why.*cannot be told apart/s;

/**
 * The causes of docs/apple.md#causes-of-a-401, each with a letter. G (lifetime), I (milliseconds), J (DER) and R (header) are
 * properties of the token, which iap-key makes itself: see the last test. S (Advanced Commerce) has no probe.
 */
const CAUSES: Row[] = [
  { name: 'A: never released', env: settings({ 'bundle-id': UNRELEASED }), ...pass('app-not-live'), words: /refused/ },
  {
    name: 'A: never released, production asked alone',
    env: settings({ 'bundle-id': UNRELEASED, environment: 'production' }),
    ...fail('app-not-live'),
    words: /refused/,
  },
  { name: 'B: wrong Key ID', env: settings({ 'key-id': 'ZZ99ZZ99ZZ' }), ...fail('apple-refused'), words: untold },
  {
    name: 'C: Issuer ID of another account',
    env: settings({ 'issuer-id': '69a6de7f-1234-47e3-e053-5b8c7c11a4d1' }),
    ...fail('apple-refused'),
    words: untold,
  },
  {
    name: 'D: App Store Connect API key',
    env: ({ wrongTab }) => keyOf(wrongTab),
    ...fail('wrong-key-family'),
    words: /knows the key as its own/,
  },
  {
    name: 'D: App Store Connect API key, not to be told',
    env: ({ wrongTab }) => ({ ...keyOf(wrongTab), IAP_KEY_DIAGNOSE: 'false' }),
    ...fail('apple-refused'),
    words: untold,
  },
  {
    name: 'D: App Store Connect API key on a machine whose clock is wrong',
    simulator: { now: () => Date.now() - HOUR },
    env: ({ wrongTab }) => keyOf(wrongTab),
    ...fail('wrong-key-family'),
    words: /knows the key as its own/,
  },
  { name: 'E: bundle ID of another account', env: settings({ 'bundle-id': FOREIGN }), ...fail('apple-refused') },
  {
    name: 'E: bundle ID of another account, beside one that passes',
    env: settings({ 'bundle-id': `${LIVE},${FOREIGN}` }),
    ...fail('wrong-bundle-id'),
    words: new RegExp(`accepts the same key for ${LIVE}`),
  },
  {
    name: 'E: capitals of a bundle ID',
    env: settings({ 'bundle-id': `${LIVE},${LIVE.toUpperCase()}` }),
    ...fail('wrong-bundle-id'),
    words: /by capitals only/,
  },
  {
    name: 'F: clock ahead',
    simulator: { now: () => Date.now() - 10 * MINUTE },
    ...pass('clock-skew'),
    words: /(599|600|601) s ahead of Apple/,
  },
  {
    name: 'F: clock ahead, and the key refused by Apple’s time too',
    simulator: { now: () => Date.now() - 10 * MINUTE },
    env: ({ revoked }) => keyOf(revoked),
    ...fail('apple-refused'),
    words: untold,
  },
  {
    name: 'H: clock slow',
    simulator: { now: () => Date.now() + 10 * MINUTE },
    ...pass('clock-skew'),
    words: /(599|600|601) s behind Apple/,
  },
  {
    name: 'K: key of another Key ID',
    env: () => ({ IAP_KEY_PRIVATE_KEY: makeThrowawayKey().pem }),
    ...fail('apple-refused'),
    words: untold,
  },
  { name: 'L: revoked', env: ({ revoked }) => keyOf(revoked), ...fail('apple-refused'), words: untold },
  {
    name: 'M: new key, not known at first',
    simulator: first(2, { kind: 'refuse' }),
    // Alone: once the other environment has accepted, one retry is enough, and the third attempt may not come.
    env: settings({ retries: '2', environment: 'production' }),
    ...pass('apple-flaky'),
    words: /at attempt 3/,
  },
  { name: 'N: lapsed membership', simulator: onlyStore({ kind: 'refuse' }), ...fail('apple-refused'), words: untold },
  {
    name: 'O: intermittent refusal',
    simulator: first(1, { kind: 'refuse' }),
    ...pass('apple-flaky'),
    words: /at attempt 2/,
  },
  {
    name: 'P: the sandbox alone refuses',
    simulator: { weather: ({ host }) => (host === 'sandbox' ? { kind: 'refuse' } : undefined) },
    ...pass('sandbox-refused'),
    words: /refused/,
  },
  {
    name: 'P: the sandbox alone refuses, and is asked for',
    simulator: { weather: ({ host }) => (host === 'sandbox' ? { kind: 'refuse' } : undefined) },
    env: settings({ environment: 'sandbox' }),
    ...fail('sandbox-refused'),
    words: /refused/,
  },
  {
    name: 'Q: wrong address',
    env: ({ simulator: { urls } }) => ({
      IAP_KEY_APPLE_PRODUCTION_URL: `${urls.production}/v0`,
      IAP_KEY_APPLE_SANDBOX_URL: `${urls.sandbox}/v0`,
    }),
    ...inconclusive('apple-unexpected'),
    words: /HTTP 404 with the content type text\/html/,
  },
  { name: 'T: placeholder', env: settings({ 'key-id': '2X9R4HXF34' }), ...fail('placeholder-value'), words: /sample/ },
];

const HTML_401: Weather = { kind: 'answer', status: 401, headers: { 'content-type': 'text/html' }, body: '<html>' };
const challenge = (value: string): Weather => ({ kind: 'answer', status: 401, headers: { 'www-authenticate': value } });
const at = (place: 'production' | 'sandbox', weather: Weather): Partial<SimulatorOptions> => ({
  weather: ({ host }) => (host === place ? weather : undefined),
});
const notApple = /401 that is not Apple’s/;

/** A 401 that is a proxy's, a gateway's or a portal's says nothing about the key. */
const STRANGERS: Row[] = [
  ...(
    [
      ['a page', HTML_401, /a page \(HTML\)/],
      ['Basic', challenge('Basic realm="corp-proxy"'), /login \(Basic, “corp-proxy”\)/],
      ['Digest', challenge('Digest realm="corp", nonce="b"'), /login \(Digest, “corp”\)/],
      ['Negotiate', challenge('Negotiate'), /login \(Negotiate\)/],
      ['NTLM', challenge('NTLM'), /login \(NTLM\)/],
      ['the realm of a gateway', challenge('Bearer realm="gateway"'), /login \(Bearer, “gateway”\)/],
    ] as const
  ).flatMap(([name, weather, words]): Row[] => [
    {
      name: `a 401 with ${name}, from both hosts`,
      simulator: always(weather),
      ...inconclusive('apple-unexpected'),
      words,
    },
    {
      name: `a 401 with ${name}, with a revoked key`,
      simulator: always(weather),
      env: ({ revoked }) => keyOf(revoked),
      ...inconclusive('apple-unexpected'),
      words: notApple,
    },
  ]),
  {
    name: 'a page in the place of production is no app that is not live',
    simulator: at('production', HTML_401),
    ...pass('apple-unexpected'),
    words: notApple,
  },
  {
    name: 'a page in the place of production, where production is asked for',
    simulator: at('production', HTML_401),
    env: settings({ environment: 'production' }),
    ...inconclusive('apple-unexpected'),
    words: notApple,
  },
  {
    name: 'a login in the place of the sandbox is no refusal of it',
    simulator: at('sandbox', challenge('NTLM')),
    ...pass('apple-unexpected'),
    words: notApple,
  },
  {
    name: 'a refusal that stands is not undone by a page that comes later',
    simulator: { weather: ({ index }) => (index < 2 ? { kind: 'refuse' } : HTML_401) },
    env: settings({ retries: '2', diagnose: 'false' }),
    ...fail('apple-refused'),
    words: /refused 2 freshly signed tokens/,
  },
  {
    name: 'the bare challenge of a token is no login',
    simulator: onlyStore(challenge('Bearer')),
    ...fail('apple-refused'),
    words: untold,
  },
];

const inTime = (seconds: number, retries = '3') =>
  settings({ timeout: String(silentFor(seconds)), retries, diagnose: 'false' });

/** When a refusal stands. */
const STANDING: Row[] = [
  {
    name: 'once, where nothing is asked again',
    simulator: onlyStore({ kind: 'refuse' }),
    env: settings({ retries: '0' }),
    ...fail('apple-refused'),
    words: /refused a freshly signed token \(401\)\./,
  },
  {
    name: 'a single one that the end of the run cuts off is none',
    simulator: { weather: ({ index }) => (index === 0 ? { kind: 'refuse' } : { kind: 'half-open' }) },
    env: inTime(2, '1'),
    ...inconclusive('apple-unreachable'),
  },
  {
    name: 'one that stands is not undone by a later time-out',
    simulator: { weather: ({ index }) => (index < 2 ? { kind: 'refuse' } : { kind: 'half-open' }) },
    // Time enough for the two refusals, also on a busy machine.
    env: inTime(9, '2'),
    ...fail('apple-refused'),
    words: /refused 2 freshly signed tokens/,
  },
  {
    name: 'one that stands is not undone by a later fault',
    simulator: { weather: ({ index }) => (index < 2 ? { kind: 'refuse' } : { kind: 'answer', status: 503 }) },
    env: settings({ retries: '2', diagnose: 'false' }),
    ...fail('apple-refused'),
  },
  {
    name: 'one that stands is undone by an acceptance',
    simulator: first(2, { kind: 'refuse' }),
    env: settings({ retries: '2', environment: 'sandbox' }),
    ...pass('apple-flaky'),
  },
  {
    name: 'a single one and then faults is none',
    simulator: { weather: ({ index }) => (index === 0 ? { kind: 'refuse' } : { kind: 'answer', status: 503 }) },
    ...inconclusive('apple-unavailable'),
  },
];

const causesIn = (report: Report) =>
  report.checks.find(({ problem }) => problem === 'apple-refused')?.suspects?.map(({ cause }) => cause) ?? [];
const likely = /likelihood and no proof/;

/** What the body of the refusal makes likelier, in words and order. */
const BODIES: Row[] = [
  {
    name: 'text: the key, its IDs, the clock',
    env: ({ revoked }) => keyOf(revoked),
    ...fail('apple-refused'),
    words: likely,
    also: (report) => expect(causesIn(report).at(-1)).toContain('bundle ID is misspelt'),
  },
  {
    name: 'empty: the app',
    env: settings({ 'bundle-id': FOREIGN }),
    ...fail('apple-refused'),
    words: likely,
    also: (report) => expect(causesIn(report)[0]).toContain('bundle ID is misspelt'),
  },
  {
    name: 'empty, production alone: never released',
    env: settings({ 'bundle-id': UNRELEASED, environment: 'production', diagnose: 'false' }),
    ...fail('apple-refused'),
    words: likely,
    also: (report) => expect(causesIn(report)[0]).toBe('The app has never been released'),
  },
  {
    name: 'text, production alone: not never released',
    env: ({ revoked }) => ({ ...keyOf(revoked), IAP_KEY_ENVIRONMENT: 'production', IAP_KEY_DIAGNOSE: 'false' }),
    ...fail('apple-refused'),
    words: likely,
    also: (report) => expect(causesIn(report)[0]).not.toBe('The app has never been released'),
  },
  {
    name: 'another body: no word of it',
    simulator: { refusal: 'json' },
    env: ({ revoked }) => keyOf(revoked),
    ...fail('apple-refused'),
    also: (report) => expect(JSON.stringify(report)).not.toMatch(likely),
  },
  {
    name: 'a Key ID with a character that looks like another, by its file',
    env: ({ key, folder }) => {
      const keyId = 'A2B3C4D5EO';
      const path = join(folder, 'SubscriptionKey_A2B3C4D5E0.p8');
      writeFileSync(path, key.pem);
      return { IAP_KEY_PRIVATE_KEY: '', IAP_KEY_PRIVATE_KEY_FILE: path, IAP_KEY_KEY_ID: keyId };
    },
    ...fail('apple-refused'),
    also: (report) => {
      const [suspect] = report.checks.find(({ problem }) => problem === 'apple-refused')?.suspects ?? [];
      expect(suspect?.next).toContain('A2B3C4D5E0');
    },
  },
];

const ANSWERS: Row[] = [
  {
    name: 'the app of the probe is not found by Apple',
    simulator: { unknownTransaction: 'app-not-found' },
    ...pass(null),
  },
  ...(['text', 'empty', 'json'] as const).map(
    (refusal): Row => ({
      name: `a 401 with a body of the shape ${refusal}`,
      simulator: { refusal },
      env: ({ revoked }) => keyOf(revoked),
      ...fail('apple-refused'),
      words: untold,
    }),
  ),
  { name: 'the id of the probe is malformed to Apple', simulator: { unknownTransaction: 'invalid-id' }, ...pass(null) },
  {
    name: 'arguments are judged before the token: no pass for a revoked key',
    simulator: { unknownTransaction: 'invalid-id', validatesBeforeAuthentication: true },
    env: ({ revoked }) => keyOf(revoked),
    ...fail('apple-refused'),
  },
];

const WEATHER: Row[] = [
  {
    name: 'captive portal',
    simulator: always({ kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }),
    ...inconclusive('apple-unexpected'),
    words: /HTTP 200 with the content type text\/html/,
  },
  {
    name: 'redirect',
    simulator: always({ kind: 'answer', status: 302, headers: { location: 'https://portal.invalid/login' } }),
    ...inconclusive('apple-unexpected'),
    words: /a redirect \(302\) to portal\.invalid/,
  },
  {
    name: 'JSON that is not Apple’s',
    simulator: always(json(200, { ok: true })),
    ...inconclusive('apple-unexpected'),
    words: /JSON that Apple does not document/,
  },
  {
    name: 'endless body',
    simulator: always({ kind: 'endless' }),
    ...inconclusive('apple-unexpected'),
    words: /more than 64 KiB/,
  },
  {
    name: 'truncated body',
    simulator: always({ kind: 'truncated' }),
    ...inconclusive('apple-unreachable'),
    words: /broke before the answer was complete/,
  },
  {
    name: 'reset',
    simulator: always({ kind: 'reset' }),
    ...inconclusive('apple-unreachable'),
    words: /broke before the answer was complete/,
  },
  {
    name: 'reset in the middle',
    simulator: always({ kind: 'reset-after', sent: 'half-body' }),
    ...inconclusive('apple-unreachable'),
    words: /broke before the answer was complete/,
  },
  {
    name: 'slow drip',
    simulator: always({ kind: 'slow-drip', everyMs: 500 }),
    env: settings({ timeout: '2' }),
    ...inconclusive('apple-unreachable'),
    words: /did not answer in time|had not answered when the run ran out of time/,
  },
  {
    name: 'half-open connection',
    simulator: always({ kind: 'half-open' }),
    env: settings({ timeout: String(silentFor(2)) }),
    ...inconclusive('apple-unreachable'),
    words: /did not answer in time|had not answered when the run ran out of time/,
  },
  ...(['wrong-host', 'expired'] as const).map(
    (certificate): Row => ({
      name: `certificate: ${certificate}`,
      simulator: { certificate },
      ...inconclusive('apple-unreachable'),
      words: /No trusted TLS connection.*(CERT_HAS_EXPIRED|ALTNAME_INVALID)/,
    }),
  ),
  {
    name: 'certificate: untrusted',
    env: () => ({ NODE_EXTRA_CA_CERTS: '' }),
    ...inconclusive('apple-unreachable'),
    words: /No trusted TLS connection/,
  },
  {
    name: 'DNS failure',
    env: () => ({
      IAP_KEY_APPLE_PRODUCTION_URL: 'https://apple.invalid',
      IAP_KEY_APPLE_SANDBOX_URL: 'https://apple.invalid',
    }),
    ...inconclusive('apple-unreachable'),
    words: /name apple\.invalid cannot be resolved/,
  },
  {
    // A black hole needs a network; what can be played offline is an IPv6 address at which no one listens.
    name: 'IPv6 address without a listener',
    env: () => ({ IAP_KEY_APPLE_PRODUCTION_URL: 'https://[::1]:1', IAP_KEY_APPLE_SANDBOX_URL: 'https://[::1]:1' }),
    ...inconclusive('apple-unreachable'),
    words: /No connection to \[::1\]:1 can be made/,
  },
  ...[500, 502, 503].map(
    (status): Row => ({
      name: `HTTP ${status}`,
      simulator: always({ kind: 'answer', status, headers: { 'content-type': 'text/html' }, body: '<html>' }),
      ...inconclusive('apple-unavailable'),
      words: new RegExp(`server error \\(${status}\\)`),
    }),
  ),
  {
    name: 'HTTP 503 at first',
    simulator: first(1, { kind: 'answer', status: 503 }),
    ...pass(null),
  },
  {
    name: 'rate limit that is over soon',
    simulator: {
      weather: ({ index, receivedAt }) =>
        index === 0 ? { kind: 'answer', status: 429, headers: { 'retry-after': String(receivedAt + 400) } } : undefined,
    },
    ...pass(null),
  },
  {
    name: 'rate limit that outlasts the run',
    simulator: {
      weather: ({ receivedAt }) => ({
        kind: 'answer',
        status: 429,
        headers: { 'retry-after': String(receivedAt + HOUR) },
      }),
    },
    ...inconclusive('apple-rate-limited'),
    words: /Come back at \d{4}-\d\d-\d\dT/,
  },
  {
    name: 'a proxy that asks for a password',
    simulator: always({ kind: 'answer', status: 407 }),
    ...inconclusive('apple-unreachable'),
    words: /proxy does not let the connection/,
  },
];

describe.each([
  ['causes of a 401', CAUSES],
  ['answers of Apple', ANSWERS],
  ['a 401 of strangers', STRANGERS],
  ['when a refusal stands', STANDING],
  ['the body of a refusal', BODIES],
  ['bad weather', WEATHER],
])('%s, through both doors', (_, rows) => {
  test.concurrent.each(rows)('$name', PATIENCE, async ({ simulator = {}, env, also, ...row }) => {
    const { result, code, problem, words } = row;
    // Each door has a simulator of its own, because weather is counted by request.
    const stages = await Promise.all([setStage(simulator), setStage(simulator)]);
    try {
      const [cli, action] = await Promise.all(
        stages.map((stage, door) => {
          const all = { ...stage.env, IAP_KEY_RETRIES: '1', IAP_KEY_TIMEOUT: '20', ...env?.(stage) };
          return door === 0 ? runCommandLine(['check', '--format', 'json'], { env: all }) : runAction({}, { env: all });
        }),
      );
      if (cli === undefined || action === undefined) throw new Error('A door did not open.');
      const report = reportOf(cli);
      expect({ code: cli.code, result: report.result, problem: report.problem }).toEqual({ code, result, problem });
      const outputs = (action as Awaited<ReturnType<typeof runAction>>).outputs;
      expect({ code: action.code, result: outputs['result'], problem: outputs['problem'] }).toEqual({
        code,
        result,
        problem: problem ?? '',
      });
      for (const one of [report, JSON.parse(outputs['report'] ?? '') as Report]) {
        const finding = one.checks.find((check) => check.problem === problem);
        if (words !== undefined) expect(finding?.message).toMatch(words);
        if (problem !== null) expect(finding?.hint).toBeTruthy();
        also?.(one);
      }
      for (const [door, run] of [cli, action].entries()) {
        expectNoLeak(run, stages[door] as Stage);
        expectNoStackTrace(run);
      }
    } finally {
      await Promise.all(stages.map((stage) => stage.close()));
    }
  });
});

test('G, I, J, R: every token is one that Apple’s documents allow', async () => {
  const stage = await setStage();
  await runCommandLine(['check'], { env: stage.env });
  const asked = stage.simulator.requests.filter(({ host }) => host !== 'appStoreConnect');
  expect(asked.map(({ refusedBecause }) => refusedBecause)).toEqual([undefined, undefined]);
  for (const { headers, receivedAt } of stage.simulator.requests) {
    expect(headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]{86}$/);
    const claims = JSON.parse(Buffer.from(headers.authorization?.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.exp - claims.iat).toBe(360);
    expect(Math.abs(claims.iat + 60 - receivedAt / 1000)).toBeLessThan(30);
  }
  await stage.close();
});
