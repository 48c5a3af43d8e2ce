import pLimit from 'p-limit';
import type { AskedMode, BundleOutcome } from '../apple/interview.ts';
import { testNotification } from '../apple/notification.ts';
import { defectFinding, guard } from '../findings/defect.ts';
import type { Finding } from '../findings/report.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';

/**
 * The check `notification`, where Apple accepted the key: in every environment that was asked for; of `auto` only in the
 * first that accepted, because an app may well have a URL in one of them only.
 */
async function checkNotifications(
  { mode, concurrency }: { mode: AskedMode; concurrency: number },
  bundles: readonly BundleOutcome[],
  world: World,
  session: Session,
): Promise<Finding[]> {
  const questions = bundles.flatMap(({ production, sandbox }) => {
    const accepted = [production, sandbox].flatMap((outcome) =>
      outcome?.last.answer.kind === 'accepted' ? [outcome.question] : [],
    );
    return mode === 'auto' ? accepted.slice(0, 1) : accepted;
  });
  const findings = await pLimit(concurrency).map(questions, (question) =>
    guard(
      () => testNotification(question, world, session),
      (cause) => defectFinding('notification', cause),
    ),
  );
  return findings.map((finding, index) => ({
    ...finding,
    ...(bundles.length > 1 ? { subject: questions[index]?.bundleId ?? '' } : {}),
  }));
}

/** The same for a run that may not ask for it; a crash is a finding. */
export async function notificationFindings(
  { notificationTest, concurrency }: { readonly notificationTest: boolean; readonly concurrency: number },
  mode: AskedMode,
  bundles: readonly BundleOutcome[],
  world: World,
  session: Session,
): Promise<readonly Finding[]> {
  if (!notificationTest) return [];
  world.progress?.({ doing: 'Waiting for the TEST notification' });
  return guard<readonly Finding[]>(
    () => checkNotifications({ mode, concurrency }, bundles, world, session),
    (cause) => [defectFinding('notification', cause)],
  );
}
