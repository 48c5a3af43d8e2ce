import pLimit from 'p-limit';
import { guard } from '../findings/defect.ts';
import type { EnvironmentName, Mode } from '../findings/report.ts';
import type { Endpoint } from '../net/endpoint.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';
import { type Estate, holds, isLost, openEstate } from './estate.ts';
import { type Outcome, persist } from './persist.ts';
import { standingOf } from './standing.ts';
import type { Credentials } from './token.ts';

/** What Apple said of one app, in each environment that was asked. */
export interface BundleOutcome {
  readonly bundleId: string;
  readonly production?: Outcome;
  readonly sandbox?: Outcome;
  /** Where a question broke off by a defect of iap-key, and how the crash is called. */
  readonly crashes?: readonly { readonly environment: EnvironmentName; readonly cause: string }[];
}

export type AskedMode = Exclude<Mode, 'none'>;

const ENVIRONMENTS_OF: Record<AskedMode, readonly EnvironmentName[]> = {
  auto: ['production', 'sandbox'],
  both: ['production', 'sandbox'],
  production: ['production'],
  sandbox: ['sandbox'],
};

interface InterviewSettings {
  readonly environment: AskedMode;
  readonly endpoints: Readonly<Record<EnvironmentName, Endpoint>>;
  /** How many bundle IDs are asked about at once. */
  readonly concurrency: number;
  /** Whether an environment is asked only to explain a refusal in the other. */
  readonly diagnose: boolean;
}

/** What is known of one app so far. */
interface App {
  readonly bundleId: string;
  readonly outcomes: Partial<Record<EnvironmentName, Outcome>>;
  readonly crashes: { environment: EnvironmentName; cause: string }[];
  /** Fires when an environment has accepted the key. */
  readonly accepted: AbortController;
}

/**
 * Asks Apple for every bundle ID, production and sandbox at the same time, a few bundle IDs at once. With `diagnose`, an
 * environment that was not asked for is asked to explain a refusal in the one that was. Refusals that were held back go on
 * in another round, unless the key is refused for every app.
 */
export async function interview(
  settings: InterviewSettings,
  bundleIds: readonly string[],
  credentials: Credentials,
  world: World,
  session: Session,
): Promise<BundleOutcome[]> {
  const estate = openEstate();
  const apps = bundleIds.map(
    (bundleId): App => ({ bundleId, outcomes: {}, crashes: [], accepted: new AbortController() }),
  );
  const limit = pLimit(settings.concurrency);
  const tell = () =>
    world.progress?.({ doing: 'Asking Apple', done: apps.filter(isSettled).length, total: apps.length });
  tell();
  let round = apps;
  do {
    estate.pilots.clear();
    await limit.map(round, async (app) => {
      await askFor(app, settings, credentials, world, session, estate);
      tell();
    });
    round = apps.filter(isHeld);
  } while (round.length > 0 && !isLost(estate) && !session.signal.aborted);
  return apps.map((app) => outcomeOf(app, isLost(estate)));
}

/** Asks about one app what is not settled yet. */
async function askFor(
  app: App,
  settings: InterviewSettings,
  credentials: Credentials,
  world: World,
  session: Session,
  estate: Estate,
): Promise<void> {
  const { bundleId, outcomes, crashes, accepted } = app;
  const company = { peerAccepted: accepted.signal, holds: () => holds(estate, bundleId) };
  const ask = async (environment: EnvironmentName, bounds: Session) => {
    const before = outcomes[environment];
    if (before !== undefined && before.held === undefined) return;
    const question = { environment, endpoint: settings.endpoints[environment], bundleId, credentials };
    const outcome = await guard<Outcome | undefined>(
      () => persist(question, world, bounds, company, before?.held),
      (cause) => void crashes.push({ environment, cause }),
    );
    if (outcome === undefined) {
      delete outcomes[environment];
      return;
    }
    outcomes[environment] = outcome;
    if (outcome.standing !== 'accepted') return;
    accepted.abort();
    estate.isAccepted = true;
  };
  const environments = ENVIRONMENTS_OF[settings.environment];
  await Promise.all(environments.map((environment) => ask(environment, session)));
  const [only] = environments;
  if (settings.diagnose && environments.length === 1 && only !== undefined && isRefused(outcomes[only]))
    await ask(OTHER[only], { ...session, retries: Math.min(1, session.retries) });

  const asked = Object.values(outcomes);
  if (asked.length > 0 && asked.every(({ standing }) => standing === 'refused')) estate.refusedForGood += 1;
}

const OTHER = { production: 'sandbox', sandbox: 'production' } as const;

/** Refused, be it that the refusal is asked again later. */
const isRefused = (outcome: Outcome | undefined) => outcome?.standing === 'refused' || outcome?.held !== undefined;

const isHeld = ({ outcomes }: App) => Object.values(outcomes).some(({ held }) => held !== undefined);

/** Asked for, and not to be asked for again as far as is known. */
const isSettled = (app: App) => Object.keys(app.outcomes).length + app.crashes.length > 0 && !isHeld(app);

function outcomeOf({ bundleId, outcomes, crashes }: App, isKeyLost: boolean): BundleOutcome {
  const settled = Object.entries(outcomes).map(([environment, { held, ...outcome }]) => [
    environment,
    // A single refusal is enough where the key is refused for every app: nothing was left to be tried.
    held !== undefined && isKeyLost ? { ...outcome, standing: standingOf(held, 0) } : outcome,
  ]);
  return { bundleId, ...Object.fromEntries(settled), ...(crashes.length === 0 ? {} : { crashes }) };
}
