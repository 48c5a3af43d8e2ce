import type { ConnectAnswer, ConnectQuestion } from '../findings/connect-answers.ts';
import { CONNECT_QUESTIONS } from '../findings/connect-answers.ts';
import { type Finding, problemFinding } from '../findings/report.ts';
import { aboutApps } from './about-apps.ts';
import { aboutKey } from './about-key.ts';
import { aboutNotifications } from './about-notifications.ts';
import { aboutProducts } from './about-products.ts';
import type { Conclusion, Inquiry } from './conclusion.ts';
import { WHY, type Why } from './connect-reply.ts';

/** So many answers to one question are told one by one; a thousand apps have a thousand. */
const MOST_OF_A_KIND = 50;

/** From what was seen to answers and findings; pure. What is unknown never fails a run. */
export function conclude(inquiry: Inquiry): { answers: ConnectAnswer[]; findings: Finding[] } {
  const parts = [aboutKey, aboutApps, aboutNotifications, aboutProducts].map((about) => about(inquiry));
  const answers = parts.flatMap((part) => part.answers);
  const questions = Object.keys(CONNECT_QUESTIONS) as ConnectQuestion[];
  return {
    answers: questions.flatMap((question) => fold(answers.filter((one) => one.question === question))),
    findings: [...parts.flatMap(({ findings }) => findings), ...unproven(parts, inquiry)],
  };
}

function fold(answers: readonly ConnectAnswer[]): ConnectAnswer[] {
  if (answers.length <= MOST_OF_A_KIND) return [...answers];
  return (['no', 'unknown', 'yes'] as const).flatMap((word) => {
    const these = answers.filter(({ answer }) => answer === word);
    const shown = word === 'yes' ? [] : these.slice(0, MOST_OF_A_KIND);
    const [first] = these.slice(shown.length);
    if (first === undefined) return shown;
    const { subject: _, ...about } = first;
    return [
      ...shown,
      { ...about, message: `${these.length - shown.length} ${shown.length === 0 ? '' : 'more '}of this answer.` },
    ];
  });
}

/** One warning for each reason, with all that stays open by it. */
function unproven(parts: readonly Conclusion[], { facts }: Inquiry): Finding[] {
  const gaps = parts.flatMap((part) => part.gaps);
  return [...new Set(gaps.map(({ why }) => why))].map((why) => {
    const open = [...new Set(gaps.filter((gap) => gap.why === why).map(({ what }) => what))];
    const hint = hintFor(why, facts.kind);
    return problemFinding(
      'app-store-connect',
      'app-store-connect-unproven',
      `App Store Connect does not tell ${open.join(', nor ')}: ${WHY[why]}. This says nothing about the In-App Purchase Key.`,
      hint === undefined ? {} : { hint },
    );
  });
}

function hintFor(why: Why, kind: 'team' | 'individual'): string | undefined {
  switch (why) {
    case 'role':
      return 'Generate a key with the role Developer (or a larger one) in App Store Connect › Users and Access › Integrations › App Store Connect API.';
    case 'refused':
      return kind === 'individual'
        ? 'Without an Issuer ID the key is taken for an individual one. If it is a team key, set app-store-connect-issuer-id; otherwise compare the Key ID.'
        : 'Compare Key ID, Issuer ID and file with App Store Connect › Users and Access › Integrations › App Store Connect API, where the key must be under Active.';
    case 'unseen':
      return 'Use a team key, or an individual key of a user who may see the app.';
    default:
      return undefined;
  }
}
