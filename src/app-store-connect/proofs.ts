import { IN_APP_PURCHASE_PAGE, type OwnProblemCode, PROBLEMS } from '../findings/problems.ts';
import { type BundleResult, type Finding, problemFinding, type Suspect } from '../findings/report.ts';
import { type AccountFacts, isKeyTaken, isProvenAbsent, recordOf } from './facts.ts';
import { nearSpellings } from './near-spelling.ts';

/**
 * Turns suspicion into proof: the findings about refusals, rewritten by what the second key made known. Pure; a status, and
 * with it the verdict on the In-App Purchase Key, never changes.
 */
export function withProofs(
  findings: readonly Finding[],
  bundles: readonly BundleResult[],
  facts: AccountFacts,
): Finding[] {
  return findings.map((finding) => {
    const bundle = bundles.find(({ bundleId }) => finding.subject === undefined || finding.subject === bundleId);
    if (bundle === undefined) return finding;
    switch (finding.problem) {
      case 'apple-refused':
        return explain(finding, bundle, facts);
      case 'wrong-bundle-id':
        return explainBundleId(finding, bundle.bundleId, facts) ?? finding;
      case 'app-not-live':
        return weighNotLive(finding, bundle.bundleId, facts);
      case 'wrong-key-family':
        return nameSwap(finding, facts);
      default:
        return finding;
    }
  });
}

/** The rows are tried from top to bottom; the first that holds explains the refusal. */
function explain(finding: Finding, bundle: BundleResult, facts: AccountFacts): Finding {
  const { probes } = facts;
  if (probes.isSwapped)
    return proven(
      finding,
      'wrong-key-family',
      'App Store Connect accepts it as the key of app-store-connect-key-id: the two keys are swapped.',
      'Exchange the values of private-key and app-store-connect-key.',
    );
  if (probes.issuerId === 'accepted')
    return proven(
      finding,
      'wrong-issuer-id',
      'With the Issuer ID of the App Store Connect key (app-store-connect-issuer-id), Apple’s sandbox accepts the same key for the same app.',
    );
  return explainBundleId(finding, bundle.bundleId, facts) ?? narrow(finding, bundle, facts);
}

function explainBundleId(finding: Finding, bundleId: string, facts: AccountFacts): Finding | undefined {
  const near = facts.probes.bundleIds.get(bundleId) ?? [];
  const right = near.find(({ answer }) => answer === 'accepted')?.bundleId;
  if (right !== undefined)
    return proven(
      finding,
      'wrong-bundle-id',
      `The account has no app ${bundleId}, and Apple’s sandbox accepts the same key for ${right}.`,
      `Set bundle-id to ${right}, or use the key of the account that ${bundleId} belongs to.`,
    );
  if (!facts.hasSameIssuer || !isProvenAbsent(facts, bundleId) || isAnyNear(facts, bundleId)) return undefined;
  return proven(
    finding,
    'app-record-missing',
    `App Store Connect has no app with the bundle ID ${bundleId} in this account, and none that is called nearly so.`,
  );
}

/** By the account's own list: not every near spelling was tried, and without `diagnose` none was. */
function isAnyNear({ records }: AccountFacts, bundleId: string): boolean {
  return records.kind === 'told' && nearSpellings(bundleId, records.value.known).length > 0;
}

