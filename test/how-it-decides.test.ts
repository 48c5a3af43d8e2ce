import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERDICTS } from '../src/apple/diagnose.ts';
import { isProblemCode, PROBLEM_CODES } from '../src/backends/catalog.ts';

const page = readFileSync(new URL('../docs/how-it-decides.md', import.meta.url), 'utf8');

test('the table of verdicts is the one in the code, line by line', () => {
  const table = /<!-- verdicts -->\n([\s\S]*?)\n<!-- \/verdicts -->/.exec(page)?.[1]?.split('\n').slice(2);
  expect(table).toEqual(
    VERDICTS.map(
      ([production, sandbox, { auto, production: alone, sandbox: other, both }]) =>
        `| ${[production, sandbox, auto, alone, other, both].join(' | ')} |`,
    ),
  );
});

test('every code of Apple’s answers is on the page, and no other', () => {
  const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code = '']) => code);
  expect(named.filter((code) => !isProblemCode(code))).toEqual([]);
  const start = PROBLEM_CODES.indexOf('app-not-live');
  const end = PROBLEM_CODES.indexOf('apple-unexpected');
  expect(PROBLEM_CODES.slice(start, end + 1).filter((code) => !named.includes(code))).toEqual([]);
});
