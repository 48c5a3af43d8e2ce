import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemFinding } from '../../src/findings/report.ts';
import { renderText } from '../../src/report/text.ts';
import { casesOf } from '../thorough.ts';
import { ciCommands, fileOf, foreignReport } from './arbitraries.ts';
import {
  APPLE_REFUSED,
  BUNDLE_ID,
  CLEAN_PASS,
  LOCAL_PASS,
  NASTY,
  PUSH_FAILED,
  REPLACED,
  reportOf,
  SAMPLES,
  SKIPPED,
  THOUSAND_BUNDLES,
  UNREACHABLE,
  withForeignText,
} from './samples.ts';

const INVISIBLE = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u;
const plain = (report: Parameters<typeof renderText>[0]) => renderText(report, { color: false });
const firstLine = (text: string) => text.split('\n')[0];
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

test.each(Object.entries(SAMPLES))('The text for %s is as it was.', async (name, report) => {
  await expect(plain(report)).toMatchFileSnapshot(fileOf(name, 'txt'));
});

test.each(Object.entries(SAMPLES))('Color adds nothing that is not there without it: %s.', (_, report) => {
  const colored = renderText(report, { color: true });
  expect(colored).not.toBe(plain(report));
  expect(stripVTControlCharacters(colored)).toBe(plain(report));
});

describe('The first line', () => {
  test('names the environments and the bundle ID on a clean pass.', () => {
    expect(firstLine(plain(CLEAN_PASS))).toBe(
      `✓ PASS  Apple accepts the key in production and the sandbox for ${BUNDLE_ID}.`,
    );
  });

  test('says on a local pass that Apple was not asked.', () => {
    expect(firstLine(plain(LOCAL_PASS))).toContain('Apple was NOT asked');
  });

  test('never shows a skipped run as a pass.', () => {
    expect(firstLine(plain(SKIPPED))).toBe('– SKIPPED  Nothing was checked: this is not a pass.');
    expect(plain(SKIPPED)).not.toContain('PASS');
  });

  test('does not speak of Apple where a replacement endpoint accepted the key.', () => {
    expect(firstLine(plain(REPLACED))).not.toContain('Apple');
    expect(plain(REPLACED)).toContain('NOT Apple: 127.0.0.1:4433, 127.0.0.1:4434');
  });

  test('counts the bundle IDs of each environment where they differ.', () => {
    const bundles = [
      { bundleId: 'a.a', result: 'pass', production: 'accepted', sandbox: 'accepted' },
      { bundleId: 'b.b', result: 'pass', production: 'refused', sandbox: 'accepted' },
    ] as const;
    expect(firstLine(plain({ ...CLEAN_PASS, bundles }))).toBe(
      '✓ PASS  Apple accepts the key for a.a, b.b: 1 in production, 2 in the sandbox.',
    );
  });

  test('still is a sentence where a failure names no problem.', () => {
    const report = reportOf([{ id: 'key-id', status: 'fail', message: 'It is odd.' }], { result: 'fail' });
    expect(plain(report)).toContain('✗ FAIL  No problem is named.\n  It is odd.\n');
    expect(plain({ ...report, checks: [] })).toContain('✗ FAIL  No problem is named.\n');
  });
});

describe('The last line', () => {
  test('is the single next step, and the command that explains it.', () => {
    expect(lastLine(plain(APPLE_REFUSED))).toMatch(
      /^Next: Open App Store Connect .* More: iap-key explain apple-refused$/,
    );
  });

  test('is not there on a clean pass.', () => {
    expect(plain(CLEAN_PASS)).not.toContain('Next:');
  });

  test('is about the push where the key is good and the push failed with a known problem.', () => {
    const report = {
      ...PUSH_FAILED,
      pushes: [{ to: 'adapty', status: 'failed', message: 'No.', problem: 'apple-unreachable' }],
    } as const;
    expect(lastLine(plain(report))).toContain('iap-key explain apple-unreachable');
  });
});

describe('The support block', () => {
  test('is there after a refusal, with the Request ID of each environment.', () => {
    const text = plain(APPLE_REFUSED);
    expect(text).toContain('For Apple’s support');
    expect(text).toContain('P5R7HCVNYZ2CDTXSGAAKWF4QMI.0.0');
    expect(text).toContain('3KZ6EHOVJN4TQDPDL2YSWX7ABM.0.0');
  });

  test('says what is not known.', () => {
    const report = reportOf(
      [problemFinding('apple-production', 'apple-refused', 'No.', { evidence: { status: 401 } })],
      {
        result: 'fail',
        bundles: [],
        key: { keyId: null, issuerId: null, fingerprint: null, shape: null },
      },
    );
    expect(plain(report)).toMatch(/Bundle ID +unknown/);
    expect(plain(report)).toMatch(/Request ID +none in the answer\n +Clock +difference unknown\n +Attempts +unknown/);
  });

  test('is not there where a refusal only warns.', () => {
    expect(plain(SAMPLES['a pass of an app that is not live'])).not.toContain('support');
  });

  test('says that a replacement endpoint is not Apple.', () => {
    const evidence = { status: 401, host: 'gateway.example', clockDifferenceSeconds: 3 };
    const report = reportOf([problemFinding('apple-production', 'apple-refused', 'No.', { evidence })], {
      result: 'fail',
    });
    expect(plain(report)).toContain('gateway.example (a replacement endpoint, not Apple)');
    expect(plain(report)).toContain('3 s ahead of Apple’s');
  });
});

test('A thousand bundle IDs fit on two screens, and no failure is hidden behind a pass.', () => {
  const text = plain(THOUSAND_BUNDLES);
  expect(text.split('\n').length).toBeLessThan(70);
  expect(text).toContain('978 bundle IDs accepted.');
  expect(text).toContain('and 9 more (see the JSON report)');
  for (const bundleId of ['com.example.app0007', 'com.example.app0500', 'com.example.app0999'])
    expect(text).toContain(bundleId);
});

test('Several bundle IDs without a verdict are counted.', () => {
  const bundles = ['a.a', 'b.b'].map((bundleId) => ({ ...UNREACHABLE.bundles[0]!, bundleId }));
  expect(plain({ ...UNREACHABLE, bundles })).toContain('  2 of 2 bundle IDs got no verdict.\n');
});

test('Many skipped and passed findings of other checks become one line each.', () => {
  const many = (status: 'pass' | 'skip') =>
    Array.from(
      { length: 9 },
      (_, index) => ({ id: 'notification', status, message: 'x', subject: `app${index}` }) as const,
    );
  const text = plain(reportOf([...many('pass'), ...many('skip')]));
  expect(text).toMatch(/✓ Server notifications arrive +9 passed\.\n– Server notifications arrive +9 skipped\./);
});

test.each(NASTY)('Foreign text is legible and harmless: %j', (text) => {
  const output = plain(withForeignText(APPLE_REFUSED, text));
  expect(ciCommands(output)).toEqual([]);
  expect(output).not.toMatch(INVISIBLE);
});

test('No text from foreign hands becomes a command of a CI system, a line or a color.', () => {
  fc.assert(
    fc.property(foreignReport, (report) => {
      const output = plain(report);
      expect(ciCommands(output)).toEqual([]);
      expect(ciCommands(stripVTControlCharacters(renderText(report, { color: true })))).toEqual([]);
      expect(output).not.toMatch(INVISIBLE);
    }),
    { numRuns: casesOf(300) },
  );
});
