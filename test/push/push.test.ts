import { describe, expect, test } from 'vitest';
import { ADAPTY as ADAPTY_BACKEND } from '../../src/backends/adapty.ts';
import { QONVERSION } from '../../src/backends/qonversion.ts';
import { REVENUECAT } from '../../src/backends/revenuecat.ts';
import type { Delivery, Target } from '../../src/backends/target.ts';
import { type Pushed, push } from '../../src/push/push.ts';
import type { Exchange, HttpRequest } from '../../src/world/http-message.ts';
import { NOON, response, type Stage, type StageOptions, setStage } from '../apple/stage.ts';

const DELIVERY: Delivery = {
  keyId: 'A1B2C3D4E5',
  issuerId: '69a6de7f-1234-47e3-e053-5b8c7c11a4d1',
  bundleId: 'org.example.Live',
  pem: '-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----',
};
const APP_ID = 'a5c1b2d3-0000-4000-8000-123456789abc';
const ENDPOINT = { url: 'https://backend.example/v0', isReplaced: false };
const given = (token: string, identifiers: Record<string, string> = {}) => ({
  identifiers,
  token,
  endpoint: ENDPOINT,
  idempotencyKey: 'one-run',
});
const ADAPTY = ADAPTY_BACKEND.target(given('dev_live_token', { 'adapty-app-id': APP_ID }));

const app = (more: object = {}) =>
  response(200, { id: APP_ID, apple_bundle_id: DELIVERY.bundleId, secret_key: 'secret_live_abc', ...more });
const NONE = app({ apple_store_key_id: null, apple_store_issuer_id: null });
const HELD = app({ apple_store_key_id: DELIVERY.keyId, apple_store_issuer_id: DELIVERY.issuerId.toUpperCase() });
const failure = (reason: 'connection' | 'broken' | 'aborted' | 'tls'): Exchange => ({
  kind: 'failure',
  reason,
  code: 'E',
});

interface Ran extends Stage {
  pushed: Pushed;
  methods: string[];
}

async function run(
  answer: (request: HttpRequest, index: number) => Exchange,
  { target = ADAPTY, dryRun = false, ...options }: StageOptions & { target?: Target; dryRun?: boolean } = {},
): Promise<Ran> {
  const stage = setStage(answer, options);
  const endedBy = () => (stage.session.signal.aborted ? 'interruption' : undefined);
  const pushed = await push(target, DELIVERY, { dryRun, world: stage.world, session: stage.session, endedBy });
  return { ...stage, pushed, methods: stage.requests.map(({ method }) => method) };
}

/** A backend that answers each method by a list; the last answer stays. */
const script = (answers: Partial<Record<HttpRequest['method'], Exchange[]>>) => (request: HttpRequest) => {
  const list = answers[request.method] ?? [response(200, {})];
  return (list.length > 1 ? list.shift() : list[0]) ?? response(500);
};

describe('what is asked before the write', () => {
  test('may be asked again after a passing fault, as long as Retry-After says (seconds or a date)', async () => {
    const date = new Date(NOON + 12_000).toUTCString();
    const { pushed, waits } = await run(
      script({
        GET: [
          response(429, '', { 'retry-after': '7' }),
          response(503, '', { 'retry-after': date }),
          failure('broken'),
          HELD,
        ],
      }),
    );
    expect(pushed.status).toBe('unchanged');
    expect(waits.slice(0, 2)).toEqual([7000, 5000]);
    expect(waits[2]).toBe(2000);
  });

  test('is not asked again where that cannot help', async () => {
    expect((await run(script({ GET: [failure('tls')] }))).methods).toEqual(['GET']);
    expect((await run(script({ GET: [response(400, { error: 'bad' })] }))).pushed.problem).toBe('adapty-rejected');
  });

  test('an interruption means that nothing was sent', async () => {
    const { pushed, methods } = await run(script({ GET: [failure('aborted')] }), { signal: AbortSignal.abort() });
    expect(pushed).toMatchObject({ problem: 'adapty-unreachable' });
    expect(pushed.message).toMatch(/ended by a signal.*not sent/);
    expect(methods).toEqual(['GET']);
  });

  test('an interruption between look and write keeps the key here', async () => {
    const controller = new AbortController();
    const { methods, pushed } = await run(
      ({ method }) => {
        if (method === 'OPTIONS') controller.abort();
        return method === 'GET' ? NONE : response(200, {});
      },
      { signal: controller.signal },
    );
    expect(methods).toEqual(['GET', 'OPTIONS']);
    expect(pushed.message).toMatch(/before the write\. The key was not sent/);
  });

  test('the app’s secret is kept before it is dropped, wherever it stands', async () => {
    const { secrets } = await run(
      script({
        GET: [
          response(200, { data: { id: 'x', apple_bundle_id: 'b', secret_key: 'one' }, list: [{ secret_key: 'two' }] }),
        ],
      }),
    );
    expect(secrets).toEqual(['one', 'two']);
  });

  test.each([404, 405, 403])('an OPTIONS that is answered %i describes nothing', async (status) => {
    const { pushed } = await run(script({ GET: [NONE, HELD], OPTIONS: [response(status)] }));
    expect(pushed.status).toBe('pushed');
  });

  test('a field that is described as read-only is not taken', async () => {
    const PUT = { apple_store_key_id: {}, apple_store_issuer_id: {}, apple_store_private_key: { read_only: true } };
    const { pushed, methods } = await run(script({ GET: [NONE], OPTIONS: [response(200, { actions: { PUT } })] }));
    expect(pushed.problem).toBe('adapty-unsupported');
    expect(pushed.message).toContain('does not take apple_store_private_key.');
    expect(methods).toEqual(['GET', 'OPTIONS']);
  });
});

