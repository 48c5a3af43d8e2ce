import { type Asker, objectIn, type Told, told, unknown } from './asker.ts';

/** Whether a version of an app was ever on the App Store, and the states that say so. */
export interface Release {
  readonly isReleased: boolean;
  readonly states: readonly string[];
}

/** Version states that only a released app has (docs/app-store-connect.md#was-it-ever-released). */
const RELEASED = ['READY_FOR_DISTRIBUTION', 'REPLACED_WITH_NEW_VERSION'];

/** @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps-_id_-appstoreversions */
export async function readRelease(asker: Asker, appId: string): Promise<Told<Release>> {
  const listed = await asker.list(
    `/v1/apps/${appId}/appStoreVersions?fields[appStoreVersions]=appVersionState&limit=200`,
  );
  if (listed.kind !== 'told') return unknown(listed.kind === 'absent' ? 'unexpected' : listed.why);
  const states = listed.data.map(({ attributes }) => objectIn(attributes)['appVersionState']);
  const named = [...new Set(states.filter((state) => typeof state === 'string'))];
  const released = RELEASED.filter((state) => named.includes(state));
  if (released.length > 0) return told({ isReleased: true, states: released });
  // A version without a state, or one on a page that was not read, may be the released one.
  return listed.isWhole && states.every((state) => typeof state === 'string')
    ? told({ isReleased: false, states: named })
    : unknown('unexpected');
}

/** In how many territories an app is on sale; `unclear` for pre-orders and whatever else is in between. */
export type Sale = { readonly kind: 'live' | 'nowhere' | 'unclear'; readonly territories: number };

/** Needs a bigger role than all other questions (docs/app-store-connect.md#which-role-is-enough). */
export async function readSale(asker: Asker, appId: string): Promise<Told<Sale>> {
  const availability = await asker.get(
    `/v1/apps/${appId}/appAvailabilityV2?fields[appAvailabilities]=availableInNewTerritories`,
  );
  if (availability.kind === 'unknown') return unknown(availability.why);
  // Never set up, or no longer there: neither says that it was.
  if (availability.kind === 'absent') return told({ kind: 'unclear', territories: 0 });
  const { id } = objectIn(availability.json['data']);
  if (typeof id !== 'string' || !/^[\w=-]{1,200}$/.test(id)) return told({ kind: 'unclear', territories: 0 });
  const listed = await asker.list(
    `/v2/appAvailabilities/${id}/territoryAvailabilities?fields[territoryAvailabilities]=available,contentStatuses&limit=200`,
  );
  if (listed.kind !== 'told') return unknown(listed.kind === 'absent' ? 'unexpected' : listed.why);
  const rows = listed.data.map(({ attributes }) => {
    const { available, contentStatuses } = objectIn(attributes);
    return { isOffered: available === true, statuses: Array.isArray(contentStatuses) ? contentStatuses : [] };
  });
  const territories = rows.filter(({ statuses }) => statuses.includes('AVAILABLE')).length;
  if (territories > 0) return told({ kind: 'live', territories });
  const isNowhere = rows.every(
    ({ isOffered, statuses }) => !isOffered || statuses.includes('AVAILABLE_FOR_SALE_UNRELEASED_APP'),
  );
  return told({ kind: listed.isWhole && rows.length > 0 && isNowhere ? 'nowhere' : 'unclear', territories: 0 });
}

/** @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps-_id_-subscriptiongraceperiod */
export async function readGracePeriod(asker: Asker, appId: string): Promise<Told<boolean>> {
  const reply = await asker.get(`/v1/apps/${appId}/subscriptionGracePeriod?fields[subscriptionGracePeriods]=optIn`);
  if (reply.kind === 'unknown') return unknown(reply.why);
  if (reply.kind === 'absent' || reply.json['data'] === null) return told(false);
  const { optIn } = objectIn(objectIn(reply.json['data'])['attributes']);
  return typeof optIn === 'boolean' ? told(optIn) : unknown('unexpected');
}
