import { expect, test } from 'vitest';
import { ownWords } from '../../src/doors/own-words.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { SAMPLES } from '../report/samples.ts';

/** What a token may hold too, since people try what hurts: the elements of a form, without the texts in them. */
const TEXTS = await Promise.all(
  Object.values(SAMPLES).map(async (report) => [renderMarkdown(report), await renderJUnit(report)]),
);
const ELEMENTS = TEXTS.flat().flatMap((text) => text.match(/<[a-z][^<>"]*(?:"[a-z]*)?/gi) ?? []);

test.each([...new Set(ELEMENTS)])('a token that holds %s holds no report back', (element) => {
  const secrets = createSecrets(ownWords);
  secrets.keep(`${element}://evil${element}`);
  secrets.keep(element);
  expect(secrets.holds(`one ${element} other`)).toBe(false);
});
