import { describe, expect, test } from 'vitest';
import { base64 } from '../../src/key/forms/base64.ts';
import { decodeBase64 } from '../../src/key/forms/base64-digits.ts';
import { escapedLineBreaks } from '../../src/key/forms/escaped-line-breaks.ts';
import { hexadecimal } from '../../src/key/forms/hexadecimal.ts';
import { jsonWrapper } from '../../src/key/forms/json-wrapper.ts';
import { pemText } from '../../src/key/forms/pem-text.ts';
import { quotes } from '../../src/key/forms/quotes.ts';
import { strayPercent } from '../../src/key/forms/stray-percent.ts';
import { urlEncoding } from '../../src/key/forms/url-encoding.ts';
import { type Form, unreadable } from '../../src/key/reading.ts';

type Row = readonly [text: string, read: string];
const textOf = (form: Form, text: string) => {
  const unwrapped = form(text);
  return unwrapped !== undefined && 'kind' in unwrapped && unwrapped.kind === 'text' ? unwrapped : undefined;
};

describe.each<[string, Form, string, readonly Row[], readonly string[]]>([
  [
    'quotes around a value',
    quotes,
    'quotes',
    [
      ['"a"', 'a'],
      ["'a'", 'a'],
      ['`a`', 'a'],
      ['"\'a\'"', 'a'],
      ['"a', 'a'],
      ['a"', 'a'],
      ['""a b"c""', 'a b"c'],
    ],
    ['a', 'a"b', ''],
  ],
  [
    'escaped line breaks',
    escapedLineBreaks,
    'literal \\n in place of line breaks',
    [
      ['a\\nb', 'a\nb'],
      ['a\\rb', 'a\nb'],
      ['a\\r\\nb', 'a\nb'],
      ['a\\\\nb', 'a\nb'],
      ['a\\\\r\\\\nb', 'a\nb'],
      ['a\\n\\nb', 'a\n\nb'],
      ['\\n', '\n'],
    ],
    ['a\nb', 'a\\b', 'nr', ''],
  ],
  [
    'URL-encoding',
    urlEncoding,
    'URL-encoding',
    [
      ['a%2Bb', 'a+b'],
      ['a+b%2Bc', 'a+b+c'],
      ['-----BEGIN+KEY%2B', '-----BEGIN KEY+'],
      ['%0A-----END+KEY+', '\n-----END KEY '],
      ['%c3%A4', 'ä'],
    ],
    ['a+b', '%', '%2', '%zz', '%g0', '%0g', 'BEGIN+KEY'],
  ],
  [
    'a percent sign at the end',
    strayPercent,
    'a stray % at the end',
    [
      ['a%', 'a'],
      ['%a%%', '%a%'],
    ],
    ['a', '%a', ''],
  ],
  [
    'a JSON wrapper',
    jsonWrapper,
    'a JSON wrapper',
    [
      ['{"private_key":"a\\nb"}', 'a\nb'],
      ['{ "type": 1, "private_key": "" }', ''],
    ],
    ['', ' {"private_key":"a"}', '["a"]'],
  ],
])('%s', (_, form, repair, undone, left) => {
  test.each(undone)('%j is read as %j', (text, read) => {
    expect(form(text)).toEqual({ kind: 'text', text: read, repairs: [repair] });
  });

  test.each(left.map((text) => [text]))('%j has none', (text) => {
    expect(form(text)).toBeUndefined();
    expect(textOf(form, text)).toBeUndefined();
  });
});

describe('what has a form, and is broken', () => {
  const JSON_WITHOUT = 'The value is JSON without a text named "private_key".';
  const NO_JSON = 'The value begins like JSON, but cannot be parsed as JSON.';
  test.each<[string, Form, string]>([
    ['{}', jsonWrapper, JSON_WITHOUT],
    ['{"private_key":null}', jsonWrapper, JSON_WITHOUT],
    ['{"private_key":["a"]}', jsonWrapper, JSON_WITHOUT],
    ['{"key":"a"}', jsonWrapper, JSON_WITHOUT],
    ['{', jsonWrapper, NO_JSON],
    ['{"private_key":"a"', jsonWrapper, NO_JSON],
    ['%E0%A4%A', urlEncoding, 'The value looks URL-encoded, but has a broken percent sequence.'],
  ])('%s', (text, form, message) => {
    expect(form(text)).toEqual(unreadable('key-not-decodable', message));
  });
});

