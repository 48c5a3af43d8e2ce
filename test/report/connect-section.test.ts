import { expect, test } from 'vitest';
import { CONNECT_QUESTIONS, type ConnectAnswer } from '../../src/findings/connect-answers.ts';
import type { Report } from '../../src/findings/report.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { CLEAN_PASS } from './samples.ts';

const ANSWERS: readonly ConnectAnswer[] = [
  { question: 'key', answer: 'yes', message: 'App Store Connect accepts it.' },
  { question: 'released', answer: 'no', message: 'The state is IN_REVIEW.', subject: 'com.acme.app' },
  { question: 'paid-apps', answer: 'unknown', message: 'No API tells.' },
];
const withAnswers = (answers: readonly ConnectAnswer[]): Report => ({
  ...CLEAN_PASS,
  appStoreConnect: { key: { fingerprint: 'SHA256:abc', kind: 'team' }, answers },
});
const textOf = (report: Report, detail: 'usual' | 'full' = 'usual') =>
  renderText(report, { color: false, width: 120, detail });

test('the text has the section with each answer, and without a second key no word of it', () => {
  expect(textOf(withAnswers(ANSWERS))).toContain(
    [
      'App Store Connect (team key SHA256:abc)',
      '  yes      Does App Store Connect accept its key? App Store Connect accepts it.',
      '  no       Was a version ever on the App Store? (com.acme.app) The state is IN_REVIEW.',
      '  unknown  Are Paid Apps, bank and tax in order? No API tells.',
    ].join('\n'),
  );
  expect(textOf(CLEAN_PASS)).not.toContain('App Store Connect');
  expect(renderMarkdown(CLEAN_PASS)).not.toContain('App Store Connect');
});

test('the summary has it as a table, in which nothing is markup', () => {
  const page = renderMarkdown(withAnswers([...ANSWERS, { question: 'app', answer: 'no', message: '<b>|@me' }]));
  expect(page).toContain('### App Store Connect');
  expect(page).toContain('| no | Was a version ever on the App Store? (com.acme.app) | The state is IN&#95;REVIEW. |');
  expect(page).not.toContain('<b>');
});

test('JUnit has each answer as a property', async () => {
  const xml = await renderJUnit(withAnswers(ANSWERS));
  expect(xml).toContain('name="app-store-connect.released com.acme.app" value="no: The state is IN_REVIEW."');
});

test('of many answers those that are no yes come first, and the rest is counted', () => {
  const many = Array.from({ length: 60 }, (_, index): ConnectAnswer => {
    const answer = index === 59 ? 'no' : 'yes';
    return { question: 'product', answer, message: 'A message.', subject: `product.${index}` };
  });
  const text = textOf(withAnswers(many), 'full');
  expect(text).toContain(`  no       ${CONNECT_QUESTIONS.product} (product.59) A message.`);
  expect(text).toContain('  and 40 more (see the JSON report)');
  expect(text.match(/A message\./g)).toHaveLength(20);
});

test('a section that would fill the screen says what is no yes, without naming the one app, and counts the rest', () => {
  const [app = ''] = CLEAN_PASS.bundles.map(({ bundleId }) => bundleId);
  const many = Array.from({ length: 14 }, (_, index): ConnectAnswer => {
    const place = index % 2 === 0 ? app : `${app}, sandbox`;
    return { question: 'released', answer: index < 6 ? 'no' : 'yes', message: 'A message.', subject: place };
  });
  const lines = textOf(withAnswers(many)).split('\n');
  const start = lines.indexOf('  App Store Connect');
  expect(lines.slice(start + 1, start + 3)).toEqual([
    `  no       ${CONNECT_QUESTIONS.released}`,
    `  no       ${CONNECT_QUESTIONS.released} (sandbox)`,
  ]);
  expect(lines.slice(start + 7, start + 9)).toEqual(['  and 8 more', '']);
});
