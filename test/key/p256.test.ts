import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { describesP256, isOnCurve, ORDER } from '../../src/key/p256.ts';
import { readPrivateKey } from '../../src/key/private-key.ts';
import { verifyKey } from '../../src/key/verify.ts';
import { element, flipBit, KEY, OTHER_KEY } from './samples.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const PRIME = hex('ffffffff00000001000000000000000000000000ffffffffffffffffffffffff');
const A = hex('ffffffff00000001000000000000000000000000fffffffffffffffffffffffc');
const B = hex('5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b');
const X = hex('6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296');
const Y = hex('4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5');
const N = hex(ORDER.toString(16));

const int = (...bytes: Buffer[]) => element(0x02, ...bytes);
const octets = (...bytes: Buffer[]) => element(0x04, ...bytes);
const zero = Buffer.alloc(1);
type Part = 'version' | 'field' | 'curve' | 'base' | 'order' | 'cofactor' | 'more';
const PARTS: Readonly<Record<Part, Buffer>> = {
  version: int(hex('01')),
  field: element(0x30, hex('06072a8648ce3d0101'), int(zero, PRIME)),
  curve: element(0x30, octets(A), octets(B)),
  base: octets(hex('04'), X, Y),
  order: int(zero, N),
  cofactor: int(hex('01')),
  more: Buffer.alloc(0),
};
const parameters = (changes: Partial<typeof PARTS> = {}) => Buffer.concat(Object.values({ ...PARTS, ...changes }));
const seed = (bytes: Buffer, tag = 0x03) => ({ curve: element(0x30, octets(A), octets(B), element(tag, bytes)) });

const pkcs8 = (content: Buffer) =>
  element(
    0x30,
    hex('020100'),
    element(0x30, hex('06072a8648ce3d0201'), element(0x30, content)),
    octets(element(0x30, hex('020101'), octets(KEY.scalar))),
  );

