/** From the bytes of a secret or a file to their text, in whatever encoding tools write. */
import { isUtf8 } from 'node:buffer';

export interface DecodedText {
  readonly text: string;
  readonly repairs: readonly string[];
}

/** Decodes UTF-8 and UTF-16, with or without a byte order mark; undefined when the bytes are not plain text. */
export function decodeText(bytes: Buffer): DecodedText | undefined {
  const encoding = textEncoding(bytes);
  if (encoding === 'utf-8' && !isUtf8(bytes)) return undefined;
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const withoutMark = text.replace(/^\uFEFF/, '');
    if (encoding !== 'utf-8') return { text: withoutMark, repairs: ['UTF-16'] };
    if (!isPrintable(bytes) && /(?!\s)\p{Cc}/u.test(text)) return undefined;
    return { text: withoutMark, repairs: withoutMark === text ? [] : ['UTF-8 byte order mark'] };
  } catch {
    return undefined;
  }
}

/** What is no plain text may hold one: between control characters, in a code page, or glued to other bytes. */
export function decodeLoosely(bytes: Buffer): DecodedText {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), repairs: [] };
  // The superset of ASCII that Windows writes, in which every byte is a character.
  return { text: new TextDecoder('windows-1252').decode(bytes), repairs: ['bytes that are no UTF-8'] };
}

function textEncoding(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 !== 0) return 'utf-8';
  if (first !== 0 && second === 0 && bytes[3] === 0) return 'utf-16le';
  return first === 0 && second !== 0 && bytes[2] === 0 ? 'utf-16be' : 'utf-8';
}

export function isPrintable(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f));
}

/** Spaces around a text that no keyboard has are told like all that nobody sees. */
export function unseenAround(text: string): string[] {
  const before = text.slice(0, text.length - text.trimStart().length);
  const behind = text.slice(text.trimEnd().length);
  return /[\u0080-\uffff]/.test(before + behind) ? ['invisible characters'] : [];
}
