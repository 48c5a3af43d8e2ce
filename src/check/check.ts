import type { Credentials } from '../apple/token.ts';
import { defectFinding, guard } from '../findings/defect.ts';
import type { Report } from '../findings/report.ts';
import type { Identifiers } from '../key/identifiers.ts';
import type { VerifiedKey } from '../key/verify.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';
import { askApple } from './ask-apple.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { checkKey, skipped, whyWithheld } from './check-key.ts';
import { healthFindings } from './check-notification-health.ts';
import { notificationFindings } from './check-notifications.ts';
import { checkSigning } from './check-signing.ts';
import { secondKeyOf, startProofs } from './prove.ts';
import { type AroundPush, pushAfter } from './push-after.ts';
import { prepareTargets, skipPushes } from './push-key.ts';
import { repairedToken } from './repaired-token.ts';
import { replacedEndpoints } from './replaced-endpoints.ts';
import { type Known, type Run, startRun, startSession } from './run.ts';

/**
 * The pipeline: settings → key → answers → findings → report. All local checks run and all their findings show; the network is
 * touched only when every one of them holds; the key is pushed only after a pass. What breaks off is a finding, and what was
 * known before it is told.
 * @param aroundPush runs a push that may write, and may leave a trace of it elsewhere
 */
export async function check(
  settings: Settings,
  world: World,
  aroundPush: AroundPush = (push) => push(),
): Promise<Report> {
  const run = startRun(world);
  const known: Draft = {};
  return guard(
    () => pipeline(settings, world, aroundPush, run, known),
    (cause) => {
      const targets = settings.pushes.map(({ to }) => ({ name: to }));
      const { findings, pushes } = skipPushes(targets, 'inconclusive');
      return run.report({ ...known, findings: [defectFinding('key-decode', cause), ...findings], pushes });
    },
  );
}

/** What a run has found out so far. */
type Draft = { -readonly [Name in keyof Known]: Known[Name] };

async function pipeline(
  settings: Settings,
  world: World,
  aroundPush: AroundPush,
  run: Run,
  known: Draft,
): Promise<Report> {
  const time = startSession(settings, world);
  const { targets, findings: ofTokens } = await prepareTargets(settings, world, time.session);

  const { key, findings, isMissing } = await checkKey(settings, world, time.session.signal);
  const withheld = isMissing ? await whyWithheld(settings, world, time.session.signal) : undefined;
  if (withheld !== undefined)
    return run.report({ ...skipPushes(targets, 'skipped', skipped(withheld)), skipped: true });
  known.key = key;
  run.add(findings);

  const identifiers = await checkIdentifiers(settings);
  known.identifiers = identifiers;
  run.add([...identifiers.findings, ...ofTokens, ...repairedToken('github-token', { scheme: settings.githubScheme })]);

  const credentials = credentialsOf(key, identifiers);
  const second = await secondKeyOf(settings, key, identifiers, world, time.session.signal);
  run.add(await checkSigning(credentials, identifiers.bundleIds[0], world));

  const mode = settings.environment;
  const result = run.result([]);
  if (credentials === undefined || run.hasFailed() || mode === 'none')
    return run.report({
      ...known,
      ...skipPushes(targets, result === 'pass' ? 'fail' : result, ...(second?.findings ?? [])),
    });

  const scene = { settings, bundleIds: identifiers.bundleIds, credentials, world, session: time.session };
  const prove = await startProofs(second, scene);
  const asked = await askApple(settings, mode, identifiers.bundleIds, credentials, world, time);
  known.bundles = asked.bundles;
  const proven = await prove(asked);
  known.appStoreConnect = proven.section;
  run.add(proven.findings);
  world.progress?.({ doing: 'Finishing' });
  if (asked.findings.every(({ status }) => status !== 'fail'))
    run.add(await notificationFindings(settings, mode, asked.outcomes, world, time.session));

  // Beside the push, which is not to wait for what changes no verdict.
  const health = healthFindings(settings, asked.outcomes, world, time.session);
  const pushed = await pushAfter(
    run.result(asked.bundles),
    { settings, targets, credentials, world, time, aroundPush },
    asked,
  );
  run.add(await health);
  asked.whoseKey?.drop();
  const isAppStoreConnectAsked = asked.whoseKey !== undefined || proven.isAsked;
  const notices = replacedEndpoints(settings, { ...asked, isAppStoreConnectAsked }, pushed.isAsked);
  return run.report({ ...known, pushes: pushed.pushes, findings: [...pushed.findings, ...notices] });
}

function credentialsOf(key: VerifiedKey | undefined, { keyId, issuerId }: Identifiers): Credentials | undefined {
  return key === undefined || keyId === undefined || issuerId === undefined ? undefined : { key, keyId, issuerId };
}
