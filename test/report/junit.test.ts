import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { CheckStatus, Report } from '../../src/findings/report.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import { casesOf } from '../thorough.ts';
import { ciCommands, fileOf, foreignReport } from './arbitraries.ts';
import { APP_NOT_LIVE, APPLE_REFUSED, LOCAL_FAILURE, PUSH_FAILED, SAMPLES, SKIPPED, UNREACHABLE } from './samples.ts';

interface Suite {
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly '@skipped': string;
  readonly '@timestamp': string;
  readonly '@time': string;
  readonly properties: { readonly property: readonly { '@name': string; '@value': string }[] };
  readonly testcase: readonly TestCase[];
}

interface TestCase {
  readonly '@classname': string;
  readonly '@name': string;
  readonly '@time': string;
  readonly failure?: Problem;
  readonly error?: Problem;
  readonly skipped?: string;
  readonly 'system-out'?: string;
}

interface Problem {
  readonly '@message': string;
  readonly '@type': string;
  readonly '#text': string;
}

function parse(xml: string): { testsuites: { testsuite: Suite } & Omit<Suite, 'testcase'> } {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => name === 'testcase' || name === 'property',
  });
  return parser.parse(xml);
}

async function suiteOf(report: Report): Promise<Suite> {
  return parse(await renderJUnit(report)).testsuites.testsuite;
}

test.each(Object.entries(SAMPLES).filter(([, { checks }]) => checks.length < 100))(
  'The JUnit report for %s is as it was.',
  async (name, report) => {
    await expect(await renderJUnit(report)).toMatchFileSnapshot(fileOf(name, 'xml'));
  },
);

test.each(Object.entries(SAMPLES))(
  'It is valid XML, and its counts are those of the report: %s.',
  async (_, report) => {
    const { testsuites } = parse(await renderJUnit(report));
    const count = (status: CheckStatus) => report.checks.filter((check) => check.status === status).length;
    const failedPushes = report.pushes.filter(({ status }) => status === 'failed').length;
    for (const element of [testsuites, testsuites.testsuite]) {
      expect(element['@tests']).toBe(String(report.checks.length + report.pushes.length));
      expect(element['@failures']).toBe(String(count('fail') + failedPushes));
      expect(element['@errors']).toBe(String(count('inconclusive')));
      expect(element['@skipped']).toBe(String(count('skip')));
    }
    const names = testsuites.testsuite.testcase.map((one) => `${one['@classname']} ${one['@name']}`);
    expect(new Set(names).size).toBe(names.length);
  },
);

test('The same report gives the same text: no clock is read.', async () => {
  expect(await renderJUnit(APPLE_REFUSED)).toBe(await renderJUnit(APPLE_REFUSED));
  const suite = await suiteOf(APPLE_REFUSED);
  expect(suite['@timestamp']).toBe(APPLE_REFUSED.startedAt);
  expect(suite['@time']).toBe('4.38');
});

test('The properties name the result, the problem, the key and the version.', async () => {
  const { properties } = await suiteOf(APPLE_REFUSED);
  expect(Object.fromEntries(properties.property.map((one) => [one['@name'], one['@value']]))).toEqual({
    result: 'fail',
    problem: 'apple-refused',
    fingerprint: APPLE_REFUSED.key.fingerprint,
    version: '1.0.0',
  });
});

test('A failure has the problem code as its type, and the next step in its text.', async () => {
  const { testcase } = await suiteOf(APPLE_REFUSED);
  const production = testcase.find((one) => one['@classname'] === 'iap-key.apple-production');
  expect(production?.failure?.['@type']).toBe('apple-refused');
  expect(production?.failure?.['#text']).toContain('Next: Open App Store Connect');
  expect(production?.failure?.['#text']).toContain('1. The Key ID belongs to another key');
  expect(production?.['@time']).toBe('4.12');
});

test('What could not be asked is an error, a warning passes with output, and a skipped run is skipped.', async () => {
  const unreachable = (await suiteOf(UNREACHABLE)).testcase.filter((one) => one.error !== undefined);
  expect(unreachable.map((one) => one.error?.['@type'])).toEqual(['apple-unreachable', 'apple-unreachable']);
  const warned = (await suiteOf(APP_NOT_LIVE)).testcase.filter((one) => one['system-out'] !== undefined);
  expect(warned.map((one) => [one['@classname'], one.failure, one.error])).toEqual([
    ['iap-key.apple-production', undefined, undefined],
  ]);
  expect((await suiteOf(SKIPPED)).testcase.map((one) => one.skipped)).toEqual(['']);
  const passing = await suiteOf({ ...LOCAL_FAILURE, result: 'skipped' });
  expect(passing['@skipped']).toBe(passing['@tests']);
});

test('Findings without a problem code, and pushes of every kind, find their places.', async () => {
  const statuses = ['pushed', 'unchanged', 'dry-run', 'failed', 'skipped'] as const;
  const pushes = statuses.map((status) => ({ to: status, status, message: 'So it is.' }));
  const checks = (['fail', 'inconclusive'] as const).map((status) => ({ ...PUSH_FAILED.checks[0]!, status }));
  const suite = await suiteOf({ ...PUSH_FAILED, checks, pushes });
  expect([suite['@tests'], suite['@failures'], suite['@errors'], suite['@skipped']]).toEqual(['7', '2', '1', '2']);
});

test('No text from foreign hands makes the XML invalid or becomes a command.', async () => {
  await fc.assert(
    fc.asyncProperty(foreignReport, async (report) => {
      const xml = await renderJUnit(report);
      expect(ciCommands(xml)).toEqual([]);
      // https://www.w3.org/TR/xml/#charsets
      expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
      expect(parse(xml).testsuites.testsuite.testcase).toHaveLength(report.checks.length + report.pushes.length);
    }),
    { numRuns: casesOf(300) },
  );
});
