import type { ProblemCode } from '../findings/problems.ts';
import type { Check } from '../findings/report.ts';
import { STATUSES_BY_SEVERITY } from './headline.ts';
import { formatCount, withSubject } from './words.ts';

/** Findings of one check that say the same, of as many bundle IDs as there are. */
export interface CheckGroup extends Pick<Check, 'id' | 'title' | 'status'> {
  readonly problem: ProblemCode | undefined;
  /** One line for each finding, or one for all of them where they are many and nothing is wrong. */
  readonly messages: readonly string[];
  /** How many findings have no line of their own. */
  readonly hidden: number;
  /** The next steps, each once in the whole report. */
  readonly hints: readonly string[];
  readonly suspects: NonNullable<Check['suspects']>;
  /** Whether an earlier group has the same suspects, which are therefore not repeated. */
  readonly hasEarlierSuspects: boolean;
}

/** More passes of one check than this become one line. */
const SINGLE_PASSES = 3;

/** Groups the findings by check, the worst of each check first; at most `limit` problems of a group get their own line. */
export function groupChecks(checks: readonly Check[], limit: number): CheckGroup[] {
  const ids = [...new Set(checks.map(({ id }) => id))];
  const ordered = ids.flatMap((id) =>
    STATUSES_BY_SEVERITY.flatMap((status) => checks.filter((check) => check.id === id && check.status === status)),
  );
  const keyOf = ({ id, status, problem }: Check) => `${id} ${status} ${problem}`;
  const groups = new Map<string, [Check, ...Check[]]>();
  for (const check of ordered) {
    const members = groups.get(keyOf(check));
    if (members === undefined) groups.set(keyOf(check), [check]);
    else members.push(check);
  }
  const shown = new Set<string>();
  return [...groups.values()].map((members) => describeGroup(members, limit, shown));
}

function describeGroup(
  members: readonly [Check, ...Check[]],
  limit: number,
  /** The next steps and suspects of earlier groups. */
  shown: Set<string>,
): CheckGroup {
  const [first] = members;
  const suspects = members.flatMap((member) => (member.suspects === undefined ? [] : [member.suspects]))[0] ?? [];
  const hasEarlierSuspects = suspects.length > 0 && !isNew(JSON.stringify(suspects), shown);
  return {
    id: first.id,
    title: first.title,
    status: first.status,
    problem: first.problem,
    ...listMessages(members, first, limit),
    hints: members
      .flatMap(({ hint }) => hint ?? [])
      .filter((hint) => isNew(hint, shown))
      .slice(0, limit),
    suspects: hasEarlierSuspects ? [] : suspects,
    hasEarlierSuspects,
  };
}

function isNew(text: string, shown: Set<string>): boolean {
  const before = shown.size;
  return shown.add(text).size > before;
}

function listMessages(
  members: readonly Check[],
  { id, status }: Check,
  limit: number,
): Pick<CheckGroup, 'messages' | 'hidden'> {
  const isProblem = status !== 'pass' && status !== 'skip';
  if (!isProblem && members.length > SINGLE_PASSES) {
    return { messages: [summarize(id, status === 'pass', members.length)], hidden: 0 };
  }
  const messages = members.slice(0, limit).map(withSubject);
  return { messages, hidden: members.length - messages.length };
}

function summarize(id: Check['id'], isPass: boolean, count: number): string {
  if (!isPass) return `${formatCount(count)} skipped.`;
  const isApple = id === 'apple-production' || id === 'apple-sandbox';
  return isApple ? `${formatCount(count)} bundle IDs accepted.` : `${formatCount(count)} passed.`;
}
