import { createPrivateKey, createPublicKey, generateKeyPairSync, getCurves } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/key/fingerprint.ts';
import { verifyKey } from '../../src/key/verify.ts';
import { appleDer, element, flipBit, KEY, minimalDer, OTHER_KEY, opensslDer, sec1Der } from './samples.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const P256 = hex('06082a8648ce3d030107');
const P384 = hex('06052b81040022');
const { scalar, point } = KEY;
const parity = point.readUInt8(64) & 1;
const compressed = Buffer.concat([Buffer.of(2 + parity), point.subarray(1, 33)]);
const hybrid = Buffer.concat([Buffer.of(6 + parity), point.subarray(1)]);
const bits = (bytes: Buffer, unused = 0) => element(0xa1, element(0x03, Buffer.of(unused), bytes));
const sec1 = (...more: Buffer[]) => element(0x30, hex('020101'), element(0x04, scalar), ...more);
const pkcs8 = (
  inner: Buffer,
  { version = '00', curve = P256, type = '06072a8648ce3d0201', more = [] as Buffer[] } = {},
) => element(0x30, hex(`0201${version}`), element(0x30, hex(type), curve), element(0x04, inner), ...more);
const attributes = element(0xa0, element(0x30, hex('0603551d0f'), element(0x31, hex('03020080'))));
const withScalar = (bytes: Buffer, ...more: Buffer[]) =>
  pkcs8(element(0x30, hex('020101'), element(0x04, bytes), ...more));

type Encoding = 'pkcs8' | 'sec1';
const GOOD: readonly (readonly [string, Buffer, Encoding, string])[] = [
  ['Apple’s own form', appleDer(scalar, point), 'pkcs8', 'apple'],
  ['the form of OpenSSL', opensslDer(KEY), 'pkcs8', 're-encoded'],
  ['no public half', minimalDer(KEY), 'pkcs8', 'minimal'],
  ['SEC1', sec1Der(KEY), 'sec1', 're-encoded'],
  ['SEC1 without a public half', sec1(element(0xa0, P256)), 'sec1', 'minimal'],
  ['a compressed public half', pkcs8(sec1(bits(compressed))), 'pkcs8', 're-encoded'],
  ['a hybrid public half', pkcs8(sec1(bits(hybrid))), 'pkcs8', 're-encoded'],
  ['version 2 of PKCS#8', pkcs8(sec1(bits(point)), { version: '01' }), 'pkcs8', 're-encoded'],
  ['attributes', pkcs8(sec1(bits(point)), { more: [attributes] }), 'pkcs8', 're-encoded'],
  [
    'a zero byte in front of the private half',
    withScalar(Buffer.concat([Buffer.alloc(1), scalar]), bits(point)),
    'pkcs8',
    're-encoded',
  ],
];

test.each(GOOD)('%s is the same key, with the same fingerprint', (_, der, encoding, shape) => {
  expect(createPrivateKey({ key: der, format: 'der', type: encoding }).asymmetricKeyType).toBe('ec');
  const verification = verifyKey({ der, encoding });
  if (!verification.ok) throw new Error(verification.message);
  expect(verification.key.shape).toBe(shape);
  expect(fingerprintOf(verification.key.publicKey)).toBe(KEY.fingerprint);
  expect(createPrivateKey({ key: verification.key.der, format: 'der', type: 'pkcs8' }).equals(KEY.privateKey)).toBe(
    true,
  );
});

test('a fingerprint does not depend on how OpenSSL was given the public half', () => {
  const spki = element(0x30, element(0x30, hex('06072a8648ce3d0201'), P256), element(0x03, Buffer.of(0), compressed));
  expect(fingerprintOf(createPublicKey({ key: spki, format: 'der', type: 'spki' }))).toBe(KEY.fingerprint);
});

const DAMAGED: readonly (readonly [string, Buffer, Encoding])[] = [
  ['a version of PKCS#8 that is none', pkcs8(sec1(bits(point)), { version: '02' }), 'pkcs8'],
  ['a version of SEC1 that is none', pkcs8(flipBit(sec1(bits(point)), 4)), 'pkcs8'],
  ['a curve outside that is not the one inside', pkcs8(sec1(element(0xa0, P256)), { curve: P384 }), 'pkcs8'],
  ['a curve inside that is not the one outside', pkcs8(sec1(element(0xa0, P384))), 'pkcs8'],
  ['two curves inside', pkcs8(sec1(element(0xa0, P256, P256))), 'pkcs8'],
  ['no curve', sec1(bits(point)), 'sec1'],
  ['a curve that nobody knows', pkcs8(sec1(), { curve: hex('06032a0304') }), 'pkcs8'],
  ['a type that nobody knows', pkcs8(sec1(), { type: '06032a0304' }), 'pkcs8'],
  ['bytes behind the SEC1 key', pkcs8(Buffer.concat([sec1(), Buffer.alloc(2)])), 'pkcs8'],
  ['a field behind all others', pkcs8(sec1(bits(point), bits(point))), 'pkcs8'],
  ['a field behind the attributes', pkcs8(sec1(bits(point)), { more: [attributes, attributes] }), 'pkcs8'],
  ['attributes that are none', pkcs8(sec1(bits(point)), { more: [element(0xa0, P256)] }), 'pkcs8'],
  ['bits that are not bytes', pkcs8(sec1(bits(point, 1))), 'pkcs8'],
  ['an empty public half', pkcs8(sec1(element(0xa1))), 'pkcs8'],
  ['a short private half without proof', withScalar(scalar.subarray(1)), 'pkcs8'],
  ['the other compressed point', pkcs8(sec1(bits(flipBit(compressed, 0)))), 'pkcs8'],
  ['a hybrid form that contradicts itself', pkcs8(sec1(bits(flipBit(hybrid, 0)))), 'pkcs8'],
  ['the public half of another key', pkcs8(sec1(bits(OTHER_KEY.point))), 'pkcs8'],
  [
    'the order of the curve as the private half',
    withScalar(hex('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')),
    'pkcs8',
  ],
  ['zero as the private half', withScalar(Buffer.alloc(32)), 'pkcs8'],
  ['nothing', Buffer.alloc(0), 'pkcs8'],
];

test.each(DAMAGED)('%s is damage', (_, der, encoding) => {
  expect(verifyKey({ der, encoding })).toMatchObject({ ok: false, problem: 'key-damaged' });
});

test('one less than the order of the curve is a private half', () => {
  const last = hex('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550');
  expect(verifyKey({ der: withScalar(last), encoding: 'pkcs8' })).toMatchObject({ ok: true });
});

describe('every other curve that OpenSSL knows by an identifier is told by its name', () => {
  const others = getCurves().filter((name) => !/^Oakley|^wap-wsg|^prime256v1$/.test(name));
  test.each(others)('%s', (namedCurve) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve });
    const der = privateKey.export({ format: 'der', type: 'sec1' });
    const message = `The key is on the curve ${namedCurve}; Apple uses P-256 (prime256v1).`;
    expect(verifyKey({ der, encoding: 'sec1' })).toEqual({ ok: false, problem: 'key-wrong-curve', message });
  });
});
