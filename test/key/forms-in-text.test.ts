import { describe, expect, test } from 'vitest';
import { base64InText } from '../../src/key/forms/base64-in-text.ts';
import { decimalBytes } from '../../src/key/forms/decimal-bytes.ts';
import { escapedCharacters } from '../../src/key/forms/escaped-characters.ts';
import { hexDump } from '../../src/key/forms/hex-dump.ts';
import { html } from '../../src/key/forms/html.ts';
import { invisibleCharacters } from '../../src/key/forms/invisible-characters.ts';
import { joinedStrings } from '../../src/key/forms/joined-strings.ts';
import { quotedPrintable } from '../../src/key/forms/quoted-printable.ts';
import type { Form } from '../../src/key/reading.ts';
import { aroundKey } from '../../src/key/surroundings.ts';
import { bodyOf, KEY, minimalDer } from './samples.ts';

describe.each<[string, Form, string, readonly (readonly [string, string])[], readonly string[]]>([
  [
    'escaped characters',
    escapedCharacters,
    'escaped characters',
    [
      ['a\\ b', 'a b'],
      ['\\-\\=\\/\\+', '-=/+'],
      ['\\x2d\\x2D', '--'],
      ['\\u002d\\u{2D}', '--'],
      ['\\055', '-'],
      ['a_x000A_b', 'a\nb'],
      ['\\\\n', '\\n'],
      ['\\u{110000}a', 'a'],
    ],
    ['a', 'a\\n', 'a_x_b', '\\', '_x00'],
  ],
  [
    'string literals',
    joinedStrings,
    'string literals in parts',
    [
      ['"a" + "b"', '"ab"'],
      ["'a' .\n 'b'", "'ab'"],
      ['"a"\n"b"', '"ab"'],
      ["b'a'\n  b'b'", "b'ab'"],
      ['"a" & _\n"b"', '"ab"'],
      ['"a" || "b"', '"ab"'],
      ['a\\\n  b', 'ab'],
      ['a\\\r\nb', 'ab'],
    ],
    ['"a, \'b"', '"a"', 'a\nb', '"a": "b"'],
  ],
  [
    'HTML and XML',
    html,
    'HTML or XML',
    [
      ['a&#10;b', 'a\nb'],
      ['a&#xA;b&#x2b;', 'a\nb+'],
      ['a<br/>b<BR>c</p>d', 'a\nb\nc\nd'],
      ['<b class="x">a</b>', 'a'],
      ['&lt;&amp;&gt;&equals;&plus;&sol;', '<&>=+/'],
      ['a&shy;b&nbsp;c', 'ab c'],
      ['&#1114112;a', 'a'],
    ],
    ['a', 'a & b', 'a < b > c', '&nothing;', '&a'],
  ],
  [
    'characters that nobody sees',
    invisibleCharacters,
    'invisible characters',
    [
      ['a\u200bb', 'ab'],
      ['a\u00adb\u2060c\ufeffd', 'abcd'],
      ['a\u00a0b\u3000c', 'a b c'],
      ['a\u2028b\u0085c\vd', 'a\nb\nc\nd'],
      ['a\0b\u0007', 'ab'],
      ['\u001b[1;32ma\u001b[0m', 'a'],
      ['a\ufe0fb', 'ab'],
    ],
    ['a b', 'a\n\tb\r\n', 'ä – “a”', ''],
  ],
])('%s', (_, form, repair, undone, left) => {
  test.each(undone)('%j is read as %j', (text, read) => {
    expect(form(text)).toMatchObject([{ kind: 'text', text: read, repairs: [repair] }]);
  });

  test.each(left.map((text) => [text]))('%j has none', (text) => {
    expect(form(text)).toEqual([]);
  });
});

describe('quoted-printable', () => {
  test.each([
    ['a=3Db', ['a=b', 'a=b']],
    ['a=\nb', ['ab', 'ab']],
    ['a= \r\nb', ['ab', 'ab']],
    ['a=\n  b=2D', ['a  b-', 'ab-']],
  ])('%j is read with the indentation of its lines, and without', (text, read) => {
    expect(quotedPrintable(text).map((found) => 'text' in found && found.text)).toEqual(read);
  });

  test.each(['a', 'a=b', 'a=3', 'a=', '=zz', 'a=b\n'])('is not %j', (text) => {
    expect(quotedPrintable(text)).toEqual([]);
  });
});

describe('decimal bytes', () => {
  const bytes = Buffer.from(Array.from({ length: 48 }, (_, index) => index * 5));
  test.each([
    ['with commas', [...bytes].join(','), []],
    ['with spaces', [...bytes].join(' '), []],
    ['one on a line', [...bytes].join('\r\n'), []],
    ['with signs', [...new Int8Array(bytes)].join(', '), []],
    ['behind one that is too large', `256, ${[...bytes].join(', ')}`, ['text around the key']],
    ['in brackets', `[${[...bytes].join(', ')}]`, ['text around the key']],
  ])('%s are read', (_, text, around) => {
    expect(decimalBytes(text)).toEqual([{ kind: 'bytes', bytes, repairs: ['bytes as decimal numbers', ...around] }]);
  });

  test.each([
    ['too few of them', [...bytes.subarray(1)].join()],
    ['one that is too large', [...bytes].fill(256, 20, 21).join()],
    ['one that is too small', [...bytes].fill(-129, 20, 21).join()],
    ['fractions', [...bytes].map((byte) => `${byte}.5`).join()],
  ])('are not what has %s', (_, text) => {
    expect(decimalBytes(text)).toEqual([]);
  });
});

