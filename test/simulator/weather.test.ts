import { afterEach, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { ask, breakage, type Question, type Seen } from './client.ts';
import { BUNDLE_ID, NOON, storeToken } from './tokens.ts';

const key = makeThrowawayKey();
const NOT_FOUND = '{"errorCode":4040010,"errorMessage":"Transaction id not found."}';

let simulator: Simulator;

afterEach(() => simulator.close());

async function start(
  weather: Weather | ((request: RecordedRequest) => Weather | undefined),
  options: Partial<SimulatorOptions> = {},
): Promise<void> {
  simulator = await startSimulator({
    now: () => NOON,
    accounts: [{ issuerId: key.issuerId, keys: [key], apps: [{ bundleId: BUNDLE_ID, live: true }] }],
    weather: typeof weather === 'function' ? weather : () => weather,
    ...options,
  });
}

function probe(question: Partial<Question> = {}): Promise<Seen> {
  return ask(`${simulator.urls.production}/inApps/v1/transactions/1`, {
    ca: simulator.certificate,
    token: storeToken(key),
    ...question,
  });
}

test.each<[string, Weather & { kind: 'answer' }]>([
  ['a failing server', { kind: 'answer', status: 503, body: 'Service Unavailable' }],
  ['a limit', { kind: 'answer', status: 429, headers: { 'retry-after': String(NOON + 5000) }, body: '{}' }],
  ['a captive portal', { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
  ['a redirect', { kind: 'answer', status: 302, headers: { location: 'https://portal.invalid/' } }],
  ['foreign JSON', { kind: 'answer', status: 404, headers: { 'content-type': 'application/json' }, body: '{"a":1}' }],
  ['a proxy that wants a password', { kind: 'answer', status: 407, headers: { 'proxy-authenticate': 'Basic' } }],
])('an answer can be that of %s', async (_, weather) => {
  await start(weather);
  const seen = await probe();
  expect(seen.status).toBe(weather.status);
  expect(seen.body).toBe(weather.body ?? '');
  expect(seen.headers).toMatchObject({ date: 'Sun, 01 Mar 2026 12:00:00 GMT', ...weather.headers });
  expect(simulator.requests[0]?.refusedBecause).toBeUndefined();
});

test('an answer can carry a date of its own', async () => {
  const date = 'Sun, 01 Mar 2026 11:00:00 GMT';
  await start({ kind: 'answer', status: 200, headers: { date } });
  expect((await probe()).headers.date).toBe(date);
});

test('a good token can be refused, in the usual shape or another', async () => {
  const weathers: Weather[] = [{ kind: 'refuse' }, { kind: 'refuse', shape: 'empty' }];
  await start(({ index }) => weathers[index]);
  expect(await probe()).toMatchObject({ status: 401, body: expect.stringMatching(/^Unauthenticated\n/) });
  expect(simulator.requests[0]?.refusedBecause).toBe('weather');
  expect(await probe()).toMatchObject({ status: 401, body: '' });
  expect(await probe()).toMatchObject({ status: 404, body: NOT_FOUND });
  expect(simulator.requests[2]?.refusedBecause).toBeUndefined();
});

test('a refusal by weather has the shape that was set for all refusals', async () => {
  await start({ kind: 'refuse' }, { refusal: 'json' });
  expect((await probe()).headers['content-type']).toBe('application/json');
});

test('the App Store Connect API refuses in its own words', async () => {
  await start({ kind: 'refuse' });
  const seen = await ask(`${simulator.urls.appStoreConnect}/v1/apps`, { ca: simulator.certificate });
  expect(JSON.parse(seen.body).errors[0].code).toBe('NOT_AUTHORIZED');
  expect(simulator.requests[0]?.refusedBecause).toBe('weather');
});

test('a connection can be reset before the answer', async () => {
  await start({ kind: 'reset' });
  const broken = await breakage(probe());
  expect(broken).toEqual({ code: 'ECONNRESET', status: undefined, received: '' });
  expect(simulator.requests).toHaveLength(1);
});

test('a connection can be reset after the headers', async () => {
  await start({ kind: 'reset-after', sent: 'headers' });
  expect(await breakage(probe())).toEqual({ code: 'ECONNRESET', status: 404, received: '' });
});

test('a connection can be reset in the middle of the body', async () => {
  await start({ kind: 'reset-after', sent: 'half-body' });
  const broken = await breakage(probe());
  expect(broken).toEqual({ code: 'ECONNRESET', status: 404, received: NOT_FOUND.slice(0, NOT_FOUND.length / 2) });
});

test.each([undefined, 1])('a body can end before its announced length (missing: %s)', async (missing) => {
  await start(missing === undefined ? { kind: 'truncated' } : { kind: 'truncated', missing });
  expect(await breakage(probe())).toEqual({ code: 'ECONNRESET', status: 404, received: NOT_FOUND });
});

test('a body can go on without end until the client gives up', async () => {
  await start({ kind: 'endless' });
  const enough = 1_000_000;
  const gaveUp = new AbortController();
  let received = 0;
  const broken = await breakage(
    probe({
      signal: gaveUp.signal,
      onData: (piece) => {
        received += piece.length;
        if (received > enough) gaveUp.abort();
      },
    }),
  );
  expect(broken).toMatchObject({ code: 'ABORT_ERR', status: 200 });
  expect(received).toBeGreaterThan(enough);
  expect(broken.received.trim()).toBe('');
});

test('a body can come drop by drop', async () => {
  await start({ kind: 'slow-drip', everyMs: 0 });
  const pieces: string[] = [];
  const seen = await probe({ onData: (piece) => pieces.push(piece.toString()) });
  expect(seen).toMatchObject({ status: 404, body: NOT_FOUND });
  expect(pieces.length).toBeGreaterThan(1);
});

test('a client may leave while the body drips', async () => {
  await start({ kind: 'slow-drip', everyMs: 3_600_000 });
  const gaveUp = new AbortController();
  const broken = await breakage(probe({ signal: gaveUp.signal, onData: () => gaveUp.abort() }));
  expect(broken).toMatchObject({ code: 'ABORT_ERR', status: 404, received: '{' });
});

test('a request can be taken and never answered', async () => {
  const gaveUp = new AbortController();
  await start(() => {
    // The request has arrived: no longer wait for an answer that doesn't come.
    gaveUp.abort();
    return { kind: 'half-open' };
  });
  const broken = await breakage(probe({ signal: gaveUp.signal }));
  expect(broken).toEqual({ code: 'ABORT_ERR', status: undefined, received: '' });
});

test('an answer can be late', async () => {
  await start({ kind: 'delay', ms: 20 });
  const before = performance.now();
  expect(await probe()).toMatchObject({ status: 404, body: NOT_FOUND });
  expect(performance.now() - before).toBeGreaterThanOrEqual(15);
});

test('another weather can follow a delay', async () => {
  await start({ kind: 'delay', ms: 1, next: { kind: 'answer', status: 502, body: 'late' } });
  expect(await probe()).toMatchObject({ status: 502, body: 'late' });
});

test('every answer can take its time', async () => {
  await start(() => undefined, { latencyMs: 20 });
  const before = performance.now();
  expect((await probe()).status).toBe(404);
  expect(performance.now() - before).toBeGreaterThanOrEqual(15);
});

test('the weather sees the request as it will be recorded', async () => {
  const seen: RecordedRequest[] = [];
  await start((request) => {
    seen.push({ ...request });
    return undefined;
  });
  await probe({ method: 'POST', body: 'body' });
  expect(seen).toEqual(simulator.requests);
  expect(seen[0]).toMatchObject({ host: 'production', method: 'POST', body: 'body', receivedAt: NOON, index: 0 });
});

test('a weather function that fails is told as such', async () => {
  await start(() => {
    throw new Error('no forecast');
  });
  expect(await probe()).toMatchObject({ status: 500, body: 'The simulator failed: Error: no forecast' });
});
