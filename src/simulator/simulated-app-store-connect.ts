import { authenticateForConnect } from './authenticate.ts';
import { connectError, connectRefusal } from './refusal.ts';
import { jsonAnswer } from './simulated-answer.ts';
import type { Answer, RecordedRequest, Reply, Service, SimulatedAccount } from './simulated-world.ts';

/** Apple's default and largest page: https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps */
const DEFAULT_LIMIT = 50;
const LARGEST_LIMIT = 200;

/**
 * The App Store Connect API without any network: List Apps, and nothing else.
 * Source: https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
export function appStoreConnect(accounts: SimulatedAccount[]): Service {
  function reply(request: RecordedRequest): Reply {
    const caller = authenticateForConnect(request.headers.authorization, accounts, request.receivedAt);
    // Here the token comes before the path: without one, every path answers 401.
    if (typeof caller === 'string') return { answer: connectRefusal(), refusedBecause: caller };
    return { answer: answer(request, caller.account, caller.key.role === 'limited') };
  }
  return { reply, refuse: connectRefusal };
}

function answer(request: RecordedRequest, account: SimulatedAccount, limited: boolean): Answer {
  const url = new URL(request.path, 'https://api.appstoreconnect.apple.com');
  if (request.method !== 'GET' || url.pathname !== '/v1/apps') {
    const detail = `The resource '${url.pathname.slice(1)}' does not exist`;
    return connectError(404, 'PATH_ERROR', 'The URL path is not valid', detail);
  }
  if (limited) {
    const title = 'This request is forbidden for security reasons';
    return connectError(403, 'FORBIDDEN_ERROR', title, 'The API key in use does not allow this request');
  }
  const limit = Number(url.searchParams.get('limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) {
    const title = 'A parameter has an invalid value';
    return connectError(400, 'PARAMETER_ERROR.INVALID', title, `'limit' must be from 1 to ${LARGEST_LIMIT}`);
  }
  return jsonAnswer(200, listApps(account, limit, url.href));
}

function listApps(account: SimulatedAccount, limit: number, self: string): object {
  const apps = account.apps.slice(0, limit).map(({ bundleId }, place) => ({
    type: 'apps',
    id: String(1_000_000_001 + place),
    attributes: { name: bundleId, bundleId, sku: bundleId, primaryLocale: 'en-US' },
  }));
  return { data: apps, links: { self }, meta: { paging: { total: account.apps.length, limit } } };
}
