import { defectFinding, guard } from '../findings/defect.ts';
import { type Identifiers, identify } from '../key/identifiers.ts';
import { withNearMisses } from '../settings/near-miss.ts';
import { withOtherNames } from '../settings/other-names.ts';
import type { Settings } from '../settings/read-settings.ts';

/** The checks `key-id`, `issuer-id` and `bundle-id`. */
export async function checkIdentifiers(settings: Settings): Promise<Identifiers> {
  const { keyId, issuerId, bundleIds, privateKey, environment, nearMisses, otherNames } = settings;
  const identifiers = await guard<Identifiers>(
    () =>
      identify({
        keyId,
        issuerId,
        bundleIds,
        fileName: privateKey.kind === 'file' ? privateKey.path : undefined,
        needsBundleId: environment !== 'none',
      }),
    (cause) => ({ keyId: undefined, issuerId: undefined, bundleIds: [], findings: [defectFinding('key-id', cause)] }),
  );
  const findings = withNearMisses(identifiers.findings, nearMisses);
  return { ...identifiers, findings: withOtherNames(findings, otherNames) };
}
