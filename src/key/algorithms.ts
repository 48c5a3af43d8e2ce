/** Names for what a private key says that it is, by object identifiers (the hexadecimal digits of their DER content). */

/** 1.2.840.10045.2.1 (RFC 5480) */
export const EC_PUBLIC_KEY = '2a8648ce3d0201';

/** Key types that are no elliptic curve key of ECDSA: RFC 8017, RFC 3279, RFC 8410, RFC 5480, FIPS 203 to 205. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['2a864886f70d010101', 'RSA'],
  ['2a864886f70d01010a', 'RSA-PSS'],
  ['2a864886f70d010301', 'DH'],
  ['2a8648ce380401', 'DSA'],
  ['2a8648ce3e0201', 'DHX'],
  ['2b656e', 'X25519'],
  ['2b656f', 'X448'],
  ['2b6570', 'ED25519'],
  ['2b6571', 'ED448'],
  ['2b8104010c', 'ECDH'],
  ['2b8104010d', 'ECMQV'],
  ['608648016503040401', 'ML-KEM'],
  ['608648016503040402', 'ML-KEM'],
  ['608648016503040403', 'ML-KEM'],
  ['608648016503040311', 'ML-DSA'],
  ['608648016503040312', 'ML-DSA'],
  ['608648016503040313', 'ML-DSA'],
]);

/** 1.2.840.10045.3.1.7 */
export const P256 = '2a8648ce3d030107';

/** Other curves: object identifier, OpenSSL's name, bytes of the private half. Made from what `crypto.getCurves` can generate. */
const CURVES = `
2a811ccf5501822d SM2 32
2b2403030208010101 brainpoolP160r1 20
2b2403030208010102 brainpoolP160t1 20
2b2403030208010103 brainpoolP192r1 24
2b2403030208010104 brainpoolP192t1 24
2b2403030208010105 brainpoolP224r1 28
2b2403030208010106 brainpoolP224t1 28
2b2403030208010107 brainpoolP256r1 32
2b2403030208010108 brainpoolP256t1 32
2b2403030208010109 brainpoolP320r1 40
2b240303020801010a brainpoolP320t1 40
2b240303020801010b brainpoolP384r1 48
2b240303020801010c brainpoolP384t1 48
2b240303020801010d brainpoolP512r1 64
2b240303020801010e brainpoolP512t1 64
2a8648ce3d030001 c2pnb163v1 21
2a8648ce3d030002 c2pnb163v2 21
2a8648ce3d030003 c2pnb163v3 21
2a8648ce3d030004 c2pnb176v1 21
2a8648ce3d03000a c2pnb208w1 25
2a8648ce3d030010 c2pnb272w1 33
2a8648ce3d030011 c2pnb304w1 37
2a8648ce3d030013 c2pnb368w1 45
2a8648ce3d030005 c2tnb191v1 24
2a8648ce3d030006 c2tnb191v2 24
2a8648ce3d030007 c2tnb191v3 24
2a8648ce3d03000b c2tnb239v1 30
2a8648ce3d03000c c2tnb239v2 30
2a8648ce3d03000d c2tnb239v3 30
2a8648ce3d030012 c2tnb359v1 45
2a8648ce3d030014 c2tnb431r1 53
2a8648ce3d030101 prime192v1 24
2a8648ce3d030102 prime192v2 24
2a8648ce3d030103 prime192v3 24
2a8648ce3d030104 prime239v1 30
2a8648ce3d030105 prime239v2 30
2a8648ce3d030106 prime239v3 30
2b81040006 secp112r1 14
2b81040007 secp112r2 14
2b8104001c secp128r1 16
2b8104001d secp128r2 16
2b81040009 secp160k1 21
2b81040008 secp160r1 21
2b8104001e secp160r2 21
2b8104001f secp192k1 24
2b81040020 secp224k1 29
2b81040021 secp224r1 28
2b8104000a secp256k1 32
2b81040022 secp384r1 48
2b81040023 secp521r1 66
2b81040004 sect113r1 15
2b81040005 sect113r2 15
2b81040016 sect131r1 17
2b81040017 sect131r2 17
2b81040001 sect163k1 21
2b81040002 sect163r1 21
2b8104000f sect163r2 21
2b81040018 sect193r1 25
2b81040019 sect193r2 25
2b8104001a sect233k1 29
2b8104001b sect233r1 30
2b81040003 sect239k1 30
2b81040010 sect283k1 36
2b81040011 sect283r1 36
2b81040024 sect409k1 51
2b81040025 sect409r1 52
2b81040026 sect571k1 72
2b81040027 sect571r1 72
`;

/** The name of a key type other than EC, or undefined when the identifier is none of a key. */
export function otherKeyType(algorithm: string): string | undefined {
  return TYPES.get(algorithm);
}

/** A curve other than P-256, or undefined when the identifier is none of a curve. */
export function otherCurve(objectId: string): { readonly name: string; readonly scalarBytes: number } | undefined {
  const line = CURVES.split('\n').find((text) => text.startsWith(`${objectId} `));
  const [, name, scalarBytes] = line?.split(' ') ?? [];
  return name === undefined ? undefined : { name, scalarBytes: Number(scalarBytes) };
}
