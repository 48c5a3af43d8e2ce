import { describe, expect, test } from 'vitest';
import { bytesOfWhole, holdsRandomRun, isScalar, JWK_SCALAR } from '../../src/secrets/whole.ts';

/** 32 bytes, of every length in decimal and octal numbers. */
const BYTES = Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 89 + 3) % 256));
const pairs = BYTES.toString('hex').match(/../g) ?? [];
const numbers = [...BYTES];
const holds = (text: string) => bytesOfWhole(text).some((bytes) => bytes.includes(BYTES));

describe('a text that is nothing but bytes', () => {
  test.each([
    ['base64', BYTES.toString('base64')],
    ['base64url', BYTES.toString('base64url')],
    ['base64 in groups', BYTES.toString('base64').replaceAll(/.{4}/g, '$& ')],
    ['base64 in short lines', BYTES.toString('base64').replaceAll(/.{8}/g, '$&\r\n')],
    ['base64 behind one letter', `K=${BYTES.toString('base64')}`],
    ['base64 behind two letters', `KE=${BYTES.toString('base64')}`],
    ['base64 behind three letters', `KEY=${BYTES.toString('base64')}`],
    ['base64 behind four letters', `KEYS=${BYTES.toString('base64')}`],
    ['hexadecimal', BYTES.toString('hex')],
    ['hexadecimal in capitals', BYTES.toString('hex').toUpperCase()],
    ['hexadecimal behind a letter', `f${BYTES.toString('hex')}`],
    ['hexadecimal with 0x', pairs.map((pair) => `0x${pair}`).join(', ')],
    ['hexadecimal with \\x', pairs.map((pair) => `\\x${pair}`).join('')],
    ['hexadecimal with colons', pairs.join(':')],
    ['decimal numbers', `[${numbers.join(', ')}]`],
    ['decimal numbers in lines', numbers.join('\n')],
    ['octal numbers', numbers.map((byte) => `0${byte.toString(8)}`).join(' ')],
  ])('is read: %s', (_, text) => {
    expect(holds(text)).toBe(true);
  });

  test('of less than 32 bytes says nothing', () => {
    expect(bytesOfWhole(BYTES.subarray(1).toString('base64'))).toEqual([]);
    expect(bytesOfWhole(numbers.slice(1).join(',')).some(({ length }) => length === 31)).toBe(false);
    expect(bytesOfWhole('')).toEqual([]);
  });

  test('is none with a number that no byte has', () => {
    expect(bytesOfWhole([...numbers, 256].join(' . ')).some((bytes) => bytes.length === 33)).toBe(false);
    expect(bytesOfWhole([...numbers, 255].join(' . ')).some((bytes) => bytes.length === 33)).toBe(true);
  });

  test('is read as far as a key can go', () => {
    const long = `${'A'.repeat(65_536)}${BYTES.toString('base64')}`;
    expect(holds(long)).toBe(false);
    expect(holds(long.slice(44))).toBe(true);
  });
});

const RUN = 'q7Zx0PvLr3TnB8mKc1WdYf5HgJs2UaEi9oRtQz4XbNk';

describe('the secret half alone', () => {
  test.each([
    ['hexadecimal', BYTES.toString('hex')],
    ['hexadecimal with colons', pairs.join(':')],
    ['hexadecimal with 0x', pairs.map((pair) => `0x${pair}`).join(', ')],
    ['hexadecimal with \\x', pairs.map((pair) => `\\x${pair}`).join('')],
    ['decimal numbers', numbers.join(', ')],
    ['a number of 70 digits', '7'.repeat(70)],
    ['a number of 78 digits', '7'.repeat(78)],
    ['base64 with padding', `${'A'.repeat(43)}=`],
    ['base64 without padding', RUN],
  ])('is %s', (_, text) => {
    for (const written of [
      text,
      ` ${text}\n`,
      `"${text}"`,
      `[${text}]`,
      `{ ${text} }`.replaceAll(' ', ''),
      `(<${text}>)`,
      `[['${text}']]`,
    ])
      expect(isScalar(written)).toBe(true);
  });

  test.each([
    ['a byte less in hexadecimal', BYTES.toString('hex').slice(2)],
    ['a byte more in hexadecimal', `${BYTES.toString('hex')}00`],
    ['31 numbers', numbers.slice(1).join(', ')],
    ['33 numbers', [...numbers, 1].join(', ')],
    ['69 digits', '7'.repeat(69)],
    ['79 digits', '7'.repeat(79)],
    ['base64 of a plain word', 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq'],
    ['42 characters', RUN.slice(1)],
    ['44 characters', `${RUN}a`],
    ['words in front', `the ${RUN}`],
    ['words behind', `${RUN} is it`],
    ['numbers in a text', `of ${numbers.join(', ')}`],
    ['numbers and a text', `${numbers.join(', ')} of`],
    ['hexadecimal in a text', `of ${BYTES.toString('hex')}`],
    ['hexadecimal and a text', `${BYTES.toString('hex')} of`],
    ['many digits in a text', `no ${'7'.repeat(70)}`],
    ['many digits and a text', `${'7'.repeat(70)} no`],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isScalar(text)).toBe(false);
  });

  test.each([
    [`"d":"${RUN}"`, true],
    [`"d" : "${RUN}"`, true],
    [`d=${RUN}`, true],
    [`{d:'${RUN}'}`, true],
    [`"id":"${RUN}"`, false],
    [`-d=${RUN}`, false],
    [`"d":"${RUN}a"`, false],
    [`"d":"${RUN.slice(1)}"`, false],
    [`d ${RUN}`, false],
    [`"x":"${RUN}"`, false],
  ])('of a key of the web: %s', (text, isThere) => {
    expect([...text.matchAll(JWK_SCALAR)].length > 0).toBe(isThere);
  });
});

describe('a long run of base64', () => {
  const run = RUN.slice(0, 40);
  test.each([
    ['of 40 characters', run, true],
    ['inside of a text', `see ${run}, please`, true],
    ['of 39 characters', run.slice(1), false],
    ['of small letters only', run.toLowerCase(), false],
    ['of capitals only', run.toUpperCase(), false],
    ['of letters only', run.replaceAll(/\d/g, 'e').slice(0, 40), false],
    ['that is a path', 'Home/Code/App/2024/Build/Key/One/Two/Four/Five', false],
    ['that is a name', 'SubscriptionServerApplicationConfiguration2024Production', false],
    ['with a UUID in it', `${run.slice(0, 20)}-3f2a8c1e-9d4b-4f6a-8e7c-1b2d3f4a5c6d`, false],
    ['with a hash in it', `${run.slice(0, 20)}${'a1b2c3d4'.repeat(4)}`, false],
    ['with three hyphens', `${run.slice(0, 12)}-${run.slice(12, 24)}-${run.slice(24, 36)}-${run.slice(36)}`, true],
    [
      'with four hyphens',
      `${run.slice(0, 9)}-${run.slice(9, 18)}-${run.slice(18, 27)}-${run.slice(27, 36)}-${run.slice(36)}`,
      false,
    ],
  ])('%s', (_, text, holdsOne) => {
    expect(holdsRandomRun(text)).toBe(holdsOne);
  });
});