describe('hexadecimal', () => {
  const digits = '0123456789abcdefABCDEF'.repeat(3).slice(0, 64);
  const bytes = Buffer.from(digits, 'hex');
  test.each([
    ['plain', digits],
    ['with 0x', `0x${digits}`],
    ['with colons', digits.replaceAll(/..(?=.)/g, '$&:')],
    ['with white space', `${digits.slice(0, 32)}\n  ${digits.slice(32)}`],
  ])('%s is read', (_, text) => {
    expect(hexadecimal(text)).toEqual({ kind: 'bytes', bytes, repairs: ['hexadecimal'] });
  });

  test.each([
    ['too short', digits.slice(1)],
    ['a stranger behind', `${digits}g`],
    ['a stranger in front', `g${digits}`],
    ['0x inside', `${digits}0x${digits}`],
  ])('is not what has %s', (_, text) => {
    expect(hexadecimal(text)).toBeUndefined();
  });

  test('with an odd number of digits is cut off', () => {
    expect(hexadecimal(`${digits}0`)).toEqual(
      unreadable('key-truncated', 'The hexadecimal value has an odd number of digits, so part of it is missing.'),
    );
  });
});

describe('base64', () => {
  const NO_PADDING = 'base64 without its padding (=)';
  const URL = 'base64url in place of base64';
  test.each<[string, string, readonly string[]]>([
    ['QUJD', 'ABC', []],
    ['QUI=', 'AB', []],
    ['QQ==', 'A', []],
    ['QUI', 'AB', [NO_PADDING]],
    ['QQ', 'A', [NO_PADDING]],
    // One character too many is cut off and told elsewhere.
    ['QUJDR', 'ABC', []],
    ['Pz8_', '???', [URL]],
    ['fn5-', '~~~', [URL]],
    ['fn5-Qg', '~~~B', [URL]],
    ['Q U\nJ\tD', 'ABC', []],
    ['', '', []],
    ['Pz8/fn5+', '???~~~', []],
  ])('%j', (text, read, repairs) => {
    expect(decodeBase64(text)).toEqual({ bytes: Buffer.from(read), repairs });
  });

  test.each([
    ['QU!D', 'Character 3 (white space not counted) does not belong to base64.'],
    ['!', 'Character 1 (white space not counted) does not belong to base64.'],
    ['Q\n U*', 'Character 3 (white space not counted) does not belong to base64.'],
    ['QQ==QUJD', 'The padding (=) at character 3 stands in the middle of the value.'],
    ['=QUJD', 'The padding (=) at character 1 stands in the middle of the value.'],
    ['QQ===', 'The padding (=) at character 3 stands in the middle of the value.'],
    ['QUI=QQ=', 'The padding (=) at character 4 stands in the middle of the value.'],
  ])('%j is none', (text, what) => {
    expect(decodeBase64(text)).toBe(what);
  });

  test.each<[string, readonly string[]]>([
    ['QUJD', []],
    ['QU\nJD', []],
    ['QU\r\nJD', []],
    ['QU JD', ['spaces inside base64']],
    ['QU\tJD', ['spaces inside base64']],
    ['Q UI', [NO_PADDING, 'spaces inside base64']],
  ])('of a whole value is read, and dirt is told: %j', (text, repairs) => {
    const { bytes } = decodeBase64(text) as { bytes: Buffer };
    expect(base64(text)).toEqual({ kind: 'bytes', bytes, repairs, isBase64: true });
  });

  const PATH = 'The value looks like a path to a file; give it as private-key-file instead.';
  test.each([
    ['~/key.pem', PATH],
    ['./key.pem', PATH],
    ['/etc/key.pem', PATH],
    ['\\\\server\\key', PATH],
    ['C:\\key', PATH],
    ['d:\\key', PATH],
    ['key.p8', PATH],
    [`/${'.'.repeat(1022)}`, PATH],
    [
      `/${'.'.repeat(1023)}`,
      'The value is neither PEM nor base64: Character 2 (white space not counted) does not belong to base64.',
    ],
    [
      'a key.p8 there',
      'The value is neither PEM nor base64: Character 5 (white space not counted) does not belong to base64.',
    ],
    [
      'my C:\\key',
      'The value is neither PEM nor base64: Character 4 (white space not counted) does not belong to base64.',
    ],
    ['key~', 'The value is neither PEM nor base64: Character 4 (white space not counted) does not belong to base64.'],
    [
      'keyxp8!',
      'The value is neither PEM nor base64: Character 7 (white space not counted) does not belong to base64.',
    ],
    ['C:key!', 'The value is neither PEM nor base64: Character 2 (white space not counted) does not belong to base64.'],
  ])('is not %s', (text, message) => {
    expect(base64(text)).toEqual(unreadable('key-not-decodable', message));
  });
});