describe('after the write', () => {
  test('an interruption is unconfirmed, not undone', async () => {
    const controller = new AbortController();
    const { pushed, methods } = await run(
      ({ method }) => {
        if (method !== 'PUT') return NONE;
        controller.abort();
        return failure('aborted');
      },
      { signal: controller.signal },
    );
    expect(pushed).toMatchObject({ problem: 'adapty-unconfirmed' });
    expect(pushed.message).toMatch(/The key was sent, and the run was ended by a signal/);
    expect(methods).toEqual(['GET', 'OPTIONS', 'PUT']);
  });

  test('a read-back that fails leaves it unconfirmed, and the write is not repeated', async () => {
    const { pushed, methods } = await run(script({ GET: [NONE, response(500)], PUT: [response(502)] }), { retries: 1 });
    expect(pushed).toMatchObject({ problem: 'adapty-unconfirmed' });
    expect(methods).toEqual(['GET', 'OPTIONS', 'PUT', 'GET', 'GET']);
  });

  test('a connection that never came about is told as such', async () => {
    const { pushed } = await run(script({ GET: [NONE, failure('connection')], PUT: [failure('connection')] }), {
      retries: 0,
    });
    expect(pushed).toMatchObject({ problem: 'adapty-unreachable' });
    expect(pushed.message).toContain('not sent');
  });

  test('with another Issuer ID than CI’s nothing is confirmed', async () => {
    const other = app({
      apple_store_key_id: DELIVERY.keyId,
      apple_store_issuer_id: '00000000-1234-47e3-e053-5b8c7c11a4d1',
    });
    expect((await run(script({ GET: [NONE, other] }))).pushed.problem).toBe('adapty-unconfirmed');
  });

  test('the error texts are shown on one line, and no more than a person reads', async () => {
    const { pushed } = await run(
      script({ GET: [NONE], PUT: [response(422, { error: `a\u001b[31m\nb ${'x'.repeat(2000)}` })] }),
    );
    expect(pushed.message).toContain('“a b xxx');
    expect(pushed.message.length).toBeLessThan(420);
  });
});

describe('the requests', () => {
  test('go to the endpoint with the token, and only the write has a body', async () => {
    const { requests } = await run(script({ GET: [NONE, HELD] }));
    expect(new Set(requests.map(({ url }) => url))).toEqual(new Set([`${ENDPOINT.url}/apps/${APP_ID}/`]));
    expect(requests.map(({ headers }) => headers['authorization'])).toEqual(Array(4).fill('Bearer dev_live_token'));
    expect(requests.map(({ body }) => body === undefined)).toEqual([true, true, false, true]);
  });

  test('to RevenueCat name the three fields inside of app_store', async () => {
    const target = REVENUECAT.target(
      given('sk_token', { 'revenuecat-project-id': 'proj1', 'revenuecat-app-id': 'app1' }),
    );
    const shown = (configured: boolean) =>
      response(200, {
        type: 'app_store',
        app_store: { bundle_id: DELIVERY.bundleId, subscription_key_configured: configured },
      });
    const { requests, pushed } = await run(script({ GET: [shown(false), shown(true)] }), { target });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(
      ['GET', 'POST', 'GET'].map((method) => `${method} ${ENDPOINT.url}/projects/proj1/apps/app1`),
    );
    expect(JSON.parse(requests[1]?.body ?? '')).toEqual({
      app_store: {
        subscription_private_key: DELIVERY.pem,
        subscription_key_id: DELIVERY.keyId,
        subscription_key_issuer: DELIVERY.issuerId,
      },
    });
    expect(pushed.message).toContain('does not say which');
  });

  test('to Qonversion are sent again with the same Idempotency-Key', async () => {
    const target = QONVERSION.target(given('sk_token'));
    const shown = (has: boolean) =>
      response(200, {
        bundle_id: DELIVERY.bundleId,
        iap_key_identifier: has ? DELIVERY.keyId : null,
        iap_issuer_id: has ? DELIVERY.issuerId : null,
        has_iap_private_key: has,
      });
    const { requests, pushed } = await run(
      script({ GET: [shown(false), shown(false), shown(true)], POST: [response(500), response(200, {})] }),
      { target },
    );
    expect(pushed.status).toBe('pushed');
    const writes = requests.filter(({ method }) => method === 'POST');
    expect(writes.map(({ headers }) => headers['idempotency-key'])).toEqual(['one-run', 'one-run']);
    expect(JSON.parse(writes[0]?.body ?? '')).toEqual({
      iap_key_identifier: DELIVERY.keyId,
      iap_private_key: DELIVERY.pem,
      iap_issuer_id: DELIVERY.issuerId,
    });
  });
});
