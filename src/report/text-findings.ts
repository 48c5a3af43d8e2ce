import type { Check, PushResult, Report } from '../findings/report.ts';
import { type CheckGroup, groupChecks, isQuiet, quietWords } from './groups.ts';
import { checksToShow, findingOfPush, type Verdict } from './headline.ts';
import { block, INDENT, type Page, paintOf, STATUS_OF_PUSH, STATUS_WORDS, SYMBOLS, symbol, withNote } from './page.ts';
import { formatCount } from './words.ts';

/** So many things that were found by one check are told, and so many bundle IDs named. */
const PROBLEM_LINES = 5;

/**
 * What else was found than the verdict tells, and how many checks hold.
 * @param more how to see the rest, where there is a way
 */
export function findingsAsText(
  report: Report,
  { told, next }: Verdict,
  page: Page,
  more: string | undefined,
): string[] {
  const shown = checksToShow(report).filter((check) => !told.includes(check));
  const loud = groupChecks(
    shown.filter((check) => !isQuiet(check)),
    PROBLEM_LINES,
    [next?.hint],
  );
  return [...loud.flatMap((group) => describeLoud(group, page)), ...countQuiet(shown.filter(isQuiet), page, more)];
}

/** Every finding, with what it says. */
export function allFindingsAsText(report: Report, { next }: Verdict, page: Page): string[] {
  const groups = groupChecks(checksToShow(report), Number.POSITIVE_INFINITY, [next?.hint]);
  return groups.flatMap((group) => (isQuiet(group) ? describeQuiet(group, page) : describeLoud(group, page)));
}

/** A line for each thing that was found, for a run of which only that is to be seen. */
export function briefFindings(report: Report, { told }: Verdict): string[] {
  const loud = checksToShow(report).filter((check) => !isQuiet(check) && !told.includes(check));
  return groupChecks(loud, PROBLEM_LINES).flatMap(({ title, status, problem, messages, hidden }) => [
    ...messages.map((message) => `${SYMBOLS[status]} ${nameOf({ title, problem })}: ${message}`),
    ...(hidden === 0 ? [] : [`and ${formatCount(hidden)} more (see the JSON report)`]),
  ]);
}

function nameOf({ title, problem }: Pick<CheckGroup, 'title' | 'problem'>): string {
  return problem === undefined ? title : `${title} (${problem})`;
}

function describeQuiet({ title, status, messages }: CheckGroup, page: Page): string[] {
  const { colors } = page;
  return messages.flatMap((message) => block(page, `${INDENT}${symbol(status, colors)} `, `${title}: ${message}`));
}

function describeLoud({ title, status, problem, messages, hidden, hints }: CheckGroup, page: Page): string[] {
  const { colors } = page;
  const words = problem === undefined ? `${title}: ${STATUS_WORDS[status]}` : title;
  const heading = block(page, `${INDENT}${symbol(status, colors)} `, words, { paint: colors.bold });
  const below = `${INDENT}  `;
  return [
    ...withNote(page, heading, problem),
    ...messages.flatMap((message) => block(page, below, message)),
    ...(hidden === 0 ? [] : block(page, below, `and ${formatCount(hidden)} more (see the JSON report)`)),
    ...hints.flatMap((hint) => block(page, `${below}→ `, hint)),
  ];
}

/** What passed is a count; where there are many apps, Apple's answers are counted apart. */
function countQuiet(quiet: readonly Check[], page: Page, more: string | undefined): string[] {
  const words = quietWords(quiet);
  if (words === undefined) return [];
  const status = quiet.some((check) => check.status === 'pass') ? 'pass' : 'skip';
  return withNote(page, block(page, `${INDENT}${symbol(status, page.colors)} `, words), more);
}

export function describePush(report: Report, push: PushResult, { next }: Verdict, page: Page): string[] {
  const { to, status, message, problem } = push;
  const { colors } = page;
  const painted = STATUS_OF_PUSH[status];
  const hint = status === 'failed' ? findingOfPush(report, push)?.hint : undefined;
  const heading = block(page, `${INDENT}${symbol(painted, colors)} `, `Push to ${to}: ${status}`, {
    paint: painted === 'fail' ? (text) => paintOf(painted, colors)(colors.bold(text)) : colors.bold,
  });
  return [
    ...withNote(page, heading, problem),
    ...block(page, `${INDENT}  `, message),
    ...(hint === undefined || hint === next?.hint ? [] : block(page, `${INDENT}  → `, hint)),
  ];
}
