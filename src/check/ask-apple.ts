import { type Diagnosis, diagnose } from '../apple/diagnose.ts';
import { type AskedMode, type BundleOutcome, interview } from '../apple/interview.ts';
import type { LocalEvidence } from '../apple/suspects.ts';
import type { Credentials } from '../apple/token.ts';
import { defectFinding, guard } from '../findings/defect.ts';
import type { BundleResult, Finding } from '../findings/report.ts';
import { readFileName } from '../key/key-file-name.ts';
import type { Session } from '../net/session.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';
import { askWhoseKey, type WhoseKey } from './whose-key.ts';

/** What Apple said of every app, and what follows from it. */
export interface Asked extends Diagnosis {
  readonly outcomes: readonly BundleOutcome[];
  /** The question to App Store Connect, where it was asked; it may still be under way. */
  readonly whoseKey: WhoseKey | undefined;
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
  const interviewed = interview({ ...settings, environment: mode }, bundleIds, credentials, world, session);
  // Last, because its connection is made behind those on which the verdict waits.
  const whoseKey = mayAskWhoseKey(settings)
    ? askWhoseKey(credentials, settings.endpoints.appStoreConnect, world, session)
    : undefined;
  const outcomes = await interviewed;
  const family = await whoseKey?.soon();
  const local = { ...compareFileName(settings, credentials.keyId), shape: credentials.key.shape };
  const { bundles, findings } = await guard<Diagnosis>(
    () => diagnose({ mode, bundles: outcomes, family, local, endedBy: endedBy() }),
    (cause) => undiagnosed(outcomes, cause),
  );
  return { outcomes, bundles, findings: [...findings, ...crashesOf(outcomes, bundles)], whoseKey };
}

/** With stand-ins for Apple alone, App Store Connect itself is left out of it: such a run is not live. */
function mayAskWhoseKey({ diagnose: isAllowed, endpoints }: Settings): boolean {
  const { production, sandbox, appStoreConnect } = endpoints;
  return isAllowed && (appStoreConnect.isReplaced || !(production.isReplaced && sandbox.isReplaced));
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

function compareFileName({ privateKey }: Settings, keyId: string): Pick<LocalEvidence, 'fileName' | 'fileKeyId'> {
  const file = privateKey.kind === 'file' ? readFileName(privateKey.path) : undefined;
  if (file === undefined) return { fileName: 'none', fileKeyId: undefined };
  const fileKeyId = file.keyId;
  if (file.family === 'AuthKey') return { fileName: 'auth-key', fileKeyId };
  return { fileName: fileKeyId === keyId ? 'same-key-id' : 'other-key-id', fileKeyId };
}
