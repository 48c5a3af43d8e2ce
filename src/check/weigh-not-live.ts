import { isOnAppStore } from '../app-store-connect/app-lookup.ts';
import { guard } from '../findings/defect.ts';
import { replacementFinding } from '../findings/replaced.ts';
import type { Finding } from '../findings/report.ts';
import type { Session } from '../net/session.ts';
import { ENDPOINTS } from '../settings/endpoints.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';
import type { Asked } from './ask-apple.ts';

const MOST_ASKED = 3;

/**
 * Without a second key, the public App Store may know that an app is live that production refuses. It only adds to the words;
 * where a stand-in plays Apple, the real store is not asked about its apps.
 */
export async function weighNotLive(
  { findings, bundles }: Asked,
  { diagnose, endpoints }: Pick<Settings, 'diagnose' | 'endpoints'>,
  world: World,
  session: Session,
): Promise<readonly Finding[]> {
  const { lookup, production, sandbox } = endpoints;
  const isStandIn = (production.isReplaced || sandbox.isReplaced) && !lookup.isReplaced;
  if (!diagnose || isStandIn) return findings;
  const bundleIdOf = ({ subject }: Finding) => subject ?? bundles[0]?.bundleId ?? '';
  const asked = findings.filter(({ problem }) => problem === 'app-not-live').slice(0, MOST_ASKED);
  const live = await Promise.all(
    asked.map((finding) =>
      guard(
        () => isOnAppStore(bundleIdOf(finding), lookup, world, session),
        () => false,
      ),
    ),
  );
  const weighed = findings.map((finding) => (live[asked.indexOf(finding)] === true ? butLive(finding) : finding));
  return lookup.isReplaced ? [...weighed, replaced(lookup.url)] : weighed;
}

function replaced(url: string): Finding {
  const { variable } = ENDPOINTS.lookup;
  const words = 'the public App Store; this says nothing about Apple';
  return replacementFinding('apple-production', { variable, host: new URL(url).host, replaces: 'lookup' }, words);
}

function butLive(finding: Finding): Finding {
  return {
    ...finding,
    message: `${finding.message} But the App Store of the United States shows an app with this bundle ID, so it was released.`,
    hint: 'If it was released within the last hour, run this again later. If production still refuses it then, contact Apple with the Request ID.',
  };
}
