import { authenticateForConnect } from './authenticate.ts';
import { isAvailability, page, resourceAt, type VisibleApp } from './connect-resources.ts';
import { connectError, connectRefusal } from './refusal.ts';
import type { Answer, RecordedRequest, Reply, Service, SimulatedAccount, SimulatedKey } from './simulated-world.ts';

/**
 * The App Store Connect API without any network: the apps of an account and what is below them, to be read and nothing else.
 * Source: https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
export function appStoreConnect(accounts: SimulatedAccount[]): Service {
  function reply(request: RecordedRequest): Reply {
    const caller = authenticateForConnect(request.headers.authorization, accounts, request.receivedAt);
    // Here the token comes before the path: without one, every path answers 401.
    if (typeof caller === 'string') return { answer: connectRefusal(), refusedBecause: caller };
    return { answer: answer(request, caller.account, caller.key) };
  }
  return { reply, refuse: connectRefusal };
}

function answer(request: RecordedRequest, account: SimulatedAccount, key: SimulatedKey): Answer {
  const url = new URL(request.path, 'https://api.appstoreconnect.apple.com');
  if (account.agreements === 'missing') return agreementMissing();
  if (request.method !== 'GET') {
    const detail = `The resource '${url.pathname.slice(1)}' does not allow '${request.method}'`;
    return connectError(404, 'PATH_ERROR', 'The URL path is not valid', detail);
  }
  if (key.role === 'limited' || (key.role === 'developer' && isAvailability(url.pathname))) {
    const title = 'This request is forbidden for security reasons';
    return connectError(403, 'FORBIDDEN_ERROR', title, 'The API key in use does not allow this request');
  }
  const apps = visibleApps(account, key);
  return url.pathname === '/v1/apps' ? listApps(url, apps) : resourceAt(url, apps);
}

/** Every path answers so, even one that does not exist: https://developer.apple.com/forums/thread/819390 */
function agreementMissing(): Answer {
  return connectError(
    403,
    'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
    'A required agreement is missing or has expired.',
    'This request requires an in-effect agreement that has not been signed or has expired.',
  );
}

/** A team key sees every app, an individual key those of its user. */
function visibleApps({ apps }: SimulatedAccount, { individual }: SimulatedKey): VisibleApp[] {
  return apps
    .map((app, place) => ({ id: String(1_000_000_001 + place), app }))
    .filter(({ app }) => individual?.apps === undefined || individual.apps.includes(app.bundleId));
}

/** The filter also finds longer IDs: https://github.com/ittybittyapps/appstoreconnect-cli/issues/249 */
function listApps(url: URL, apps: VisibleApp[]): Answer {
  const wanted = url.searchParams.get('filter[bundleId]')?.split(',');
  const found = apps.filter(
    ({ app }) => wanted === undefined || wanted.some((bundleId) => app.bundleId.startsWith(bundleId)),
  );
  return page(
    url,
    found.map(({ id, app: { bundleId, record } }) => {
      const { production, sandbox } = record?.notificationUrls ?? {};
      return {
        type: 'apps',
        id,
        attributes: {
          name: bundleId,
          bundleId,
          sku: bundleId,
          primaryLocale: 'en-US',
          subscriptionStatusUrl: production?.url ?? null,
          subscriptionStatusUrlVersion: production?.version ?? null,
          subscriptionStatusUrlForSandbox: sandbox?.url ?? null,
          subscriptionStatusUrlVersionForSandbox: sandbox?.version ?? null,
        },
      };
    }),
  );
}
