/**
 * Just enough ASN.1 DER (X.690) to say what a file is and whether all of it is there.
 * The key itself is loaded by node:crypto; this only explains why that would fail.
 */

/** What a DER value is, judged by its outermost fields. */
export type DerKind = 'pkcs8' | 'sec1' | 'encrypted' | 'public-key' | 'certificate' | 'rsa' | 'other-key' | 'damaged';

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;

interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** Header and content, in bytes. */
  readonly length: number;
}

interface Header {
  readonly tag: number;
  readonly headerLength: number;
  readonly contentLength: number;
}

function readHeader(bytes: Buffer): Header | undefined {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, headerLength: 2, contentLength: first };
  const size = first & 0x7f;
  // Three length bytes cover 16 MiB, far more than any key.
  if (size === 0 || size > 3 || bytes.length < 2 + size) return undefined;
  return { tag, headerLength: 2 + size, contentLength: bytes.readUIntBE(2, size) };
}

function readElements(bytes: Buffer): Element[] | undefined {
  const elements: Element[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const header = readHeader(rest);
    if (header === undefined) return undefined;
    const length = header.headerLength + header.contentLength;
    if (length > rest.length) return undefined;
    elements.push({ tag: header.tag, content: rest.subarray(header.headerLength, length), length });
    rest = rest.subarray(length);
  }
  return elements;
}

/**
 * The number of bytes that a DER SEQUENCE says it has, header included; undefined when the bytes do not begin like one.
 */
export function statedLength(bytes: Buffer): number | undefined {
  const header = readHeader(bytes);
  if (header?.tag !== SEQUENCE) return undefined;
  const firstField = bytes[header.headerLength];
  // Everything of interest begins with a version (INTEGER) or an algorithm (SEQUENCE).
  if (firstField !== undefined && firstField !== INTEGER && firstField !== SEQUENCE) return undefined;
  return header.headerLength + header.contentLength;
}

/** Tells what a complete DER value is (RFC 5958, RFC 5915, RFC 8017, RFC 5280, RFC 2986). */
export function derKind(bytes: Buffer): DerKind {
  const [outer] = readElements(bytes) ?? [];
  const fields = outer === undefined ? undefined : readElements(outer.content);
  if (fields === undefined) return 'damaged';
  const tags = fields.map(({ tag }) => tag);
  const starts = (...expected: number[]) => expected.every((tag, index) => tags[index] === tag);
  if (starts(INTEGER, SEQUENCE, OCTET_STRING)) return 'pkcs8';
  if (starts(INTEGER, OCTET_STRING)) return 'sec1';
  if (starts(SEQUENCE, OCTET_STRING) && tags.length === 2) return 'encrypted';
  if (starts(INTEGER, SEQUENCE)) return 'encrypted'; // PKCS#12: a version, then an encrypted container
  if (starts(SEQUENCE, BIT_STRING)) return 'public-key';
  if (starts(SEQUENCE, SEQUENCE, BIT_STRING)) return 'certificate';
  if (starts(INTEGER, INTEGER) && tags.length === 2) return 'public-key'; // RSA, PKCS#1
  if (starts(INTEGER, INTEGER) && tags.length === 9) return 'rsa';
  return starts(INTEGER, INTEGER) ? 'other-key' : 'damaged';
}
