import { describe, expect, test } from 'vitest';
import {
  derKind,
  readElements,
  readOnly,
  statedLength,
  TAG,
  toNumber,
  withoutLeadingZeros,
} from '../../src/key/der.ts';
import { element } from './samples.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const read = (text: string) =>
  readElements(hex(text))?.map(({ tag, content }) => [tag, content.toString('hex')] as const);

describe('elements', () => {
  test.each<[string, string, readonly (readonly [number, string])[]]>([
    ['none', '', []],
    ['an empty one', '30 00', [[0x30, '']]],
    [
      'one after the other',
      '02 01 07 04 02 abcd',
      [
        [2, '07'],
        [4, 'abcd'],
      ],
    ],
    ['a length of one byte more than needed', '04 81 02 abcd', [[4, 'abcd']]],
    ['a length with many zeros', '04 86 000000000002 abcd', [[4, 'abcd']]],
    ['a length of two bytes', `04 82 0100 ${'11'.repeat(256)}`, [[4, '11'.repeat(256)]]],
    ['127 bytes', `04 7f ${'11'.repeat(127)}`, [[4, '11'.repeat(127)]]],
    ['128 bytes', `04 81 80 ${'11'.repeat(128)}`, [[4, '11'.repeat(128)]]],
  ])('%s', (_, text, elements) => {
    expect(read(text)).toEqual(elements);
  });

  test.each([
    ['a tag alone', '30'],
    ['a length without a number', '30 80 0000'],
    ['a length that is cut off', '30 82 01'],
    ['a length whose bytes are all there is', '04 82 01'],
    ['content that is cut off', '04 02 ab'],
    ['a second one that is cut off', '02 01 07 04'],
    ['a length of five bytes', '04 85 0100000000 ab'],
    ['a length of four bytes', '04 84 ffffffff ab'],
  ])('are none: %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  test('that is the only one is read by its tag', () => {
    const two = hex('02 01 07');
    expect(readOnly(two, TAG.integer)?.toString('hex')).toBe('07');
    expect(readOnly(two, TAG.octetString)).toBeUndefined();
    expect(readOnly(Buffer.concat([two, two]), TAG.integer)).toBeUndefined();
    expect(readOnly(Buffer.alloc(0), TAG.integer)).toBeUndefined();
    expect(readOnly(hex('02'), TAG.integer)).toBeUndefined();
    expect(readOnly(undefined, TAG.integer)).toBeUndefined();
  });
});

describe('numbers', () => {
  test.each([
    ['', 0n, ''],
    ['00', 0n, ''],
    ['0000', 0n, ''],
    ['07', 7n, '07'],
    ['000700', 0x700n, '0700'],
    ['ff01', 0xff01n, 'ff01'],
  ])('%s', (text, number, digits) => {
    expect(toNumber(hex(text))).toBe(number);
    expect(withoutLeadingZeros(hex(text)).toString('hex')).toBe(digits);
  });
});

describe('the stated length', () => {
  test.each<[string, string, number | undefined]>([
    ['of a version and more', '30 05 02 01 00', 7],
    ['of an algorithm and more', '30 81 93 30', 150],
    ['of a header alone', '30 10', 18],
    ['of two bytes', '30 82 0123 02', 295],
    ['of a SEQUENCE of something else', '30 05 04 01 00', undefined],
    ['of no SEQUENCE', '31 05 02 01 00', undefined],
    ['of nothing', '', undefined],
    ['without a number', '30 80 02', undefined],
  ])('%s', (_, text, length) => {
    expect(statedLength(hex(text))).toBe(length);
  });
});

describe('what a value is', () => {
  const [integer, octets, sequence, bits, set] = ['020100', '040100', '3000', '030100', '3100'];
  const of = (...parts: (string | undefined)[]) => element(0x30, hex(parts.join('')));
  test.each<[string, Buffer, string]>([
    ['PKCS#8', of(integer, sequence, octets), 'pkcs8'],
    ['PKCS#8 with attributes', of(integer, sequence, octets, set), 'pkcs8'],
    ['SEC1', of(integer, octets), 'sec1'],
    ['SEC1 with more', of(integer, octets, set), 'sec1'],
    ['an encrypted PKCS#8', of(sequence, octets), 'encrypted'],
    ['an encrypted PKCS#8 with more', of(sequence, octets, set), 'damaged'],
    ['a container', of(integer, sequence), 'encrypted'],
    ['a container with more', of(integer, sequence, set), 'encrypted'],
    ['a public key', of(sequence, bits), 'public-key'],
    ['a certificate', of(sequence, sequence, bits), 'certificate'],
    ['two SEQUENCEs', of(sequence, sequence), 'damaged'],
    ['a public key of RSA', of(integer, integer), 'public-key'],
    ['eight numbers', of(...Array(8).fill(integer)), 'other-key'],
    ['nine numbers', of(...Array(9).fill(integer)), 'rsa'],
    ['ten numbers', of(...Array(10).fill(integer)), 'other-key'],
    ['one number', of(integer), 'damaged'],
    ['bits', of(bits), 'damaged'],
    ['nothing', of(), 'damaged'],
    ['no bytes', Buffer.alloc(0), 'damaged'],
    ['parts that do not fit', element(0x30, hex('0205')), 'damaged'],
  ])('%s', (_, bytes, kind) => {
    expect(derKind(bytes)).toBe(kind);
  });
});
