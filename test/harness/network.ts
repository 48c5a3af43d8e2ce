import { CLOTHING } from './clothing.ts';
import type { Exchange, HttpRequest } from './doors.ts';
import type { Chance } from './random.ts';

/** The services that a run may talk to, told apart by the host alone. */
export type Service = 'apple' | 'app-store-connect' | 'adapty' | 'revenuecat' | 'qonversion' | 'github' | 'unknown';

const HOSTS: Readonly<Record<string, Service>> = {
  'api.storekit.apple.com': 'apple',
  'api.storekit-sandbox.apple.com': 'apple',
  'api.storekit.itunes.apple.com': 'apple',
  'api.appstoreconnect.apple.com': 'app-store-connect',
  'api-admin.adapty.io': 'adapty',
  'api.revenuecat.com': 'revenuecat',
  'api.qonversion.io': 'qonversion',
  'api.github.com': 'github',
};

export function serviceOf({ url }: Pick<HttpRequest, 'url'>): Service {
  return HOSTS[new URL(url).hostname] ?? 'unknown';
}

export interface Script {
  readonly keyId: string;
  readonly issuerId: string;
  readonly bundleId: string;
  /** How Apple sees the key. */
  readonly apple: 'accepts' | 'refuses' | 'accepts in the sandbox';
  /** How often an answer is an echo, of 1. */
  readonly echoes: number;
  /** What an answer may hold besides what was sent. */
  readonly secrets: readonly string[];
  /** What Adapty has in `secret_key`. */
  readonly adaptySecret: string;
}

interface State {
  readonly holdings: Set<Service>;
  issues: number;
}

/** A network of stand-ins that know no more than a run needs, and echo what they get in every clothing. */
export function createNetwork(chance: Chance, script: Script): (request: HttpRequest) => Exchange {
  const state: State = { holdings: new Set(), issues: 0 };
  return (request) => {
    const service = serviceOf(request);
    if (chance.may(script.echoes)) return echo(chance, script, service, request);
    const answer = honest(service, request, script, state, chance);
    return json(answer.status, answer.body);
  };
}

interface Honest {
  readonly status: number;
  readonly body: unknown;
}

function honest(service: Service, request: HttpRequest, script: Script, state: State, chance: Chance): Honest {
  switch (service) {
    case 'apple':
      return apple(request, script, chance);
    case 'app-store-connect':
      return appStoreConnect(request, script, chance);
    case 'adapty':
    case 'revenuecat':
    case 'qonversion':
      return backend(service, request, script, state);
    case 'github':
      return github(request, state);
    case 'unknown':
      return { status: 404, body: { message: 'There is nothing here.' } };
  }
}

/** It knows the second key and not the first; what it says of an app is as foreign as any text. */
function appStoreConnect({ url, headers }: HttpRequest, { keyId, bundleId, secrets }: Script, chance: Chance): Honest {
  const [head = ''] = (headers['authorization'] ?? '').replace('Bearer ', '').split('.');
  const isFirst = Buffer.from(head, 'base64url').toString().includes(keyId);
  const status = isFirst ? 401 : chance.pick([200, 200, 200, 401, 403]);
  if (status !== 200) return { status, body: { errors: [{ status: String(status), code: 'NOT_AUTHORIZED' }] } };
  const text = chance.may(0.3) ? chance.pick(secrets) : 'V1';
  const attributes = {
    bundleId: chance.may(0.7) ? bundleId : bundleId.toUpperCase(),
    productId: 'coins',
    state: text,
    optIn: true,
    appVersionState: text,
    subscriptionStatusUrl: `https://hooks.example/${text}`,
    subscriptionStatusUrlVersion: text,
  };
  const resource = { type: 'apps', id: '1000000001', attributes };
  const isList = /\/(apps|appStoreVersions|inAppPurchasesV2|subscriptionGroups|subscriptions)\?/.test(url);
  return { status, body: { data: isList ? [resource] : resource } };
}

function apple({ url, method }: HttpRequest, { apple: view }: Script, chance: Chance): Honest {
  const isSandbox = url.includes('sandbox');
  if (view === 'refuses' || (view === 'accepts in the sandbox' && !isSandbox)) return { status: 401, body: undefined };
  if (url.includes('/notifications/history')) return { status: 200, body: { notificationHistory: [], hasMore: false } };
  if (url.endsWith('/notifications/test') && method === 'POST')
    return { status: 200, body: { testNotificationToken: `test-${chance.text(12)}` } };
  if (url.includes('/notifications/test/'))
    return {
      status: 200,
      body: { sendAttempts: [{ attemptDate: 1, sendAttemptResult: chance.pick(['SUCCESS', 'TIMED_OUT']) }] },
    };
  return { status: 404, body: { errorCode: 4040010, errorMessage: 'Transaction id not found.' } };
}

