import { problemOf } from '../backends/catalog.ts';
import type { ProblemCode } from '../findings/problems.ts';
import { replacementHosts } from '../findings/replaced.ts';
import {
  type Check,
  type CheckStatus,
  type EnvironmentName,
  leadingProblem,
  type PushResult,
  type Report,
} from '../findings/report.ts';
import { formatCount, withSubject } from './words.ts';

/** What a person reads first, and last: how the run ended, why, and what to do. */
export interface Verdict {
  readonly word: 'PASS' | 'FAIL' | 'INCONCLUSIVE' | 'SKIPPED';
  /** One sentence, without its period. */
  readonly reason: string;
  /** The code of the problem that `reason` tells of; none on a pass. */
  readonly problem: ProblemCode | undefined;
  /** What else has to be known at once. */
  readonly details: readonly string[];
  /** The single next step; none where nothing has to be done. */
  readonly next: { readonly hint: string; readonly problem: ProblemCode } | undefined;
}

export function verdictOf(report: Report): Verdict {
  switch (report.result) {
    case 'pass':
      return {
        word: 'PASS',
        reason: passReason(report),
        problem: undefined,
        details: passDetails(report),
        next: nextStep(report),
      };
    case 'fail':
      return unhappy('FAIL', report);
    case 'inconclusive':
      return unhappy('INCONCLUSIVE', report);
    case 'skipped':
      return {
        word: 'SKIPPED',
        reason: 'Nothing was checked: this is not a pass',
        problem: undefined,
        details: [],
        next: nextStep(report),
      };
  }
}

/** From the most to the least severe. */
export const STATUSES_BY_SEVERITY: readonly CheckStatus[] = ['fail', 'inconclusive', 'warn', 'pass', 'skip'];

/** The finding that leads the report. */
function leadingCheck({ checks, problem }: Report): Check | undefined {
  const candidates = problem === null ? checks : checks.filter((check) => check.problem === problem);
  const [first] = STATUSES_BY_SEVERITY.flatMap((status) => candidates.filter((check) => check.status === status));
  return first;
}

function unhappy(word: 'FAIL' | 'INCONCLUSIVE', report: Report): Verdict {
  const check = leadingCheck(report);
  const { problem } = report;
  const message = check === undefined ? [] : [withSubject(check)];
  const reason = problem === null ? 'No problem is named' : problemOf(problem).title;
  return {
    word,
    reason,
    problem: problem ?? undefined,
    details: [...countUnhappy(report), ...message, ...(report.live ? [] : ['Apple was not asked.'])],
    next: nextStep(report),
  };
}

function countUnhappy({ bundles, result }: Report): string[] {
  if (bundles.length < 2) return [];
  const count = bundles.filter((bundle) => bundle.result === result).length;
  return [
    `${formatCount(count)} of ${formatCount(bundles.length)} bundle IDs ${result === 'fail' ? 'fail' : 'got no verdict'}.`,
  ];
}

function passReason(report: Report): string {
  if (report.bundles.length === 0) return 'All local checks hold. Apple was NOT asked (environment: none)';
  const judge = replacementHosts(report).length === 0 ? 'Apple accepts' : 'The replacement endpoint accepts';
  const { bundles } = report;
  const accepted = ENVIRONMENTS.map(
    (name) => [name, bundles.filter((bundle) => bundle[name] === 'accepted').length] as const,
  );
  const reached = accepted.filter(([, count]) => count > 0);
  if (reached.every(([, count]) => count === bundles.length)) {
    return `${judge} the key in ${reached.map(([name]) => PLACES[name]).join(' and ')} for ${nameBundles(report)}`;
  }
  const counts = reached.map(([name, count]) => `${formatCount(count)} in ${PLACES[name]}`).join(', ');
  return `${judge} the key for ${nameBundles(report)}: ${counts}`;
}

const ENVIRONMENTS = ['production', 'sandbox'] as const satisfies readonly EnvironmentName[];
const PLACES: Record<EnvironmentName, string> = { production: 'production', sandbox: 'the sandbox' };

function nameBundles({ bundles }: Report): string {
  if (bundles.length > 3) return `all ${formatCount(bundles.length)} bundle IDs`;
  return bundles.map(({ bundleId }) => bundleId).join(', ');
}

function passDetails({ checks, pushes }: Report): string[] {
  const warning = leadingProblem(checks.filter(({ id }) => id !== 'push'));
  const failed = pushes
    .filter(({ status }) => status === 'failed')
    .map(
      ({ to, problem }) =>
        `The key is good, but the push to ${to} FAILED${problem === undefined ? '.' : `: ${problemOf(problem).title} [${problem}]`}`,
    );
  return [...failed, ...(warning === null ? [] : [`Warning: ${problemOf(warning).title} [${warning}]`])];
}

function nextStep(report: Report): Verdict['next'] {
  const failedPush = report.result === 'pass' ? report.pushes.find(({ status }) => status === 'failed') : undefined;
  const problem = failedPush?.problem ?? report.problem;
  if (problem === null) return undefined;
  const hint = leadingCheck({ ...report, problem })?.hint;
  return { hint: hint ?? problemOf(problem).next, problem };
}

/** The findings that a renderer shows as checks: a push with a row of its own is shown there. */
export function checksToShow({ checks, pushes }: Report): readonly Check[] {
  return checks.filter(({ id, subject }) => id !== 'push' || !pushes.some(({ to }) => to === subject));
}

/** The finding behind a row of the pushes. */
export function findingOfPush({ checks }: Report, { to }: PushResult): Check | undefined {
  return checks.find(({ id, subject }) => id === 'push' && subject === to);
}
