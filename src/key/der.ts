/**
 * Just enough ASN.1 DER (X.690) to say what a file is and whether all of it is there, and to walk through a key's fields.
 * Lengths may be written longer than needed, as OpenSSL takes them; lengths without a number (BER) may not.
 */

/** What a DER value is, judged by its outermost fields. */
export type DerKind = 'pkcs8' | 'sec1' | 'encrypted' | 'public-key' | 'certificate' | 'rsa' | 'other-key' | 'damaged';

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  sequence: 0x30,
  set: 0x31,
  /** [0] and [1], constructed. */
  first: 0xa0,
  second: 0xa1,
} as const;

export interface Element {
  readonly tag: number;
  readonly content: Buffer;
}

interface Header {
  readonly tag: number;
  readonly headerLength: number;
  readonly contentLength: number;
}

/** Four length bytes cover 4 GiB, far more than any key. */
const MOST_LENGTH_BYTES = 4;

function readHeader(bytes: Buffer): Header | undefined {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, headerLength: 2, contentLength: first };
  const headerLength = 2 + (first & 0x7f);
  if (headerLength === 2 || bytes.length < headerLength) return undefined;
  const size = bytes.subarray(2, headerLength);
  const significant = withoutLeadingZeros(size);
  if (significant.length > MOST_LENGTH_BYTES) return undefined;
  return { tag, headerLength, contentLength: Number(toNumber(significant)) };
}

/** The elements that fill the bytes to their end, or undefined when they do not. */
export function readElements(bytes: Buffer): Element[] | undefined {
  const elements: Element[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const header = readHeader(rest);
    if (header === undefined) return undefined;
    const length = header.headerLength + header.contentLength;
    if (length > rest.length) return undefined;
    elements.push({ tag: header.tag, content: rest.subarray(header.headerLength, length) });
    rest = rest.subarray(length);
  }
  return elements;
}

/** The content of the one element that the bytes are, when it has this tag. */
export function readOnly(bytes: Buffer | undefined, tag: number): Buffer | undefined {
  const [element, ...others] = (bytes === undefined ? undefined : readElements(bytes)) ?? [];
  return element?.tag === tag && others.length === 0 ? element.content : undefined;
}

export function withoutLeadingZeros(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  return start < 0 ? bytes.subarray(bytes.length) : bytes.subarray(start);
}

export function toNumber(bytes: Buffer): bigint {
  return BigInt(`0x0${bytes.toString('hex')}`);
}

/**
 * The number of bytes that a DER SEQUENCE says it has, header included; undefined when the bytes do not begin like one.
 */
export function statedLength(bytes: Buffer): number | undefined {
  const header = readHeader(bytes);
  if (header?.tag !== TAG.sequence) return undefined;
  const firstField = bytes[header.headerLength];
  // Everything of interest begins with a version (INTEGER) or an algorithm (SEQUENCE).
  if (firstField !== undefined && firstField !== TAG.integer && firstField !== TAG.sequence) return undefined;
  return header.headerLength + header.contentLength;
}

/** Tells what a complete DER value is (RFC 5958, RFC 5915, RFC 8017, RFC 5280, RFC 2986). */
export function derKind(bytes: Buffer): DerKind {
  const [outer] = readElements(bytes) ?? [];
  const fields = outer === undefined ? undefined : readElements(outer.content);
  if (fields === undefined) return 'damaged';
  const tags = fields.map(({ tag }) => tag);
  const starts = (...expected: number[]) => expected.every((tag, index) => tags[index] === tag);
  const { integer, sequence, octetString, bitString } = TAG;
  if (starts(integer, sequence, octetString)) return 'pkcs8';
  if (starts(integer, octetString)) return 'sec1';
  if (starts(sequence, octetString) && tags.length === 2) return 'encrypted';
  if (starts(integer, sequence)) return 'encrypted'; // PKCS#12: a version, then an encrypted container
  if (starts(sequence, bitString)) return 'public-key';
  if (starts(sequence, sequence, bitString)) return 'certificate';
  if (starts(integer, integer) && tags.length === 2) return 'public-key'; // RSA, PKCS#1
  if (starts(integer, integer) && tags.length === 9) return 'rsa';
  return starts(integer, integer) ? 'other-key' : 'damaged';
}
