import pLimit from 'p-limit';
import { guard } from '../findings/defect.ts';
import type { EnvironmentName, Mode } from '../findings/report.ts';
import type { Endpoint } from '../net/endpoint.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';
import { type Outcome, persist } from './persist.ts';
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

/**
 * Asks Apple for every bundle ID, production and sandbox at the same time, a few bundle IDs at once. With `diagnose`, an
 * environment that was not asked for is asked to explain a refusal in the one that was.
 */
export async function interview(
  settings: {
    readonly environment: AskedMode;
    readonly endpoints: Readonly<Record<EnvironmentName, Endpoint>>;
    /** How many bundle IDs are asked about at once. */
    readonly concurrency: number;
    /** Whether an environment is asked only to explain a refusal in the other. */
    readonly diagnose: boolean;
  },
  bundleIds: readonly string[],
  credentials: Credentials,
  world: World,
  session: Session,
): Promise<BundleOutcome[]> {
  const environments = ENVIRONMENTS_OF[settings.environment];
  let done = 0;
  const tell = () => world.progress?.({ doing: 'Asking Apple', done, total: bundleIds.length });
  tell();
  return pLimit(settings.concurrency).map(bundleIds, async (bundleId) => {
    const accepted = new AbortController();
    const crashes: { environment: EnvironmentName; cause: string }[] = [];
    const ask = async (environment: EnvironmentName, bounds: Session) => {
      const question = { environment, endpoint: settings.endpoints[environment], bundleId, credentials };
      const outcome = await guard<Outcome | undefined>(
        () => persist(question, world, bounds, accepted.signal),
        (cause) => void crashes.push({ environment, cause }),
      );
      if (outcome?.last.answer.kind === 'accepted') accepted.abort();
      return [environment, outcome] as const;
    };
    const outcomes = await Promise.all(environments.map((environment) => ask(environment, session)));
    const [only] = outcomes;
    if (settings.diagnose && only !== undefined && outcomes.length === 1 && only[1]?.last.answer.kind === 'refused') {
      outcomes.push(
        await ask(only[0] === 'production' ? 'sandbox' : 'production', {
          ...session,
          retries: Math.min(1, session.retries),
        }),
      );
    }
    done += 1;
    tell();
    const answered = outcomes.filter(([, outcome]) => outcome !== undefined);
    return { bundleId, ...Object.fromEntries(answered), ...(crashes.length === 0 ? {} : { crashes }) };
  });
}
