import { CONNECT_QUESTIONS, type ConnectAnswer, type ConnectSection } from '../findings/connect-answers.ts';
import type { Report } from '../findings/report.ts';
import { block, INDENT, type Page } from './page.ts';
import { formatCount } from './words.ts';

/** The section “App Store Connect”: each question, its answer, and what that follows from. Empty without a second key. */

/** With several apps the answers are many, and the JSON report has them all. */
const MOST_LINES = 20;

/** What a reader may have to do something about comes first where not all can be shown. */
function shownOf({ answers }: ConnectSection): { readonly shown: readonly ConnectAnswer[]; readonly hidden: number } {
  if (answers.length <= MOST_LINES) return { shown: answers, hidden: 0 };
  const loud = answers.filter(({ answer }) => answer !== 'yes');
  const shown = [...loud, ...answers.filter(({ answer }) => answer === 'yes')].slice(0, MOST_LINES);
  return { shown: answers.filter((answer) => shown.includes(answer)), hidden: answers.length - MOST_LINES };
}

function nameOf({ key }: ConnectSection): string {
  const kind = key.kind === 'team' ? 'team key' : 'individual key';
  return key.fingerprint === null ? kind : `${kind} ${key.fingerprint}`;
}

const about = ({ question, subject }: ConnectAnswer) =>
  `${CONNECT_QUESTIONS[question]}${subject === undefined ? '' : ` (${subject})`}`;

const ANSWER_WIDTH = 9;

/** So many lines of the section are shown where not everything is to be. */
const FEW_LINES = 10;

/** Lines of text: with what each answer follows from, or, where that would fill the screen, what is no yes and a count. */
export function connectLines({ appStoreConnect, bundles }: Report, page: Page, isFull: boolean): string[] {
  if (appStoreConnect === undefined || appStoreConnect.answers.length === 0) return [];
  const { shown, hidden } = shownOf(appStoreConnect);
  const { bold } = page.colors;
  const row = (one: ConnectAnswer, text: string) => block(page, `${INDENT}${one.answer.padEnd(ANSWER_WIDTH)}`, text);
  const whole = [
    ...block(page, INDENT, `App Store Connect (${nameOf(appStoreConnect)})`, { paint: bold }),
    ...shown.flatMap((one) => row(one, `${about(one)} ${one.message}`)),
    ...(hidden === 0 ? [] : block(page, INDENT, `and ${formatCount(hidden)} more (see the JSON report)`)),
  ];
  if (isFull || whole.length <= FEW_LINES) return whole;

  const loud = appStoreConnect.answers.filter(({ answer }) => answer !== 'yes').slice(0, FEW_LINES - 2);
  const rest = appStoreConnect.answers.length - loud.length;
  const isOneApp = bundles.length === 1;
  return [
    ...block(page, INDENT, 'App Store Connect', { paint: bold }),
    ...loud.flatMap((one) => row(one, isOneApp ? aboutTheApp(one, bundles[0]?.bundleId ?? '') : about(one))),
    ...(rest === 0 ? [] : block(page, INDENT, `and ${formatCount(rest)} more`, { paint: page.colors.dim })),
  ];
}

/** The same where there is one app, which needs no naming. */
function aboutTheApp(one: ConnectAnswer, bundleId: string): string {
  const [first, ...rest] = (one.subject ?? '').split(', ');
  if (first !== bundleId) return about(one);
  const { subject: _, ...more } = one;
  return about(rest.length === 0 ? more : { ...more, subject: rest.join(', ') });
}

/** Rows of a table: answer, question, message. */
export function connectRows({ appStoreConnect }: Report): readonly (readonly [string, string, string])[] {
  if (appStoreConnect === undefined) return [];
  return shownOf(appStoreConnect).shown.map((one) => [one.answer, about(one), one.message]);
}

/** Names and values, as for the properties of a test suite. */
export function connectProperties(report: Report): (readonly [name: string, value: string])[] {
  const { answers = [] } = report.appStoreConnect ?? {};
  return answers.map(({ question, subject, answer, message }) => [
    `app-store-connect.${question}${subject === undefined ? '' : ` ${subject}`}`,
    `${answer}: ${message}`,
  ]);
}
