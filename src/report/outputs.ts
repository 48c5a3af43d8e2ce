import type { ProblemCode } from '../findings/problems.ts';
import { acceptedEnvironments, allProblems, type Check, pushedOutput, type Report } from '../findings/report.ts';
import { STATUSES_BY_SEVERITY } from './groups.ts';
import { renderPublicJson } from './json.ts';
import { formatCount } from './words.ts';

/** The outputs of the action and what they mean; action.yml follows from this table. */
export const OUTPUTS = {
  result: '`pass`, `fail`, `inconclusive` or `skipped`.',
  problem: 'The code of the leading problem, or empty.',
  problems: 'The codes of all problems, as a JSON array.',
  fingerprint: 'The fingerprint of the key (`SHA256:…` over its public half): safe to publish.',
  environments: 'The environments in which Apple accepted the key for every bundle ID, as a JSON array.',
  pushed:
    '`true`, `unchanged` or `false`; empty when no push was asked for. With several targets `true` only if all are.',
  report: 'The report as JSON on one line, without the Key ID and the Issuer ID.',
} as const;

export type OutputName = keyof typeof OUTPUTS;

/** How each output is made; none of them holds the Key ID or the Issuer ID, so that masking does not drop it. */
export const MAKE_OUTPUT: Readonly<Record<OutputName, (report: Report) => string>> = {
  result: ({ result }) => result,
  problem: ({ problem }) => problem ?? '',
  problems: (report) => JSON.stringify(allProblems(report)),
  fingerprint: ({ key }) => key.fingerprint ?? '',
  environments: (report) => JSON.stringify(acceptedEnvironments(report)),
  pushed: pushedOutput,
  report: reportOutput,
};

/** The outputs of a run that a usage error ended before it began. */
export function usageOutputs(problem: ProblemCode): Readonly<Record<OutputName, string>> {
  return {
    result: 'fail',
    problem,
    problems: JSON.stringify([problem]),
    fingerprint: '',
    environments: '[]',
    pushed: '',
    report: '',
  };
}

/**
 * GitHub takes 1 MB of outputs a job, by an estimate in UTF-16; whoever hands it on counts in UTF-8.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const MOST_BYTES = 900_000;

/** How many failures of a kind are shown where the report has to be folded; the first that fits counts. */
const SHOWN_OF_A_KIND = [Number.POSITIVE_INFINITY, 256, 64, 16, 4, 1];

/** The report on one line; where it would be too long, what passed is folded to a count, and then what failed alike. */
function reportOutput(report: Report): string {
  const whole = renderPublicJson(report);
  if (fits(whole)) return whole;
  for (const each of SHOWN_OF_A_KIND) {
    const json = renderPublicJson(folded(report, each));
    if (fits(json)) return json;
  }
  return renderPublicJson(folded(report, 0));
}

function fits(json: string): boolean {
  return Math.max(2 * json.length, Buffer.byteLength(json)) <= MOST_BYTES;
}

/** The failures first, at most `each` of a kind, and whatever passed as a count. */
function folded(report: Report, each: number): Report {
  const kinds = new Map<string, [Check, ...Check[]]>();
  for (const check of STATUSES_BY_SEVERITY.flatMap((status) => report.checks.filter((one) => one.status === status))) {
    const key = `${check.id} ${check.status} ${check.problem ?? ''}`;
    const members = kinds.get(key);
    if (members === undefined) kinds.set(key, [check]);
    else members.push(check);
  }
  const failing = report.bundles.filter(({ result }) => result !== 'pass');
  return {
    ...report,
    bundles: failing.slice(0, each),
    checks: [...kinds.values()].flatMap(([first, ...rest]) => {
      const isPass = first.status === 'pass' || first.status === 'skip';
      const kept = isPass ? (rest.length === 0 ? 1 : 0) : each;
      const hidden = rest.length + 1 - kept;
      if (hidden <= 0) return [first, ...rest];
      return [...[first, ...rest].slice(0, kept), countOf(first, hidden, isPass)];
    }),
  };
}

function countOf({ id, title, status, problem, durationMs }: Check, count: number, isPass: boolean): Check {
  return {
    id,
    title,
    status,
    durationMs,
    ...(problem === undefined ? {} : { problem }),
    message: isPass
      ? `${formatCount(count)} ${status === 'pass' ? 'passed' : 'skipped'}. The report file has each.`
      : `${formatCount(count)} more of the same. The report file has each.`,
  };
}
