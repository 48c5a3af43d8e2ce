import type { OwnProblemCode } from '../findings/problems.ts';
import { statedLength } from './der.ts';
import { readDer } from './der-key.ts';
import { KEY_FORMS } from './forms/key-forms.ts';
import { describeStranger, textOf } from './not-a-key.ts';
import { type KeyReading, type Unwrapped, unreadable } from './reading.ts';

/** A .p8 is 257 bytes; twice base64 in UTF-16 still is far below this. */
export const MAX_KEY_BYTES = 64 * 1024;

const MAX_LAYERS = 6;

/**
 * Reads the private key from the bytes of a secret or file.
 * @returns the key's DER with the repairs made, or the problem that explains why there is none
 */
export function readKey(bytes: Buffer): KeyReading {
  if (bytes.length > MAX_KEY_BYTES) {
    return unreadable(
      'key-not-decodable',
      `The value has more than ${MAX_KEY_BYTES / 1024} KiB; a .p8 file has about 257 bytes.`,
    );
  }
  const reading = readLayer(bytes, [], 0);
  return reading.ok || !IS_VAGUE[reading.problem] ? reading : { ...reading, ...describeStranger(textOf(bytes)) };
}

/** What is known of a text without a key, where the search for one ended with no more than this. */
const IS_VAGUE: Partial<Record<OwnProblemCode, true>> = { 'key-not-decodable': true, 'key-encrypted': true };

/** Peels one layer of encoding per call; `base64Layers` counts those of base64. */
function readLayer(bytes: Buffer, repairs: readonly string[], base64Layers: number): KeyReading {
  if (statedLength(bytes) !== undefined && !isPrintable(bytes)) {
    return readDer(bytes, [...tellTwice(repairs, base64Layers), 'missing PEM armor']);
  }
  const decoded = decodeText(bytes);
  if (decoded === undefined) return unreadable('key-not-decodable', describeForeignBytes(base64Layers));
  return readText(decoded.text, [...repairs, ...decoded.repairs], base64Layers);
}

function tellTwice(repairs: readonly string[], base64Layers: number): readonly string[] {
  return base64Layers > 1 ? [...repairs, 'base64 applied more than once'] : repairs;
}

function describeForeignBytes(base64Layers: number): string {
  return base64Layers > 0
    ? 'The value is base64, but of something other than a .p8 file, or its beginning is missing.'
    : 'The value is neither text nor a key in DER form.';
}

function isPrintable(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f));
}

/** Decodes UTF-8 and UTF-16, with or without a byte order mark; undefined when the bytes are not text. */
function decodeText(bytes: Buffer): { text: string; repairs: string[] } | undefined {
  const encoding = textEncoding(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const withoutMark = text.replace(/^\uFEFF/, '');
    if (encoding !== 'utf-8') return { text: withoutMark, repairs: ['UTF-16'] };
    if (/(?!\s)\p{Cc}/u.test(text)) return undefined;
    return { text: withoutMark, repairs: withoutMark === text ? [] : ['UTF-8 byte order mark'] };
  } catch {
    return undefined;
  }
}

function textEncoding(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 !== 0) return 'utf-8';
  if (first !== 0 && second === 0 && bytes[3] === 0) return 'utf-16le';
  return first === 0 && second !== 0 && bytes[2] === 0 ? 'utf-16be' : 'utf-8';
}

function readText(original: string, repairs: readonly string[], base64Layers: number): KeyReading {
  if (repairs.length + base64Layers > MAX_LAYERS) {
    return unreadable('key-not-decodable', 'The value is encoded more often than iap-key unpacks.');
  }
  const trimmed = original.trim();
  if (trimmed === '') return unreadable('key-not-decodable', 'The decoded value is empty.');
  for (const form of KEY_FORMS) {
    const unwrapped = form(trimmed);
    if (unwrapped !== undefined) return readOn(unwrapped, repairs, base64Layers);
  }
  return unreadable('key-not-decodable', describeForeignBytes(base64Layers));
}

function readOn(unwrapped: Unwrapped, repairs: readonly string[], base64Layers: number): KeyReading {
  if ('ok' in unwrapped) return unwrapped;
  const found = [...repairs, ...unwrapped.repairs];
  switch (unwrapped.kind) {
    case 'text':
      return readText(unwrapped.text, found, base64Layers);
    case 'bytes':
      return readLayer(unwrapped.bytes, found, base64Layers + (unwrapped.isBase64 ? 1 : 0));
    case 'der':
      return readDer(unwrapped.bytes, [...tellTwice(repairs, base64Layers), ...unwrapped.repairs], unwrapped.label);
  }
}
