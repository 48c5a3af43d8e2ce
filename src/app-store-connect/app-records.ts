import type { EnvironmentName } from '../findings/report.ts';
import type { Json } from '../net/json-object.ts';
import { type Asker, objectIn, type Told, told, unknown } from './asker.ts';

/** What App Store Connect knows of one app. */
export interface AppRecord {
  /** The Apple ID of the app, which the other questions need. */
  readonly id: string;
  readonly bundleId: string;
  /** Undefined where they were not asked for. */
  readonly notifications: Readonly<Record<EnvironmentName, NotificationSetting>> | undefined;
}

export interface NotificationSetting {
  /** Undefined where none is set. */
  readonly url: string | undefined;
  /** `V1` or `V2`. */
  readonly version: string | undefined;
}

export interface AppRecords {
  /** The apps that were asked for, by their bundle IDs. */
  readonly found: ReadonlyMap<string, AppRecord>;
  /** All bundle IDs that the key sees; read only where one was not found. */
  readonly known: readonly string[];
  /** Whether `known` is all of them. */
  readonly isWhole: boolean;
}

const FIELDS =
  'bundleId,subscriptionStatusUrl,subscriptionStatusUrlVersion,subscriptionStatusUrlForSandbox,subscriptionStatusUrlVersionForSandbox';
/** Beyond this a list of all is shorter than the question. */
const MOST_FILTERED = 40;

/**
 * Finds the apps of these bundle IDs. Apple's filter also returns longer IDs, so each is compared byte for byte here; where one
 * is missing, all apps are read for its near spellings.
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
export async function findApps(asker: Asker, bundleIds: readonly string[]): Promise<Told<AppRecords>> {
  const isFiltered = bundleIds.length <= MOST_FILTERED;
  const filter = isFiltered ? `filter[bundleId]=${bundleIds.map(encodeURIComponent).join(',')}&` : '';
  const first = await asker.list(`/v1/apps?${filter}fields[apps]=${FIELDS}&limit=200`);
  if (first.kind !== 'told') return unknown(first.kind === 'absent' ? 'unexpected' : first.why);
  const records = first.data.flatMap((app) => recordOf(app, true) ?? []);
  const found = new Map(
    bundleIds.flatMap((bundleId) => {
      const record = records.find((one) => one.bundleId === bundleId);
      return record === undefined ? [] : [[bundleId, record] as const];
    }),
  );
  if (found.size === bundleIds.length || !isFiltered)
    return told({
      found,
      known: records.map(({ bundleId }) => bundleId),
      isWhole: !isFiltered && first.isWhole && records.length === first.data.length,
    });

  const all = await asker.list('/v1/apps?fields[apps]=bundleId&limit=200');
  if (all.kind !== 'told') return told({ found, known: [], isWhole: false });
  const others = all.data.flatMap((app) => recordOf(app, false) ?? []);
  for (const record of others)
    if (bundleIds.includes(record.bundleId) && !found.has(record.bundleId)) found.set(record.bundleId, record);
  // An app without a bundle ID that can be read may be the missing one.
  const isWhole = all.isWhole && others.length === all.data.length;
  return told({ found, known: others.map(({ bundleId }) => bundleId), isWhole });
}

function recordOf({ id, attributes }: Json, hasNotifications: boolean): AppRecord | undefined {
  const values = objectIn(attributes);
  const { bundleId } = values;
  if (typeof id !== 'string' || !/^[\w-]{1,40}$/.test(id) || typeof bundleId !== 'string') return undefined;
  const text = (name: string) => (typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined);
  return {
    id,
    bundleId,
    notifications: hasNotifications
      ? {
          production: { url: text('subscriptionStatusUrl'), version: text('subscriptionStatusUrlVersion') },
          sandbox: {
            url: text('subscriptionStatusUrlForSandbox'),
            version: text('subscriptionStatusUrlVersionForSandbox'),
          },
        }
      : undefined,
  };
}
