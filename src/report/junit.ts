import { mapStrings, oneLine, withoutCommands } from '../findings/foreign.ts';
import { replacementHosts, replacementsIn } from '../findings/replaced.ts';
import type { Check, CheckStatus, Finding, PushResult, Report } from '../findings/report.ts';
import { connectProperties } from './connect-section.ts';
import { checksToShow, findingOfPush } from './headline.ts';

/** The report as JUnit XML, which CI systems show as tests: a test case for each finding and for each push. */
export async function renderJUnit(report: Report): Promise<string> {
  const { default: XmlBuilder } = await import('fast-xml-builder');
  const builder = new XmlBuilder({
    format: true,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    cdataPropName: '#cdata',
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
    processEntities: false,
    // The builder adds the quotes; every text but the attributes' is a CDATA section.
    attributeValueProcessor: (_, value) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  });
  const suites = testSuites(mapStrings(report, oneLine));
  const xml = builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, testsuites: suites });
  // The builder indents a CDATA section, and CI systems would show the spaces as part of the text.
  const text = xml.replaceAll(/>\n *<!\[CDATA\[/g, '><![CDATA[').replaceAll(/\]\]>\n *<\//g, ']]></');
  return withoutCommands(text);
}

/** Attributes start with @; `#cdata` is the text. */
interface Element {
  readonly [name: string]: string | number | Element | readonly Element[];
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

function testSuites(report: Report): Element {
  const found = withUniqueNames([
    ...checksToShow(report).map(caseOfCheck),
    ...report.pushes.map((push) => caseOfPush(push, findingOfPush(report, push))),
  ]);
  const cases = report.result === 'skipped' ? found.map((one) => ({ ...one, status: 'skip' as const })) : found;
  const count = (status: CheckStatus) => cases.filter((one) => one.status === status).length;
  const counts = {
    '@tests': cases.length,
    '@failures': count('fail'),
    '@errors': count('inconclusive'),
    '@skipped': count('skip'),
  };
  return {
    ...counts,
    testsuite: {
      '@name': 'iap-key',
      '@timestamp': report.startedAt,
      '@time': secondsOf(report.durationMs),
      ...counts,
      properties: {
        property: propertiesOf(report).map(([name, value]) => ({ '@name': name, '@value': value })),
      },
      testcase: cases.map(testCase),
    },
  };
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
  const own = properties.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return [...own, ...connectProperties(report)];
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

function testCase({ className, name, status, message, problem, text, durationMs }: Case): Element {
  // The end of a CDATA section in a text would split it in two, which not every CI system puts together again.
  const content = { '#cdata': text.join('\n').replaceAll(']]>', ']] >') };
  const head = { '@classname': className, '@name': name, '@time': secondsOf(durationMs) };
  switch (status) {
    case 'pass':
      return head;
    case 'warn':
      return { ...head, 'system-out': content };
    case 'fail':
      return { ...head, failure: { '@message': message, '@type': problem ?? 'fail', ...content } };
    case 'inconclusive':
      return { ...head, error: { '@message': message, '@type': problem ?? 'inconclusive', ...content } };
    case 'skip':
      return { ...head, skipped: '', 'system-out': content };
  }
}

/** To the millisecond: tiny numbers would be written with an exponent. */
function secondsOf(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
