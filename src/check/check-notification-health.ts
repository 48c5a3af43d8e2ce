import pLimit from 'p-limit';
import type { BundleOutcome } from '../apple/interview.ts';
import { defectFinding, guard } from '../findings/defect.ts';
import type { Finding } from '../findings/report.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';

/**
 * The check `notification`, as far as Apple's history tells: for every app, in every environment that accepted the key. It never
 * changes the verdict, so even a crash is a warning; and it never rejects, because it runs beside the push.
 */
export async function healthFindings(
  { notificationHealth: days, concurrency }: { readonly notificationHealth: number; readonly concurrency: number },
  bundles: readonly BundleOutcome[],
  world: World,
  session: Session,
): Promise<readonly Finding[]> {
  if (days === 0) return [];
  const accepted = bundles.flatMap(({ production, sandbox }) =>
    [production, sandbox].flatMap((outcome) => (outcome?.last.answer.kind === 'accepted' ? [outcome] : [])),
  );
  const crashed = (cause: string) => defectFinding('notification', cause, { status: 'warn' });
  return guard<readonly Finding[]>(
    async () => {
      // Loaded only where it is asked for.
      const { notificationHealth } = await import('../apple/notification-health.ts');
      return pLimit(concurrency).map(accepted, async ({ question, last }) => {
        const appleNow = () => world.now() - (last.clockDifferenceMs ?? -session.clockOffsetMs);
        const start = world.elapsed();
        const finding = await guard(() => notificationHealth({ ...question, days, appleNow }, world, session), crashed);
        const durationMs = Math.round(world.elapsed() - start);
        return { ...finding, durationMs, ...(bundles.length > 1 ? { subject: question.bundleId } : {}) };
      });
    },
    (cause) => [crashed(cause)],
  );
}
