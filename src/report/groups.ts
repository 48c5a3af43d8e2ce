import { problemOf } from '../backends/catalog.ts';
import type { ProblemCode } from '../findings/problems.ts';
import type { Check, CheckStatus } from '../findings/report.ts';
import { formatCount, listSubjects } from './words.ts';

/** From the most to the least severe. */
export const STATUSES_BY_SEVERITY: readonly CheckStatus[] = ['fail', 'inconclusive', 'warn', 'pass', 'skip'];

/** Findings of one problem, or of one check that has none, of as many bundle IDs as there are. */
export interface CheckGroup extends Pick<Check, 'status'> {
  readonly title: string;
  readonly problem: ProblemCode | undefined;
  /** One line for each thing that was found, with the bundle IDs of which it was. */
  readonly messages: readonly string[];
  /** How many findings are in no line. */
  readonly hidden: number;
  /** The next steps, each once in the whole report. */
  readonly hints: readonly string[];
}

/** More passes of one check than this become one line. */
const SINGLE_PASSES = 3;

/**
 * Groups the findings by problem, or by check where there is none: the worst first, in the order of the checks.
 * @param limit so many lines of a group are shown, and so many bundle IDs of a line
 * @param shown hints that were shown before
 */
export function groupChecks(
  checks: readonly Check[],
  limit: number,
  shown: readonly (string | undefined)[] = [],
): CheckGroup[] {
  const ordered = STATUSES_BY_SEVERITY.flatMap((status) => checks.filter((check) => check.status === status));
  const before = new Set(shown.flatMap((hint) => hint ?? []));
  return groupBy(ordered, ({ id, status, problem }) => `${status} ${problem ?? id}`).map((members) => {
    const [{ title, status, problem }] = members;
    const hints = members.flatMap(({ hint }) => hint ?? []).filter((hint) => isNew(hint, before));
    return {
      // The title of a check says what should hold; above what was found it would say the opposite.
      title: problem === undefined ? title : problemOf(problem).title,
      status,
      problem,
      ...listMessages(members, limit),
      hints: hints.slice(0, limit),
    };
  });
}

/** The same findings in groups, which are in the order of their first members. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const members = groups.get(keyOf(item));
    if (members === undefined) groups.set(keyOf(item), [item]);
    else members.push(item);
  }
  return [...groups.values()];
}

function isNew(text: string, shown: Set<string>): boolean {
  const before = shown.size;
  return shown.add(text).size > before;
}

function listMessages(members: readonly [Check, ...Check[]], limit: number): Pick<CheckGroup, 'messages' | 'hidden'> {
  const [{ id, status }] = members;
  const isProblem = status !== 'pass' && status !== 'skip';
  if (!isProblem && members.length > SINGLE_PASSES) {
    return { messages: [summarize(id, status === 'pass', members.length)], hidden: 0 };
  }
  const alike = groupBy(members, ({ message, subject }) => `${subject === undefined} ${message}`);
  const told = alike.slice(0, limit);
  return {
    messages: told.map((these) => withSubjects(these, limit)),
    hidden: members.length - told.reduce((count, these) => count + these.length, 0),
  };
}

/** What findings with the same message say, and of which bundle IDs. */
export function withSubjects(findings: readonly [Check, ...Check[]], limit: number): string {
  const [{ message }] = findings;
  const subjects = [...new Set(findings.flatMap(({ subject }) => subject ?? []))];
  return subjects.length === 0 ? message : `${listSubjects(subjects, limit)}: ${message}`;
}

function summarize(id: Check['id'], isPass: boolean, count: number): string {
  if (!isPass) return `${formatCount(count)} skipped.`;
  const isApple = id === 'apple-production' || id === 'apple-sandbox';
  return isApple ? `${formatCount(count)} bundle IDs accepted.` : `${formatCount(count)} passed.`;
}

export const isQuiet = ({ status }: Pick<Check, 'status'>): boolean => status === 'pass' || status === 'skip';

/** Beyond so many, Apple's answers are no longer counted among the checks. */
const FEW = 3;

/** How many checks hold, in words; undefined where there is none. */
export function quietWords(quiet: readonly Check[]): string | undefined {
  const passed = quiet.filter(({ status }) => status === 'pass');
  const isOf = (id: Check['id']) => (check: Check) => check.id === id;
  const byApple = (['apple-production', 'apple-sandbox'] as const).filter((id) => passed.filter(isOf(id)).length > FEW);
  const rest = passed.filter(({ id }) => !byApple.some((one) => one === id)).length;
  const skipped = quiet.length - passed.length;
  const parts = [
    ...(rest === 0 ? [] : [rest === 1 ? '1 check holds' : `${formatCount(rest)} checks hold`]),
    ...byApple.map((id, index) => {
      const count = formatCount(passed.filter(isOf(id)).length);
      const place = id === 'apple-production' ? 'production' : 'the sandbox';
      return index === 0 ? `${count} bundle IDs accepted in ${place}` : `${count} in ${place}`;
    }),
    ...(skipped === 0 ? [] : [`${formatCount(skipped)} skipped`]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
