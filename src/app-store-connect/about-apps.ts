import type { ConnectAnswer } from '../findings/connect-answers.ts';
import { type BundleResult, type Finding, problemFinding } from '../findings/report.ts';
import { type Conclusion, type Inquiry, isAccepted, isRefused } from './conclusion.ts';
import { WHY } from './connect-reply.ts';
import { type AccountFacts, isKeyTaken, isProvenAbsent, recordOf } from './facts.ts';

/** Is the app there, spelt so, was it ever released, is it on sale? And are bundle ID and Issuer ID to blame for a refusal? */
export function aboutApps({ facts, bundles }: Inquiry): Conclusion {
  const hasSeveral = bundles.length > 1;
  const each = bundles.map((bundle) => {
    const release = releaseAnswers(bundle.bundleId, facts);
    return {
      answers: [
        recordAnswer(bundle.bundleId, facts),
        ...(isRefused(bundle) ? [issuerAnswer(bundle.bundleId, facts), bundleIdAnswer(bundle.bundleId, facts)] : []),
        ...release,
        ...graceAnswer(bundle.bundleId, facts),
      ],
      findings: strangers(bundle, facts, hasSeveral),
    };
  });
  return {
    answers: each.flatMap(({ answers }) => answers),
    findings: each.flatMap(({ findings }) => findings),
    gaps: [...facts.releases.values()].flatMap((release) =>
      release.kind === 'unknown' && release.why !== 'agreements'
        ? [{ what: 'whether the app was ever released', why: release.why }]
        : [],
    ),
  };
}

type Answer = Omit<ConnectAnswer, 'question' | 'subject'>;

function recordAnswer(bundleId: string, facts: AccountFacts): ConnectAnswer {
  const about = { question: 'app', subject: bundleId } as const;
  const { records } = facts;
  if (records.kind === 'unknown')
    return { ...about, answer: 'unknown', message: `It is not known: ${WHY[records.why]}.` };
  if (recordOf(facts, bundleId) !== undefined)
    return { ...about, answer: 'yes', message: 'App Store Connect has an app that is called exactly so.' };
  if (isProvenAbsent(facts, bundleId))
    return { ...about, answer: 'no', message: 'It is not among all apps of the account.' };
  return {
    ...about,
    answer: 'unknown',
    message:
      facts.kind === 'individual'
        ? 'The key does not see it; an individual key sees only what its user may.'
        : 'The list of apps could not be read to its end.',
  };
}

function issuerAnswer(bundleId: string, facts: AccountFacts): ConnectAnswer {
  const about = { question: 'issuer-id', subject: bundleId } as const;
  return { ...about, ...judge() };

  function judge(): Answer {
    if (facts.probes.issuerId === 'accepted')
      return { answer: 'yes', message: 'Apple accepts the same key with the Issuer ID of the App Store Connect key.' };
    if (facts.hasSameIssuer && isKeyTaken(facts))
      return { answer: 'no', message: 'App Store Connect accepts the same Issuer ID from its own key.' };
    if (facts.kind === 'individual')
      return { answer: 'unknown', message: 'An individual key has no Issuer ID to compare with.' };
    if (facts.hasSameIssuer) return { answer: 'unknown', message: 'App Store Connect did not confirm the Issuer ID.' };
    return { answer: 'unknown', message: WITH_OTHER_ISSUER[facts.probes.issuerId ?? 'untried'] };
  }
}

/** What Apple said with the Issuer ID of the second key. */
const WITH_OTHER_ISSUER: Readonly<Record<'refused' | 'open' | 'untried', string>> = {
  refused: 'Apple does not accept the key with the Issuer ID of the App Store Connect key either.',
  open: 'With the Issuer ID of the App Store Connect key, Apple gave no verdict.',
  untried: 'The Issuer ID of the App Store Connect key was not tried.',
};

function bundleIdAnswer(bundleId: string, facts: AccountFacts): ConnectAnswer {
  const about = { question: 'bundle-id', subject: bundleId } as const;
  const near = facts.probes.bundleIds.get(bundleId) ?? [];
  const right = near.find(({ answer }) => answer === 'accepted');
  if (right !== undefined)
    return { ...about, answer: 'yes', message: `Apple accepts the same key for ${right.bundleId}.` };
  if (recordOf(facts, bundleId) !== undefined)
    return { ...about, answer: 'no', message: 'App Store Connect has an app that is called exactly so.' };
  if (near.length > 0 && near.every(({ answer }) => answer === 'refused'))
    return {
      ...about,
      answer: 'no',
      message: `Not by itself: Apple refuses the key for ${near.map((one) => one.bundleId).join(', ')} as well.`,
    };
  return {
    ...about,
    answer: 'unknown',
    message: 'No app of the account that is called nearly so was tried.',
  };
}

function releaseAnswers(bundleId: string, { releases, sales }: AccountFacts): ConnectAnswer[] {
  const release = releases.get(bundleId);
  if (release === undefined) return [];
  const about = { question: 'released', subject: bundleId } as const;
  if (release.kind === 'unknown')
    return [{ ...about, answer: 'unknown', message: `It is not known: ${WHY[release.why]}.` }];
  const { isReleased, states } = release.value;
  const message = states.length === 0 ? 'It has no version yet.' : `The state is ${states.join(', ')}.`;
  return [{ ...about, answer: isReleased ? 'yes' : 'no', message }, ...saleAnswer(bundleId, sales)];
}

function saleAnswer(bundleId: string, sales: AccountFacts['sales']): ConnectAnswer[] {
  const sale = sales.get(bundleId);
  if (sale === undefined) return [];
  const about = { question: 'live', subject: bundleId } as const;
  if (sale.kind === 'unknown') return [{ ...about, answer: 'unknown', message: `It is not known: ${WHY[sale.why]}.` }];
  switch (sale.value.kind) {
    case 'live':
      return [{ ...about, answer: 'yes', message: `It is on sale in ${sale.value.territories} territories.` }];
    case 'nowhere':
      return [{ ...about, answer: 'no', message: 'No territory sells it.' }];
    case 'unclear':
      return [
        { ...about, answer: 'unknown', message: 'The states of its territories do not say, as for a pre-order.' },
      ];
  }
}

function graceAnswer(bundleId: string, { gracePeriods }: AccountFacts): ConnectAnswer[] {
  const grace = gracePeriods.get(bundleId);
  if (grace === undefined) return [];
  const about = { question: 'grace-period', subject: bundleId } as const;
  if (grace.kind === 'unknown')
    return [{ ...about, answer: 'unknown', message: `It is not known: ${WHY[grace.why]}.` }];
  return grace.value
    ? [{ ...about, answer: 'yes', message: 'Subscribers whose payment fails keep access for a while.' }]
    : [{ ...about, answer: 'no', message: 'Subscribers whose payment fails lose access at once.' }];
}

/** Apple accepts the In-App Purchase Key for an app that the second key's account does not have: the accounts differ. */
function strangers(bundle: BundleResult, facts: AccountFacts, hasSeveral: boolean): Finding[] {
  if (!isAccepted(bundle) || !isProvenAbsent(facts, bundle.bundleId)) return [];
  return [
    problemFinding(
      'app-store-connect',
      'app-store-connect-unproven',
      `Apple accepts the In-App Purchase Key for ${bundle.bundleId}, and the account of the App Store Connect key has no such app: it is a key of another account, and proves nothing here.`,
      {
        hint: 'Generate the App Store Connect key in the account that the app belongs to.',
        ...(hasSeveral ? { subject: bundle.bundleId } : {}),
      },
    ),
  ];
}
