import { problemOf } from '../backends/catalog.ts';
import { IN_APP_PURCHASE_PAGE, type ProblemCode } from '../findings/problems.ts';
import { isInNotice, replacementHosts } from '../findings/replaced.ts';
import {
  type Check,
  type CheckStatus,
  type EnvironmentName,
  leadingProblem,
  type PushResult,
  type Report,
  type Suspect,
} from '../findings/report.ts';
import { STATUSES_BY_SEVERITY, withSubjects } from './groups.ts';
import { formatCount } from './words.ts';

/** What a person reads first, and last: how the run ended, why, and what to do. */
export interface Verdict {
  /** How it is to be seen at first glance: a pass that warns is no clean one. */
  readonly status: CheckStatus;
  readonly word: 'PASS' | 'PASS WITH WARNINGS' | 'PASS, PUSH FAILED' | 'FAIL' | 'INCONCLUSIVE' | 'SKIPPED';
  /** One sentence, without its period. */
  readonly reason: string;
  /** The code of the problem that `reason` tells of; none on a pass. */
  readonly problem: ProblemCode | undefined;
  /** What else has to be known at once. */
  readonly details: readonly string[];
  /** The findings that are told hereby, and need no telling again. */
  readonly told: readonly Check[];
  /** The single next step; none where nothing has to be done. */
  readonly next: { readonly hint: string; readonly problem: ProblemCode } | undefined;
}

export function verdictOf(report: Report): Verdict {
  const verdict = verdictWithoutNotice(report);
  // Which endpoints stand in for Apple is said by the notice below every verdict.
  return { ...verdict, told: [...verdict.told, ...report.checks.filter(isInNotice)] };
}

function verdictWithoutNotice(report: Report): Verdict {
  switch (report.result) {
    case 'pass':
      return report.pushes.some(({ status }) => status === 'failed') ? pushFailed(report) : passed(report);
    case 'fail':
      return unhappy('fail', 'FAIL', report);
    case 'inconclusive':
      return unhappy('inconclusive', 'INCONCLUSIVE', report);
    case 'skipped': {
      const told = report.checks.filter(({ status }) => status === 'skip').slice(0, 1);
      return {
        status: 'skip',
        word: 'SKIPPED',
        reason: 'Nothing was checked: this is not a pass',
        problem: undefined,
        details: told.map(({ message }) => message),
        told,
        next: nextStep(report),
      };
    }
  }
}

function passed(report: Report): Verdict {
  const warnings = report.checks.filter(({ status }) => status === 'warn');
  const problem = leadingProblem(warnings);
  const first = problem === null ? undefined : warnings.find((check) => check.problem === problem);
  const { text, told } = first === undefined ? NOTHING_TOLD : tell(first, report);
  return {
    status: warnings.length === 0 ? 'pass' : 'warn',
    word: warnings.length === 0 ? 'PASS' : 'PASS WITH WARNINGS',
    reason: passReason(report),
    problem: undefined,
    details: problem === null ? [] : [`${problemOf(problem).title} (${problem}): ${text}`],
    told,
    next: nextStep(report),
  };
}

const NOTHING_TOLD = { text: '', told: [] };

function pushFailed(report: Report): Verdict {
  const failed = report.pushes.filter(({ status }) => status === 'failed');
  const problem = failed[0]?.problem;
  const why = problem === undefined ? '' : `: ${problemOf(problem).title}`;
  return {
    status: 'fail',
    word: 'PASS, PUSH FAILED',
    reason: `The key is good, but the push to ${failed.map(({ to }) => to).join(' and ')} FAILED${why}`,
    problem,
    details: [`${passReason(report)}.`],
    told: [],
    next: nextStep(report),
  };
}

/** The finding that leads the report. */
function leadingCheck({ checks, problem }: Pick<Report, 'checks' | 'problem'>): Check | undefined {
  const candidates = problem === null ? checks : checks.filter((check) => check.problem === problem);
  const [first] = STATUSES_BY_SEVERITY.flatMap((status) => candidates.filter((check) => check.status === status));
  return first;
}

/** What may be the cause of the finding that leads, or of another, the likeliest first. */
export function suspectsOf(report: Report): readonly Suspect[] {
  const first = leadingCheck(report);
  const { suspects = [] } = first?.suspects === undefined ? (report.checks.find(hasSuspects) ?? {}) : first;
  const isPageNamed = nextStep(report)?.hint.includes(IN_APP_PURCHASE_PAGE);
  return isPageNamed ? suspects.map((suspect) => ({ ...suspect, next: withoutPage(suspect.next) })) : suspects;
}

/** The page has a long name, which the next step has told already. */
function withoutPage(step: string): string {
  return step.replaceAll(`in ${IN_APP_PURCHASE_PAGE}`, 'on that page').replaceAll(IN_APP_PURCHASE_PAGE, 'that page');
}

const hasSuspects = ({ suspects }: Check) => suspects !== undefined && suspects.length > 0;

function unhappy(status: 'fail' | 'inconclusive', word: 'FAIL' | 'INCONCLUSIVE', report: Report): Verdict {
  const check = leadingCheck(report);
  const { problem } = report;
  const { text, told } = check === undefined ? NOTHING_TOLD : tell(check, report);
  return {
    status,
    word,
    reason: problem === null ? 'No problem is named' : problemOf(problem).title,
    problem: problem ?? undefined,
    details: [
      ...countUnhappy(report),
      ...(text === '' ? [] : [text]),
      ...(report.live ? [] : ['Apple was not asked.']),
    ],
    told,
    next: nextStep(report),
  };
}

/** So many bundle IDs are named at once. */
const NAMED = 5;

const TWIN = { 'apple-production': 'apple-sandbox', 'apple-sandbox': 'apple-production' } as const;

/** What a finding says, together with those that say the same of other apps, and of the other environment. */
function tell(first: Check, { checks }: Report): { readonly text: string; readonly told: readonly Check[] } {
  const isAlike = ({ id, status, problem, message, subject }: Check) =>
    id === first.id &&
    status === first.status &&
    problem === first.problem &&
    message === first.message &&
    (subject === undefined) === (first.subject === undefined);
  const alike = checks.filter(isAlike);
  const text = withSubjects([first, ...alike.filter((check) => check !== first)], NAMED);
  if (first.id !== 'apple-production' && first.id !== 'apple-sandbox') return { text, told: alike };

  const twinId = TWIN[first.id];
  const subjects = new Set(alike.map(({ subject }) => subject));
  const twins = checks.filter(
    (check) =>
      check.id === twinId &&
      check.status === first.status &&
      check.problem === first.problem &&
      subjects.has(check.subject) &&
      withoutHost(check) === withoutHost(first),
  );
  if (first.problem === undefined || twins.length < alike.length) return { text, told: alike };
  const place = twinId === 'apple-sandbox' ? 'the sandbox' : 'production';
  return { text: `${text} The same in ${place}.`, told: [...alike, ...twins] };
}

function withoutHost({ message, evidence }: Check): string {
  const host = evidence?.['host'];
  return typeof host === 'string' && host !== '' ? message.replaceAll(host, '') : message;
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
