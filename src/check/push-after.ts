import { pushOf } from '../apple/team-key.ts';
import type { Credentials } from '../apple/token.ts';
import type { Target } from '../backends/target.ts';
import { guard } from '../findings/defect.ts';
import type { PushResult, Result } from '../findings/report.ts';
import type { Session } from '../net/session.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';
import type { Asked } from './ask-apple.ts';
import { brokenPushes, type PushReport, refusePushes, skipPushes, unknownOwner } from './push-key.ts';

/** Runs a push that may write, and may record it elsewhere. */
export type AroundPush = <Made extends { readonly pushes: readonly PushResult[] }>(
  push: () => Promise<Made>,
) => Promise<Made>;

interface Push {
  readonly settings: Settings;
  readonly targets: readonly Target[];
  readonly credentials: Credentials;
  readonly world: World;
  readonly time: { readonly session: Session; readonly endedBy: () => 'timeout' | 'interruption' | undefined };
  readonly aroundPush: AroundPush;
}

/** The check `push`: only after a pass, where a push is asked for at all, and never of a key of App Store Connect's. */
export async function pushAfter(
  result: Exclude<Result, 'skipped'>,
  { settings, targets, credentials, world, time, aroundPush }: Push,
  { bundles, whoseKey }: Asked,
): Promise<PushReport & { readonly isAsked: boolean }> {
  const [bundle] = bundles;
  if (result !== 'pass' || bundle === undefined || targets.length === 0)
    return { ...skipPushes(targets, result === 'pass' ? 'inconclusive' : result), isAsked: false };

  const family = await whoseKey?.inTheEnd();
  const decision = pushOf(family);
  if (decision === 'refused') return { ...refusePushes(targets), isAsked: false };

  world.progress?.({ doing: `Pushing to ${targets.map(({ name }) => name).join(', ')}` });
  let made: PushReport | undefined;
  const push = async () => {
    const { pushToAll } = await import('./push-to-all.ts');
    made = await pushToAll(targets, credentials, bundle.bundleId, { dryRun: settings.dryRun, world, ...time });
    return made;
  };
  const pushed = await guard<PushReport>(
    () => (settings.dryRun ? push() : aroundPush(push)),
    // What goes on around a push may break off after it, too.
    (cause) => made ?? brokenPushes(targets, credentials, cause),
  );
  const notices = decision === 'goes on' ? [] : [unknownOwner(family !== undefined)];
  return { ...pushed, findings: [...pushed.findings, ...notices], isAsked: true };
}
