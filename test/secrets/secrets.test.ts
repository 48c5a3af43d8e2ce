import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords } from '../../src/doors/own-words.ts';
import { looksSecret } from '../../src/secrets/material.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { casesOf } from '../thorough.ts';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const der = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
const pem = String(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
const scalar = Buffer.from(pair.privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');

const base64At = (text: string | Buffer, shift: number) =>
  Buffer.concat([Buffer.from('x'.repeat(shift)), Buffer.from(text), Buffer.from('yz')]).toString('base64');
const each = (text: string, write: (character: string) => string) => [...text].map(write).join('');
const code = (character: string) => character.charCodeAt(0);

const CLOTHES: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'in base64': (text) => base64At(text, 0),
  'in base64, one byte later': (text) => base64At(text, 1),
  'in base64, two bytes later': (text) => base64At(text, 2),
  'in base64url': (text) => base64At(text, 1).replaceAll('+', '-').replaceAll('/', '_'),
  'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
  'in hexadecimal with colons': (text) =>
    Buffer.from(text)
      .toString('hex')
      .replaceAll(/..(?=.)/g, '$&:'),
  'as decimal bytes': (text) => [...Buffer.from(text)].join(', '),
  'with HTML entities': (text) => each(text, (character) => `&#${code(character)};`),
  'with hexadecimal HTML entities': (text) => each(text, (character) => `&#x${code(character).toString(16)};`),
  'with JSON escapes and nothing between': (text) =>
    each(text, (character) =>
      /\W|_/.test(character) ? `\\u${code(character).toString(16).padStart(4, '0')}` : character,
    ),
  'with JSON escapes': (text) => each(text, (character) => `\\u${code(character).toString(16).padStart(4, '0')}`),
  'percent-encoded': (text) => each(text, (character) => `%${code(character).toString(16).padStart(2, '0')}`),
  'percent-encoded twice': (text) => each(text, (character) => `%25${code(character).toString(16).padStart(2, '0')}`),
  'in HTML escaped for HTML': (text) => each(text, (character) => `&amp;#${code(character)};`),
};

describe('what was kept is found in every form', () => {
  const token = `sk_${randomBytes(15).toString('base64url')}`;
  const kept = createSecrets();
  kept.keep(token);
  kept.keepKey(der, scalar);
  for (const [clothes, dress] of Object.entries(CLOTHES)) {
    it(`a token ${clothes}`, () => {
      const text = `the server said: ${dress(token)} :end`;
      expect(kept.holds(text)).toBe(true);
      const cleaned = kept.clean(text);
      expect(cleaned).toMatch(/^the server said: .*\*\*\*.* :end$/s);
      expect(kept.holds(cleaned)).toBe(false);
    });
    it(`the body of the PEM ${clothes}`, () => {
      const body = pem.split('\n').slice(1, -2).join('\n');
      expect(kept.holds(dress(body))).toBe(true);
    });
  }
  it('the scalar', () => {
    for (const text of [scalar.toString('hex'), scalar.toString('base64'), [...scalar].join(' '), base64At(scalar, 1)])
      expect(kept.clean(`> ${text} <`)).toMatch(/^> .{0,4}\*\*\*.{0,4} <$/);
  });
  it('any ten characters of a token', () => {
    for (let at = 0; at + 10 <= token.length; at += 1)
      expect(kept.clean(`(${token.slice(at, at + 10)})`)).toBe('(***)');
  });
});

describe('what was never kept is found by its form', () => {
  const { clean, holds } = createSecrets();
  const file = Buffer.from(pem).toString('base64');
  it.each([
    ['PEM', pem],
    ['base64 of the file', file],
    ['base64 of base64', Buffer.from(file).toString('base64')],
    ['base64url', Buffer.from(pem).toString('base64url')],
    ['base64 of the DER', der.toString('base64')],
    ['hexadecimal of the DER', der.toString('hex')],
    ['hexadecimal of the file, with spaces', Buffer.from(pem).toString('hex').replaceAll(/../g, '$& ')],
    ['decimal bytes', JSON.stringify([...der])],
    ['PEM in JSON', JSON.stringify({ private_key: pem })],
    ['PEM without its END', pem.slice(0, 200)],
    ['base64 behind a name', `IAP_KEY=${file}`],
    ['base64 in lines of 76', file.replaceAll(/.{76}/g, '$&\n')],
    ['base64 in lines that became spaces', file.replaceAll(/.{64}/g, '$& ')],
  ])('%s', (_, text) => {
    expect(holds(text)).toBe(true);
    expect(clean(text)).not.toContain(text.slice(80, 100));
    expect(looksSecret(text)).toBe(true);
  });
  it('a JWT, but no bundle ID with a part that begins like one', () => {
    const header = Buffer.from('{"alg":"ES256","kid":"A"}').toString('base64url');
    expect(clean(`Bearer ${header}.abcdef.ghijkl.`)).toBe('Bearer ***');
    for (const text of ['com.eyJohnsons.app', 'eyJohnsonsShop.app.pear', 'com.eyJ.eyJabcdefghijk.b'])
      expect(clean(text)).toBe(text);
  });
});

describe('what is public stays', () => {
  it('a token of plain words hides nothing of ours, and is cleaned from what others wrote', () => {
    for (const token of ['production', 'testcase', 'message', 'App Store Connect', 'apple-refused', '"problem":']) {
      const secrets = createSecrets(ownWords);
      secrets.keep(token);
      const text = `Open App Store Connect: "problem": apple-refused, message of the testcase in production`;
      expect(secrets.clean(text)).toBe(text);
      expect(secrets.cleanForeign(`I got ${token}`)).toBe('I got ***');
    }
  });
  it('an identifier that is also a token', () => {
    const secrets = createSecrets();
    secrets.keep('57a46542-96fe-1a63-e053-0824d011072b');
    secrets.publish('57a46542-96fe-1a63-e053-0824d011072b');
    expect(secrets.clean('Issuer ID 57a46542-96fe-1a63-e053-0824d011072b.')).toContain('57a46542-96fe');
  });
  it('of a wrapper everything but the key', () => {
    const secrets = createSecrets();
    secrets.keepValue(
      JSON.stringify({ message: 'x', key_id: 'K7Q2M9XW4P', private_key: pem, hint: 'Open App Store Connect' }),
    );
    for (const text of ['"message"', 'K7Q2M9XW4P', 'Open App Store Connect', '"private_key"'])
      expect(secrets.clean(text)).toBe(text);
  });
  it.each([
    'app.iap-key.live',
    'com.company.app5f1b2c3d4e5f6a7b8c9d0e1f',
    'K7Q2M9XW4P',
    'org.MyGreatAppWithALongName2024',
  ])('%s is no secret by its form', (text) => expect(looksSecret(text)).toBe(false));
});

it('cleaning never throws, ends, and leaves nothing', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 12, maxLength: 60 });
  fc.assert(
    fc.property(
      word,
      fc.string(),
      fc.string(),
      fc.constantFrom(...Object.keys(CLOTHES)),
      (token, before, after, name) => {
        const secrets = createSecrets();
        secrets.keep(token);
        const cleaned = secrets.clean(`${before}${CLOTHES[name]?.(token)}${after}`);
        expect(secrets.holds(cleaned)).toBe(false);
      },
    ),
    { numRuns: casesOf(500) },
  );
});
