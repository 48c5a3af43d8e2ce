import { persist } from '../apple/persist.ts';
import type { Credentials } from '../apple/token.ts';
import type { BundleResult } from '../findings/report.ts';
import type { Endpoint } from '../net/endpoint.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';
import type { Beside } from './account.ts';
import { isRefused } from './conclusion.ts';
import { type Probe, type Probes, recordOf } from './facts.ts';
import { nearSpellings } from './near-spelling.ts';

/** What the probes are made of: the In-App Purchase Key, and what the second key made known. */
export interface Suspicion extends Pick<Beside, 'records'> {
  readonly credentials: Credentials;
  /** The Issuer ID of the second key, where it is a team key. */
  readonly otherIssuerId: string | undefined;
  readonly bundles: readonly BundleResult[];
}

/** Of so many apps the near spellings are tried; beyond them it is no slip of the pen. */
const MOST_APPS = 5;

/**
 * Asks Apple's sandbox again with one thing changed: the Issuer ID, or the bundle ID. The sandbox, because production refuses apps
 * that were never released. Only an acceptance proves anything.
 */
export async function askSwapped(
  { credentials, otherIssuerId, bundles, records }: Suspicion,
  sandbox: Endpoint,
  world: World,
  session: Session,
): Promise<Omit<Probes, 'isSwapped'>> {
  const refused = bundles.filter(isRefused);
  const isAnyAccepted = refused.length < bundles.filter(({ result }) => result !== 'inconclusive').length;
  const ask = (changed: Credentials, bundleId: string) => probe(changed, bundleId, sandbox, world, session);

  const first = refused.find(({ bundleId }) => recordOf({ records }, bundleId) !== undefined) ?? refused[0];
  const mayBeIssuer =
    !isAnyAccepted &&
    otherIssuerId !== undefined &&
    !isSameId(otherIssuerId, credentials.issuerId) &&
    first !== undefined;
  const known = records.kind === 'told' ? records.value.known : [];
  const lost = refused.filter(({ bundleId }) => recordOf({ records }, bundleId) === undefined).slice(0, MOST_APPS);
  const [issuerId, ...near] = await Promise.all([
    mayBeIssuer ? ask({ ...credentials, issuerId: otherIssuerId }, first.bundleId) : undefined,
    ...lost.map(async ({ bundleId }) => {
      const spellings = nearSpellings(bundleId, known);
      const answers = await Promise.all(
        spellings.map(async (spelling) => {
          const own = bundles.find((bundle) => bundle.bundleId === spelling);
          // An app of the run's own has its answer already; a second one could contradict it.
          return { bundleId: spelling, answer: own === undefined ? await ask(credentials, spelling) : answerOf(own) };
        }),
      );
      return [bundleId, answers] as const;
    }),
  ]);
  return { issuerId, bundleIds: new Map(near) };
}

function answerOf({ production, sandbox }: BundleResult): Probe {
  if (production === 'accepted' || sandbox === 'accepted') return 'accepted';
  return sandbox === 'refused' ? 'refused' : 'open';
}

export function isSameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Two tokens at most: a good key is refused now and then. */
async function probe(
  credentials: Credentials,
  bundleId: string,
  endpoint: Endpoint,
  world: World,
  session: Session,
): Promise<Probe> {
  const question = { environment: 'sandbox', endpoint, bundleId, credentials } as const;
  const bounds = { ...session, retries: Math.min(1, session.retries) };
  const alone = { peerAccepted: new AbortController().signal, holds: () => false };
  return (await persist(question, world, bounds, alone)).standing;
}