function proven(finding: Finding, problem: OwnProblemCode, words: string, hint?: string): Finding {
  const { suspects: _, hint: __, problem: ___, message, id, ...kept } = finding;
  return problemFinding(id, problem, `${refusalIn(message)} ${words}`, {
    ...kept,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** What was seen, without what was suspected. */
function refusalIn(message: string): string {
  return /^.*?\(401\)\./s.exec(message)?.[0] ?? 'Apple refused the key.';
}

/** No row holds: what the account shows to be right is no suspect any more. */
function narrow(finding: Finding, { bundleId, sandbox }: BundleResult, facts: AccountFacts): Finding {
  const isBundleIdRight = recordOf(facts, bundleId) !== undefined;
  const isIssuerIdRight = facts.hasSameIssuer && isKeyTaken(facts);
  const isAbsent = isProvenAbsent(facts, bundleId);
  if (!isBundleIdRight && !isIssuerIdRight && !isAbsent) return finding;
  const release = facts.releases.get(bundleId);
  // Only production refuses an app for not being released; where the sandbox refused it too, that is no cause.
  const mayBeUnreleased = sandbox !== 'refused' && !(release?.kind === 'told' && release.value.isReleased);
  const right = [
    ...(isBundleIdRight ? ['the account has an app with exactly this bundle ID'] : []),
    ...(isIssuerIdRight ? ['App Store Connect accepts the Issuer ID'] : []),
    ...(isAbsent ? ['the account of the App Store Connect key has no app with this bundle ID'] : []),
  ];
  const left = [
    ...(mayBeUnreleased ? [release?.kind === 'told' ? UNRELEASED : MAYBE_UNRELEASED] : []),
    ...(isBundleIdRight ? [] : [BUNDLE_ID]),
    ...(isIssuerIdRight ? [] : [ISSUER_ID]),
    ...KEY,
  ];
  const isAllButKey = isBundleIdRight && isIssuerIdRight && !mayBeUnreleased;
  const conclusion = isAllButKey
    ? 'So only the Key ID, the file and a revocation are left.'
    : 'What is left is listed below.';
  return {
    ...finding,
    message: `${refusalIn(finding.message)} Bundle ID and Issuer ID were looked up: ${right.join(', and ')}. ${conclusion}`,
    ...(isAllButKey ? { hint: COMPARE_KEY } : isBundleIdRight ? { hint: PROBLEMS['apple-refused'].next } : {}),
    suspects: left,
  };
}

const COMPARE_KEY = `Compare the Key ID with the list under Active in ${IN_APP_PURCHASE_PAGE}; if it stands there, the stored file is another key’s: generate a new key and store it with its Key ID.`;

const KEY: readonly Suspect[] = [
  {
    cause: 'The Key ID belongs to another key',
    because: 'Issuer ID and bundle ID do not explain the refusal',
    next: `Look it up under Active in ${IN_APP_PURCHASE_PAGE}.`,
  },
  {
    cause: 'The key was revoked',
    because: 'no API tells, and a revoked key looks right in every other respect; it stays listed for 30 days',
    next: `See if it is Active in ${IN_APP_PURCHASE_PAGE}.`,
  },
  {
    cause: 'The file is another key’s, or the key was made minutes ago',
    because: 'Apple tells a key by its Key ID, and the file itself does not say which it has',
    next: 'Run this again in some minutes; then store the file of this Key ID, or a new key with its own.',
  },
];

const MAYBE_UNRELEASED: Suspect = {
  cause: 'The app has never been released',
  because: 'production refuses apps before their first release, and the sandbox gave no verdict',
  next: 'Set environment to auto: the sandbox accepts a good key for such an app.',
};

const UNRELEASED: Suspect = {
  ...MAYBE_UNRELEASED,
  because: 'App Store Connect shows that no version was ever on the App Store, and production refuses such apps',
};

const ISSUER_ID: Suspect = {
  cause: 'The Issuer ID is of another account',
  because: 'the App Store Connect key does not prove it: it has another Issuer ID, or none',
  next: `Copy it from the top of ${IN_APP_PURCHASE_PAGE}.`,
};

const BUNDLE_ID: Suspect = {
  cause: 'The bundle ID is misspelt, or of an app in another account',
  because: 'the App Store Connect key sees no app with exactly this bundle ID',
  next: 'Compare the bundle ID with App Store Connect › App Information, capitals included.',
};

/** Whether an app was ever released is a fact in App Store Connect. */
function weighNotLive(finding: Finding, bundleId: string, { releases, sales }: AccountFacts): Finding {
  const release = releases.get(bundleId);
  if (release === undefined || release.kind === 'unknown') return finding;
  const { isReleased, states } = release.value;
  if (!isReleased) {
    const named = states.length === 0 ? 'it has no version yet' : `the state of its versions is ${states.join(', ')}`;
    return {
      ...finding,
      message: `${finding.message} App Store Connect shows that no version was ever on the App Store: ${named}.`,
      hint: 'Nothing has to be done before the first release.',
    };
  }
  const sale = sales.get(bundleId);
  const now = sale?.kind === 'told' ? SALE_WORDS[sale.value.kind](sale.value.territories) : '';
  return {
    ...finding,
    message: `${finding.message} But App Store Connect has a version that was released (${states.join(', ')})${now}.`,
    hint: 'Run this again an hour after the release. If production still refuses the app while it is on the App Store, contact Apple with the Request ID.',
  };
}

const SALE_WORDS: Readonly<Record<'live' | 'nowhere' | 'unclear', (territories: number) => string>> = {
  live: (territories) => `, and sells it in ${territories} ${territories === 1 ? 'territory' : 'territories'} now`,
  nowhere: () => ', and sells it nowhere now: it was removed from sale, or awaits its release',
  unclear: () => '',
};

/** The one key knows itself in the other's place, and the other is refused there. */
function nameSwap(finding: Finding, { records }: AccountFacts): Finding {
  if (records.kind === 'told' || records.why !== 'refused') return finding;
  return {
    ...finding,
    message: `${finding.message} And App Store Connect refuses the key of app-store-connect-key: the two keys may be swapped.`,
  };
}
