import { randomBytes } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { viewsOf } from '../../src/secrets/view.ts';
import { createWindowIndex } from '../../src/secrets/window-index.ts';

const SECRET = 'abcdefghijklmnop';
const indexOf = (...texts: string[]) => {
  const index = createWindowIndex();
  for (const text of texts) index.add(text);
  return index;
};
/** What is found in a text as it is. */
const find = (text: string, ...secrets: string[]) => {
  const [view] = viewsOf(text);
  return view === undefined
    ? []
    : indexOf(...secrets)
        .find(view)
        .map(({ from, to }) => text.slice(from, to));
};
const findShort = (text: string, ...secrets: string[]) => {
  const [view] = viewsOf(text);
  return view === undefined
    ? []
    : indexOf(...secrets)
        .findShort(view)
        .map(({ from, to }) => text.slice(from, to));
};

describe('pieces of ten characters', () => {
  test.each([
    ['the whole', SECRET],
    ['its beginning', SECRET.slice(0, 10)],
    ['its middle', SECRET.slice(3, 13)],
    ['its end', SECRET.slice(6)],
    ['capitals', SECRET.toUpperCase()],
  ])('are found: %s', (_, piece) => {
    expect(find(piece, SECRET)).toEqual([piece]);
    expect(find(`${piece}!`, SECRET)).toEqual([piece]);
    expect(find(`!${piece}`, SECRET)).toEqual([piece]);
    expect(find(`(${piece}), (${piece})`, SECRET)).toEqual([piece, piece]);
    expect(find(`${piece} ${piece.slice(0, 10)}`, SECRET)).toEqual([piece, piece.slice(0, 10)]);
  });

  test.each([
    ['nine characters', SECRET.slice(0, 9)],
    ['another end', `${SECRET.slice(0, 9)}z`],
    ['another beginning', `z${SECRET.slice(1, 10)}`],
    ['nothing', ''],
  ])('are not: %s', (_, text) => {
    expect(find(text, SECRET)).toEqual([]);
    expect(find(`(${text})`, SECRET)).toEqual([]);
  });

  test('are found in every place, each as long as it is', () => {
    for (let place = 0; place < 14; place += 1) {
      for (let length = 10; length <= SECRET.length; length += 1) {
        const piece = SECRET.slice(16 - length);
        for (const behind of ['', '.', '.'.repeat(14)])
          expect(find(`${'.'.repeat(place)}${piece}${behind}`, SECRET)).toEqual([piece]);
      }
    }
  });

  test('of a secret that has just ten', () => {
    expect(find('<abcdefghij>', 'abcdefghij')).toEqual(['abcdefghij']);
    expect(findShort('<abcdefghij>', 'abcdefghij')).toEqual([]);
  });

  test('of each secret, where they follow upon each other', () => {
    expect(find(`${SECRET}0123456789`, SECRET, '0123456789')).toEqual([SECRET, '0123456789']);
  });

  test('of a secret without its punctuation, if there are so many', () => {
    expect(find('abcdefghij', 'abcde-fghij')).toEqual(['abcdefghij']);
    expect(find('abcdefghi', 'abcde-fgh-i')).toEqual([]);
    expect(findShort('abcdefghi', 'abcde-fgh-i')).toEqual([]);
  });

  test('of nothing are nowhere', () => {
    expect(find(SECRET)).toEqual([]);
  });

  test('cost a look at the pieces at few of the places where there is none', () => {
    const [view] = viewsOf(randomBytes(8_000).toString('hex'));
    const index = indexOf(SECRET);
    const has = vi.spyOn(Set.prototype, 'has');
    const found = view === undefined ? [] : index.find(view);
    const looks = has.mock.calls.length;
    has.mockRestore();
    expect(found).toEqual([]);
    expect(looks).toBeLessThan(100);
  });
});

describe('a secret that is shorter than a piece', () => {
  test('counts as a whole, wherever it stands', () => {
    expect(findShort('secret, my secretsecret', 'secret')).toEqual(['secret', 'secret', 'secret']);
    expect(findShort('no secre', 'secret')).toEqual([]);
    expect(findShort('tomato and SECRET', 'secret', 'Tomato')).toEqual(['SECRET', 'tomato']);
    expect(find('secret', 'secret')).toEqual([]);
  });

  test('is none with fewer than six characters', () => {
    expect(findShort('apple and banana', 'apple', 'banana')).toEqual(['banana']);
  });

  test('ends with the text', () => {
    expect(findShort('secret', 'secret')).toEqual(['secret']);
  });
});