describe('the parameters of a curve are those of P-256', () => {
  test.each<[string, Partial<typeof PARTS>]>([
    ['as OpenSSL writes them', {}],
    ['of version 2', { version: int(hex('02')) }],
    ['of version 3', { version: int(hex('03')) }],
    ['with a compressed base', { base: octets(hex('03'), X) }],
    ['with a hybrid base', { base: octets(hex('07'), X, Y) }],
    ['without a cofactor', { cofactor: Buffer.alloc(0) }],
    ['with the seed', seed(Buffer.concat([zero, hex('c49d360886e704936a6678e1139d26b7819f7e90')]))],
    ['with another seed', seed(Buffer.alloc(21))],
  ])('%s', (_, changes) => {
    expect(describesP256(parameters(changes))).toBe(true);
    const der = pkcs8(parameters(changes));
    expect(verifyKey({ der, encoding: 'pkcs8' })).toMatchObject({ ok: true });
    // The judge.
    expect(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).asymmetricKeyType).toBe('ec');
  });

  test.each<[string, Partial<typeof PARTS>]>([
    ['of version 0', { version: int(zero) }],
    ['of version 4', { version: int(hex('04')) }],
    ['with a version that is no number', { version: octets(hex('01')) }],
    ['with a field that is no SEQUENCE', { field: octets(hex('06072a8648ce3d0101'), int(zero, PRIME)) }],
    ['with a field of another kind', { field: element(0x30, hex('06072a8648ce3d0102'), int(zero, PRIME)) }],
    [
      'with a kind of field that is no identifier',
      { field: element(0x30, hex('04072a8648ce3d0101'), int(zero, PRIME)) },
    ],
    [
      'with a field of another prime',
      { field: element(0x30, hex('06072a8648ce3d0101'), int(zero, flipBit(PRIME, 31))) },
    ],
    ['with a prime that is no number', { field: element(0x30, hex('06072a8648ce3d0101'), octets(zero, PRIME)) }],
    ['with a negative prime', { field: element(0x30, hex('06072a8648ce3d0101'), int(PRIME)) }],
    ['with a prime behind two zeros', { field: element(0x30, hex('06072a8648ce3d0101'), int(zero, zero, PRIME)) }],
    ['with more in the field', { field: element(0x30, hex('06072a8648ce3d0101'), int(zero, PRIME), int(zero)) }],
    ['without a field', { field: element(0x30) }],
    ['with a curve that is no SEQUENCE', { curve: octets(octets(A), octets(B)) }],
    ['with another a', { curve: element(0x30, octets(flipBit(A, 0)), octets(B)) }],
    ['with another b', { curve: element(0x30, octets(A), octets(flipBit(B, 31))) }],
    ['with an a that is no string', { curve: element(0x30, int(A), octets(B)) }],
    ['with a b that is no string', { curve: element(0x30, octets(A), int(B)) }],
    ['without a b', { curve: element(0x30, octets(A)) }],
    ['with an empty curve', { curve: element(0x30) }],
    ['with a seed that is too short', seed(Buffer.alloc(20))],
    ['with a seed that is no bits', seed(Buffer.alloc(21), 0x04)],
    ['with a seed of bits that are not bytes', seed(Buffer.alloc(21, 1))],
    [
      'with two seeds',
      { curve: element(0x30, octets(A), octets(B), element(3, Buffer.alloc(21)), element(3, Buffer.alloc(21))) },
    ],
    ['with another base', { base: octets(hex('04'), X, flipBit(Y, 31)) }],
    ['with the opposite base', { base: octets(hex('02'), X) }],
    ['with a base that is no string', { base: int(hex('04'), X, Y) }],
    ['with another order', { order: int(zero, flipBit(N, 31)) }],
    ['with an order that is no number', { order: octets(zero, N) }],
    ['with another cofactor', { cofactor: int(hex('02')) }],
    ['with a cofactor that is no number', { cofactor: octets(hex('01')) }],
    ['with more behind', { more: int(hex('01')) }],
    ['with half an element behind', { more: hex('02') }],
  ])('but not %s', (_, changes) => {
    expect(describesP256(parameters(changes))).toBe(false);
    expect(readPrivateKey(pkcs8(parameters(changes)), 'pkcs8').kind).not.toBe('p256');
  });

  test('but not nothing, nor a part of them', () => {
    expect(describesP256(Buffer.alloc(0))).toBe(false);
    const parts = Object.values(PARTS);
    for (let count = 1; count <= 4; count += 1) expect(describesP256(Buffer.concat(parts.slice(0, count)))).toBe(false);
  });

  test('and of another curve they are told as such', () => {
    const other = { curve: element(0x30, octets(A), octets(flipBit(B, 31))) };
    expect(readPrivateKey(pkcs8(parameters(other)), 'pkcs8')).toEqual({ kind: 'other-curve', name: 'without a name' });
  });
});

describe('a point', () => {
  test('of a key is on the curve, and with another coordinate it is not', () => {
    for (const { point } of [KEY, OTHER_KEY]) {
      const [x, y] = [point.subarray(1, 33), point.subarray(33)];
      expect(isOnCurve(x, y)).toBe(true);
      expect(isOnCurve(y, x)).toBe(false);
      expect(isOnCurve(flipBit(x, 31), y)).toBe(false);
      expect(isOnCurve(x, flipBit(y, 31))).toBe(false);
    }
    expect(isOnCurve(X, Y)).toBe(true);
  });

  test('has coordinates below the prime', () => {
    const above = (bytes: Buffer) =>
      hex((BigInt(`0x${bytes.toString('hex')}`) + BigInt(`0x${PRIME.toString('hex')}`)).toString(16).padStart(66, '0'));
    expect(isOnCurve(above(X), Y)).toBe(false);
    expect(isOnCurve(X, above(Y))).toBe(false);
    // The point with X = 0 is on the curve; its X plus the prime is the prime itself.
    const root = hex('66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4');
    expect(isOnCurve(Buffer.alloc(32), root)).toBe(true);
    expect(isOnCurve(PRIME, root)).toBe(false);
  });
});
