import { createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOf, parseFingerprint } from '../../src/key/fingerprint.ts';
import { KEY, OTHER_KEY } from './samples.ts';

/**
 * The generator of P-256 as a public key, hashed by
 * `openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64`.
 */
const GENERATOR = {
  spki:
    '3059301306072a8648ce3d020106082a8648ce3d030107034200046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296' +
    '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
  fingerprint: 'SHA256:XNJS+wzokyQ2+vjM0QQJgbie5K1rn+niorfnGqyyfNM',
};

test('a fingerprint is the one that OpenSSL computes', () => {
  const key = createPublicKey({ key: Buffer.from(GENERATOR.spki, 'hex'), format: 'der', type: 'spki' });
  expect(fingerprintOf(key)).toBe(GENERATOR.fingerprint);
});

test('a fingerprint follows from the public point alone', () => {
  expect(fingerprintOf(createPublicKey(KEY.privateKey))).toBe(KEY.fingerprint);
  expect(fingerprintOf(createPublicKey(OTHER_KEY.privateKey))).toBe(OTHER_KEY.fingerprint);
  expect(KEY.fingerprint).not.toBe(OTHER_KEY.fingerprint);
});

test.each([
  ['as reports show it', KEY.fingerprint],
  ['with white space around', ` ${KEY.fingerprint}\n`],
  ['without its prefix', KEY.fingerprint.slice('SHA256:'.length)],
  ['with padding', `${KEY.fingerprint}=`],
])('a fingerprint %s is understood', (_, text) => {
  expect(parseFingerprint(text)).toBe(KEY.fingerprint);
});

test.each([
  ['nothing', ''],
  ['the prefix alone', 'SHA256:'],
  ['one that is too short', KEY.fingerprint.slice(0, -1)],
  ['one that is too long', `${KEY.fingerprint}A`],
  ['hexadecimal', 'ab'.repeat(32)],
  ['another hash', `MD5:${'a'.repeat(43)}`],
  ['base64url', `SHA256:${'_'.repeat(43)}`],
])('%s is no fingerprint', (_, text) => {
  expect(parseFingerprint(text)).toBeUndefined();
});
