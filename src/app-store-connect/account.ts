import pLimit from 'p-limit';
import type { BundleResult } from '../findings/report.ts';
import { type AppRecord, findApps } from './app-records.ts';
import type { Asker } from './asker.ts';
import { type AccountFacts, recordOf } from './facts.ts';
import { type Products, readProducts } from './products.ts';
import { readGracePeriod, readRelease, readSale } from './releases.ts';

/** What is asked beside Apple's verdict, because it does not depend on that. */
export type Beside = Pick<AccountFacts, 'records' | 'gracePeriods' | 'products'>;
/** What is asked of the apps that production refuses. */
export type Behind = Pick<AccountFacts, 'releases' | 'sales'>;

/** Several requests of one key at once are refused now and then (docs/app-store-connect.md#a-401-for-a-good-key). */
const AT_ONCE = 4;
/** Side questions about more apps than these are not worth their requests. */
const MOST_APPS = 25;

/** First whether the key is good and which apps there are; the rest only then, in parallel. */
export async function askBeside(
  asker: Asker,
  bundleIds: readonly string[],
  productIds: readonly string[],
): Promise<Beside> {
  const records = await findApps(asker, bundleIds);
  const found = records.kind === 'told' ? [...records.value.found.values()] : [];
  const missing = new Set(productIds);
  const limit = pLimit(AT_ONCE);
  const each = async <Value>(apps: readonly AppRecord[], read: (appId: string) => Promise<Value>) =>
    new Map(await Promise.all(apps.map(async ({ id, bundleId }) => [bundleId, await limit(() => read(id))] as const)));
  const [gracePeriods, products] = await Promise.all([
    each(found.slice(0, MOST_APPS), (appId) => readGracePeriod(asker, appId)),
    each(found, readWanted),
  ]);
  return { records, gracePeriods, products: new Map([...products].flatMap(([id, one]) => (one ? [[id, one]] : []))) };

  /** Not where all products were found in other apps. */
  async function readWanted(appId: string): Promise<Products | undefined> {
    if (missing.size === 0) return undefined;
    const products = await readProducts(asker, appId, productIds);
    for (const productId of products.found.keys()) missing.delete(productId);
    return products;
  }
}

/** Released? On sale? Only where production refuses an app, and only so far as it explains that. */
export async function askBehind(
  asker: Asker,
  { records }: Pick<Beside, 'records'>,
  bundles: readonly BundleResult[],
): Promise<Behind> {
  const found = bundles
    .filter(({ production }) => production === 'refused')
    .flatMap(({ bundleId }) => recordOf({ records }, bundleId) ?? [])
    .slice(0, MOST_APPS);
  const limit = pLimit(AT_ONCE);
  const asked = await Promise.all(
    found.map((record) =>
      limit(async () => {
        const release = await readRelease(asker, record.id);
        const isReleased = release.kind === 'told' && release.value.isReleased;
        return { bundleId: record.bundleId, release, sale: isReleased ? await readSale(asker, record.id) : undefined };
      }),
    ),
  );
  return {
    releases: new Map(asked.map(({ bundleId, release }) => [bundleId, release])),
    sales: new Map(asked.flatMap(({ bundleId, sale }) => (sale === undefined ? [] : [[bundleId, sale] as const]))),
  };
}
