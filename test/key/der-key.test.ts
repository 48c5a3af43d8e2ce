import { describe, expect, test } from 'vitest';
import { readDer } from '../../src/key/der-key.ts';
import { readKey } from '../../src/key/read.ts';
import { unreadable } from '../../src/key/reading.ts';
import { verifyKey } from '../../src/key/verify.ts';
import { armor, base64, element, KEY, minimalDer, OTHER_KEY, sec1Der, signingRequest } from './samples.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const number = hex('020100');

describe('DER of a key', () => {
  const sec1 = sec1Der(KEY);
  test.each<[string, Buffer, string | undefined, readonly string[]]>([
    ['under its label', KEY.der, 'PRIVATEKEY', []],
    ['without a BEGIN line', KEY.der, '', []],
    ['without armor', KEY.der, undefined, []],
    ['under the label of SEC1', KEY.der, 'ECPRIVATEKEY', ['a wrong PEM label']],
    ['of SEC1 under its label', sec1, 'ECPRIVATEKEY', ['SEC1 in place of PKCS#8']],
    ['of SEC1 under the label of PKCS#8', sec1, 'PRIVATEKEY', ['SEC1 in place of PKCS#8', 'a wrong PEM label']],
    ['of SEC1 without armor', sec1, undefined, ['SEC1 in place of PKCS#8']],
    ['with a line break behind', Buffer.concat([KEY.der, Buffer.from('\r\n')]), undefined, []],
  ])('%s is read', (_, bytes, label, repairs) => {
    const isSec1 = bytes === sec1;
    expect(readDer(bytes, ['one', 'one'], label)).toEqual({
      ok: true,
      der: isSec1 ? sec1 : KEY.der,
      encoding: isSec1 ? 'sec1' : 'pkcs8',
      repairs: ['one', ...repairs],
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'key-truncated', 'Nothing stands between the BEGIN and END lines.'],
    [
      'a text',
      Buffer.from('text'),
      'key-not-decodable',
      'The decoded value is not a key: its beginning is missing or changed.',
    ],
    [
      'a part',
      KEY.der.subarray(0, 149),
      'key-truncated',
      'The key states that it has 150 bytes, but only 149 are there.',
    ],
    [
      'one byte more',
      Buffer.concat([KEY.der, Buffer.of(9)]),
      'key-damaged',
      'The key states that it has 150 bytes, but 151 are there; characters were inserted.',
    ],
    [
      'a line break and more',
      Buffer.concat([KEY.der, Buffer.from('\na')]),
      'key-damaged',
      'The key states that it has 150 bytes, but 152 are there; characters were inserted.',
    ],
    [
      'an encrypted key',
      element(0x30, element(0x30), hex('0400')),
      'key-encrypted',
      'The private key is protected by a passphrase.',
    ],
    ['a public key', element(0x30, element(0x30), hex('0300')), 'key-not-private', 'This is a public key.'],
    [
      'a certificate',
      signingRequest(KEY),
      'key-not-private',
      'This is a certificate or a certificate signing request.',
    ],
    ['an RSA key', element(0x30, ...Array<Buffer>(9).fill(number)), 'key-not-ec', 'This is an RSA key.'],
    [
      'a key of DSA',
      element(0x30, ...Array<Buffer>(6).fill(number)),
      'key-not-ec',
      'This is not an elliptic curve key.',
    ],
    [
      'something else',
      element(0x30, number),
      'key-damaged',
      'The parts inside the key do not fit together; characters were changed.',
    ],
  ] as const)('is not %s', (_, bytes, problem, message) => {
    expect(readDer(bytes, [])).toEqual(unreadable(problem, message));
  });
});

describe('bytes that are no key', () => {
  const NO_TEXT = 'The value is neither text nor a key in DER form.';
  const FOREIGN = 'The value is base64, but of something other than a .p8 file, or its beginning is missing.';
  const noBase64 = (place: number) =>
    `The value is neither PEM nor base64: Character ${place} (white space not counted) does not belong to base64.`;
  test.each<[string, Buffer, string]>([
    ['too many', Buffer.alloc(65_537, 'A'), 'The value has more than 64 KiB; a .p8 file has about 257 bytes.'],
    ['just as many as may be', Buffer.alloc(65_536, '!'), noBase64(1)],
    ['the mark of UTF-16 in part', Buffer.of(0xff, 0x41, 0x42, 0x43), NO_TEXT],
    ['the second half of that mark', Buffer.of(0x41, 0xfe, 0x42, 0x43), NO_TEXT],
    ['the other mark in part', Buffer.of(0xfe, 0x41, 0x42, 0x43), NO_TEXT],
    ['the second half of the other mark', Buffer.of(0x41, 0xff, 0x42, 0x43), NO_TEXT],
    ['a zero in a text', Buffer.from('A\0BC'), NO_TEXT],
    ['a zero in front of a text', Buffer.from('\0ABC'), NO_TEXT],
    ['an odd number in UTF-16', Buffer.from('A\0B\0C'), NO_TEXT],
    ['an odd number in the other UTF-16', Buffer.from('\0A\0B\0'), NO_TEXT],
    ['one character in UTF-16', Buffer.from('A\0'), NO_TEXT],
    ['zeros', Buffer.alloc(4), NO_TEXT],
    ['a control character', Buffer.from('A\u0001'), NO_TEXT],
    ['a control character of another kind', Buffer.from('A\u0085'), NO_TEXT],
    ['two characters in UTF-16', Buffer.from('!\0B\0'), noBase64(1)],
    ['two characters in the other UTF-16', Buffer.from('\0!\0B'), noBase64(1)],
    ['base64 of bytes', Buffer.from(base64(Buffer.of(0xf0, 0xf0))), FOREIGN],
    ['white space', Buffer.from(' \n'), 'The decoded value is empty.'],
    [
      'a variable',
      Buffer.from('$KEY'),
      'In the place of the private key stands a variable of a shell, $…, that the CI system did not replace.',
    ],
  ])('%s', (_, bytes, message) => {
    const reading = readKey(bytes);
    expect(reading.ok ? '' : reading.message).toBe(message);
  });

  test.each([
    ['a tab', '\t'],
    ['a line break', '\n'],
    ['a carriage return', '\r'],
    ['a space', ' '],
    ['a colon', ':'],
  ])('hexadecimal digits that begin like DER are text, also with %s between', (_, between) => {
    const text = `0x0${between}${'0'.repeat(90)}`;
    expect(readKey(Buffer.from(text))).toMatchObject({
      problem: 'key-truncated',
      message: expect.stringContaining('odd'),
    });
  });

  test.each([
    ['~', 'text'],
    ['\u007f', 'DER'],
    ['\u001f', 'DER'],
    ['\u000b', 'DER'],
  ])('what begins like DER, with %j in it, is %s', (character, kind) => {
    const problem = kind === 'text' ? 'key-not-decodable' : 'key-truncated';
    expect(readKey(Buffer.from(`0x0${character}`))).toMatchObject({ problem });
  });

  test('base64 is unpacked eight times, and no more', () => {
    const times = (count: number) => Array.from({ length: count }).reduce<string>((text) => base64(text), KEY.p8);
    expect(readKey(Buffer.from(times(8)))).toMatchObject({ ok: true, repairs: ['base64 applied more than once'] });
    expect(readKey(Buffer.from(times(9)))).toEqual(
      unreadable('key-not-decodable', 'The value is encoded more often than iap-key unpacks.'),
    );
  });
});

test('a key without its public half is handed on as it came, and so is Apple’s', () => {
  for (const der of [minimalDer(KEY), KEY.der]) {
    const verification = verifyKey({ der, encoding: 'pkcs8' });
    expect(verification.ok && verification.key.der.equals(der)).toBe(true);
  }
  expect(readKey(Buffer.from(armor(minimalDer(OTHER_KEY))))).toMatchObject({ ok: true });
});
