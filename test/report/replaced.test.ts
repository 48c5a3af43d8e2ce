import { expect, test } from 'vitest';
import { hasStandIn, isReplacement, replacementFinding, replacementNotice } from '../../src/findings/replaced.ts';
import { acceptedEnvironments, type Report } from '../../src/findings/report.ts';
import { verdictOf } from '../../src/report/headline.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { supportCase } from '../../src/report/support-case.ts';
import { renderText } from '../../src/report/text.ts';
import { APPLE_REFUSED, CLEAN_PASS, REPLACED } from './samples.ts';

const SANDBOX = 'api.storekit-sandbox.apple.com';
const replaced = (report: Report, replaces: string, host = SANDBOX): Report => {
  const variable = replaces === 'production' ? 'IAP_KEY_APPLE_PRODUCTION_URL' : 'IAP_KEY_APP_STORE_CONNECT_URL';
  const notice = replacementFinding('apple-production', { variable, host, replaces }, 'another');
  return {
    ...report,
    live: replaces !== 'production',
    checks: [...report.checks, { ...notice, title: 'x', durationMs: 0 }],
  };
};

test('Apple’s own sandbox in the place of production is a stand-in as any other', () => {
  const report = replaced(CLEAN_PASS, 'production');
  expect(hasStandIn(report.checks)).toBe(true);
  expect(verdictOf(report).reason).toMatch(/^The replacement endpoint accepts/);
  expect(replacementNotice(report)).toContain(`NOT Apple: ${SANDBOX} (IAP_KEY_APPLE_PRODUCTION_URL)`);
  for (const text of [renderText(report, { color: false }), renderMarkdown(report).replaceAll('&#95;', '_')])
    expect(text).toContain('IAP_KEY_APPLE_PRODUCTION_URL');
});

test('what it refuses is no case for Apple’s support', () => {
  const [, facts = []] = supportCase(replaced(APPLE_REFUSED, 'production')) ?? [];
  expect(Object.fromEntries(facts)['Host']).toContain('not Apple');
});

test('App Store Connect judges no key, so that its replacement leaves the verdict to Apple', () => {
  const report = replaced(CLEAN_PASS, 'appStoreConnect', 'connect.example');
  expect(hasStandIn(report.checks)).toBe(false);
  expect(replacementNotice(report)).toBeUndefined();
  expect(verdictOf(report).reason).toMatch(/^Apple accepts/);
  expect(report.checks.filter(isReplacement)).toHaveLength(1);
});

test('environments are those in which Apple accepted, and none where it was not asked', () => {
  expect(acceptedEnvironments(CLEAN_PASS)).toEqual(['production', 'sandbox']);
  expect(acceptedEnvironments(REPLACED)).toEqual([]);
});

test('a clean report has no stand-in', () => {
  expect(CLEAN_PASS.checks.some(isReplacement)).toBe(false);
  expect(replacementNotice(CLEAN_PASS)).toBeUndefined();
});
