import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemOf } from '../../src/backends/catalog.ts';
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
/** Without the breaks of its lines. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
const full = (report: Parameters<typeof renderText>[0]) => renderText(report, { color: false, detail: 'full' });

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
    expect(flat(plain(REPLACED))).toContain('NOT Apple: 127.0.0.1:4433, 127.0.0.1:4434');
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

describe('The next step', () => {
  test('is one, before the evidence, with the command that explains it.', () => {
    const text = flat(plain(APPLE_REFUSED));
    const next = problemOf('apple-refused').next;
    expect(text).toContain(`Next ${next} More: iap-key explain apple-refused Key ID`);
    expect(text.split(next)).toHaveLength(2);
  });

  test('leads to the documentation where there is no command line.', () => {
    expect(flat(renderText(APPLE_REFUSED, { color: false, more: 'debug logging' }))).toMatch(
      / More: https:\/\/\S+\/problems\.md#apple-refused Key ID/,
    );
  });

  test('is not there on a clean pass.', () => {
    expect(plain(CLEAN_PASS)).not.toContain('Next');
  });

  test('is about the push where the key is good and the push failed with a known problem.', () => {
    const report = {
      ...PUSH_FAILED,
      pushes: [{ to: 'adapty', status: 'failed', message: 'No.', problem: 'apple-unreachable' }],
    } as const;
    expect(plain(report)).toContain('iap-key explain apple-unreachable');
  });
});

describe('The support block', () => {
  test('is there on request after a refusal, with the Request ID of each environment.', () => {
    expect(plain(APPLE_REFUSED)).not.toContain('support (');
    const text = full(APPLE_REFUSED);
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
    expect(full(report)).toMatch(/Bundle ID +unknown/);
    expect(full(report)).toMatch(/Request ID +none in the answer\n +Clock +difference unknown\n +Attempts +unknown/);
  });

  test('is not there where the cause is known.', () => {
    expect(full(THOUSAND_BUNDLES)).not.toContain('support');
  });

  test('is not there where a refusal only warns.', () => {
    expect(full(SAMPLES['a pass of an app that is not live'])).not.toContain('support');
  });

  test('says that a replacement endpoint is not Apple.', () => {
    const evidence = { status: 401, host: 'gateway.example', clockDifferenceSeconds: 3 };
    const report = reportOf([problemFinding('apple-production', 'apple-refused', 'No.', { evidence })], {
      result: 'fail',
    });
    expect(full(report)).toContain('gateway.example (a replacement endpoint, not Apple)');
    expect(full(report)).toContain('3 s ahead of Apple’s');
  });
});

test('A thousand bundle IDs fit on one screen, and no failure is hidden behind a pass.', () => {
  const text = plain(THOUSAND_BUNDLES);
  expect(text.split('\n').length).toBeLessThan(46);
  expect(text).toContain('978 bundle IDs accepted in production');
  expect(flat(text)).toContain('com.example.app0985 and 14 more: api.storekit.apple.com refused 2');
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
  const report = reportOf([...many('pass'), ...many('skip')]);
  expect(plain(report)).toContain('✓ 9 checks hold, 9 skipped\n');
  expect(flat(full(report))).toContain(
    '✓ Server notifications arrive: 9 passed. – Server notifications arrive: 9 skipped.',
  );
});

describe('At first glance', () => {
  test.each([
    ['a clean pass', CLEAN_PASS, '✓ PASS  '],
    ['a pass with a warning', SAMPLES['a pass of an app that is not live'], '! PASS WITH WARNINGS  '],
    ['a pass by a stand-in', REPLACED, '! PASS WITH WARNINGS  '],
    ['a failed push', PUSH_FAILED, '✗ PASS, PUSH FAILED  '],
    ['a refusal', APPLE_REFUSED, '✗ FAIL  '],
    ['no verdict', UNREACHABLE, '? INCONCLUSIVE  '],
    ['a skipped run', SKIPPED, '– SKIPPED  '],
  ])('%s is known.', (_, report, beginning) => {
    for (const detail of ['brief', 'usual', 'full'] as const)
      expect(renderText(report, { color: false, detail }).startsWith(beginning)).toBe(true);
  });
});

describe('The width', () => {
  const report = fc.constantFrom(...Object.values(SAMPLES));
  const detail = fc.constantFrom('usual', 'full');

  test('is that of the terminal: no line is longer, unless a single word is, and no word is broken.', () => {
    fc.assert(
      fc.property(report, detail, fc.integer({ min: 40, max: 160 }), (of, much, width) => {
        const text = renderText(of, { color: false, width, detail: much, more: 'a flag' });
        for (const line of text.split('\n')) {
          // Labels and hanging indents take at most so much.
          if (line.length > width) expect(line.slice(14).trim()).not.toContain(' ');
        }
        const wide = renderText(of, { color: false, width: 5000, detail: much, more: 'a flag' });
        const wordsOf = (shown: string) => shown.split(/\s+/).toSorted();
        expect(wordsOf(text)).toEqual(wordsOf(wide));
      }),
      { numRuns: casesOf(200) },
    );
  });

  test.each(Object.entries(SAMPLES))('leaves room for %s at 80 columns on one screen.', (_, of) => {
    const lines = renderText(of, { color: false, more: 'a flag' }).split('\n');
    expect(lines.length).toBeLessThanOrEqual(45);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('The brief form', () => {
  test('is one line on a clean pass, however narrow the terminal is.', () => {
    expect(renderText(CLEAN_PASS, { color: false, detail: 'brief', width: 30 })).toBe(
      `✓ PASS  Apple accepts the key in production and the sandbox for ${BUNDLE_ID}.\n`,
    );
  });

  test('names every problem where the pass is not clean.', () => {
    const brief = (of: Parameters<typeof renderText>[0]) => renderText(of, { color: false, detail: 'brief' });
    expect(brief(SAMPLES['a pass of an app that is not live'])).toContain('(app-not-live)');
    for (const code of ['key-truncated', 'key-id-malformed', 'id-repaired', 'bundle-id-malformed'])
      expect(brief(SAMPLES['several local failures'])).toContain(`(${code})`);
    expect(brief(REPLACED)).toContain('NOT Apple');
  });
});

test('The full form tells of each check and each request.', () => {
  const requests = [
    { at: 0, method: 'GET', host: 'a.example', outcome: '401', durationMs: 12, attempt: 1, subject: 'app.one' },
    { at: 61_000, method: 'POST', host: 'longer.example', outcome: 'ENOTFOUND', durationMs: 2100, attempt: 2 },
  ];
  const text = renderText(CLEAN_PASS, { color: false, detail: 'full', requests });
  for (const { title, message } of CLEAN_PASS.checks) expect(flat(text)).toContain(`✓ ${title}: ${message}`);
  expect(text).toContain('  00:00:00Z  GET   a.example       401        12 ms  attempt 1\n');
  expect(text).toContain('  00:01:01Z  POST  longer.example  ENOTFOUND  2.1 s  attempt 2\n');
  const two = { ...CLEAN_PASS, bundles: [...CLEAN_PASS.bundles, ...CLEAN_PASS.bundles] };
  expect(flat(renderText(two, { color: false, detail: 'full', requests }))).toContain('attempt 1 app.one');
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
