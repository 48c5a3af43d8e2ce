import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWindowSet, WINDOW } from '../../src/secrets/window-set.ts';

/** Few letters, so that pieces repeat, are nearly alike, and lie across each other. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u00e9', '\ue000'), maxLength: 60 });

function windowsOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((one) =>
      Array.from({ length: Math.max(0, one.length - WINDOW + 1) }, (_, start) => one.slice(start, start + WINDOW)),
    ),
  );
}

test('knows the pieces of what was added, and no others', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), text, (added, asked) => {
      const set = createWindowSet();
      for (const one of added) set.add(one);
      const known = windowsOf(added);
      for (const one of [...added, asked]) {
        for (let start = 0; start <= one.length; start += 1)
          expect(set.has(one, start)).toBe(known.has(one.slice(start, start + WINDOW)));
      }
    }),
  );
});

test('keeps them all when there are very many', () => {
  const set = createWindowSet();
  const texts = Array.from({ length: 500 }, (_, index) => `${index}`.padStart(4, 'x').repeat(20));
  for (const one of texts) set.add(one);
  for (const one of texts)
    for (let start = 0; start + WINDOW <= one.length; start += 1) expect(set.has(one, start)).toBe(true);
  expect(set.has('0123456789', 0)).toBe(false);
});
