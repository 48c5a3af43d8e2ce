/** The curve P-256 by numbers (SEC 2, section 2.4.2; FIPS 186-4, D.1.2.3), for what is told without OpenSSL. */
import { readElements, TAG, toNumber, withoutLeadingZeros } from './der.ts';

export const SCALAR_BYTES = 32;
export const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const PRIME = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const A = PRIME - 3n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const BASE = {
  x: '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296',
  y: '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
} as const;
/** 1.2.840.10045.1.1 */
const PRIME_FIELD = '2a8648ce3d0101';

/** Whether explicit parameters (RFC 3279, section 2.3.5: `ECParameters`) describe P-256, as OpenSSL names it then too. */
export function describesP256(parameters: Buffer): boolean {
  const [version, field, curve, base, order, cofactor, ...others] = readElements(parameters) ?? [];
  if (version?.tag !== TAG.integer || field?.tag !== TAG.sequence || curve?.tag !== TAG.sequence) return false;
  if (base?.tag !== TAG.octetString || order?.tag !== TAG.integer || others.length > 0) return false;
  if (cofactor !== undefined && !(cofactor.tag === TAG.integer && cofactor.content.toString('hex') === '01'))
    return false;
  const versionHex = version.content.toString('hex');
  return (
    ['01', '02', '03'].includes(versionHex) &&
    isPrimeField(field.content) &&
    isCurve(curve.content) &&
    isBase(base.content) &&
    isInteger(order.content, ORDER)
  );
}

function isPrimeField(content: Buffer): boolean {
  const [type, prime, ...others] = readElements(content) ?? [];
  if (type?.tag !== TAG.objectId || prime?.tag !== TAG.integer || others.length > 0) return false;
  return type.content.toString('hex') === PRIME_FIELD && isInteger(prime.content, PRIME);
}

function isCurve(content: Buffer): boolean {
  const [a, b, seed, ...others] = readElements(content) ?? [];
  if (a?.tag !== TAG.octetString || b?.tag !== TAG.octetString || others.length > 0) return false;
  // How the curve was once chosen says nothing about which one it is; its 20 bytes may be others.
  if (seed !== undefined && !(seed.tag === TAG.bitString && seed.content.length === 21 && seed.content[0] === 0))
    return false;
  return toNumber(a.content) === A && toNumber(b.content) === B;
}

function isBase(content: Buffer): boolean {
  const { x, y } = BASE;
  // Its Y is odd, which compressed and hybrid forms say by 03 and 07.
  return [`04${x}${y}`, `03${x}`, `07${x}${y}`].includes(content.toString('hex'));
}

/** DER pads a positive integer by at most the one zero byte that keeps it positive; these two numbers need it. */
function isInteger(content: Buffer, value: bigint): boolean {
  return content.length - withoutLeadingZeros(content).length === 1 && toNumber(content) === value;
}

/** Whether the two coordinates of 32 bytes satisfy the equation of the curve. */
export function isOnCurve(x: Buffer, y: Buffer): boolean {
  const [left, right] = [toNumber(x), toNumber(y)];
  if (left >= PRIME || right >= PRIME) return false;
  return (right * right - (left * left * left + A * left + B)) % PRIME === 0n;
}
