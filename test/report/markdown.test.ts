import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { casesOf } from '../thorough.ts';
import { ciCommands, fileOf, foreignReport } from './arbitraries.ts';
import {
  APPLE_REFUSED,
  CLEAN_PASS,
  LOCAL_PASS,
  REPLACED,
  reportOf,
  SAMPLES,
  SKIPPED,
  THOUSAND_BUNDLES,
  withForeignText,
} from './samples.ts';

test.each(Object.entries(SAMPLES))('The summary for %s is as it was.', async (name, report) => {
  await expect(renderMarkdown(report)).toMatchFileSnapshot(fileOf(name, 'md.txt'));
});

test('A clean pass says who accepted the key, and asks for nothing.', () => {
  const markdown = renderMarkdown(CLEAN_PASS);
  expect(markdown).toMatch(/^## ✅ iap-key: PASS\n\n\*\*Apple accepts the key in production and the sandbox/);
  expect(markdown).not.toContain('Next');
});

test('A local pass, a skipped run and a replaced endpoint are not shown as Apple’s acceptance.', () => {
  expect(renderMarkdown(LOCAL_PASS)).toContain('Apple was NOT asked');
  expect(renderMarkdown(SKIPPED)).not.toMatch(/PASS|✅/);
  expect(renderMarkdown(REPLACED)).toContain('> A replacement endpoint was asked, and NOT Apple');
});

test('The summary of a thousand bundle IDs stays below 60 KB.', () => {
  expect(Buffer.byteLength(renderMarkdown(THOUSAND_BUNDLES))).toBeLessThan(60_000);
});

test('Even with the longest and worst texts the summary stays below the 1 MiB that GitHub takes.', () => {
  const markdown = renderMarkdown(withForeignText(THOUSAND_BUNDLES, '|<😀'.repeat(200)));
  expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
});

test('A push shows its problem code, and a report without findings has no table of them.', () => {
  const pushes = [{ to: 'adapty', status: 'failed', message: 'No.', problem: 'apple-unreachable' }] as const;
  const markdown = renderMarkdown(reportOf([], { pushes }));
  expect(markdown).toMatch(
    /\| adapty \| ❌&nbsp;failed \| No\. <a href="[^"]+#apple-unreachable"><code>apple-unreachable<\/code><\/a> \|/,
  );
  expect(markdown).not.toMatch(/^- |hold/m);
});

test('Code in backticks is shown as code; a lone backtick as itself.', () => {
  const render = (message: string) => renderMarkdown(reportOf([{ id: 'key-id', status: 'pass', message }]));
  expect(render('Run `a | b` now')).toContain('Run <code>a &#124; b</code> now');
  expect(render('Run ` now')).toContain('Run &#96; now');
});

test('Mentions, addresses, links, images and math are shown as text.', () => {
  const message = '@octocat a@b.c https://x.y www.x.y ![i](u) $x$ *b* #1';
  expect(renderMarkdown(reportOf([{ id: 'key-id', status: 'pass', message }]))).toContain(
    '@&#8203;octocat a@&#8203;b.c https&#58;//x.y www&#46;x.y &#33;&#91;i&#93;(u) &#36;x&#36; &#42;b&#42; &#35;1',
  );
});

test('A message at the start of a line begins no list.', () => {
  const failing = (message: string) =>
    renderMarkdown(
      reportOf([{ id: 'key-id', status: 'fail', problem: 'key-id-missing', message }], { result: 'fail' }),
    );
  expect(failing('- one')).toContain('\n&#45; one\n');
  expect(failing('12. one')).toContain('\n12&#46; one\n');
});

const OWN_TAGS =
  /<br>|<\/?code>|<\/?details>|<\/?summary>|<a href="https:\/\/(?:developer\.apple\.com\/contact\/|feedbackassistant\.apple\.com|github\.com\/iap-key\/iap-key\/blob\/main\/docs\/problems\.md#[a-z0-9-]+)">|<\/a>/g;

/** What is outside the fenced block; throws where the fence does not close. */
function outsideFence(markdown: string): string {
  const [, fence] = /^(`{3,})text$/m.exec(markdown) ?? [];
  if (fence === undefined) return markdown;
  const lines = markdown.split('\n');
  const start = lines.indexOf(`${fence}text`);
  const length = lines.slice(start + 1).findIndex((line) => new RegExp(`^ {0,3}\`{${fence.length},}\\s*$`).test(line));
  expect(lines.slice(start + length + 1)).toContain('</details>');
  expect(lines.slice(start, start + length + 1).join('\n')).toContain('Attempts');
  return [...lines.slice(0, start), ...lines.slice(start + length + 2)].join('\n');
}

test('No text from foreign hands breaks a table, or becomes markup or a command.', () => {
  fc.assert(
    fc.property(foreignReport, (report) => {
      const markdown = renderMarkdown(report);
      expect(ciCommands(markdown)).toEqual([]);
      const body = outsideFence(markdown);
      expect(body.replaceAll(OWN_TAGS, '')).not.toMatch(/[<`$]|!\[(?!CAUTION|WARNING|NOTE)|\]\(|@(?!&#8203;)|:\/\//);
      for (const table of body.split('\n\n').filter((block) => block.startsWith('|'))) {
        const rows = table.split('\n').map((row) => row.match(/(?<!\\)\|/g)?.length);
        expect(new Set(rows).size).toBe(1);
      }
      const headings = body.split('\n').filter((line) => /^ {0,3}#{1,6}\s/.test(line));
      expect(headings.every((line) => /^## \S+ iap-key: [A-Z][A-Z, ]+$|^### What may be the cause/.test(line))).toBe(
        true,
      );
    }),
    { numRuns: casesOf(300) },
  );
});

test('The fence of the support block is longer than any in its content.', () => {
  expect(renderMarkdown(withForeignText(APPLE_REFUSED, '````'))).toContain('\n`````text\n');
});
