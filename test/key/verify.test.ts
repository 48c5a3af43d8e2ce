import { createPrivateKey, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/key/fingerprint.ts';
import { readKey } from '../../src/key/read.ts';
import { type VerifiedKey, verifyKey } from '../../src/key/verify.ts';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import { KEY, minimalDer, opensslDer, sec1Der } from './samples.ts';

function verified(der: Buffer, encoding: 'pkcs8' | 'sec1' = 'pkcs8'): VerifiedKey {
  const verification = verifyKey({ der, encoding });
  if (!verification.ok) throw new Error(verification.message);
  return verification.key;
}

test('the bytes that App Store Connect issues are told from every other form', () => {
  expect(verified(KEY.der).shape).toBe('apple');
  expect(verified(opensslDer(KEY)).shape).toBe('re-encoded');
  expect(verified(sec1Der(KEY), 'sec1').shape).toBe('re-encoded');
  expect(verified(minimalDer(KEY)).shape).toBe('minimal');
});

test('a throw-away key has Apple’s shape', () => {
  const { pem, publicKey } = makeThrowawayKey();
  const reading = readKey(Buffer.from(pem));
  if (!reading.ok) throw new Error(reading.message);
  const key = verified(reading.der);
  expect(key.shape).toBe('apple');
  expect(key.publicKey.equals(publicKey)).toBe(true);
});

test('the two halves belong together, whichever form they came in', () => {
  const message = Buffer.from('message');
  for (const key of [
    verified(KEY.der),
    verified(opensslDer(KEY)),
    verified(sec1Der(KEY), 'sec1'),
    verified(minimalDer(KEY)),
  ]) {
    expect(fingerprintOf(key.publicKey)).toBe(KEY.fingerprint);
    expect(verify('sha256', message, key.publicKey, sign('sha256', message, key.privateKey))).toBe(true);
  }
});

test('the DER is PKCS#8 in every case, and Apple’s own bytes where they came', () => {
  expect(verified(KEY.der).der.equals(KEY.der)).toBe(true);
  expect(verified(opensslDer(KEY)).der.equals(opensslDer(KEY))).toBe(true);
  const { der } = verified(sec1Der(KEY), 'sec1');
  const loaded = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  expect(loaded.equals(KEY.privateKey)).toBe(true);
});
