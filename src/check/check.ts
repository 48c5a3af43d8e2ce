import { measuredDifference } from '../apple/clock.ts';
import { askAppStoreConnect, type KeyFamily } from '../apple/connect.ts';
import { type Diagnosis, diagnose } from '../apple/diagnose.ts';
import { type BundleOutcome, interview } from '../apple/interview.ts';
import { CLOCK_TOLERANCE_MS } from '../apple/persist.ts';
import type { LocalEvidence } from '../apple/suspects.ts';
import type { Credentials } from '../apple/token.ts';
import { secretsWithheld } from '../ci/withheld.ts';
import { defectFinding, guard } from '../findings/defect.ts';
import type { BundleResult, Finding, Report } from '../findings/report.ts';
import type { AroundPush } from '../github/trace.ts';
import { type Identifiers, identify, readFileName } from '../key/identifiers.ts';
import type { VerifiedKey } from '../key/verify.ts';
import { withNearMisses } from '../settings/near-miss.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world.ts';
import { type CheckedKey, checkKey, skipped } from './check-key.ts';
import { checkNotifications } from './check-notifications.ts';
import { checkSigning } from './check-signing.ts';
import { brokenPushes, type PushReport, prepareTargets, pushToAll, skipPushes } from './push-key.ts';
import { replacedEndpoints } from './replaced-endpoints.ts';
import { type Known, type Run, startRun, startSession } from './run.ts';

/**
 * The pipeline: settings → key → answers → report. All local checks run and all their findings show; the network is touched
 * only when every one of them holds. The key is pushed only after a pass. A step that breaks off is a finding, and what is
 * known without it is reported.
 * @param aroundPush runs a push that may write, and may leave a trace of it elsewhere
 */
export async function check(
  settings: Settings,
  world: World,
  aroundPush: AroundPush = (push) => push(),
): Promise<Report> {
  const run = startRun(world);
  const known: { -readonly [Name in keyof Known]: Known[Name] } = {};
  return guard(
    () => pipeline(settings, world, aroundPush, run, known),
    (cause) => {
      const { findings, pushes } = skipPushes(namesOf(settings), 'inconclusive');
      return run.report({ ...known, findings: [defectFinding('key-decode', cause), ...findings], pushes });
    },
  );
}

const namesOf = ({ pushes }: Settings) => pushes.map(({ to }) => ({ name: to }));

async function pipeline(
  settings: Settings,
  world: World,
  aroundPush: AroundPush,
  run: Run,
  known: { -readonly [Name in keyof Known]: Known[Name] },
): Promise<Report> {
  const { session, endedBy } = startSession(settings, world);
  const targets = await prepareTargets(settings, world, session);
  const checked = await guard<CheckedKey>(
    () => checkKey(settings, world, session.signal),
    (cause) => ({ key: undefined, findings: [defectFinding('key-decode', cause)], isMissing: false }),
  );
  const withheld =
    checked.isMissing && settings.onMissingKey === 'skip-on-fork'
      ? await guard(
          // A file that never ends must not outlast the run.
          () => secretsWithheld(world.environment, (path, limit) => world.readFile(path, limit, session.signal)),
          () => undefined,
        )
      : undefined;
  if (withheld !== undefined) {
    const { findings, pushes } = skipPushes(targets, 'skipped');
    return run.report({ findings: [skipped(withheld), ...findings], pushes, skipped: true });
  }
  run.add(withNearMisses(checked.findings, settings.nearMisses));
  known.key = checked.key;

  const identifiers = await guard<Identifiers>(
    () =>
      identify({
        keyId: settings.keyId,
        issuerId: settings.issuerId,
        bundleIds: settings.bundleIds,
        fileName: settings.privateKey.kind === 'file' ? settings.privateKey.path : undefined,
        needsBundleId: settings.environment !== 'none',
      }),
    (cause) => ({ keyId: undefined, issuerId: undefined, bundleIds: [], findings: [defectFinding('key-id', cause)] }),
  );
  known.identifiers = identifiers;
  run.add(withNearMisses(identifiers.findings, settings.nearMisses));
  const credentials = credentialsOf(checked.key, identifiers);
  run.add(
    await guard<readonly Finding[]>(
      () => checkSigning(credentials, identifiers.bundleIds[0], world),
      (cause) => [defectFinding('jwt-sign', cause)],
    ),
  );
  if (credentials === undefined || run.hasFailed() || settings.environment === 'none') {
    const result = run.result([]);
    return run.report({ ...known, ...skipPushes(targets, result === 'pass' ? 'fail' : result) });
  }

  const mode = settings.environment;
  const bundles = await interview(
    { ...settings, environment: mode },
    identifiers.bundleIds,
    credentials,
    world,
    session,
  );
  const isRefusedEverywhere = settings.diagnose && refusedEverywhere(bundles);
  const explain = () =>
    askAppStoreConnect(credentials, settings.endpoints.appStoreConnect, world, {
      ...session,
      clockOffsetMs: session.clockOffsetMs || offsetToApple(bundles),
    });
  // Whose key it is only explains a refusal, which stands without it.
  const family = isRefusedEverywhere ? await guard<KeyFamily | undefined>(explain, () => undefined) : undefined;
  const local = { fileName: compareFileName(settings, credentials.keyId), shape: credentials.key.shape };
  const diagnosis = await guard<Diagnosis>(
    () => diagnose({ mode, bundles, family, local, endedBy: endedBy() }),
    (cause) => undiagnosed(bundles, cause),
  );
  known.bundles = diagnosis.bundles;
  run.add([...diagnosis.findings, ...crashesOf(bundles, diagnosis.bundles)]);
  if (settings.notificationTest && !run.hasFailed()) {
    run.add(
      await guard<readonly Finding[]>(
        () => checkNotifications({ mode, concurrency: settings.concurrency }, bundles, world, session),
        (cause) => [defectFinding('notification', cause)],
      ),
    );
  }
  const result = run.result(diagnosis.bundles);
  const [bundle] = diagnosis.bundles;
  const used = { endpoints: settings.endpoints, pushes: result === 'pass' ? settings.pushes : [] };
  const report = ({ pushes, findings }: PushReport) =>
    run.report({
      ...known,
      pushes,
      findings: [...findings, ...replacedEndpoints(used, bundles, family !== undefined)],
    });
  if (result !== 'pass' || bundle === undefined)
    return report(skipPushes(targets, result === 'pass' ? 'inconclusive' : result));

  let made: PushReport | undefined;
  const push = async () => {
    made = await pushToAll(targets, credentials, bundle.bundleId, {
      dryRun: settings.dryRun,
      world,
      session,
      endedBy,
    });
    return made;
  };
  const mayWrite = targets.length > 0 && !settings.dryRun;
  const pushed = await guard<PushReport>(
    () => (mayWrite ? aroundPush(push) : push()),
    // What goes on around a push may break off after it, too.
    (cause) => made ?? brokenPushes(targets, credentials, cause),
  );
  return report(pushed);
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

function credentialsOf(key: VerifiedKey | undefined, { keyId, issuerId }: Identifiers): Credentials | undefined {
  return key === undefined || keyId === undefined || issuerId === undefined ? undefined : { key, keyId, issuerId };
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
