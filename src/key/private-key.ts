/**
 * What a private key in DER says: its type, its curve, its scalar and its public half (PKCS#8: RFC 5958; SEC1: RFC 5915).
 * Foreign DER is read here and never by OpenSSL: one wrong byte inside a length makes node:crypto abort the whole process
 * when it is asked for the details of such a key.
 *
 * Stricter than OpenSSL 3, which takes these too; in each a character was changed, and other readers refuse it:
 * - versions that no standard knows (PKCS#8: 0 and 1; SEC1: 1),
 * - a curve outside that contradicts the one inside, of which OpenSSL takes the one inside,
 * - bytes behind the SEC1 key inside of PKCS#8, and a public half whose bits are not whole bytes,
 * - lengths without a number, which DER forbids,
 * - a private half that has not 32 bytes, unless a public half proves it.
 */
import { EC_PUBLIC_KEY, otherCurve, otherKeyType, P256 } from './algorithms.ts';
import { type Element, readElements, readOnly, TAG, withoutLeadingZeros } from './der.ts';
import { describesP256, SCALAR_BYTES } from './p256.ts';

export type PrivateKey =
  | {
      readonly kind: 'p256';
      /** 32 bytes. */
      readonly scalar: Buffer;
      /** The point as it stands there: uncompressed, compressed or hybrid. */
      readonly publicHalf: Buffer | undefined;
    }
  | { readonly kind: 'other-curve'; readonly name: string }
  | { readonly kind: 'other-type'; readonly name: string }
  | { readonly kind: 'damaged' };

interface Curve {
  readonly name: string;
  /** Undefined for a curve that has no name. */
  readonly scalarBytes: number | undefined;
}

const DAMAGED: PrivateKey = { kind: 'damaged' };
const PRIME256V1: Curve = { name: 'prime256v1', scalarBytes: SCALAR_BYTES };

export function readPrivateKey(der: Buffer, encoding: 'pkcs8' | 'sec1'): PrivateKey {
  return encoding === 'sec1' ? readSec1(der, undefined) : readPkcs8(der);
}

function readPkcs8(der: Buffer): PrivateKey {
  const [version, algorithm, key, attributes, ...others] = fieldsOf(der);
  if (!isVersion(version, '00', '01') || algorithm?.tag !== TAG.sequence || key?.tag !== TAG.octetString)
    return DAMAGED;
  if (others.length > 0 || (attributes !== undefined && !areAttributes(attributes))) return DAMAGED;
  const [type, parameters, ...more] = readElements(algorithm.content) ?? [];
  if (type?.tag !== TAG.objectId || more.length > 0) return DAMAGED;
  const typeId = type.content.toString('hex');
  if (typeId !== EC_PUBLIC_KEY) {
    const name = otherKeyType(typeId);
    return name === undefined ? DAMAGED : { kind: 'other-type', name };
  }
  const curve = curveOf(parameters);
  return curve === undefined ? DAMAGED : readSec1(key.content, curve);
}

function readSec1(der: Buffer, outerCurve: Curve | undefined): PrivateKey {
  const [version, scalar, ...optional] = fieldsOf(der);
  if (!isVersion(version, '01') || scalar?.tag !== TAG.octetString) return DAMAGED;
  const parameters = optional[0]?.tag === TAG.first ? optional.shift() : undefined;
  const publicHalf = optional[0]?.tag === TAG.second ? optional.shift() : undefined;
  if (optional.length > 0) return DAMAGED;

  const innerCurve = parameters === undefined ? outerCurve : curveOf(...(readElements(parameters.content) ?? []));
  const curve = outerCurve ?? innerCurve;
  if (curve === undefined || innerCurve?.name !== curve.name) return DAMAGED;
  const point = publicHalf === undefined ? undefined : wholeBytes(readOnly(publicHalf.content, TAG.bitString));
  if (publicHalf !== undefined && point === undefined) return DAMAGED;
  if (curve.name !== PRIME256V1.name) {
    const fits = curve.scalarBytes === undefined || curve.scalarBytes === scalar.content.length;
    return fits ? { kind: 'other-curve', name: curve.name } : DAMAGED;
  }
  const padded = toScalar(scalar.content, point !== undefined);
  return padded === undefined ? DAMAGED : { kind: 'p256', scalar: padded, publicHalf: point };
}

/** Some tools drop leading zeros, others add one; without a public half, nothing tells that from lost bytes. */
function toScalar(content: Buffer, isProven: boolean): Buffer | undefined {
  if (content.length !== SCALAR_BYTES && !isProven) return undefined;
  const digits = withoutLeadingZeros(content);
  return digits.length > SCALAR_BYTES ? undefined : Buffer.concat([Buffer.alloc(SCALAR_BYTES - digits.length), digits]);
}

/** A curve by its name or by its parameters; exactly one of them must stand there. */
function curveOf(parameters?: Element, ...others: readonly Element[]): Curve | undefined {
  if (others.length > 0) return undefined;
  if (parameters?.tag === TAG.sequence)
    return describesP256(parameters.content) ? PRIME256V1 : { name: 'without a name', scalarBytes: undefined };
  if (parameters?.tag !== TAG.objectId) return undefined;
  const objectId = parameters.content.toString('hex');
  return objectId === P256 ? PRIME256V1 : otherCurve(objectId);
}

function fieldsOf(der: Buffer): readonly Element[] {
  const content = readOnly(der, TAG.sequence);
  return (content === undefined ? undefined : readElements(content)) ?? [];
}

function isVersion(element: Element | undefined, ...known: readonly string[]): boolean {
  return element?.tag === TAG.integer && known.includes(element.content.toString('hex'));
}

function wholeBytes(bitString: Buffer | undefined): Buffer | undefined {
  return bitString?.[0] === 0 ? bitString.subarray(1) : undefined;
}

/** The tag [0] of a value without parts. */
const EMPTY_FIRST = 0x80;

/** Attributes (RFC 5958, section 2) say nothing about the key, but damage to them is damage: a set of identifier and values each. */
function areAttributes({ tag, content }: Element): boolean {
  // None at all has the same length in both ways to write the tag, and OpenSSL takes both.
  if (content.length === 0) return tag === TAG.first || tag === EMPTY_FIRST;
  return tag === TAG.first && (readElements(content)?.every(isAttribute) ?? false);
}

function isAttribute({ tag, content }: Element): boolean {
  const [type, values, ...others] = readElements(content) ?? [];
  if (tag !== TAG.sequence || type?.tag !== TAG.objectId || values?.tag !== TAG.set || others.length > 0) return false;
  return readElements(values.content) !== undefined;
}
