import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BREAK, squeeze, viewsOf } from '../../src/secrets/view.ts';

const textsOf = (text: string) => viewsOf(text).map((view) => view.text);
/** Where each character of a reading stands in the original. */
const placesOf = (text: string, view: number) => {
  const { text: read = '', origin } = viewsOf(text)[view] ?? {};
  return [...read].map((_, index) => origin?.(index, index + 1)).map((span) => text.slice(span?.from, span?.to));
};

describe('an escape is read as what it stands for', () => {
  test.each([
    ['&#95;', '_'],
    ['&#95', '_'],
    ['&#0000095;', '_'],
    ['&#9;', '\t'],
    ['&#x5f;', '_'],
    ['&#x5F', '_'],
    ['&#x00005f;', '_'],
    ['&#x9;', '\t'],
    ['\\u005f', '_'],
    ['\\u005F', '_'],
    ['\\u{5f}', '_'],
    ['\\u{9}', '\t'],
    ['\\u{00005f}', '_'],
    ['\\U0000005f', '_'],
    ['\\x5f', '_'],
    ['\\137', '_'],
    ['|0x005f', '_'],
    ['%5f', '_'],
    ['%5F', '_'],
    ['%AZP5F', '_'],
    ['\\n', '\n'],
    ['\\r', '\n'],
    ['\\t', '\n'],
    ['\\b', '\n'],
    ['\\f', '\n'],
    ['\\"', '"'],
    ["\\'", "'"],
    ['\\/', '/'],
    ['\\\\', '\\'],
    ['&amp;', '&'],
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&apos;', "'"],
    ['&lowbar;', '_'],
    ['&UnderBar;', '_'],
    ['&sol;', '/'],
    ['&bsol;', '\\'],
    ['&plus;', '+'],
    ['&equals;', '='],
    ['&hyphen;', '-'],
    ['&dash;', '-'],
    ['&period;', '.'],
    ['&colon;', ':'],
    ['&comma;', ','],
    ['&NewLine;', '\n'],
    ['&nbsp;', ' '],
    // What is not ASCII belongs to no secret.
    ['&#127;', '\x7f'],
    ['&#128;', ' '],
    ['\\u00df', ' '],
    ['\\u{1f600}', ' '],
    ['%80', ' '],
  ])('%s is %j', (written, character) => {
    expect(textsOf(`ab${written}yz`)[2]).toBe(`ab${character}yz`);
    expect(placesOf(`ab${written}yz`, 2)).toEqual(['a', 'b', written, 'y', 'z']);
    expect(placesOf(`${written}z`, 2)).toEqual([written, 'z']);
    expect(placesOf(`a${written}`, 2)).toEqual(['a', written]);
  });

  test.each([
    'plain',
    'a & b',
    '100 %',
    '%zz',
    '%5',
    'a|b',
    '\\d',
    '\\u{}',
    '\\x5',
    '\\12',
    '&#;',
    '&#x;',
    '&nothing;',
    '&;',
  ])('%s has none', (text) => {
    expect(textsOf(text)).toHaveLength(2);
  });

  test('where it is a piece of a character beyond the first plane, that is none of its own', () => {
    expect(textsOf('\\u0000005f')[2]).toBe('_');
    expect(textsOf('\\u00000000')[2]).toBe('\0');
  });

  test('a word that HTML does not know stays, beside one that it knows', () => {
    expect(textsOf('&nothing;&lt;')[2]).toBe('&nothing;<');
  });

  test('in each of four layers, and not in more', () => {
    const wrapped = (times: number) => `&${'amp;'.repeat(times)}#95;`;
    expect(textsOf(wrapped(3)).filter((text) => text === '_')).toHaveLength(1);
    expect(textsOf(wrapped(3))).toHaveLength(10);
    expect(textsOf(wrapped(4))).not.toContain('_');
    expect(textsOf(wrapped(9))).toHaveLength(10);
  });
});

describe('a reading', () => {
  test('without punctuation keeps letters and digits, and what stands for a public name', () => {
    expect(textsOf(`Ab-1_2 +/=\n${BREAK}z`)).toEqual([`ab-1_2 +/=\n${BREAK}z`, `ab12${BREAK}z`]);
    expect(squeeze(`ab-_-1 2${BREAK}`)).toBe(`ab12${BREAK}`);
  });

  test('of punctuation alone is empty, and stands nowhere', () => {
    const [, empty] = viewsOf('--');
    expect(empty?.text).toBe('');
    expect(empty?.origin(0, 0)).toEqual({ from: 0, to: 0 });
  });

  test.each([
    ['ÄÖÜ-ABC', 'äöü-abc'],
    // Its small form has two characters, which would move all that stands behind.
    ['İ-ABC-Ä-XYZ', 'İ-abc-Ä-xyz'],
  ])('of %s is in small letters, each in its place', (text, lower) => {
    expect(textsOf(text)[0]).toBe(lower);
    expect(placesOf(text, 0)).toEqual([...text]);
  });

  test('with capitals that were escaped is in small letters too', () => {
    expect(textsOf('\\u0041BC')[2]).toBe('abc');
  });

  const piece = fc.oneof(
    fc.constantFrom('a', 'Z', '7', '-', '_', ' ', 'abc').map((text) => ({ text, read: text })),
    fc.constantFrom('_', 'k', '9', '&').map((read) => ({ text: `\\u00${read.charCodeAt(0).toString(16)}`, read })),
    fc.constantFrom('_', 'q', '%').map((read) => ({ text: `%${read.charCodeAt(0).toString(16)}`, read })),
  );

  test('tells of each character where it stands', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.map((part) => part.text).join('');
        const expected = pieces.flatMap((part) =>
          part.read === part.text ? [...part.text].map((read) => ({ text: read, read })) : [part],
        );
        const hasEscapes = pieces.some((part) => part.read !== part.text);
        const isLetter = ({ read }: { read: string }) => /[a-z0-9]/i.test(read);
        const [whole, letters] = hasEscapes ? [2, 3] : [0, 1];
        expect(textsOf(text)[whole]).toBe(expected.map(({ read }) => read.toLowerCase()).join(''));
        expect(placesOf(text, whole)).toEqual(expected.map((part) => part.text));
        expect(placesOf(text, letters)).toEqual(expected.filter(isLetter).map((part) => part.text));
        const count = expected.filter(isLetter).length;
        if (count === 0) return;
        const first = expected.findIndex(isLetter);
        const last = expected.findLastIndex(isLetter);
        const lengthOf = (parts: typeof expected) => parts.map((part) => part.text).join('').length;
        expect(viewsOf(text)[letters]?.origin(0, count)).toEqual({
          from: lengthOf(expected.slice(0, first)),
          to: lengthOf(expected.slice(0, last + 1)),
        });
      }),
    );
  });
});
