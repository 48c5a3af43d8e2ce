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
      ['a=%', 'a='],
      ['a b\nc%', 'a b\nc'],
    ],
    ['a', '%a', '', '%a%', '%%', 'dev@mac ~ %'],
  ],
])('%s', (_, form, repair, undone, left) => {
  test.each(undone)('%j is read as %j', (text, read) => {
    expect(form(text)).toMatchObject([{ kind: 'text', text: read, repairs: [repair] }]);
  });

  test.each(left.map((text) => [text]))('%j has none', (text) => {
    expect(form(text)).toEqual([]);
  });
});

describe('what has a form, and is broken', () => {
  const JSON_WITHOUT = 'The value is JSON, but no text in it is a private key.';
  const NO_JSON = 'The value begins like JSON, but cannot be parsed as JSON.';
  test.each<[string, Form, string]>([
    ['{"":1}', jsonWrapper, JSON_WITHOUT],
    ['["a"]', jsonWrapper, JSON_WITHOUT],
    ['{"private_key":null}', jsonWrapper, JSON_WITHOUT],
    ['{"private_key":["a"]}', jsonWrapper, JSON_WITHOUT],
    ['{"key":"a"}', jsonWrapper, JSON_WITHOUT],
    ['{"', jsonWrapper, NO_JSON],
    ['["a"', jsonWrapper, NO_JSON],
    ['{"private_key":"a"', jsonWrapper, NO_JSON],
    ['%E0%A4%A', urlEncoding, 'The value looks URL-encoded, but has a broken percent sequence.'],
  ])('%s', (text, form, message) => {
    expect(form(text)[0]).toEqual(unreadable('key-not-decodable', message));
  });
});

describe('JSON', () => {
  const key = 'k'.repeat(64);
  const found = (...texts: string[]) => texts.map((text) => ({ kind: 'text', text, repairs: ['a JSON wrapper'] }));
  test.each([
    ['a field of any name', { a: key }, found(key)],
    ['what is nested', { a: [{ b: { c: `${key}\n` } }] }, found(`${key}\n`)],
    [
      'all texts, in their order',
      { a: `${key}1`, b: [[`${key}2`]], c: `${key}3` },
      found(`${key}1`, `${key}2`, `${key}3`),
    ],
    ['the lines in a list', ['a', key], found(`a\n${key}`, key)],
    ['no text that is too short for a key', { a: key.slice(1) }, []],
    ['nothing in numbers', [1, null, true, {}], []],
  ])('is read for %s', (_, value, texts) => {
    const [reason, ...rest] = jsonWrapper(JSON.stringify({ value, '"': 0 }));
    expect(reason).toMatchObject({ problem: 'key-not-decodable' });
    expect(rest).toEqual(texts);
  });

  test.each([
    ['a comment', `{"a":"${key}" # it's "so"\n}`, 'a JSON wrapper'],
    ['a comma too many', `{"a" : "${key}",}`, 'a JSON wrapper'],
    ['an end that is missing', `{"a":"${key}"`, 'a JSON wrapper'],
    ['text in front of it', `secret {"a":"${key}"}`, 'a JSON wrapper'],
    ['a stray quote in front of it', `5" {"a":"${key}"}`, 'a JSON wrapper'],
    ['another language around it', `a="${key}"`, 'text around the key (a variable assignment)'],
  ])('with %s is read by its texts in quotes', (_, text, repair) => {
    expect(jsonWrapper(text)).toContainEqual({ kind: 'text', text: key, repairs: [repair] });
  });

  test.each(['', 'a', `${key}"`, `"${key}`, `'${key}'`])('is not %j', (text) => {
    expect(jsonWrapper(text)).toEqual([]);
  });
});

describe('hexadecimal', () => {
  const digits = '0123456789abcdefABCDEF'.repeat(5).slice(0, 96);
  const bytes = Buffer.from(digits, 'hex');
  const AROUND = 'text around the key';
  test.each([
    ['plain', digits, []],
    ['with 0x', `0x${digits}`, []],
    ['with colons', digits.replaceAll(/..(?=.)/g, '$&:'), []],
    ['with white space', `${digits.slice(0, 32)}\n  ${digits.slice(32)}`, []],
    ['with 0x inside', digits.replaceAll(/../g, '0x$&, '), []],
    ['with \\x', digits.replaceAll(/../g, '\\x$&'), []],
    ['with text behind', `${digits} \u2013`, [AROUND]],
    ['with text in front', `\u2013 ${digits}`, [AROUND]],
  ])('%s is read', (_, text, around) => {
    expect(hexadecimal(text)).toMatchObject([{ kind: 'bytes', bytes, repairs: ['hexadecimal', ...around] }]);
  });

  test.each([
    ['too few digits', digits.slice(2)],
    ['a digit glued to its front', `a,${digits.slice(1)}.`],
    ['a stranger glued inside', `${digits.slice(0, 40)}g${digits.slice(40)}`],
  ])('is not what has %s', (_, text) => {
    expect(hexadecimal(text)).toEqual([]);
  });

  test('with an odd number of digits is cut off', () => {
    expect(hexadecimal(`${digits}0`)).toEqual([
      unreadable('key-truncated', 'The hexadecimal value has an odd number of digits, so part of it is missing.'),
    ]);
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
    expect(base64(text)).toEqual([{ kind: 'bytes', bytes, repairs, isBase64: true }]);
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
    expect(base64(text)).toEqual([unreadable('key-not-decodable', message)]);
  });
});

