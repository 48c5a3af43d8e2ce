import type { Builder, TestCase, TestSuite } from 'junit-report-builder';
import { mapStrings, oneLine, withoutCommands } from '../findings/foreign.ts';
import { replacementHosts, replacementsIn } from '../findings/replaced.ts';
import type { Check, CheckStatus, Finding, PushResult, Report } from '../findings/report.ts';
import { checksToShow, findingOfPush } from './headline.ts';

/** The report as JUnit XML, which CI systems show as tests: a test case for each finding and for each push. */
export async function renderJUnit(report: Report): Promise<string> {
  const builder = await loadBuilder();
  const tame = mapStrings(report, oneLine);
  const suite = builder.newBuilder();
  describeSuite(suite.testSuite(), tame);
  return `${withoutCommands(suite.build())}\n`;
}

/** Its types speak of an ES module, but Node loads CommonJS, whose exports are the builder itself. */
async function loadBuilder(): Promise<Builder> {
  const { default: builder } = await import('junit-report-builder');
  return builder as unknown as Builder;
}

interface Case {
  readonly className: string;
  readonly name: string;
  readonly status: CheckStatus;
  readonly message: string;
  readonly problem: string | undefined;
  readonly text: readonly string[];
  readonly durationMs: number;
}

function describeSuite(suite: TestSuite, report: Report): void {
  suite.name('iap-key').timestamp(report.startedAt).time(secondsOf(report.durationMs));
  for (const [name, value] of propertiesOf(report)) suite.property(name, value);
  const cases = [
    ...checksToShow(report).map(caseOfCheck),
    ...report.pushes.map((push) => caseOfPush(push, findingOfPush(report, push))),
  ];
  const isSkipped = report.result === 'skipped';
  for (const found of withUniqueNames(cases))
    addCase(suite.testCase(), isSkipped ? { ...found, status: 'skip' } : found);
}

function propertiesOf(report: Report): (readonly [name: string, value: string])[] {
  const hosts = replacementHosts(report);
  const variables = replacementsIn(report.checks).map(({ variable }) => variable);
  const properties = [
    ['result', report.result],
    ['problem', report.problem],
    ['fingerprint', report.key.fingerprint],
    ['version', report.tool.version],
    ['replacement-endpoints', hosts.length === 0 ? null : hosts.join(', ')],
    ['replacement-variables', variables.length === 0 ? null : variables.join(', ')],
  ] as const;
  return properties.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function caseOfCheck(check: Check): Case {
  const { id, title, subject, status, message, problem, durationMs } = check;
  const name = subject === undefined ? title : `${title} (${subject})`;
  return { className: `iap-key.${id}`, name, status, message, problem, text: [message, ...explain(check)], durationMs };
}

function explain({
  hint,
  problem,
  suspects = [],
  evidence = {},
}: Pick<Finding, 'hint' | 'problem' | 'suspects' | 'evidence'>): string[] {
  const facts = Object.entries(evidence).map(([name, value]) => `${name}: ${value}`);
  return [
    ...suspects.map(({ cause, because, next }, index) => `${index + 1}. ${cause} – ${because}. ${next}`),
    ...(hint === undefined ? [] : [`Next: ${hint}`]),
    ...(problem === undefined ? [] : [`More: iap-key explain ${problem}`]),
    ...(facts.length === 0 ? [] : ['', ...facts]),
  ];
}

const STATUS_OF_PUSH: Record<PushResult['status'], CheckStatus> = {
  pushed: 'pass',
  unchanged: 'pass',
  // Nothing is wrong, but what the case is named for did not happen.
  'dry-run': 'skip',
  failed: 'fail',
  skipped: 'skip',
};

function caseOfPush(push: PushResult, finding: Check | undefined): Case {
  const { to, status, message, problem } = push;
  return {
    className: 'iap-key.push',
    name: `Push to ${to}`,
    status: STATUS_OF_PUSH[status],
    message,
    problem,
    text: [`${status}: ${message}`, ...explain(finding ?? push)],
    durationMs: finding?.durationMs ?? 0,
  };
}

/** GitLab drops all but the first of several cases with the same class and name. */
function withUniqueNames(cases: readonly Case[]): Case[] {
  const counts = new Map<string, number>();
  return cases.map((found) => {
    const key = `${found.className} ${found.name}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? found : { ...found, name: `${found.name} #${count}` };
  });
}

function addCase(testCase: TestCase, { className, name, status, message, problem, text, durationMs }: Case): void {
  // xmlbuilder 15 escapes only the first end of a CDATA section in a text.
  const content = text.join('\n').replaceAll(']]>', ']] >');
  testCase.className(className).name(name).time(secondsOf(durationMs));
  switch (status) {
    case 'pass':
      return;
    case 'warn':
      testCase.standardOutput(content);
      return;
    case 'fail':
      testCase.failure(message, problem ?? 'fail').stacktrace(content);
      return;
    case 'inconclusive':
      testCase.error(message, problem ?? 'inconclusive', content);
      return;
    case 'skip':
      testCase.skipped().standardOutput(content);
  }
}

/** To the millisecond, because the library would write tiny numbers with an exponent. */
function secondsOf(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
