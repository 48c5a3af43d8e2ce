import process from 'node:process';
import { expect, test } from 'vitest';
import { casesOf } from '../../thorough.ts';
import { openTheater } from '../doors.ts';
import { figuresOf } from '../figures.ts';
import { createFormCase } from './case.ts';
import { flawsOf, flawsOfJson, flawsOfLog, flawsOfMarkdown, flawsOfOutputs, flawsOfXml, hiddenIn } from './judge.ts';

/** Cases in all; `npm run harness` plays 5,000. FORM_ONLY plays one alone. */
const CASES = Number(process.env['FORM_CASES'] ?? Math.max(30, casesOf(120)));
const SEED = Number(process.env['FORM_SEED'] ?? 1);
const ONLY = process.env['FORM_ONLY'];
const SHOWN = 25;

test(`whatever secrets and settings are, all output is well-formed: ${CASES} cases`, {
  timeout: 3_600_000,
}, async () => {
  const theater = openTheater();
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const found: string[] = [];
  const indices = ONLY === undefined ? Array.from({ length: CASES }, (_, index) => index) : [Number(ONLY)];
  for (const index of indices) {
    const formCase = createFormCase(SEED, index);
    const run = await theater.perform(formCase.stage);
    count(`exit ${run.exitCode}`);
    const isComparable = formCase.plain !== undefined && (await theater.perform(formCase.reading)).exitCode === 0;
    const hidden =
      isComparable && formCase.plain !== undefined ? hiddenIn(run, await theater.perform(formCase.plain)) : [];
    if (isComparable) count('compared');
    for (const flaw of [...flawsOf(run, formCase), ...hidden]) {
      count(`flaw: ${flaw.split(/[:(]/).slice(0, 2).join(':').trim()}`);
      found.push(`FORM_SEED=${SEED} FORM_ONLY=${index}: ${flaw}; ${formCase.traits.join(', ')}`);
    }
  }
  theater.close();
  process.stdout.write(`form harness: ${figuresOf([['cases', indices.length], ['flaws', found.length], ...counts])}\n`);
  expect(found.slice(0, SHOWN)).toEqual([]);
  if (ONLY === undefined)
    for (const name of ['exit 0', 'exit 1', 'exit 2', 'exit 3', 'compared'])
      expect(counts.get(name)).toBeGreaterThan(0);
});

const good = '<testsuites><testsuite><testcase name="a"/></testsuite></testsuites>';

test.each([
  ['JSON', () => flawsOfJson('{"a":')],
  ['JSON of another schema', () => flawsOfJson('{"schemaVersion":1}')],
  ['XML', () => flawsOfXml(good.replace('</testsuite>', '</***>'))],
  ['XML with a control character', () => flawsOfXml(good.replace('"a"', '"\u0001"'))],
  ['XML with a lone surrogate', () => flawsOfXml(good.replace('"a"', '"\ud800"'))],
  ['an output without its end', () => flawsOfOutputs('report<<EOF\nvalue\n')],
  ['an output of another name', () => flawsOfOutputs('result=pass\nevil=1\n')],
  ['a report of several lines', () => flawsOfOutputs('report<<EOF\n{}\n{}\nEOF\n')],
  ['a link', () => flawsOfMarkdown('text [evil](http://evil)')],
  ['an element', () => flawsOfMarkdown('text <evil>')],
  ['a fence that foreign text has closed', () => flawsOfMarkdown('```text\na\n```\n<evil>\n```')],
  ['a command of GitHub', () => flawsOfLog('  ::set-env name=x::y', 'github')],
  ['a command of Azure Pipelines', () => flawsOfLog('text ##vso[task.complete]', 'azure')],
  [
    'a command behind one of our own',
    () => flawsOfLog('##vso[task.logissue type=error;code=a]iap-key: ##vso[task.complete]', 'azure'),
  ],
  ['a command of TeamCity', () => flawsOfLog("##teamcity[buildStatus status='SUCCESS']", 'teamcity')],
  [
    'a second message in one of our own',
    () => flawsOfLog("##teamcity[message text='a'] ##teamcity[buildStop comment='x']", 'teamcity'),
  ],
  ['a group of Buildkite', () => flawsOfLog('--- evil', 'buildkite')],
  ['a section of GitLab', () => flawsOfLog('section_start:1:evil', 'gitlab')],
])('the harness sees %s', (_, flaws) => {
  expect(flaws()).not.toEqual([]);
});

test('the harness takes what is right', () => {
  expect(flawsOfXml(good)).toEqual([]);
  expect(flawsOfOutputs('result<<x\npass\nx\nproblems<<x\n["a"]\nx\n')).toEqual([]);
  expect(flawsOfMarkdown('```text\n<evil>\n```\n&#60;evil&#62;')).toEqual([]);
  expect(flawsOfLog("##teamcity[message text='it|'s |[evil|]' status='WARNING']", 'teamcity')).toEqual([]);
  expect(flawsOfLog('::error title=iap-key%3A Push (push-skipped)::text', 'github')).toEqual([]);
  expect(flawsOfLog('--- iap-key: the checks\n+++ iap-key: what to do', 'buildkite')).toEqual([]);
});