describe('the text of a PEM', () => {
  const LOST = 'lost line breaks';
  const ARMOR = 'damaged or missing PEM armor';
  const pem = (body: string, label = 'PRIVATE KEY') => `-----BEGIN ${label}-----${body}-----END ${label}-----`;

  test.each<[string, string, readonly string[]]>([
    ['as it should be', pem('\nQUJD\n'), []],
    ['with CRLF', pem('\r\nQUJD\r\n'), ['CRLF line ends']],
    ['with CR', pem('\rQU\rJD\r'), ['CR line ends']],
    ['with CR and CRLF', pem('\r\nQU\rJD\r'), ['CRLF line ends']],
    ['with a space at the ends of its lines', pem(' \nQUJD \n \n'.replace(' \n \n', '\n ')), ['indentation']],
    ['with spaces in front of END', pem('\nQUJD\n  '), ['indentation']],
    ['with spaces behind BEGIN', pem('  \nQUJD\n'), []],
    ['on the line of BEGIN', pem('QUJD\n'), [LOST]],
    ['on the line of END', pem('\nQUJD'), [LOST]],
    ['with spaces for line breaks', pem('\nQU JD\n'), [LOST]],
    ['with several spaces', pem('\nQU  \t JD\n'), [LOST]],
    ['indented', pem('\n  QU\n  JD\n'), ['indentation']],
    ['with a blank line', pem('\nQU\n\nJD\n'), ['blank lines']],
    ['with a line of spaces', pem('\nQU\n  \nJD\n'), ['indentation', 'blank lines']],
    ['with backslashes', pem('\nQU\\\nJD\\\n'), ['quotes or backslashes at line ends']],
    ['with quotes', pem('\n"QU",\n"JD",\n'), ['quotes or backslashes at line ends']],
    ['with single quotes', pem("\n'QU'\n'JD'\n"), ['quotes or backslashes at line ends']],
    ['without END', '-----BEGIN PRIVATE KEY-----\nQUJD', [ARMOR]],
    ['without END, on one line', '-----BEGIN PRIVATE KEY-----QUJD', [ARMOR]],
    ['with a note', `note\n${pem('\nQUJD\n')}`, ['text around the key']],
    ['with the parameters of its curve', `${pem('\nQQ==\n', 'EC PARAMETERS')}\n${pem('\nQUJD\n')}`, []],
    ['in base64 without padding', pem('\nQUJDQQ\n'), ['base64 without its padding (=)']],
  ])('%s', (_, text, repairs) => {
    const bytes = Buffer.from(text.includes('QUJDQQ') ? 'ABCA' : 'ABC');
    expect(pemText(text)).toEqual({ kind: 'der', bytes, repairs, label: 'PRIVATEKEY' });
  });

  test.each([
    [pem('\nQUJD\n', 'PUBLIC KEY'), 'key-not-private', 'This is a public key.'],
    [pem('\nQUJD\n', 'RSA PUBLIC KEY'), 'key-not-private', 'This is a public key.'],
    [pem('\nQUJD\n', 'CERTIFICATE'), 'key-not-private', 'This is a certificate.'],
    [pem('\nQUJD\n', 'TRUSTED CERTIFICATE'), 'key-not-private', 'This is a certificate.'],
    [pem('\nQUJD\n', 'CERTIFICATE REQUEST'), 'key-not-private', 'This is a certificate signing request (CSR).'],
    [pem('\nQUJD\n', 'OPENSSH PRIVATE KEY'), 'key-not-ec', 'This is an OpenSSH key, not a .p8 from App Store Connect.'],
    [pem('\nQUJD\n', 'ENCRYPTED PRIVATE KEY'), 'key-encrypted', 'The private key is protected by a passphrase.'],
    [pem('\nProc-Type: 4,ENCRYPTED\nQUJD\n'), 'key-encrypted', 'The private key is protected by a passphrase.'],
    [pem('\nX\n Proc-Type: 4,ENCRYPTED\nQUJD\n'), 'key-encrypted', 'The private key is protected by a passphrase.'],
    [pem('\nQQ==\n', 'EC PARAMETERS'), 'key-not-private', 'The value holds curve parameters, but no key.'],
    [`${pem('\nQUJD\n')}${pem('\nQUJD\n')}`, 'key-several', 'The value holds 2 PEM blocks; exactly one is expected.'],
    [
      pem('\nQU*D\n'),
      'key-not-decodable',
      'The text between the BEGIN and END lines is not base64: Character 3 (white space not counted) does not belong to base64.',
    ],
  ] as const)('%j', (text, problem, message) => {
    expect(pemText(text)).toEqual(unreadable(problem, message));
  });

  test.each([
    ['a header that says nothing of a passphrase', pem('\nProc-Type: 4,CLEAR\nQUJD\n')],
    ['a passphrase named on another line', pem('\nENCRYPTED Proc-Type: 4\nQUJD\n')],
    ['a header on one line, the word on the next', pem('\nProc-Type: 4,\nENCRYPTED\nQUJD\n')],
  ])('with %s is not encrypted', (_, text) => {
    expect(pemText(text)).toMatchObject({ problem: 'key-not-decodable' });
  });

  test('is none without armor', () => {
    expect(pemText('QUJD')).toBeUndefined();
  });
});