describe('a hex dump', () => {
  const bytes = Buffer.from(KEY.der.subarray(0, 50));
  const rows = (write: (at: number, row: Buffer) => string) =>
    Array.from({ length: 4 }, (_, index) => write(index * 16, bytes.subarray(index * 16, index * 16 + 16))).join('\n');
  const place = (at: number, digits = 8) => at.toString(16).padStart(digits, '0');
  const spaced = (row: Buffer) => (row.toString('hex').match(/../g) ?? []).join(' ');

  test.each([
    ['with a colon', rows((at, row) => `${place(at)}: ${row.toString('hex').replaceAll(/.{4}/g, '$& ')} ..`)],
    ['with bars', rows((at, row) => `${place(at)}  ${spaced(row)}  |${'.'.repeat(16)}|`)],
    [
      'whose characters look like digits',
      rows((at, row) => `${place(at)}  ${spaced(row)}${row.length === 16 ? ' abcd' : ''}`),
    ],
    ['of PowerShell', rows((at, row) => `${place(at, 16)} ${spaced(row).toUpperCase()} ..`)],
    ['with a tabulator', rows((at, row) => `${place(at, 4)}\t${spaced(row)}   ..`)],
    ['with a heading', `Offset 00 01 02\n${rows((at, row) => `${place(at)} ${spaced(row)}`)}`],
  ])('%s is read', (_, text) => {
    expect(hexDump(text)).toEqual([{ kind: 'bytes', bytes, repairs: ['a hex dump'] }]);
  });

  test.each(['', 'deadbeef', rows((_, row) => spaced(row)), `${place(0)}: ${spaced(bytes.subarray(0, 16))}`])(
    'is not %j',
    (text) => {
      expect(hexDump(text)).toEqual([]);
    },
  );
});

describe('base64 in other text', () => {
  const body = bodyOf(KEY.p8);
  const lines = body.replaceAll(/.{64}/g, '$&\n');
  const bytesIn = (text: string) => base64InText(text).map((found) => ('bytes' in found ? found.bytes.length : 0));

  test.each<[string, string, readonly number[]]>([
    ['on one line', `a: ${body}`, [150]],
    ['in lines', `a:\n${lines}\n`, [150]],
    ['in indented lines', `a:\n  ${lines.replaceAll('\n', '\n  ')}`, [150]],
    ['with its padding', `a: ${minimalDer(KEY).toString('base64')} b`, [67]],
    ['glued to a name', `/a/b_${body}`, [150]],
    ['glued to a prompt', `${body}dev@mac ~ %`, [152, 150]],
    ['twice', `${body}, ${body}`, [150, 150]],
    ['too short for a key', `a: ${body.slice(0, 60)}`, []],
    ['of noise', `a: ${Buffer.alloc(100, 0xfe).toString('base64')}`, []],
    ['within armor', KEY.p8, []],
  ])('%s', (_, text, lengths) => {
    expect(bytesIn(text)).toEqual(lengths);
  });

  test('what is cut off behind a key, or joined of words, has to be proven', () => {
    const proofs = (text: string) => base64InText(text).map((found) => 'isTrial' in found && found.isTrial === true);
    expect(proofs(`${body}dev@mac ~ %`)).toEqual([false, true]);
    expect(proofs(lines)).toEqual([false]);
    const minimal = minimalDer(KEY).toString('base64').slice(0, 84);
    expect(proofs(`a: ${minimal}\ncode`)).toContain(true);
  });
});

describe('what stands around a key is told by its kind', () => {
  test.each([
    ['export A="', '"', 'a variable assignment'],
    ['A=', '', 'a variable assignment'],
    ['{"a": "', '"}', 'JSON'],
    ['data:text/plain;base64,', '', 'a data URI'],
    ['base64:', '', 'a prefix base64:'],
    ['kind: Secret\ndata:\n  key: ', '\n', 'a Kubernetes manifest, a field of YAML'],
    ['key: |\n  ', '', 'a field of YAML'],
    ['<string>', '</string>', 'XML or HTML'],
    ['', '\ndev@mac ~ % ', 'a shell prompt'],
    ['# ours\n', '', 'a comment'],
  ])('%j and %j', (before, behind, names) => {
    expect(aroundKey(before, behind)).toEqual([`text around the key (${names})`]);
  });

  test('what is of no known kind is told as such, and white space not at all', () => {
    expect(aroundKey('The key\n', '')).toEqual(['text around the key']);
    expect(aroundKey('', ' and more')).toEqual(['text around the key']);
    expect(aroundKey(' \n', '\t\r\n')).toEqual([]);
  });
});
