import { measuredDifference } from './apple/clock.ts';
import { askAppStoreConnect } from './apple/connect.ts';
import { diagnose } from './apple/diagnose.ts';
import { type BundleOutcome, interview } from './apple/interview.ts';
import { CLOCK_TOLERANCE_MS } from './apple/persist.ts';
import type { LocalEvidence } from './apple/suspects.ts';
import type { Credentials } from './apple/token.ts';
import { replacedEndpoints } from './checks/endpoints.ts';
import { checkKey, skipped } from './checks/key.ts';
import { checkNotifications } from './checks/notifications.ts';
import { prepareTargets, pushToAll, skipPushes } from './checks/push.ts';
import { checkSigning } from './checks/signing.ts';
import type { AroundPush } from './github/trace.ts';
import { type Identifiers, identify, readFileName } from './key/identifiers.ts';
import type { VerifiedKey } from './key/verify.ts';
import type { Report } from './report/report.ts';
import { startRun, startSession } from './run.ts';
import { withNearMisses } from './settings/near-miss.ts';
import type { Settings } from './settings.ts';
import { secretsWithheld } from './withheld.ts';
import type { World } from './world.ts';

/**
 * The pipeline: settings → key → answers → report. All local checks run and all their findings show; the network is touched
 * only when every one of them holds. The key is pushed only after a pass.
 * @param aroundPush runs a push that may write, and may leave a trace of it elsewhere
 */
export async function check(
  settings: Settings,
  world: World,
  aroundPush: AroundPush = (push) => push(),
): Promise<Report> {
  const run = startRun(world);
  const { session, endedBy } = startSession(settings, world);
  const targets = await prepareTargets(settings, world, session);
  const { key, findings: keyFindings, isMissing } = await checkKey(settings, world, session.signal);
  const withheld =
    isMissing && settings.onMissingKey === 'skip-on-fork'
      ? await secretsWithheld(world.environment, world.readFile)
      : undefined;
  if (withheld !== undefined) {
    const { findings, pushes } = skipPushes(targets, 'skipped');
    return run.report({ findings: [skipped(withheld), ...findings], pushes, skipped: true });
  }
  run.add(withNearMisses(keyFindings, settings.nearMisses));

  const identifiers = identify({
    keyId: settings.keyId,
    issuerId: settings.issuerId,
    bundleIds: settings.bundleIds,
    fileName: settings.privateKey.kind === 'file' ? settings.privateKey.path : undefined,
    needsBundleId: settings.environment !== 'none',
  });
  run.add(withNearMisses(identifiers.findings, settings.nearMisses));
  const credentials = credentialsOf(key, identifiers);
  run.add(await checkSigning(credentials, identifiers.bundleIds[0], world));
  const known = { key, identifiers };
  if (credentials === undefined || run.hasFailed() || settings.environment === 'none') {
    return run.report({ ...known, ...skipPushes(targets, 'fail') });
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
  const family = isRefusedEverywhere
    ? await askAppStoreConnect(credentials, settings.endpoints.appStoreConnect, world, {
        ...session,
        clockOffsetMs: session.clockOffsetMs || offsetToApple(bundles),
      })
    : undefined;
  const local = { fileName: compareFileName(settings, credentials.keyId), shape: credentials.key.shape };
  const diagnosis = diagnose({ mode, bundles, family, local, endedBy: endedBy() });
  run.add(diagnosis.findings);
  if (settings.notificationTest && !run.hasFailed()) {
    run.add(await checkNotifications({ mode, concurrency: settings.concurrency }, bundles, world, session));
  }
  const result = run.result(diagnosis.bundles);
  const [bundle] = diagnosis.bundles;
  const push = async () =>
    result === 'pass' && bundle !== undefined
      ? pushToAll(targets, credentials, bundle.bundleId, { dryRun: settings.dryRun, world, session, endedBy })
      : skipPushes(targets, result === 'pass' ? 'inconclusive' : result);
  const mayWrite = result === 'pass' && targets.length > 0 && !settings.dryRun;
  const { pushes, findings } = await (mayWrite ? aroundPush(push) : push());
  const used = { endpoints: settings.endpoints, pushes: result === 'pass' ? settings.pushes : [] };
  const notices = replacedEndpoints(used, bundles, family !== undefined);
  return run.report({ ...known, bundles: diagnosis.bundles, pushes, findings: [...findings, ...notices] });
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
