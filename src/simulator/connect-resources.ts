import type { SimulatedProduct } from './connect-records.ts';
import { connectError } from './refusal.ts';
import { jsonAnswer } from './simulated-answer.ts';
import type { Answer, SimulatedApp } from './simulated-world.ts';

/** One object of the App Store Connect API. */
interface Resource {
  type: string;
  id: string;
  attributes: Record<string, unknown>;
  relationships?: Record<string, unknown>;
}

/** An app as a key sees it, with its Apple ID. */
export interface VisibleApp {
  id: string;
  app: SimulatedApp;
}

/**
 * The resources below an app, each at its path. Only the fields that are asked for by name come.
 * Source: Apple's OpenAPI document, https://developer.apple.com/app-store-connect/api/
 */
export function resourceAt(url: URL, apps: VisibleApp[]): Answer {
  for (const { pattern, answer } of ROUTES) {
    const id = pattern.exec(url.pathname)?.[1];
    if (id === undefined) continue;
    const owner = apps.find((one) => ownIds(one).includes(id));
    return owner === undefined ? notFound(id) : answer(url, owner, id);
  }
  const detail = `The resource '${url.pathname.slice(1)}' does not exist`;
  return connectError(404, 'PATH_ERROR', 'The URL path is not valid', detail);
}

/** Whether reading availability needs a bigger role than reading the rest. */
export const isAvailability = (pathname: string) => /availabilit/i.test(pathname);

const ownIds = ({ id, app }: VisibleApp) => [
  id,
  `${id}-availability`,
  ...(app.record?.subscriptionGroups ?? []).map((_, place) => groupId(id, place)),
];
const groupId = (appId: string, place: number) => `${appId}-group-${place}`;

function notFound(id: string): Answer {
  return connectError(
    404,
    'NOT_FOUND',
    'The specified resource does not exist',
    `There is no resource with id '${id}'`,
  );
}

interface Route {
  pattern: RegExp;
  answer(url: URL, owner: VisibleApp, id: string): Answer;
}

const ROUTES: Route[] = [
  {
    pattern: /^\/v1\/apps\/([\w-]+)\/appStoreVersions$/,
    answer: (url, { id, app }) => {
      const states = app.record?.versions ?? [app.live ? 'READY_FOR_DISTRIBUTION' : 'PREPARE_FOR_SUBMISSION'];
      return page(
        url,
        states.map((appVersionState, place) => ({
          type: 'appStoreVersions',
          id: `${id}-version-${place}`,
          attributes: { platform: 'IOS', versionString: `1.${place}`, appVersionState },
        })),
      );
    },
  },
  {
    pattern: /^\/v1\/apps\/([\w-]+)\/appAvailabilityV2$/,
    answer: (_, { id, app }) =>
      territoriesOf(app).length === 0
        ? notFound(id)
        : jsonAnswer(200, {
            data: {
              type: 'appAvailabilities',
              id: `${id}-availability`,
              attributes: { availableInNewTerritories: true },
            },
          }),
  },
  {
    pattern: /^\/v2\/appAvailabilities\/([\w-]+)\/territoryAvailabilities$/,
    answer: (url, { id, app }) =>
      page(
        url,
        territoriesOf(app).map((contentStatuses, place) => ({
          type: 'territoryAvailabilities',
          id: `${id}-territory-${place}`,
          attributes: {
            available: contentStatuses.length > 0,
            releaseDate: null,
            preOrderEnabled: false,
            contentStatuses,
          },
        })),
      ),
  },
  {
    pattern: /^\/v1\/apps\/([\w-]+)\/inAppPurchasesV2$/,
    answer: (url, { app }) => page(url, productsIn(url, app.record?.purchases ?? [], 'inAppPurchases')),
  },
  { pattern: /^\/v1\/apps\/([\w-]+)\/subscriptionGroups$/, answer: subscriptionGroups },
  {
    pattern: /^\/v1\/subscriptionGroups\/([\w-]+)\/subscriptions$/,
    answer: (url, { id, app }, group) => {
      const products = (app.record?.subscriptionGroups ?? []).find((_, place) => groupId(id, place) === group) ?? [];
      return page(url, productsIn(url, products, 'subscriptions'));
    },
  },
  {
    pattern: /^\/v1\/apps\/([\w-]+)\/subscriptionGracePeriod$/,
    answer: (url, { id, app }) => {
      if (app.record?.gracePeriod === undefined) return jsonAnswer(200, { data: null });
      const resource = {
        type: 'subscriptionGracePeriods',
        id,
        attributes: { optIn: app.record.gracePeriod, sandboxOptIn: false, duration: 'SIXTEEN_DAYS' },
      };
      return jsonAnswer(200, { data: withFields(url, resource) });
    },
  },
];

