import { measuredDifference } from '../apple/clock.ts';
import { askAppStoreConnect, type KeyFamily } from '../apple/connect.ts';
import { type Diagnosis, diagnose } from '../apple/diagnose.ts';
import { type AskedMode, type BundleOutcome, interview } from '../apple/interview.ts';
import { CLOCK_TOLERANCE_MS } from '../apple/persist.ts';
import type { LocalEvidence } from '../apple/suspects.ts';
import type { Credentials } from '../apple/token.ts';
import { defectFinding, guard } from '../findings/defect.ts';
import type { BundleResult, Finding } from '../findings/report.ts';
import { readFileName } from '../key/key-file-name.ts';
import type { Session } from '../net/session.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';

/** What Apple said of every app, and what follows from it. */
export interface Asked extends Diagnosis {
  readonly outcomes: readonly BundleOutcome[];
  /** Whether App Store Connect was asked, too. */
  readonly isAppStoreConnectAsked: boolean;
}

/** The checks `clock`, `apple-production` and `apple-sandbox`: asks Apple for every app, and judges what came. */
export async function askApple(
  settings: Settings,
  mode: AskedMode,
  bundleIds: readonly string[],
  credentials: Credentials,
  world: World,
  { session, endedBy }: { session: Session; endedBy: () => 'timeout' | 'interruption' | undefined },
): Promise<Asked> {
  const outcomes = await interview({ ...settings, environment: mode }, bundleIds, credentials, world, session);
  // Whose key it is only explains a refusal, which stands without it.
  const explain = () =>
    askAppStoreConnect(credentials, settings.endpoints.appStoreConnect, world, {
      ...session,
      clockOffsetMs: session.clockOffsetMs || offsetToApple(outcomes),
    });
  const isAsked = settings.diagnose && refusedEverywhere(outcomes);
  const family = isAsked ? await guard<KeyFamily | undefined>(explain, () => undefined) : undefined;
  const local = { fileName: compareFileName(settings, credentials.keyId), shape: credentials.key.shape };
  const { bundles, findings } = await guard<Diagnosis>(
    () => diagnose({ mode, bundles: outcomes, family, local, endedBy: endedBy() }),
    (cause) => undiagnosed(outcomes, cause),
  );
  return {
    outcomes,
    bundles,
    findings: [...findings, ...crashesOf(outcomes, bundles)],
    isAppStoreConnectAsked: family !== undefined,
  };
}

/** What is known of the apps where the answers could not be judged. */
function undiagnosed(bundles: readonly BundleOutcome[], cause: string): Diagnosis {
  return {
    bundles: bundles.map(({ bundleId }) => ({
      bundleId,
      result: 'inconclusive',
      production: 'inconclusive',
      sandbox: 'inconclusive',
    })),
    findings: [defectFinding('apple-production', cause)],
  };
}

/** A question that broke off leaves open what its environment would have said; a verdict that stands without it stands. */
function crashesOf(bundles: readonly BundleOutcome[], results: readonly BundleResult[]): Finding[] {
  return bundles.flatMap(({ bundleId, crashes = [] }, index) =>
    crashes.map(({ environment, cause }) =>
      defectFinding(`apple-${environment}`, cause, {
        ...(results[index]?.result === 'inconclusive' ? {} : { status: 'warn' as const }),
        ...(bundles.length > 1 ? { subject: bundleId } : {}),
      }),
    ),
  );
}

/** What to add to a clock that is off, so that it can't be the reason of one more refusal; milliseconds. */
function offsetToApple(bundles: readonly BundleOutcome[]): number {
  const difference = measuredDifference(bundles) ?? 0;
  return Math.abs(difference) > CLOCK_TOLERANCE_MS ? -difference : 0;
}

/** Refused in both environments for some app and accepted for none: then the key itself is in question. */
function refusedEverywhere(bundles: readonly BundleOutcome[]): boolean {
  const kinds = bundles.map(({ production, sandbox }) => [production?.last.answer.kind, sandbox?.last.answer.kind]);
  return kinds.some((pair) => pair.every((kind) => kind === 'refused')) && !kinds.flat().includes('accepted');
}

function compareFileName({ privateKey }: Settings, keyId: string): LocalEvidence['fileName'] {
  const file = privateKey.kind === 'file' ? readFileName(privateKey.path) : undefined;
  if (file === undefined) return 'none';
  if (file.family === 'AuthKey') return 'auth-key';
  return file.keyId === keyId ? 'same-key-id' : 'other-key-id';
}