describe('the text of a PEM', () => {
  const LOST = 'lost line breaks';
  const ARMOR = 'damaged or missing PEM armor';
  const pem = (body: string, label = 'PRIVATE KEY') => `-----BEGIN ${label}-----${body}-----END ${label}-----`;

  test.each<[string, string, readonly string[]]>([
    ['as it should be', pem('\ngIGC\n'), []],
    ['with CRLF', pem('\r\ngIGC\r\n'), ['CRLF line ends']],
    ['with CR', pem('\rgI\rGC\r'), ['CR line ends']],
    ['with CR and CRLF', pem('\r\ngI\rGC\r'), ['CRLF line ends']],
    ['with a space at the ends of its lines', pem(' \ngIGC \n \n'.replace(' \n \n', '\n ')), ['indentation']],
    ['with spaces in front of END', pem('\ngIGC\n  '), ['indentation']],
    ['with spaces behind BEGIN', pem('  \ngIGC\n'), []],
    ['on the line of BEGIN', pem('gIGC\n'), [LOST]],
    ['on the line of END', pem('\ngIGC'), [LOST]],
    ['with spaces for line breaks', pem('\ngI GC\n'), [LOST]],
    ['with several spaces', pem('\ngI  \t GC\n'), [LOST]],
    ['indented', pem('\n  gI\n  GC\n'), ['indentation']],
    ['with a blank line', pem('\ngI\n\nGC\n'), ['blank lines']],
    ['with a line of spaces', pem('\ngI\n  \nGC\n'), ['indentation', 'blank lines']],
    ['with backslashes', pem('\ngI\\\nGC\\\n'), ['quotes or backslashes at line ends']],
    ['with quotes', pem('\n"gI",\n"GC",\n'), ['quotes or backslashes at line ends']],
    ['with single quotes', pem("\n'gI'\n'GC'\n"), ['quotes or backslashes at line ends']],
    ['without END', '-----BEGIN PRIVATE KEY-----\ngIGC', [ARMOR]],
    ['without END, on one line', '-----BEGIN PRIVATE KEY-----gIGC', [ARMOR]],
    ['with a note', `note\n${pem('\ngIGC\n')}`, ['text around the key']],
    ['with the parameters of its curve', `${pem('\nQQ==\n', 'EC PARAMETERS')}\n${pem('\ngIGC\n')}`, []],
    ['in base64 without padding', pem('\ngIGCgA\n'), ['base64 without its padding (=)']],
  ])('%s', (_, text, repairs) => {
    const bytes = Buffer.from(text.includes('gIGCgA') ? '80818280' : '808182', 'hex');
    expect(pemText(text)[0]).toEqual({ kind: 'der', bytes, repairs, label: 'PRIVATEKEY' });
  });

  test.each([
    [pem('\ngIGC\n', 'PUBLIC KEY'), 'key-not-private', 'This is a public key.'],
    [pem('\ngIGC\n', 'RSA PUBLIC KEY'), 'key-not-private', 'This is a public key.'],
    [pem('\ngIGC\n', 'CERTIFICATE'), 'key-not-private', 'This is a certificate.'],
    [pem('\ngIGC\n', 'TRUSTED CERTIFICATE'), 'key-not-private', 'This is a certificate.'],
    [pem('\ngIGC\n', 'CERTIFICATE REQUEST'), 'key-not-private', 'This is a certificate signing request (CSR).'],
    [pem('\ngIGC\n', 'OPENSSH PRIVATE KEY'), 'key-not-ec', 'This is an OpenSSH key, not a .p8 from App Store Connect.'],
    [pem('\ngIGC\n', 'ENCRYPTED PRIVATE KEY'), 'key-encrypted', 'The private key is protected by a passphrase.'],
    [pem('\nProc-Type: 4,ENCRYPTED\ngIGC\n'), 'key-encrypted', 'The private key is protected by a passphrase.'],
    [pem('\nX\n Proc-Type: 4,ENCRYPTED\ngIGC\n'), 'key-encrypted', 'The private key is protected by a passphrase.'],
    [pem('\nQQ==\n', 'EC PARAMETERS'), 'key-not-private', 'The value holds curve parameters, but no key.'],
    [
      pem('\ngI*C\n'),
      'key-not-decodable',
      'The text between the BEGIN and END lines is not base64: Character 3 (white space not counted) does not belong to base64.',
    ],
  ] as const)('%j', (text, problem, message) => {
    expect(pemText(text)[0]).toEqual(unreadable(problem, message));
  });

  test.each([
    ['a header that says nothing of a passphrase', pem('\nProc-Type: 4,CLEAR\ngIGC\n')],
    ['a passphrase named on another line', pem('\nENCRYPTED Proc-Type: 4\ngIGC\n')],
    ['a header on one line, the word on the next', pem('\nProc-Type: 4,\nENCRYPTED\ngIGC\n')],
  ])('with %s is not encrypted', (_, text) => {
    expect(pemText(text)).toContainEqual(expect.objectContaining({ problem: 'key-not-decodable' }));
  });

  test('is read of each block', () => {
    expect(pemText(`${pem('\ngIGC\n')}${pem('\ngIGC\n', 'EC PRIVATE KEY')}`)).toMatchObject([
      { kind: 'der', label: 'PRIVATEKEY', repairs: ['more than one PEM block'] },
      { kind: 'der', label: 'ECPRIVATEKEY', repairs: ['more than one PEM block'] },
    ]);
  });

  test.each([
    ['CERTIFICATE', 'certificate armor around base64 (certutil)'],
    ['PRIVATE KEY', 'PEM armor around text'],
  ])('that is a text itself is read on: %s', (label, repair) => {
    expect(pemText(pem('\nQUJD\n', label))).toEqual([
      { kind: 'bytes', bytes: Buffer.from('ABC'), isBase64: true, repairs: [repair] },
    ]);
  });

  test('is none without armor', () => {
    expect(pemText('gIGC')).toEqual([]);
  });
});