function backend(
  service: 'adapty' | 'revenuecat' | 'qonversion',
  { method }: HttpRequest,
  { keyId, issuerId, bundleId, adaptySecret }: Script,
  { holdings }: State,
): Honest {
  if (method === 'OPTIONS') return { status: 200, body: {} };
  if (method !== 'GET') holdings.add(service);
  const has = holdings.has(service);
  const bodies = {
    adapty: {
      data: {
        id: '3f2a8c1e-9d4b-4f6a-8e7c-1b2d3f4a5c6d',
        apple_bundle_id: bundleId,
        secret_key: adaptySecret,
        ...(has ? { apple_store_key_id: keyId, apple_store_issuer_id: issuerId } : {}),
      },
    },
    revenuecat: {
      type: 'app_store',
      app_store: {
        bundle_id: bundleId,
        subscription_key_configured: has,
        ...(has ? { subscription_key_id: keyId } : {}),
      },
    },
    qonversion: {
      bundle_id: bundleId,
      has_iap_private_key: has,
      ...(has ? { iap_key_identifier: keyId, iap_issuer_id: issuerId } : {}),
    },
  };
  return { status: 200, body: bodies[service] };
}

function github({ method, url }: HttpRequest, state: State): Honest {
  if (method === 'GET') return { status: 200, body: [] };
  if (url.endsWith('/statuses')) return { status: 201, body: { id: 2, state: 'success' } };
  if (url.endsWith('/deployments')) return { status: 201, body: { id: 1 } };
  state.issues += 1;
  return { status: method === 'POST' ? 201 : 200, body: { number: state.issues, id: state.issues } };
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Exchange {
  return {
    kind: 'response',
    status,
    headers: { 'content-type': 'application/json', date: 'Tue, 03 Mar 2026 04:05:06 GMT', ...headers },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}

/** The error objects of each service, around a text. */
const ERRORS: Readonly<Record<Service, readonly ((text: string) => unknown)[]>> = {
  apple: [
    (text) => ({ errorCode: 4000006, errorMessage: text }),
    (text) => ({ errorCode: text, errorMessage: text }),
    (text) => ({ [text]: 1 }),
    (text) => ({ sendAttempts: [{ attemptDate: 1, sendAttemptResult: text }] }),
    (text) => ({ testNotificationToken: text }),
  ],
  'app-store-connect': [(text) => ({ errors: [{ id: text, status: '403', code: text, title: text, detail: text }] })],
  adapty: [
    (text) => ({ error_code: text, errors: { apple_store_private_key: [text] }, status_code: 400 }),
    (text) => ({ errors: [{ detail: text, code: text, status: 400 }] }),
    (text) => ({ error: text }),
    (text) => ({ errors: { [text]: [text] } }),
    (text) => ({ data: { id: 'x', apple_bundle_id: text, apple_store_key_id: text, secret_key: text } }),
    (text) => ({ actions: { PUT: { [text]: { type: text } } } }),
  ],
  revenuecat: [
    (text) => ({ type: 'parameter_error', message: text, param: text }),
    (text) => ({ type: 'app_store', app_store: { bundle_id: text, subscription_key_id: text } }),
    (text) => ({ type: text }),
  ],
  qonversion: [
    (text) => ({ error: { message: text, code: text } }),
    (text) => ({ errors: [text] }),
    (text) => ({ message: text }),
    (text) => ({ bundle_id: text, iap_key_identifier: text, has_iap_private_key: true }),
  ],
  github: [
    (text) => ({ message: text, documentation_url: `https://docs.github.com/${text}` }),
    (text) => ({ message: 'Validation Failed', errors: [{ message: text, field: text, code: text }] }),
  ],
  unknown: [(text) => ({ message: text })],
};

const STATUSES = [200, 201, 302, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503] as const;
const HEADERS = [
  'location',
  'server',
  'content-type',
  'x-request-id',
  'retry-after',
  'www-authenticate',
  'date',
  'via',
] as const;

/** An answer that holds what was sent, or what was not meant for it, in some clothing. */
function echo(chance: Chance, { secrets }: Script, service: Service, request: HttpRequest): Exchange {
  const heard = [
    request.headers['authorization'] ?? '',
    (request.headers['authorization'] ?? '').replace(/^\w+ /, ''),
    ...keysIn(request.body),
    ...(request.body === undefined ? [] : [request.body]),
    ...secrets,
  ].filter((text) => text !== '');
  const text = chance.pick(CLOTHING).dress(chance.pick(heard));
  const status = chance.pick(STATUSES);
  const headers = chance.may(0.5)
    ? { [chance.pick(HEADERS)]: chance.may(0.3) ? `https://proxy.example/${text}` : text }
    : {};
  const body = chance.pick([
    JSON.stringify(chance.pick(ERRORS[service])(text)),
    JSON.stringify(chance.pick(ERRORS[service])(text)),
    `<html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`,
    text,
    `{"errors": [{"detail": "${text}"`,
  ]);
  return { kind: 'response', status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** The fields of a body that hold a key, so that an answer can tell of it alone. */
function keysIn(body: string | undefined): string[] {
  return [...(body ?? '').matchAll(/"(-----BEGIN[^"]*)"/g)].map(([, text]) => (text ?? '').replaceAll('\\n', '\n'));
}
