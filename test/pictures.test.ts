import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { summaryPicture, terminalPicture } from '../scripts/pictures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const PICTURES = readdirSync(`${root}/docs/pictures`).map((name) => `docs/pictures/${name}`);

/** What a picture shows, without its markup. */
const wordsOf = (svg: string) =>
  svg
    .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, '');

test('there is a picture of the terminal and one of the summary, for a pass and a refusal', () => {
  expect(PICTURES.map((path) => /[a-z]+-[a-z]+(?=\.svg)/.exec(path)?.[0])).toEqual([
    'summary-pass',
    'summary-refused',
    'terminal-pass',
    'terminal-refused',
  ]);
});

test.each(PICTURES)('%s is an image that loads nothing and runs nothing', (path) => {
  const svg = read(path);
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(new XMLParser().parse(svg)).toHaveProperty('svg');
  expect(svg).not.toMatch(/<script|\bon\w+=|url\(|<image|<use|@import/i);
  expect(svg).not.toMatch(/BEGIN PRIVATE KEY|eyJ[\w-]{10}/);
});

test('the terminal shows what the README shows as text, to the letter', () => {
  const [, text = ''] = /<!-- output pass -->\n\n```text\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
  expect(text).not.toBe('');
  expect(wordsOf(read('docs/pictures/terminal-pass.svg'))).toContain(text.replaceAll(/\s+/g, ''));
});

describe('a picture', () => {
  test('of a terminal has color, weight and place of each piece, and no markup of others', () => {
    const svg = terminalPicture('x', '\u001b[31m\u001b[1mNo\u001b[22m\u001b[39m  <b> & "c"');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('fill="#ff7b72" font-weight="bold">No</text>');
    expect(svg).toContain('>\u00a0\u00a0&lt;b&gt;\u00a0&amp;\u00a0&quot;c&quot;</text>');
  });

  test('of a terminal breaks a line where the terminal ends', () => {
    const rows = new Set([...terminalPicture('x', 'a'.repeat(250)).matchAll(/ y="(\d+)"/g)].map(([, y]) => y));
    expect(rows.size).toBe(1 + 4);
  });

  test('of a summary is well-formed, whatever the Markdown has', () => {
    const svg = summaryPicture(
      '## A\n\n> [!CAUTION]\n> b<br>c\n\n| d |\n|---|\n| e&nbsp;f |\n\n<details><summary>g</summary>h</details>\n',
    );
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(wordsOf(svg)).toContain('Caution');
  });
});
