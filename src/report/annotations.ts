import { problemOf } from '../backends/catalog.ts';
import { oneLine } from '../findings/foreign.ts';
import type { ProblemCode } from '../findings/problems.ts';
import type { Check, Report } from '../findings/report.ts';
import { STATUSES_BY_SEVERITY } from './groups.ts';
import { formatCount, listSubjects } from './words.ts';

/** What a CI system shows beside the log, or as the reason of a broken build. */
export interface Annotation {
  /** `error` only in a run that ends with another exit code than 0. */
  readonly gravity: 'error' | 'warning';
  /** None for a defect of iap-key and for a replaced endpoint. */
  readonly problem: ProblemCode | undefined;
  /** The title of the problem, of the check, or of what is left over. */
  readonly title: string;
  /** What was found, after the bundle IDs that it was found of. */
  readonly message: string;
  readonly hint: string | undefined;
}

/** GitHub shows no more of a step: https://github.com/orgs/community/discussions/26680 */
const MOST = 10;
const SUBJECTS = 5;

/** The annotations of a run: one a problem, the worst first, and at most {@link MOST}. */
export function annotationsOf({ checks, problem: leading }: Report, exitCode: number): Annotation[] {
  const groups = new Map<string, [Check, ...Check[]]>();
  const ordered = STATUSES_BY_SEVERITY.flatMap((status) => {
    const these = checks.filter((check) => check.status === status && needsOne(check));
    return [
      ...these.filter(({ problem }) => problem === leading),
      ...these.filter(({ problem }) => problem !== leading),
    ];
  });
  for (const check of ordered) {
    const key = check.problem ?? `${check.id} ${check.message}`;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [check]);
    else members.push(check);
  }
  const annotations = [...groups.values()].map((members) => annotate(members, exitCode));
  if (annotations.length <= MOST) return annotations;
  return [...annotations.slice(0, MOST - 1), leftOver(annotations.slice(MOST - 1))];
}

/** A defect of iap-key has no problem code, nor has a replaced endpoint. */
function needsOne({ problem, status }: Check): boolean {
  return problem !== undefined || (status !== 'pass' && status !== 'skip');
}

function annotate(members: readonly [Check, ...Check[]], exitCode: number): Annotation {
  const [first] = members;
  const subjects = [...new Set(members.flatMap(({ subject }) => subject ?? []))];
  const about = subjects.length === 0 ? '' : `${listSubjects(subjects, SUBJECTS)}: `;
  const stands = exitCode !== 0 && members.some(({ status }) => status === 'fail' || status === 'inconclusive');
  return {
    gravity: stands ? 'error' : 'warning',
    problem: first.problem,
    // The title of a check says what should hold; beside an error it would say the opposite of what was found.
    title: first.problem === undefined ? first.title : problemOf(first.problem).title,
    message: oneLine(`${about}${first.message}`),
    hint: first.hint,
  };
}

function leftOver(annotations: readonly Annotation[]): Annotation {
  const codes = annotations.flatMap(({ problem }) => problem ?? []).join(', ');
  return {
    gravity: annotations.some(({ gravity }) => gravity === 'error') ? 'error' : 'warning',
    problem: annotations[0]?.problem,
    title: `${formatCount(annotations.length)} more problems`,
    message: `${codes}.`,
    hint: 'The report tells of each.',
  };
}
