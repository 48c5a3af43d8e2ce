import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { otherCurve, otherKeyType } from '../../src/key/algorithms.ts';
import { keepKey, keepStored } from '../../src/key/keep.ts';
import { verifyKey } from '../../src/key/verify.ts';
import type { World } from '../../src/world/world.ts';
import { KEY } from './samples.ts';

function keeper() {
  const values: string[] = [];
  const keys: Buffer[][] = [];
  const secrets: World['secrets'] = {
    keep: () => {},
    keepValue: (value) => values.push(value),
    keepKey: (...key) => keys.push(key),
    publish: () => {},
  };
  return { values, keys, secrets };
}

test('what is stored is kept as text, in whichever encoding', () => {
  const { values, secrets } = keeper();
  keepStored(Buffer.from('käy'), { secrets });
  keepStored(Buffer.from('key', 'utf16le'), { secrets });
  keepStored(Buffer.of(0x30, 0x00, 0xe4), { secrets });
  expect(values).toEqual(['käy', 'key', '0ä']);
});

test('of a key the file and the private half are kept', () => {
  const { keys, secrets } = keeper();
  const verification = verifyKey({ der: KEY.der, encoding: 'pkcs8' });
  if (verification.ok) keepKey(verification.key, { secrets });
  expect(keys).toEqual([[KEY.der, KEY.scalar]]);
});

test.each([
  ['rsa', { modulusLength: 1024 }, 'RSA'],
  ['rsa-pss', { modulusLength: 1024 }, 'RSA-PSS'],
  ['dsa', { modulusLength: 1024, divisorLength: 160 }, 'DSA'],
  ['ed25519', {}, 'ED25519'],
  ['ed448', {}, 'ED448'],
  ['x25519', {}, 'X25519'],
  ['x448', {}, 'X448'],
  ['dh', { group: 'modp14' }, 'DH'],
] as const)('a key of the type %s is told by its name', (type, options, name) => {
  const generate = generateKeyPairSync as unknown as (
    type: string,
    options: object,
  ) => ReturnType<typeof generateKeyPairSync>;
  const { privateKey } = generate(type, options) as unknown as { privateKey: { export: (how: object) => Buffer } };
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  expect(verifyKey({ der, encoding: 'pkcs8' })).toEqual({
    ok: false,
    problem: 'key-not-ec',
    message: `This is a key of the type ${name}; an In-App Purchase Key is of the type EC.`,
  });
});

// What this Node.js cannot make: the identifiers stand in RFC 3279, RFC 5480, FIPS 203 and FIPS 204.
test.each([
  ['2a8648ce3e0201', 'DHX'],
  ['2b8104010c', 'ECDH'],
  ['2b8104010d', 'ECMQV'],
  ['608648016503040401', 'ML-KEM'],
  ['608648016503040402', 'ML-KEM'],
  ['608648016503040403', 'ML-KEM'],
  ['608648016503040311', 'ML-DSA'],
  ['608648016503040312', 'ML-DSA'],
  ['608648016503040313', 'ML-DSA'],
  ['2a8648ce3d0201', undefined],
  ['', undefined],
])('the identifier %s is one of the type %s', (objectId, name) => {
  expect(otherKeyType(objectId)).toBe(name);
});

test.each([
  ['2b81040022', { name: 'secp384r1', scalarBytes: 48 }],
  ['2b81040027', { name: 'sect571r1', scalarBytes: 72 }],
  ['2a811ccf5501822d', { name: 'SM2', scalarBytes: 32 }],
  ['2b8104002', undefined],
  ['2b810400', undefined],
  ['', undefined],
])('the identifier %s is one of the curve %j', (objectId, curve) => {
  expect(otherCurve(objectId)).toEqual(curve);
});
