import type { Json } from '../net/json-object.ts';
import { type Asker, type Listed, objectIn, objectsIn } from './asker.ts';
import type { Why } from './connect-reply.ts';

/** The products of an app, as far as they could be read. */
export interface Products {
  /** The state of each, by its product ID. */
  readonly found: ReadonlyMap<string, string>;
  /** Why not all could be read: then a product that was not found may be there. */
  readonly gap: Why | undefined;
}

const MOST_FILTERED = 40;
/** So many subscriptions of a group come with it: https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps-_id_-subscriptiongroups */
const INCLUDED = 50;

/** Purchases and subscriptions are two lists. Product IDs are compared byte for byte. */
export async function readProducts(asker: Asker, appId: string, productIds: readonly string[]): Promise<Products> {
  const filter =
    productIds.length <= MOST_FILTERED ? `filter[productId]=${productIds.map(encodeURIComponent).join(',')}&` : '';
  const [purchases, groups] = await Promise.all([
    asker.list(`/v1/apps/${appId}/inAppPurchasesV2?${filter}fields[inAppPurchases]=productId,state&limit=200`),
    asker.list(
      `/v1/apps/${appId}/subscriptionGroups?include=subscriptions&fields[subscriptionGroups]=subscriptions&fields[subscriptions]=productId,state&limit=200&limit[subscriptions]=${INCLUDED}`,
    ),
  ]);
  const found = new Map<string, string>();
  let isLegible = true;
  const note = (rows: readonly Json[]) => {
    for (const { attributes } of rows) {
      const { productId, state } = objectIn(attributes);
      if (typeof productId === 'string') found.set(productId, typeof state === 'string' ? state : 'UNKNOWN');
      else isLegible = false;
    }
  };
  if (purchases.kind === 'told') note(purchases.data);
  if (groups.kind === 'told') note(groups.included.filter(({ type }) => type === 'subscriptions'));
  const isMissing = () => productIds.some((productId) => !found.has(productId));
  const rest = groups.kind === 'told' && isMissing() ? groups.data.filter(isCutOff) : [];
  const more = await Promise.all(
    rest.map(({ id }) =>
      asker.list(
        `/v1/subscriptionGroups/${encodeURIComponent(String(id))}/subscriptions?${filter}fields[subscriptions]=productId,state&limit=200`,
      ),
    ),
  );
  for (const listed of more) if (listed.kind === 'told') note(listed.data);
  const gap = [purchases, groups, ...more].map(gapOf).find((why) => why !== undefined);
  return { found, gap: gap ?? (isLegible ? undefined : 'unexpected') };
}

function isCutOff({ relationships }: Json): boolean {
  const subscriptions = objectIn(objectIn(relationships)['subscriptions']);
  const count = objectsIn(subscriptions['data']).length;
  const total = objectIn(objectIn(subscriptions['meta'])['paging'])['total'];
  return count >= INCLUDED || (typeof total === 'number' && total > count);
}

function gapOf(listed: Listed): Why | undefined {
  if (listed.kind === 'told') return listed.isWhole ? undefined : 'unexpected';
  return listed.kind === 'absent' ? 'unexpected' : listed.why;
}