function territoriesOf({ live, record }: SimulatedApp): string[][] {
  return record?.territories ?? [live ? ['AVAILABLE'] : ['CANNOT_SELL', 'AVAILABLE_FOR_SALE_UNRELEASED_APP']];
}

/** Apple's filter takes several values, and is exact here. */
function productsIn(url: URL, products: SimulatedProduct[], type: string): Resource[] {
  const wanted = url.searchParams.get('filter[productId]')?.split(',');
  return products
    .filter(({ productId }) => wanted === undefined || wanted.includes(productId))
    .map(({ productId, state }) => ({
      type,
      id: `${type}-${productId}`,
      attributes: { name: productId, productId, state },
    }));
}

function subscriptionGroups(url: URL, { id, app }: VisibleApp): Answer {
  const most = Number(url.searchParams.get('limit[subscriptions]') ?? 10);
  const groups = app.record?.subscriptionGroups ?? [];
  const included = groups.flatMap((products) =>
    productsIn(new URL(url.origin), products.slice(0, most), 'subscriptions'),
  );
  return page(
    url,
    groups.map((products, place) => ({
      type: 'subscriptionGroups',
      id: groupId(id, place),
      attributes: {},
      relationships: {
        subscriptions: {
          meta: { paging: { total: products.length, limit: most } },
          data: products
            .slice(0, most)
            .map(({ productId }) => ({ type: 'subscriptions', id: `subscriptions-${productId}` })),
        },
      },
    })),
    included.map((resource) => withFields(url, resource)),
  );
}

const DEFAULT_LIMIT = 50;
const LARGEST_LIMIT = 200;

/** One page of a list: https://developer.apple.com/documentation/appstoreconnectapi/large-data-sets */
export function page(url: URL, resources: Resource[], included?: Resource[]): Answer {
  const limit = Number(url.searchParams.get('limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) {
    const title = 'A parameter has an invalid value';
    return connectError(400, 'PARAMETER_ERROR.INVALID', title, `'limit' must be from 1 to ${LARGEST_LIMIT}`);
  }
  const start = Number(Buffer.from(url.searchParams.get('cursor') ?? '', 'base64url').toString() || 0);
  const end = start + limit;
  const links: Record<string, string> = { self: url.href };
  if (end < resources.length) {
    const next = new URL(url);
    next.searchParams.set('cursor', Buffer.from(String(end)).toString('base64url'));
    links['next'] = next.href;
  }
  return jsonAnswer(200, {
    data: resources.slice(start, end).map((resource) => withFields(url, resource)),
    ...(included === undefined ? {} : { included }),
    links,
    meta: { paging: { total: resources.length, limit } },
  });
}

function withFields(url: URL, resource: Resource): Resource {
  const fields = url.searchParams.get(`fields[${resource.type}]`)?.split(',');
  if (fields === undefined) return resource;
  const attributes = Object.entries(resource.attributes).filter(([name]) => fields.includes(name));
  return { ...resource, attributes: Object.fromEntries(attributes) };
}
