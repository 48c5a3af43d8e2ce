import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findMaterial, holdsKey, looksSecret, mayBeSecret } from '../../src/secrets/material.ts';
import { mergeSpans } from '../../src/secrets/span.ts';
import { armor, base64, bodyOf, foreignKey, KEY, minimalDer, opensslDer, sec1Der, wrapped } from '../key/samples.ts';

/** What of a text is key material or a token. */
const find = (text: string) => mergeSpans(findMaterial(text)).map(({ from, to }) => text.slice(from, to));
const hex = (content: string | Buffer) => Buffer.from(content).toString('hex');
const decimal = (content: string | Buffer, between = ', ') => [...Buffer.from(content)].join(between);
const base64url = (content: string | Buffer) => Buffer.from(content).toString('base64url');
const rsa = foreignKey('rsa');
const ed25519 = foreignKey('ed25519').export({ format: 'der', type: 'pkcs8' });
const otherCurve = (namedCurve: string, type: 'pkcs8' | 'sec1') =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'der', type });
const JWT = `${base64url('{"alg":"ES256"}')}.${base64url('{"iss":"x"}')}.c2lnbmF0dXJl`;

describe('PEM', () => {
  const body = `\n${bodyOf(KEY.p8)}\n`;
  const pem = (label: string, end = `-----END ${label}-----`) => `a -----BEGIN ${label}-----${body}${end} z`;

  test.each([
    ['PRIVATE KEY'],
    ['EC PRIVATE KEY'],
    ['RSA PRIVATE KEY'],
    ['ENCRYPTED PRIVATE KEY'],
    ['OPENSSH PRIVATE KEY'],
    ['PGP PRIVATE KEY BLOCK'],
    ['PRIVATE+KEY'],
    ['PRIVATE_KEY'],
    ['PRIVATEKEY'],
  ])('of %s is found by its armor, whatever its body is', (label) => {
    const foreign = pem(label).replaceAll(bodyOf(KEY.p8), 'Zm9yZWlnbi');
    expect(find(foreign)).toEqual(['\nZm9yZWlnbi\n-----'.slice(0, find(foreign)[0]?.length)]);
    expect(find(foreign)[0]).toContain('Zm9yZWlnbi');
    expect(find(foreign)[0]).not.toContain('END');
    expect(holdsKey(foreign)).toBe(true);
  });

  test.each([
    ['shorter dashes', '-BEGIN PRIVATE KEY-Zm9yZWlnbi-END PRIVATE KEY-', 'Zm9yZWlnbi-'],
    ['longer dashes', '—BEGIN PRIVATE KEY—Zm9yZWlnbi—END PRIVATE KEY—', 'Zm9yZWlnbi—'],
    [
      'escaped line breaks',
      '-----BEGIN PRIVATE KEY-----\\nZm9yZWlnbi\\n-----END PRIVATE KEY-----',
      '\\nZm9yZWlnbi\\n-----',
    ],
    [
      'strings of a list',
      '"-----BEGIN PRIVATE KEY-----",\n "Zm9yZWlnbi",\n "-----END PRIVATE KEY-----"',
      '",\n "Zm9yZWlnbi",\n "-----',
    ],
    ['no end', '-----BEGIN PRIVATE KEY-----\nZm9yZWlnbi', '\nZm9yZWlnbi'],
  ])('with %s is found', (_, text, found) => {
    expect(find(text)).toEqual([found]);
  });

  test.each([
    ['a public key', '-----BEGIN PUBLIC KEY-----\nZm9yZWlnbi\n-----END PUBLIC KEY-----'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nZm9yZWlnbi\n-----END CERTIFICATE-----'],
    ['a mask', '-----BEGIN PRIVATE KEY-----\n***\n-----END PRIVATE KEY-----'],
    ['nine characters', '-----BEGIN PRIVATE KEY-----\nZm9yZWlnb\n-----END PRIVATE KEY-----'],
    ['the words alone', 'BEGIN PRIVATE KEY and much more text behind'],
  ])('of %s is none of a secret', (_, text) => {
    expect(find(text)).toEqual([]);
    expect(holdsKey(text)).toBe(false);
  });

  test('ends where its text ends, and with the next key another begins', () => {
    const text = `-----BEGIN PRIVATE KEY-----\nZm9yZWlnbi\n-----END PRIVATE KEY----- Bonjour-le-monde`;
    expect(find(`${text} ${text}`)).toEqual(['\nZm9yZWlnbi\n-----', '\nZm9yZWlnbi\n-----']);
    const open = '-----BEGIN PRIVATE KEY-----\nZm9yZWlnbi* rest of the line';
    expect(find(open)).toEqual(['\nZm9yZWlnbi']);
  });

  test('may have an END inside of a word of its body', () => {
    const text = '-----BEGIN PRIVATE KEY-----\nZm9yZWlnbiENDaKEYZm9y\n-----END PRIVATE KEY-----';
    expect(find(text)).toEqual(['\nZm9yZWlnbiENDaKEYZm9y\n-----']);
  });

  test('whose end is missing does not swallow more than a key can have', () => {
    const text = `-----BEGIN PRIVATE KEY-----${'Zm9y '.repeat(20_000)}`;
    expect(find(`${text}`)).toEqual([]);
    expect(find(`-----BEGIN PRIVATE KEY-----${'Zm9yZWlnbi '.repeat(2_000)}`)[0]).toHaveLength(8192);
  });
});

describe('a JWT', () => {
  test.each([
    ['alone', JWT, [JWT]],
    ['behind its scheme', `Bearer ${JWT},`, [JWT]],
    ['glued to a name', `token-${JWT}`, [JWT]],
    ['behind a host', `a.b.${JWT}`, [JWT]],
    ['without its signature', JWT.replace(/\.[^.]*$/, '.'), [JWT.replace(/\.[^.]*$/, '.')]],
    ['with five parts', `${JWT}.YWJj.ZGVm`, [`${JWT}.YWJj.ZGVm`]],
    ['behind what looks like its start', `eyJeyJeyJ${JWT}`, [JWT]],
    ['of 20 characters', 'eyJhIjoxfQ.0123456789'.slice(0, 20), ['eyJhIjoxfQ.012345678']],
    [
      'with white space in its header',
      `${base64url('{"a" : 1 }')}.abcdefghijk.`,
      [`${base64url('{"a" : 1 }')}.abcdefghijk.`],
    ],
    ['behind another', `${JWT} ${JWT}`, [JWT, JWT]],
  ])('%s is found', (_, text, found) => {
    // Where it starts in base64 is not told apart from what stands in front.
    expect(find(text)).toEqual(found);
    expect(holdsKey(text)).toBe(false);
  });

  test.each([
    ['a header alone', base64url('{"alg":"ES256"}')],
    ['a header at the end', `a.b.${base64url('{"alg":"ES256"}')}`],
    ['fewer than 20 characters', 'eyJhIjoxfQ.01234567'],
    ['JSON that is no header', `eyJ${'A'.repeat(10)}.abcdefghijk.abcdef`],
    ['an array', `${base64url('[{"alg":1}]')}.abcdefghij.abcdefghi`],
    ['a text with braces inside', `${base64url('x{"alg":1}')}.abcdefghij.abcdefghi`],
    ['a word that begins like one', 'com.eyJohnsons.application'],
    ['what begins like one very often', `${'eyJ_'.repeat(16)}${base64url('{"alg":1}')}.abcdefghij.abcdefgh`],
    ['JSON with a header inside', `${base64url('{"abc"xy{"b":1}')}.abcdefghij.abcdefgh`],
  ])('is not: %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  test('is found behind sixteen starts that are none', () => {
    expect(find(`${'eyJ_'.repeat(15)}${JWT}`)).toEqual([JWT]);
  });
});

