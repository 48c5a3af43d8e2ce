import { createPrivateKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { secretForms } from '../../src/key/forms.ts';
import { verifyKey } from '../../src/key/verify.ts';
import { armor, base64, bodyOf, KEY, minimalDer, opensslDer, wrapped } from './samples.ts';

function formsOf(der: Buffer): string[] {
  const verification = verifyKey({ der, encoding: 'pkcs8' });
  if (!verification.ok) throw new Error(verification.message);
  return secretForms(verification.key);
}

const hex = (content: string | Buffer) => Buffer.from(content).toString('hex');
const base64url = (content: string | Buffer) => Buffer.from(content).toString('base64url');

/** The ways in which programs print a key. */
const PRINTED: Readonly<Record<string, string>> = {
  'the file': KEY.p8,
  'the body on one line': bodyOf(KEY.p8),
  'base64 of the file': base64(KEY.p8),
  'base64 of the file with a last line break': base64(`${KEY.p8}\n`),
  'base64url of the file': base64url(KEY.p8),
  'hexadecimal of the file': hex(KEY.p8),
  'hexadecimal of the DER': hex(KEY.der),
  'hexadecimal of the DER in capitals': hex(KEY.der).toUpperCase(),
  'base64url of the DER': base64url(KEY.der),
  'the private number of a JWK': String(KEY.privateKey.export({ format: 'jwk' }).d),
  'base64 of the private number': base64(KEY.scalar),
  'hexadecimal of the private number': hex(KEY.scalar),
  'hexadecimal of the private number in capitals': hex(KEY.scalar).toUpperCase(),
};

test.each(Object.entries(PRINTED))('%s is a secret form', (_, printed) => {
  expect(formsOf(KEY.der)).toContain(printed);
});

test('each line of the file is a secret form, because logs are masked line by line', () => {
  const lines = KEY.p8.split('\n').slice(1, -1);
  expect(formsOf(KEY.der)).toEqual(expect.arrayContaining(lines));
});

test('every form really is the key, printed', () => {
  const texts = [KEY.p8, `${KEY.p8}\n`, KEY.der, KEY.scalar];
  const printed = texts.flatMap((text) => [base64(text), base64url(text), hex(text), hex(text).toUpperCase()]);
  const lines = KEY.p8.split('\n');
  for (const form of formsOf(KEY.der)) expect([...printed, ...lines, KEY.p8]).toContain(form);
});

test('no form is a line that every key has', () => {
  const forms = [...formsOf(KEY.der), ...formsOf(opensslDer(KEY)), ...formsOf(minimalDer(KEY))];
  for (const form of forms) expect(form).not.toMatch(/^-----[A-Z ]+-----$/);
});

test('the forms of other encodings are their own bytes', () => {
  for (const der of [opensslDer(KEY), minimalDer(KEY)]) {
    expect(formsOf(der)).toEqual(
      expect.arrayContaining([armor(der), base64(der), base64(armor(der)), hex(KEY.scalar)]),
    );
    expect(createPrivateKey(armor(der)).equals(KEY.privateKey)).toBe(true);
  }
});

test('base64 in lines is made of pieces of the form on one line', () => {
  const [form = ''] = formsOf(KEY.der).filter((text) => text === base64(KEY.p8));
  for (const line of wrapped(KEY.p8).split('\n')) expect(form).toContain(line);
});
