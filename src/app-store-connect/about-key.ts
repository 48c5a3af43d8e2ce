import type { ConnectAnswer } from '../findings/connect-answers.ts';
import { IN_APP_PURCHASE_PAGE } from '../findings/problems.ts';
import { problemFinding } from '../findings/report.ts';
import { type Conclusion, type Inquiry, isAccepted, isRefused } from './conclusion.ts';
import { WHY } from './connect-reply.ts';
import { isAgreementMissing, isKeyTaken } from './facts.ts';

/** Is the second key good, is an agreement missing, and what of the first key can nobody look up? */
export function aboutKey({ facts, bundles, diagnosis }: Inquiry): Conclusion {
  const { records } = facts;
  const taken: ConnectAnswer = isKeyTaken(facts)
    ? { question: 'key', answer: 'yes', message: 'App Store Connect accepts it.' }
    : {
        question: 'key',
        answer: 'unknown',
        message: `It is not known: ${records.kind === 'unknown' ? WHY[records.why] : ''}.`,
      };
  const isMissing = isAgreementMissing(facts);
  const agreements: ConnectAnswer = isMissing
    ? {
        question: 'agreements',
        answer: 'yes',
        message: 'App Store Connect answers that one is missing or has expired (403).',
      }
    : {
        question: 'agreements',
        answer: 'unknown',
        message: isKeyTaken(facts)
          ? 'None that closes the API is; before its due date, a new one does not.'
          : 'App Store Connect did not get to say.',
      };
  const paidApps: ConnectAnswer = {
    question: 'paid-apps',
    answer: 'unknown',
    message: 'No API tells. Look at App Store Connect › Business.',
  };
  const isWhole = records.kind === 'unknown' && records.why !== 'agreements';
  return {
    answers: [taken, ...aboutFirstKey(), agreements, paidApps],
    findings: isMissing
      ? [
          problemFinding(
            'app-store-connect',
            'agreements-missing',
            'App Store Connect answers 403: an agreement of this account is missing or has expired. It does not say which.',
          ),
        ]
      : [],
    gaps: isWhole ? [{ what: 'anything about the account', why: records.why }] : [],
  };

  function aboutFirstKey(): ConnectAnswer[] {
    const revoked: ConnectAnswer = bundles.some(isAccepted)
      ? { question: 'revoked', answer: 'no', message: 'Apple has just accepted it.' }
      : {
          question: 'revoked',
          answer: 'unknown',
          message: `No API tells. Look under Active in ${IN_APP_PURCHASE_PAGE}.`,
        };
    const isOther =
      facts.probes.isSwapped ||
      diagnosis.some(({ problem }) => problem !== undefined && OF_OTHER_KIND.includes(problem));
    const family: ConnectAnswer[] = isOther
      ? [{ question: 'family', answer: 'yes', message: 'App Store Connect accepts it as one of its own.' }]
      : bundles.some(isRefused)
        ? [
            {
              question: 'family',
              answer: 'unknown',
              message: 'App Store Connect does not know it; it may be of a third kind.',
            },
          ]
        : [];
    return [...family, revoked];
  }
}

const OF_OTHER_KIND: readonly string[] = ['wrong-key-family', 'team-key'];