const MANY = 'x'.repeat(3);

describe('an encoded key', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['Apple’s file in base64', base64(KEY.p8)],
    ['Apple’s file in base64url', base64url(KEY.p8)],
    ['Apple’s file in lines', wrapped(KEY.p8).trim()],
    ['Apple’s file in lines of escapes', wrapped(KEY.p8).trim().replaceAll('\n', '\\n')],
    ['Apple’s file in a list', wrapped(KEY.p8).trim().replaceAll('\n', '",\n  "')],
    ['Apple’s file in base64 twice', base64(base64(KEY.p8))],
    ['Apple’s file in base64 three times', base64(base64(base64(KEY.p8)))],
    ['Apple’s file in UTF-16', base64(Buffer.from(KEY.p8, 'utf16le'))],
    ['Apple’s DER', base64(KEY.der)],
    ['the DER without a public half', base64(minimalDer(KEY))],
    ['the DER of OpenSSL', base64(opensslDer(KEY))],
    ['SEC1', base64(sec1Der(KEY))],
    ['RSA in PKCS#8', base64(rsa.export({ format: 'der', type: 'pkcs8' }))],
    ['RSA in PKCS#1', base64(rsa.export({ format: 'der', type: 'pkcs1' }))],
    ['Ed25519', base64(ed25519)],
    ['P-384 in PKCS#8', base64(otherCurve('secp384r1', 'pkcs8'))],
    ['secp256k1 in PKCS#8', base64(otherCurve('secp256k1', 'pkcs8'))],
    ['brainpoolP320r1 in PKCS#8', base64(otherCurve('brainpoolP320r1', 'pkcs8'))],
    ['P-384 in SEC1', base64(otherCurve('secp384r1', 'sec1'))],
    ['P-521 in SEC1', base64(otherCurve('secp521r1', 'sec1'))],
    ['hexadecimal of the DER', hex(KEY.der)],
    ['hexadecimal in capitals', hex(KEY.der).toUpperCase()],
    ['hexadecimal with 0x', `0x${hex(KEY.der)}`],
    ['hexadecimal with colons', hex(KEY.der).replaceAll(/..(?=.)/g, '$&:')],
    ['hexadecimal with 0x at each byte', hex(KEY.der).replaceAll(/..(?=.)/g, '$&, 0x')],
    ['hexadecimal of 32 bytes', hex(KEY.der.subarray(24, 56))],
    ['hexadecimal of base64', hex(base64(KEY.p8))],
    ['base64 of hexadecimal', base64(hex(KEY.der))],
    ['decimal bytes', decimal(KEY.der)],
    ['decimal bytes with spaces', decimal(KEY.der, ' ')],
    ['decimal bytes in lines', decimal(KEY.der, ';\n    ')],
    ['decimal bytes of the file', decimal(KEY.p8, ',')],
    ['32 decimal bytes', decimal(KEY.der.subarray(24, 56))],
  ];

  test.each(forms)('%s is found, all of it and nothing else', (_, text) => {
    expect(find(text)).toEqual([text]);
    expect(find(`is <${text}>.`)).toEqual([text]);
    expect(holdsKey(text)).toBe(true);
    expect(looksSecret(text)).toBe(true);
  });

  test.each([1, 2, 3])('is found behind %d characters that are not its own', (count) => {
    const glue = MANY.slice(0, count);
    expect(holdsKey(`${glue}${base64(KEY.der)}`)).toBe(true);
    expect(holdsKey(`${'f'.repeat(count)}${hex(KEY.der)}`)).toBe(true);
  });

  test.each([
    ['base64 of a text', base64('a text that is not short, and says nothing of any key at all')],
    ['base64 of bytes', base64(Buffer.alloc(90, 0xf7))],
    [
      'a public key',
      base64(Buffer.concat([Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'), KEY.point])),
    ],
    ['a public key in hexadecimal', hex(KEY.point)],
    ['hexadecimal of 31 bytes', hex(KEY.der.subarray(24, 55))],
    ['31 decimal bytes', decimal(KEY.der.subarray(24, 55))],
    ['decimal numbers', decimal(Buffer.alloc(40, 7))],
    ['base64 five times', [1, 2, 3, 4, 5].reduce((text) => base64(text), KEY.p8)],
    [
      'an RSA mark far inside',
      base64(Buffer.concat([Buffer.alloc(30, 0x30), Buffer.from('0201000282', 'hex'), Buffer.alloc(30, 9)])),
    ],
    [
      'an RSA mark without a SEQUENCE',
      base64(Buffer.concat([Buffer.from('310201000282', 'hex'), Buffer.alloc(30, 9)])),
    ],
    ['a key’s name in few characters', base64('PRIVATE KEY')],
  ])('%s is none', (_, text) => {
    expect(find(text)).toEqual([]);
    expect(holdsKey(text)).toBe(false);
  });

  test('in 19 characters is none', () => {
    expect(holdsKey(base64('PRIVATE KEY 12').slice(0, 19))).toBe(false);
    expect(holdsKey(base64('PRIVATE KEY 123').slice(0, 20))).toBe(true);
  });

  test('with a short last line is found with it', () => {
    const text = `${base64(KEY.der).slice(0, 190)}\n${base64(KEY.der).slice(190)}`;
    expect(find(text)).toEqual([text]);
    expect(find(`${text} b`)).toEqual([text]);
  });

  test('inside of a text that is mostly printable is found in the text, and not in binary data', () => {
    const inner = `-----BEGIN PRIVATE KEY-----`.replace('PRIVATE KEY', 'EC PRIVATE_KEY');
    const text = `${inner}\nZm9yZWlnbi\n`;
    expect(holdsKey(base64(`${'a b '.repeat(20)}${text}`))).toBe(true);
    expect(holdsKey(base64(Buffer.concat([Buffer.alloc(80, 0x81), Buffer.from(text)])))).toBe(false);
  });
});

describe('the token of a service', () => {
  test.each([
    'sk_a1B2c3D4e5F6',
    'rcsk_a1b2c3d4e5f6',
    'atk_a1b2c3d4e5f6',
    'ghp_a1b2c3d4e5f6a1b2c3d4e5f6',
    'gho_a1b2c3d4e5f6a1b2c3d4',
    'ghu_a1b2c3d4e5f6a1b2c3d4',
    'ghs_a1b2c3d4e5f6a1b2c3d4',
    'ghr_a1b2c3d4e5f6a1b2c3d4',
    'github_pat_a1b2c3d4e5f6',
    'glpat-a1b2c3d4e5f6',
    'npm_a1b2c3d4e5f6',
    'xoxa-a1b2c3d4e5f6',
    'xoxb-a1b2c3d4e5f6',
    'xoxp-a1b2c3d4e5f6',
    'secret_live_a1b2c3d4e5f6',
    'secret_a1b2c3d4e5f6',
    'live_a1b2c3d4e5f6',
    'sk_abcdefghijklmnopqrst',
  ])('%s is found', (token) => {
    expect(find(`the token is "${token}"`)).toEqual([token]);
    expect(find(`(${token}) and ${token}`)).toEqual([token, token]);
  });

  test.each([
    ['a short one', 'it is sk_a1b2c3d4e5f and more'],
    ['words', 'it is live_production_environment'],
    ['a word in front', 'it is risk_a1b2c3d4e5f6'],
    ['another name', 'it is the foo_a1b2c3d4e5f6'],
    ['19 letters', 'it is sk_abcdefghijklmnopqrs'],
  ])('%s is none', (_, text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('what looks like a secret', () => {
  const random = (length: number) => 'a1B2'.repeat(20).slice(0, length);
  test.each<[string, boolean, boolean]>([
    [random(40), true, true],
    [random(39), false, true],
    [random(16), false, true],
    [random(15), false, false],
    [`the word ${random(16)}, inside`, false, true],
    ['abcdefghijklmnopqrstuvwxyz', false, false],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', false, false],
    ['01234567890123456789', false, false],
    // Two changes are a name with a number, three are random.
    ['abcdefgh12345678abcdefgh', false, false],
    ['abcdefgh1234abcdefgh1234', false, true],
    ['12345678abcdefgh12345678', false, false],
    // A quarter of the letters change their case.
    ['AbcdAbcdAbcdAbcdAb', false, false],
    ['AbcAbcAbcAbcAbcAbc', false, true],
    ['aBcdaBcdaBcdaBcd', false, true],
    ['aBcdeaBcdaBcdaBcd', false, false],
    ['aBcaBcaBcaBcaBcaBca', false, true],
    ['ABcdABcdABcdABcdABcd', false, true],
    ['aBCdaBCdaBCdaBCdaBCd', false, true],
    ['aBcdeBcdeBcdeB12', false, true],
    [JWT, true, true],
  ])('%s', (text, looks, may) => {
    expect(looksSecret(text)).toBe(looks);
    expect(mayBeSecret(text)).toBe(may);
  });

  test.each(['/', '\\', '.'])('a word of random letters is none in a path with %s', (separator) => {
    expect(looksSecret(`work${separator}${random(40)}`, true)).toBe(false);
    expect(looksSecret(`work${separator}${random(40)}`)).toBe(true);
    expect(looksSecret(random(40), true)).toBe(true);
    expect(looksSecret(`work${separator}${base64(KEY.der)}`, true)).toBe(true);
  });

  test('an armor alone is none, and with its body it is', () => {
    expect(looksSecret('-----BEGIN PRIVATE KEY-----')).toBe(false);
    expect(looksSecret(armor(KEY.der))).toBe(true);
  });
});
