import type { AppRecord, AppRecords } from './app-records.ts';
import type { Told } from './asker.ts';
import type { Why } from './connect-reply.ts';
import type { Products } from './products.ts';
import type { Release, Sale } from './releases.ts';

/** Everything that the second key made known of the account; what follows from it is pure. Maps are by bundle ID. */
export interface AccountFacts {
  readonly kind: 'team' | 'individual';
  /** Whether it is a team key with the Issuer ID of the In-App Purchase Key. */
  readonly hasSameIssuer: boolean;
  readonly records: Told<AppRecords>;
  readonly gracePeriods: ReadonlyMap<string, Told<boolean>>;
  readonly products: ReadonlyMap<string, Products>;
  readonly releases: ReadonlyMap<string, Told<Release>>;
  readonly sales: ReadonlyMap<string, Told<Sale>>;
  readonly probes: Probes;
}

/** What Apple's sandbox said of the In-App Purchase Key with one thing changed. */
export type Probe = 'accepted' | 'refused' | 'open';

/** The In-App Purchase Key's own requests with one thing changed; asked only to explain a refusal. */
export interface Probes {
  /** With the Issuer ID of the second key; undefined where it was not asked. */
  readonly issuerId: Probe | undefined;
  /** For the near spellings in the account, by the bundle ID that was refused. */
  readonly bundleIds: ReadonlyMap<string, readonly { readonly bundleId: string; readonly answer: Probe }[]>;
  /** App Store Connect takes the In-App Purchase Key's file for the second key's: the two are swapped. */
  readonly isSwapped: boolean;
}

export const NO_PROBES: Probes = { issuerId: undefined, bundleIds: new Map(), isSwapped: false };

/** Whether App Store Connect took the second key's token; a 403 of its own proves that as well. */
export function isKeyTaken({ records }: Pick<AccountFacts, 'records'>): boolean {
  return records.kind === 'told' || records.why === 'agreements' || records.why === 'role';
}

export function recordOf({ records }: Pick<AccountFacts, 'records'>, bundleId: string): AppRecord | undefined {
  return records.kind === 'told' ? records.value.found.get(bundleId) : undefined;
}

/** Only a team key sees every app, so only its whole list proves that one is not there. */
export function isProvenAbsent({ kind, records }: AccountFacts, bundleId: string): boolean {
  return kind === 'team' && records.kind === 'told' && records.value.isWhole && !records.value.found.has(bundleId);
}

/** Whether any question met an agreement that is missing. */
export function isAgreementMissing({ records, gracePeriods, products, releases, sales }: AccountFacts): boolean {
  const answers = [records, ...gracePeriods.values(), ...releases.values(), ...sales.values()];
  const gaps: (Why | undefined)[] = [
    ...answers.map((answer) => (answer.kind === 'unknown' ? answer.why : undefined)),
    ...[...products.values()].map(({ gap }) => gap),
  ];
  return gaps.includes('agreements');
}
