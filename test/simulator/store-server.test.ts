import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { Environment } from '../../src/simulator/simulated-world.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import { ask, type Question, type Seen } from './client.ts';
import { BUNDLE_ID, NOON, storeToken } from './tokens.ts';

const key = makeThrowawayKey();
const token = storeToken(key);
const DAY = 86_400_000;

const options: SimulatorOptions = {
  now: () => NOON,
  accounts: [{ issuerId: key.issuerId, keys: [key], apps: [{ bundleId: BUNDLE_ID, live: true }] }],
};

let simulator: Simulator;
let doubter: Simulator;

beforeAll(async () => {
  simulator = await startSimulator(options);
  doubter = await startSimulator({
    ...options,
    unknownTransaction: 'invalid-id',
    validatesBeforeAuthentication: true,
  });
});

afterAll(() => Promise.all([simulator.close(), doubter.close()]));

function get(path: string, question: Partial<Question> = {}, of = simulator): Promise<Seen> {
  return ask(`${of.urls.production}${path}`, { ca: of.certificate, token, ...question });
}

function postHistory(body: unknown, environment: Environment = 'production', of = simulator): Promise<Seen> {
  return ask(`${of.urls[environment]}/inApps/v1/notifications/history`, {
    ca: of.certificate,
    token,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function codeIn({ status, headers, body }: Seen): [status: number, code: number] {
  expect(headers['content-type']).toBe('application/json');
  const { errorCode, errorMessage } = JSON.parse(body);
  expect(errorMessage).toMatch(/^[A-Z].+\.$/);
  return [status, errorCode];
}

describe.each(['transactions', 'subscriptions'])('%s', (name) => {
  test('knows no transaction', async () => {
    const seen = await get(`/inApps/v1/${name}/2000000123456789`);
    expect(seen.status).toBe(404);
    expect(seen.headers['content-type']).toBe('application/json');
    expect(seen.body).toBe('{"errorCode":4040010,"errorMessage":"Transaction id not found."}');
  });

  test('takes no offense at the question mark that Apple’s client appends', async () => {
    expect(codeIn(await get(`/inApps/v1/${name}/1?`))).toEqual([404, 4040010]);
  });

  test.each(['abc', '12a', '12345678901234567890', '-1', '1.5', '%31'])(
    'refuses the id %s as malformed',
    async (id) => {
      const seen = await get(`/inApps/v1/${name}/${id}`);
      expect(seen.body).toBe('{"errorCode":4000006,"errorMessage":"Invalid transaction id."}');
      expect(seen.status).toBe(400);
    },
  );

  test('calls every id invalid when told to', async () => {
    expect(codeIn(await get(`/inApps/v1/${name}/1`, {}, doubter))).toEqual([400, 4000006]);
  });

  test('knows no app when told to', async () => {
    const stranger = await startSimulator({ ...options, unknownTransaction: 'app-not-found' });
    expect(codeIn(await get(`/inApps/v1/${name}/1`, {}, stranger))).toEqual([404, 4040003]);
    await stranger.close();
  });
});

describe('Get Notification History', () => {
  test('is as short as it was measured to be', async () => {
    expect((await postHistory({ startDate: NOON - 1000, endDate: NOON })).body).toHaveLength(42);
  });

  test('is empty', async () => {
    const seen = await postHistory({ startDate: NOON - 1000, endDate: NOON });
    expect(seen.status).toBe(200);
    expect(JSON.parse(seen.body)).toEqual({ notificationHistory: [], hasMore: false });
  });

  test('reaches back 180 days in production and 30 in the sandbox', async () => {
    const days = (count: number) => ({ startDate: NOON - count * DAY, endDate: NOON });
    expect((await postHistory(days(180))).status).toBe(200);
    expect(codeIn(await postHistory(days(181)))).toEqual([400, 4000012]);
    expect((await postHistory(days(30), 'sandbox')).status).toBe(200);
    expect(codeIn(await postHistory(days(31), 'sandbox'))).toEqual([400, 4000012]);
  });

  test.each<[string, unknown, number]>([
    ['a body that is not JSON', '{', 4000000],
    ['a body that is null', 'null', 4000000],
    ['no body', '', 4000000],
    ['no start', { endDate: NOON }, 4000015],
    ['a start that is text', { startDate: String(NOON - 1000), endDate: NOON }, 4000015],
    ['a negative start', { startDate: -1, endDate: NOON }, 4000015],
    ['no end', { startDate: NOON - 1000 }, 4000016],
    ['an end with a fraction', { startDate: NOON - 1000, endDate: NOON + 0.5 }, 4000016],
    ['a start after the end', { startDate: NOON, endDate: NOON - 1000 }, 4000013],
    ['a start equal to the end', { startDate: NOON, endDate: NOON }, 4000013],
    ['times in seconds', { startDate: NOON / 1000 - 1, endDate: NOON / 1000 }, 4000012],
  ])('refuses %s', async (_, body, code) => {
    expect(codeIn(await postHistory(body))).toEqual([400, code]);
  });

  test.each([undefined, 'text/plain', 'application/jsonp'])('answers 415 to the content type %s', async (type) => {
    const seen = await get('/inApps/v1/notifications/history', {
      method: 'POST',
      headers: type === undefined ? {} : { 'content-type': type },
      body: '{}',
    });
    expect(seen.status).toBe(415);
  });

  test('takes a content type with a character set', async () => {
    const seen = await get('/inApps/v1/notifications/history', {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ startDate: NOON - 1000, endDate: NOON }),
    });
    expect(seen.status).toBe(200);
  });
});

describe('the order of authentication and arguments', () => {
  test('is the token first, unless told otherwise', async () => {
    expect((await get('/inApps/v1/transactions/abc', { token: 'bad' })).status).toBe(401);
  });

  test('can be the arguments first', async () => {
    expect(codeIn(await get('/inApps/v1/transactions/abc', { token: 'bad' }, doubter))).toEqual([400, 4000006]);
    expect(doubter.requests.at(-1)?.refusedBecause).toBeUndefined();
    const history = { method: 'POST', token: 'bad', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect(codeIn(await get('/inApps/v1/notifications/history', history, doubter))).toEqual([400, 4000015]);
  });

  test('leaves good arguments to the token', async () => {
    const seen = await ask(`${doubter.urls.production}/inApps/v1/notifications/test`, {
      ca: doubter.certificate,
      method: 'POST',
    });
    expect(seen.status).toBe(401);
  });
});

describe('a path or method that does not exist', () => {
  test.each(['/', '/inApps/v1/transaction/1', '/inApps/v1/transactions/', '/verifyReceipt'])(
    'gives 404 in HTML, whatever the token: %s',
    async (path) => {
      for (const sent of [token, 'bad']) {
        const seen = await get(path, { token: sent });
        expect(seen.status).toBe(404);
        expect(seen.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(seen.body).toContain('<title>Not Found</title>');
      }
    },
  );

  test('gives 405 in HTML with the methods that do', async () => {
    const seen = await get('/inApps/v1/transactions/1', { method: 'DELETE' });
    expect(seen.status).toBe(405);
    expect(seen.headers.allow).toBe('GET');
    expect(seen.headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await get('/inApps/v1/notifications/test')).headers.allow).toBe('POST');
  });
});
