import type { ConnectAnswer } from '../findings/connect-answers.ts';
import { type EnvironmentName, type Finding, problemFinding } from '../findings/report.ts';
import type { NotificationSetting } from './app-records.ts';
import type { Conclusion, Inquiry } from './conclusion.ts';
import { WHY } from './connect-reply.ts';
import { recordOf } from './facts.ts';
import { judgeUrl, shownAddress } from './notification-urls.ts';

const ENVIRONMENTS = ['production', 'sandbox'] as const satisfies readonly EnvironmentName[];

/** Have both environments the URL that is expected, and do they get version 2? */
export function aboutNotifications({ facts, bundles, wants }: Inquiry): Conclusion {
  const { records } = facts;
  const each = bundles.flatMap(({ bundleId }) => {
    const subject = bundles.length > 1 ? { subject: bundleId } : {};
    const settings = recordOf(facts, bundleId)?.notifications;
    return ENVIRONMENTS.map((environment) =>
      settings === undefined
        ? { answer: unknownAnswer(bundleId, environment), findings: [], isGap: true }
        : { ...judge(settings[environment], bundleId, environment, subject), isGap: false },
    );
  });
  const isWanted = wants.notificationUrl !== undefined && records.kind === 'told' && each.some(({ isGap }) => isGap);
  return {
    answers: each.map(({ answer }) => answer),
    findings: each.flatMap(({ findings }) => findings),
    gaps: isWanted ? [{ what: 'the notification URL of every app', why: 'unseen' }] : [],
  };

  function unknownAnswer(bundleId: string, environment: EnvironmentName): ConnectAnswer {
    return {
      question: 'notification-url',
      subject: `${bundleId}, ${environment}`,
      answer: 'unknown',
      message: records.kind === 'unknown' ? `It is not known: ${WHY[records.why]}.` : 'The key does not see the app.',
    };
  }

  function judge(
    setting: NotificationSetting,
    bundleId: string,
    environment: EnvironmentName,
    subject: { readonly subject?: string },
  ): { answer: ConnectAnswer; findings: readonly Finding[] } {
    const expected = wants.notificationUrl;
    const verdict = judgeUrl(setting, expected);
    const about = { question: 'notification-url', subject: `${bundleId}, ${environment}` } as const;
    const isOld = setting.url !== undefined && setting.version === 'V1';
    const old = isOld
      ? [
          problemFinding(
            'app-store-connect',
            'notification-version-1',
            `Apple sends ${environment} notifications of ${bundleId} in version 1.`,
            subject,
          ),
        ]
      : [];
    if (verdict.kind === 'missing') {
      const message = 'No URL is set there.';
      const findings =
        expected === undefined
          ? []
          : [differs(`App Store Connect has no ${environment} notification URL for ${bundleId}.`)];
      return { answer: { ...about, answer: 'no', message }, findings };
    }
    if (verdict.kind === 'other') {
      const place = `${shownAddress(setting.url ?? '')}, which differs in ${verdict.parts.join(' and ')}`;
      return {
        answer: { ...about, answer: 'no', message: `It is ${place}.` },
        findings: [
          differs(`The ${environment} notification URL of ${bundleId} is ${place} from what is expected.`),
          ...old,
        ],
      };
    }
    const version = setting.version === undefined ? '' : ` It gets version ${setting.version.replace(/^V/, '')}.`;
    const set = expected === undefined ? `One is set: ${shownAddress(setting.url ?? '')}.` : 'It is the expected one.';
    return { answer: { ...about, answer: isOld ? 'no' : 'yes', message: `${set}${version}` }, findings: old };

    function differs(message: string): Finding {
      return problemFinding('app-store-connect', 'notification-url-differs', message, subject);
    }
  }
}
