import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NO_VERDICT, VERDICTS } from '../src/apple/diagnose.ts';
import { PILOTS } from '../src/apple/estate.ts';
import { HEALTH } from '../src/apple/notification-health.ts';
import { STANDING } from '../src/apple/standing.ts';
import { LIKELIER } from '../src/apple/suspects.ts';
import { WHOSE_KEY } from '../src/apple/team-key.ts';
import { isProblemCode, PROBLEM_CODES } from '../src/backends/catalog.ts';
import { judgeWrite, PUSH_VERDICTS } from '../src/push/push-verdict.ts';

const table = (name: string) =>
  new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n<!-- /${name} -->`).exec(page)?.[1]?.split('\n').slice(2);

const page = readFileSync(new URL('../docs/how-it-decides.md', import.meta.url), 'utf8');

test('the table of verdicts is the one in the code, line by line', () => {
  expect(table('verdicts')).toEqual(
    VERDICTS.map(
      ([production, sandbox, { auto, production: alone, sandbox: other, both }]) =>
        `| ${[production, sandbox, auto, alone, other, both].join(' | ')} |`,
    ),
  );
});

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
/** The cells of a table without the words that explain them. */
const bare = (name: string) =>
  table(name)?.map((line) => cells(line).map((cell) => cell.replace(/: .*/, '').replaceAll('`', '')));

test('the table of what stands is the one in the code, line by line', () => {
  expect(table('standing')).toEqual(STANDING.map((row) => `| ${row.join(' | ')} |`));
});

test('the table of answers without a verdict is the one in the code, line by line', () => {
  expect(bare('no verdict')).toEqual(Object.entries(NO_VERDICT).map(([kind, code]) => ['?', kind, code]));
});

test('the table of bodies is the one in the code, line by line', () => {
  expect(bare('bodies')?.map(([body, likelier]) => [body, likelier])).toEqual(
    Object.entries(LIKELIER).map(([body, likelier]) => [body, likelier ?? '·']),
  );
});

test('the table of whose key it is is the one in the code, line by line', () => {
  expect(bare('whose key')).toEqual(WHOSE_KEY);
});

test('so many apps decide for the others as the page says', () => {
  expect(PILOTS).toBe(3);
  expect(page).toContain('only the first three bundle IDs that are refused are asked again');
});

test('every code of Apple’s answers is on the page, and no other', () => {
  const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code = '']) => code);
  expect(named.filter((code) => !isProblemCode(code))).toEqual([]);
  const start = PROBLEM_CODES.indexOf('app-not-live');
  const end = PROBLEM_CODES.indexOf('apple-unexpected');
  expect(PROBLEM_CODES.slice(start, end + 1).filter((code) => !named.includes(code))).toEqual([]);
  for (const code of ['team-key', 'not-asked-in-time']) expect(named).toContain(code);
});

test('the table of pushes is the one in the code, line by line', () => {
  expect(table('push verdicts')).toEqual(PUSH_VERDICTS.map((row) => `| ${row.join(' | ')} |`));
});

test('the table of notifications is the one in the code, line by line', () => {
  expect(table('health')).toEqual(HEALTH.map((row) => `| ${row.join(' | ')} |`));
});

const FATES = ['taken', 'refused', 'unsent', 'open'] as const;
const AFTERS = ['same', 'other', 'none', 'some', 'silent', 'unread'] as const;
const KEYS = ['same', 'other', 'none', 'some', 'silent'] as const;

test('nothing is pushed that the backend has not confirmed, and nothing is sent again that it may hold', () => {
  for (const confirms of ['which-key', 'a-key'] as const)
    for (const fate of FATES)
      for (const before of KEYS)
        for (const after of AFTERS) {
          const verdict = judgeWrite(confirms, fate, before, after);
          if (verdict === 'pushed') expect(['same', ...(confirms === 'a-key' ? ['some'] : [])]).toContain(after);
          if (verdict === 'again') expect(['none', 'other']).toContain(after);
          if (fate === 'refused') expect(verdict).toBe('refused');
          if (after === 'same' && fate !== 'refused') expect(verdict).toBe('pushed');
        }
});
