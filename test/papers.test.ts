import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const PAGES = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...filesIn('docs').filter((name) => name.endsWith('.md')),
];
const SOURCES = ['src', 'test', 'scripts', 'bench', 'container', '.ci', '.github', 'examples', 'templates']
  .flatMap(filesIn)
  .filter((path) => /(?:\.(?:ts|mjs|js|sh|ya?ml|kts|json)|\/run|Jenkinsfile)$/.test(path));
/** This file alone has to name what no other may. */
const OTHERS = [...PAGES, ...SOURCES].filter((path) => path !== 'test/papers.test.ts');

function filesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(join(root, path)).isFile());
}

/** What GitHub makes of a heading: lower case, without punctuation, blanks as hyphens, a number behind a second one. */
function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutFences(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

function withoutFences(page: string): string {
  return page.replaceAll(/^(```|~~~)[\s\S]*?^\1$/gm, '');
}

/** Why what a page or a comment points to is not there; undefined where it is. */
function missing(target: string, from: string): string | undefined {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? join(root, from) : resolve(root, dirname(from), decodeURIComponent(path));
  if (relative(root, file).startsWith('..')) return 'outside of the repository';
  if (!existsSync(file)) return 'no such file';
  if (anchor === undefined) return undefined;
  if (!file.endsWith('.md')) return 'an anchor in what is no page';
  return anchorsOf(readFileSync(file, 'utf8')).includes(anchor) ? undefined : 'no such heading';
}

/** The relative links of a page. */
function linksOf(page: string): string[] {
  const links = withoutFences(page).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm);
  return [...links].map(([, inline, below]) => inline ?? below ?? '').filter((link) => !/^[a-z]+:/i.test(link));
}

/** Paths of this repository that a text names, from its root. Those in addresses are somebody else's. */
function pathsIn(text: string): string[] {
  const own = text.replaceAll(/https?:\/\/\S+/g, '');
  const pattern =
    /(?<![\w./*${}~@-])(?:(?:src|docs|test|scripts|bench|schema|examples|templates)\/[\w./-]*\w|[A-Z]+\.md)(?:#[\w-]+)?/g;
  return [...own.matchAll(pattern)].map(([path]) => path);
}

/** The comments of a source: code may make any path of its own. */
function commentsOf(source: string): string {
  const comments = source.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|^\s*#.*$/gm);
  return [...comments].map(([comment]) => comment).join('\n');
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('a page', () => {
  test.each(PAGES)('%s points only to what is there', (page) => {
    const broken = linksOf(read(page)).flatMap((link) => {
      const why = missing(link, page);
      return why === undefined ? [] : [`${link}: ${why}`];
    });
    expect(broken).toEqual([]);
  });

  test.each(PAGES)('%s names only paths that are there', (page) => {
    // A path of somebody else's repository stands in a row with the link to that.
    const rows = read(page)
      .split('\n')
      .filter((row) => !row.includes('https://github.com/'));
    expect(pathsIn(withoutFences(rows.join('\n'))).filter((path) => missing(path, 'README.md') !== undefined)).toEqual(
      [],
    );
  });
});

test('a comment cites only pages, headings and files that are there', () => {
  const broken = SOURCES.filter((path) => path !== 'test/papers.test.ts').flatMap((path) =>
    pathsIn(commentsOf(read(path)))
      .filter((cited) => /\.(?:md|json|ts|mjs)(?:#|$)/.test(cited) && missing(cited, 'README.md') !== undefined)
      .map((cited) => `${path}: ${cited}`),
  );
  expect(broken).toEqual([]);
});

test('nothing cites a page that only its author had', () => {
  const FORBIDDEN = /\bshared\/|\bcontract['’]?s? section|(?<!docs\/|en\/actions\/|actions\/)\breference\/[\w-]+\.md/i;
  const found = OTHERS.flatMap((path) =>
    read(path)
      .replaceAll(/https?:\/\/\S+/g, '')
      .split('\n')
      .flatMap((line) => (FORBIDDEN.test(line) ? [`${path}: ${line.trim().slice(0, 80)}`] : [])),
  );
  expect(found).toEqual([]);
});

describe('the threat model', () => {
  const page = read('docs/threat-model.md');
  const invariants = page
    .slice(page.indexOf('## Invariants'), page.indexOf('## What is no finding'))
    .split(/^(?=\d+\. )/m)
    .slice(1);
  const tests = filesIn('test')
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => read(path))
    .join('\n');

  test('numbers its invariants from 1, without a gap', () => {
    expect(invariants.map((text) => Number.parseInt(text, 10))).toEqual(invariants.map((_, index) => index + 1));
    expect(invariants.length).toBeGreaterThan(10);
  });

  test.each(invariants.map((text) => [text.split('\n')[0] ?? '', text]))('%s a test holds it', (_, text) => {
    const sentences = [...text.matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => sentence.replaceAll(/\s+/g, ' '));
    expect(sentences.length).toBeGreaterThan(0);
    // The name of a test, or the beginning of one that ends in a number.
    const name = (sentence: string) => new RegExp(`(?:test|each\\([^)]*\\))\\(\\s*['\`]${escaped(sentence)}(?:'| \\$)`);
    expect(sentences.filter((sentence) => !name(sentence).test(tests))).toEqual([]);
  });
});

describe('this test', () => {
  test.each([
    ['no-such-page.md', 'no such file'],
    ['docs/apple.md#no-such-heading', 'no such heading'],
    ['docs/apple.md#tokens', undefined],
    ['../elsewhere.md', 'outside of the repository'],
  ])('sees of %s: %s', (target, why) => {
    expect(missing(target, 'README.md')).toBe(why);
  });

  test('finds links and paths, and not those in fences, code or addresses', () => {
    expect(linksOf('[a](docs/a.md) [b](https://b.example/c.md)\n```\n[c](c.md)\n```\n[d]: e.md\n')).toEqual([
      'docs/a.md',
      'e.md',
    ]);
    const source = "const at = 'docs/one.md';\n/** See docs/two.md#three. */\n// https://x.example/docs/four.md\n";
    expect(pathsIn(commentsOf(source))).toEqual(['docs/two.md#three']);
  });

  test('makes anchors as GitHub does', () => {
    expect(anchorsOf('# Where is …\n## `a-b`, c & D\n## A\n## A\n')).toEqual(['where-is-', 'a-b-c--d', 'a', 'a-1']);
  });
});
