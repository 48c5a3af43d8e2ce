/** Every valid form of a P-256 private key in DER, written here byte by byte: OpenSSL's own writer knows only some. */
import { createECDH, createHash } from 'node:crypto';

const hex = (text) => Buffer.from(text, 'hex');

export function element(tag, ...content) {
  const bytes = Buffer.concat(content);
  if (bytes.length < 128) return Buffer.concat([Buffer.of(tag, bytes.length), bytes]);
  return bytes.length < 256
    ? Buffer.concat([Buffer.of(tag, 0x81, bytes.length), bytes])
    : Buffer.concat([Buffer.of(tag, 0x82, bytes.length >> 8, bytes.length & 255), bytes]);
}

/** The same element with its length written in more bytes than needed, as BER allows. */
function longElement(tag, zeros, ...content) {
  const bytes = Buffer.concat(content);
  return Buffer.concat([Buffer.of(tag, 0x81 + zeros), Buffer.alloc(zeros), Buffer.of(bytes.length), bytes]);
}

const EC = hex('06072a8648ce3d0201');
export const CURVE = hex('06082a8648ce3d030107');
const ONE = hex('020101');
const ZERO = hex('020100');
const P = 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff';
const A = 'ffffffff00000001000000000000000000000000fffffffffffffffffffffffc';
const B = '5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b';
const N = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';
const GX = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
const GY = '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';
const SEED = 'c49d360886e704936a6678e1139d26b7819f7e90';

/** P-256 by its numbers; the base point, the seed and the cofactor may be written in several ways. */
function explicit({ base = `04${GX}${GY}`, seed = true, cofactor = true, version = '01' } = {}) {
  return element(
    0x30,
    hex(`0201${version}`),
    element(0x30, hex('06072a8648ce3d0101'), element(2, hex(`00${P}`))),
    element(0x30, element(4, hex(A)), element(4, hex(B)), ...(seed ? [element(3, hex(`00${SEED}`))] : [])),
    element(4, hex(base)),
    element(2, hex(`00${N}`)),
    ...(cofactor ? [ONE] : []),
  );
}

export function halvesOf(scalar) {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar);
  return {
    scalar,
    point: ecdh.getPublicKey(),
    compressed: ecdh.getPublicKey(undefined, 'compressed'),
    hybrid: ecdh.getPublicKey(undefined, 'hybrid'),
  };
}

const sec1 = (scalar, curve, point) =>
  element(
    0x30,
    ONE,
    element(4, scalar),
    ...(curve === undefined ? [] : [element(0xa0, curve)]),
    ...(point === undefined ? [] : [element(0xa1, element(3, Buffer.of(0), point))]),
  );
const pkcs8 = (inner, { curve = CURVE, version = ZERO, attributes = [] } = {}) =>
  element(0x30, version, element(0x30, EC, curve), element(4, inner), ...attributes);

/** Key usage, as Microsoft's tools attach it, and a friendly name. */
const ATTRIBUTES = element(
  0xa0,
  element(0x30, hex('0603551d0f'), element(0x31, hex('03020080'))),
  element(0x30, hex('06092a864886f70d010914'), element(0x31, element(0x1e, hex('006b00650079')))),
);

/** Valid forms of one key; each is a name and its DER. */
export function formsOf(name) {
  const scalar = createHash('sha256').update(`iap-key fuzz ${name}`).digest();
  const key = halvesOf(scalar);
  const small = halvesOf(Buffer.concat([Buffer.alloc(1), scalar.subarray(1)]));
  return {
    apple: pkcs8(sec1(scalar, CURVE, key.point)),
    openssl: pkcs8(sec1(scalar, undefined, key.point)),
    minimal: pkcs8(sec1(scalar)),
    sec1: sec1(scalar, CURVE, key.point),
    'sec1 without a public half': sec1(scalar, CURVE),
    'version 2': pkcs8(sec1(scalar, CURVE, key.point), { version: ONE }),
    compressed: pkcs8(sec1(scalar, CURVE, key.compressed)),
    'compressed sec1': sec1(scalar, CURVE, key.compressed),
    hybrid: pkcs8(sec1(scalar, undefined, key.hybrid)),
    attributes: pkcs8(sec1(scalar, undefined, key.point), { attributes: [ATTRIBUTES] }),
    'no attributes in their place': pkcs8(sec1(scalar, undefined, key.point), { attributes: [element(0xa0)] }),
    explicit: pkcs8(sec1(scalar, undefined, key.point), { curve: explicit() }),
    'explicit inside': pkcs8(sec1(scalar, explicit({ seed: false }), key.point)),
    'explicit sec1': sec1(scalar, explicit({ cofactor: false }), key.point),
    'explicit with a compressed base': sec1(scalar, explicit({ base: `03${GX}` }), key.point),
    'explicit with a hybrid base': sec1(scalar, explicit({ base: `07${GX}${GY}`, version: '02' }), key.compressed),
    'a scalar of 31 bytes': pkcs8(sec1(small.scalar.subarray(1), CURVE, small.point)),
    'a scalar of 33 bytes': pkcs8(sec1(Buffer.concat([Buffer.alloc(1), scalar]), CURVE, key.point)),
    'long lengths': longElement(
      0x30,
      1,
      ZERO,
      longElement(0x30, 0, EC, CURVE),
      longElement(4, 2, longElement(0x30, 5, ONE, longElement(4, 0, scalar), element(0xa0, CURVE))),
    ),
  };
}
