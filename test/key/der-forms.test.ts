import { createPrivateKey, createPublicKey, ECDH, generateKeyPairSync, getCurves } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/key/fingerprint.ts';
import { verifyKey } from '../../src/key/verify.ts';
import { appleDer, element, flipBit, KEY, minimalDer, OTHER_KEY, opensslDer, sampleKey, sec1Der } from './samples.ts';

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
  { version = '00', curve = P256 as Buffer, type = '06072a8648ce3d0201', more = [] as Buffer[] } = {},
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

test('a public half is known in each of its encodings, whichever its Y is', () => {
  const keys = ['one', 'two', 'three', 'four', 'five', 'six'].map(sampleKey);
  expect(new Set(keys.map((key) => key.point.readUInt8(64) & 1)).size).toBe(2);
  for (const key of keys) {
    for (const form of ['compressed', 'hybrid', 'uncompressed'] as const) {
      const half = ECDH.convertKey(key.point, 'prime256v1', undefined, undefined, form) as Buffer;
      const der = pkcs8(element(0x30, hex('020101'), element(0x04, key.scalar), bits(half)));
      expect(verifyKey({ der, encoding: 'pkcs8' })).toMatchObject({ ok: true });
    }
  }
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

const oid = (text: string) => element(0x06, hex(text));
const inner = sec1(bits(point));
const SEQUENCE = element(0x30, oid('2a8648ce3d0201'), P256);
const MORE_DAMAGE: readonly (readonly [string, Buffer, Encoding])[] = [
  ['a version of PKCS#8 that is no number', element(0x30, hex('040100'), SEQUENCE, element(4, inner)), 'pkcs8'],
  ['a version of PKCS#8 with a zero too many', element(0x30, hex('02020000'), SEQUENCE, element(4, inner)), 'pkcs8'],
  [
    'an algorithm that is no SEQUENCE',
    element(0x30, hex('020100'), element(0x31, oid('2a8648ce3d0201'), P256), element(4, inner)),
    'pkcs8',
  ],
  ['an empty algorithm', element(0x30, hex('020100'), element(0x30), element(4, inner)), 'pkcs8'],
  ['a key that is no string', element(0x30, hex('020100'), SEQUENCE, element(3, inner)), 'pkcs8'],
  ['no key', element(0x30, hex('020100'), SEQUENCE), 'pkcs8'],
  ['a type that is no identifier', pkcs8(inner, { type: '04072a8648ce3d0201' }), 'pkcs8'],
  ['more in the algorithm', pkcs8(inner, { curve: Buffer.concat([P256, P256]) }), 'pkcs8'],
  ['a curve outside that is no identifier', pkcs8(inner, { curve: element(4, hex('2a8648ce3d030107')) }), 'pkcs8'],
  ['no curve outside', pkcs8(inner, { curve: Buffer.alloc(0) }), 'pkcs8'],
  ['no SEQUENCE outside', element(0x31, hex('020100'), SEQUENCE, element(4, inner)), 'pkcs8'],
  ['bytes behind everything', Buffer.concat([pkcs8(inner), P256]), 'pkcs8'],
  ['half an element inside', pkcs8(inner, { more: [hex('02')] }), 'pkcs8'],
  [
    'a version of SEC1 that is no number',
    pkcs8(element(0x30, hex('040101'), element(4, scalar), bits(point))),
    'pkcs8',
  ],
  ['a private half that is no string', pkcs8(element(0x30, hex('020101'), element(3, scalar), bits(point))), 'pkcs8'],
  ['no private half', pkcs8(element(0x30, hex('020101'))), 'pkcs8'],
  ['a public half that is no bits', pkcs8(sec1(element(0xa1, element(4, Buffer.of(0), point)))), 'pkcs8'],
  [
    'two public halves in one',
    pkcs8(sec1(element(0xa1, element(3, Buffer.of(0), point), element(3, Buffer.of(0), point)))),
    'pkcs8',
  ],
  ['bits of nothing', pkcs8(sec1(element(0xa1, element(3)))), 'pkcs8'],
  ['halves in the wrong order', pkcs8(sec1(bits(point), element(0xa0, P256))), 'pkcs8'],
  ['an unknown field', pkcs8(sec1(element(0xa2, P256))), 'pkcs8'],
  ['an empty curve inside', pkcs8(sec1(element(0xa0))), 'pkcs8'],
  ['a curve inside that is no identifier', pkcs8(sec1(element(0xa0, element(4, hex('2a8648ce3d030107'))))), 'pkcs8'],
  ['a private half of 31 bytes on another curve', pkcs8(sec1(), { curve: P384 }), 'pkcs8'],
  [
    'attributes under another tag',
    pkcs8(inner, { more: [element(0xa1, element(0x30, oid('551d0f'), element(0x31)))] }),
    'pkcs8',
  ],
  [
    'an attribute that is no SEQUENCE',
    pkcs8(inner, { more: [element(0xa0, element(0x31, oid('551d0f'), element(0x31)))] }),
    'pkcs8',
  ],
  [
    'an attribute without an identifier',
    pkcs8(inner, { more: [element(0xa0, element(0x30, hex('040107'), element(0x31)))] }),
    'pkcs8',
  ],
  ['an attribute without values', pkcs8(inner, { more: [element(0xa0, element(0x30, oid('551d0f')))] }), 'pkcs8'],
  [
    'an attribute whose values are no set',
    pkcs8(inner, { more: [element(0xa0, element(0x30, oid('551d0f'), element(0x30)))] }),
    'pkcs8',
  ],
  [
    'an attribute with more',
    pkcs8(inner, { more: [element(0xa0, element(0x30, oid('551d0f'), element(0x31), element(0x31)))] }),
    'pkcs8',
  ],
  ['an empty attribute', pkcs8(inner, { more: [element(0xa0, element(0x30))] }), 'pkcs8'],
  [
    'values that do not fit',
    pkcs8(inner, { more: [element(0xa0, element(0x30, oid('551d0f'), element(0x31, hex('0205'))))] }),
    'pkcs8',
  ],
  ['attributes that do not fit', pkcs8(inner, { more: [element(0xa0, hex('3005'))] }), 'pkcs8'],
  [
    'one good attribute and one that is none',
    pkcs8(inner, { more: [element(0xa0, element(0x30, oid('551d0f'), element(0x31)), element(0x30))] }),
    'pkcs8',
  ],
  ['more than 32 bytes in the private half', withScalar(Buffer.concat([Buffer.of(1), scalar]), bits(point)), 'pkcs8'],
];

test.each(MORE_DAMAGE)('with %s it is damage', (_, der, encoding) => {
  expect(verifyKey({ der, encoding })).toMatchObject({ ok: false, problem: 'key-damaged' });
});

test('a private half that lost its zero bytes is proven by its public half', () => {
  const one = Buffer.of(1);
  const generator = hex(
    '046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
  );
  const verification = verifyKey({ der: withScalar(one, bits(generator)), encoding: 'pkcs8' });
  expect(verification).toMatchObject({ ok: true, key: { shape: 're-encoded' } });
  expect(verifyKey({ der: withScalar(one), encoding: 'pkcs8' })).toMatchObject({ problem: 'key-damaged' });
});

const UNFIT = 'The private key cannot be loaded: its parts do not fit together.';
const MISMATCH = 'What the key signs does not verify against its own public half: at least one character is wrong.';
const RANGE = 'The private half is no number that a P-256 key can have.';
test.each([
  ['a point of another key', sec1(bits(OTHER_KEY.point)), MISMATCH],
  ['a point off the curve', sec1(bits(flipBit(point, 64))), UNFIT],
  ['a point off the curve by its X', sec1(bits(flipBit(point, 32))), UNFIT],
  ['a compressed point of another key', sec1(bits(OTHER_KEY.point.subarray(0, 33))), UNFIT],
  ['a point with another mark', sec1(bits(Buffer.concat([Buffer.of(5), OTHER_KEY.point.subarray(1)]))), UNFIT],
  ['a point that is cut off', sec1(bits(OTHER_KEY.point.subarray(0, 64))), UNFIT],
  ['a point with more behind', sec1(bits(Buffer.concat([OTHER_KEY.point, Buffer.of(0)]))), UNFIT],
  ['a zero', element(0x30, hex('020101'), element(0x04, Buffer.alloc(32))), RANGE],
  ['nothing that fits', element(0x30, hex('020101')), UNFIT],
])('of a key with %s is told in words what is wrong', (_, key, message) => {
  expect(verifyKey({ der: pkcs8(key), encoding: 'pkcs8' })).toEqual({ ok: false, problem: 'key-damaged', message });
});

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
