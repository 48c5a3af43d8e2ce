import type { ProblemCode } from '../findings/problems.ts';
import { type DerKind, derKind, statedLength } from './der.ts';
import { holdsPem, type PemBlock, readPem } from './pem.ts';
import { isUnreplaced } from './unreplaced.ts';

/**
 * From the stored text to the DER of one private key, through every shape in which the key is found in CI secrets
 * (measured: docs/apple.md#input-shapes). What is certain is undone and told; nothing is guessed.
 */
export type KeyReading = ReadKey | UnreadableKey;

export interface ReadKey {
  readonly ok: true;
  readonly der: Buffer;
  readonly encoding: 'pkcs8' | 'sec1';
  /** What had to be undone, in words; empty for base64 of the .p8 and for its PEM text. */
  readonly repairs: readonly string[];
}

export interface UnreadableKey {
  readonly ok: false;
  readonly problem: ProblemCode;
  readonly message: string;
}

/** A .p8 is 257 bytes; twice base64 in UTF-16 still is far below this. */
export const MAX_KEY_BYTES = 64 * 1024;

const MAX_LAYERS = 6;

const unreadable = (problem: ProblemCode, message: string): UnreadableKey => ({ ok: false, problem, message });

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
  return readLayer(bytes, [], 0);
}

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
  if (isUnreplaced(trimmed)) {
    return unreadable(
      'placeholder-value',
      'The private key is a variable reference that the CI system did not replace.',
    );
  }

  // Here and below, a run of characters is tried from its first one only: a long run would take seconds.
  const unquoted = trimmed.replaceAll(/^["'`]+|(?<!["'`])["'`]+$/g, '');
  if (unquoted !== trimmed) return readText(unquoted, [...repairs, 'quotes'], base64Layers);
  if (trimmed.startsWith('{')) return readJson(trimmed, repairs, base64Layers);
  if (/%[0-9A-Fa-f]{2}/.test(trimmed)) return readUrlEncoded(trimmed, repairs, base64Layers);

  const unescaped = trimmed.replaceAll(/(?<!\\)\\+(?:r\\+n|[rn])/g, '\n');
  if (unescaped !== trimmed)
    return readText(unescaped, [...repairs, 'literal \\n in place of line breaks'], base64Layers);

  if (holdsPem(trimmed)) return readPemText(trimmed, tellTwice(repairs, base64Layers));
  // zsh marks the end of output that has no last line break by a percent sign, which gets copied along.
  if (trimmed.endsWith('%')) return readText(trimmed.slice(0, -1), [...repairs, 'a stray % at the end'], base64Layers);
  if (/^(?:0x)?[0-9A-Fa-f:\s]{64,}$/.test(trimmed)) {
    const hex = trimmed.replaceAll(/^0x|[:\s]/g, '');
    if (hex.length % 2 !== 0)
      return unreadable(
        'key-truncated',
        'The hexadecimal value has an odd number of digits, so part of it is missing.',
      );
    return readLayer(Buffer.from(hex, 'hex'), [...repairs, 'hexadecimal'], base64Layers);
  }
  return readBase64(trimmed, repairs, base64Layers);
}

function readJson(text: string, repairs: readonly string[], base64Layers: number): KeyReading {
  try {
    const parsed: unknown = JSON.parse(text);
    const value =
      parsed !== null && typeof parsed === 'object' && 'private_key' in parsed ? parsed.private_key : undefined;
    if (typeof value === 'string') return readText(value, [...repairs, 'a JSON wrapper'], base64Layers);
    return unreadable('key-not-decodable', 'The value is JSON without a text named "private_key".');
  } catch {
    return unreadable('key-not-decodable', 'The value begins like JSON, but cannot be parsed as JSON.');
  }
}

function readUrlEncoded(text: string, repairs: readonly string[], base64Layers: number): KeyReading {
  try {
    // In form encoding a space is a plus sign; a plus of base64 itself is %2B there.
    const spaced = /(?:BEGIN|END)\+/.test(text) ? text.replaceAll('+', ' ') : text;
    const decoded = decodeURIComponent(spaced);
    return readText(decoded, [...repairs, 'URL-encoding'], base64Layers);
  } catch {
    return unreadable('key-not-decodable', 'The value looks URL-encoded, but has a broken percent sequence.');
  }
}

interface Base64 {
  readonly bytes: Buffer;
  readonly repairs: readonly string[];
}

/** Decodes base64 or base64url without white space; a string says what is wrong and where. */
function decodeBase64(text: string): Base64 | string {
  const compact = text.replaceAll(/\s/g, '');
  const stranger = compact.search(/[^A-Za-z0-9+/_=-]/);
  if (stranger >= 0) return `Character ${stranger + 1} (white space not counted) does not belong to base64.`;
  const padding = compact.search(/=/);
  if (padding >= 0 && !/^={1,2}$/.test(compact.slice(padding)))
    return `The padding (=) at character ${padding + 1} stands in the middle of the value.`;
  const repairs: string[] = [];
  if (/[_-]/.test(compact)) repairs.push('base64url in place of base64');
  // base64url is commonly written without padding, and decoders of base64 refuse that.
  else if (compact.length % 4 > 1) repairs.push('base64 without its padding (=)');
  return { bytes: Buffer.from(compact, 'base64'), repairs };
}

function readBase64(text: string, repairs: readonly string[], base64Layers: number): KeyReading {
  const decoded = decodeBase64(text);
  if (typeof decoded === 'string') {
    const isPath = /^[~./\\]|\.p8$|^[A-Za-z]:\\/.test(text) && text.length < 1024;
    return unreadable(
      'key-not-decodable',
      isPath
        ? 'The value looks like a path to a file; give it as private-key-file instead.'
        : `The value is neither PEM nor base64: ${decoded}`,
    );
  }
  const found = [...repairs, ...decoded.repairs];
  // Line breaks after each 64 or 76 characters are what encoders write; a space is what a lost line break leaves.
  if (/[^\S\r\n]/.test(text)) found.push('spaces inside base64');
  return readLayer(decoded.bytes, found, base64Layers + 1);
}

function readPemText(text: string, repairs: readonly string[]): KeyReading {
  const { blocks, hasOtherText } = readPem(text);
  // `openssl ecparam -genkey` puts the curve's name into a block of its own, in front of the key.
  const keys = blocks.filter(({ label }) => label !== 'ECPARAMETERS');
  const [block] = keys;
  if (block === undefined) return unreadable('key-not-private', 'The value holds curve parameters, but no key.');
  if (keys.length > 1)
    return unreadable('key-several', `The value holds ${keys.length} PEM blocks; exactly one is expected.`);
  const refusal = refuseLabel(block);
  if (refusal !== undefined) return refusal;

  const found = [...repairs, ...bodyRepairs(block)];
  if (!block.intact) found.push('damaged or missing PEM armor');
  if (hasOtherText) found.push('text around the key');

  const lines = block.body
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^[\s"']+/, '').replace(/(?<![\s"'\\,])[\s"'\\,]+$/, ''));
  const decoded = decodeBase64(lines.join(''));
  if (typeof decoded === 'string')
    return unreadable('key-not-decodable', `The text between the BEGIN and END lines is not base64: ${decoded}`);
  return readDer(decoded.bytes, [...found, ...decoded.repairs], block.label);
}

function refuseLabel({ label, body }: PemBlock): UnreadableKey | undefined {
  if (label.startsWith('ENCRYPTED') || body.split('\n').some(isEncryptionHeader)) {
    return unreadable('key-encrypted', 'The private key is protected by a passphrase.');
  }
  if (label.endsWith('PUBLICKEY')) return unreadable('key-not-private', 'This is a public key.');
  if (label.includes('CERTIFICATEREQUEST'))
    return unreadable('key-not-private', 'This is a certificate signing request (CSR).');
  if (label.includes('CERTIFICATE')) return unreadable('key-not-private', 'This is a certificate.');
  if (label.startsWith('OPENSSH'))
    return unreadable('key-not-ec', 'This is an OpenSSH key, not a .p8 from App Store Connect.');
  return undefined;
}

/** The header of a legacy PEM (RFC 1421): `Proc-Type: 4,ENCRYPTED`. */
function isEncryptionHeader(line: string): boolean {
  const start = line.indexOf('Proc-Type:');
  return start >= 0 && line.includes('ENCRYPTED', start);
}

function bodyRepairs({ body: original, intact }: PemBlock): string[] {
  const repairs: string[] = [];
  if (/\r/.test(original)) repairs.push(/\r\n/.test(original) ? 'CRLF line ends' : 'CR line ends');
  const body = original.replaceAll(/\r\n?/g, '\n');
  const hasOwnLines = /^[^\S\n]*\n/.test(body) && /\n[^\S\n]*$/.test(body);
  if ((intact && !hasOwnLines) || /\S[^\S\n]+\S/.test(body)) repairs.push('lost line breaks');
  else if (/\n[^\S\n]+/.test(body)) repairs.push('indentation');
  if (/\n[^\S\n]*\n/.test(body)) repairs.push('blank lines');
  if (/["'\\]/.test(body)) repairs.push('quotes or backslashes at line ends');
  return repairs;
}

const REFUSED_KINDS: Partial<Record<DerKind, readonly [ProblemCode, string]>> = {
  encrypted: ['key-encrypted', 'The private key is protected by a passphrase.'],
  'public-key': ['key-not-private', 'This is a public key.'],
  certificate: ['key-not-private', 'This is a certificate or a certificate signing request.'],
  rsa: ['key-not-ec', 'This is an RSA key.'],
  'other-key': ['key-not-ec', 'This is not an elliptic curve key.'],
  damaged: ['key-damaged', 'The parts inside the key do not fit together; characters were changed.'],
};

function readDer(bytes: Buffer, repairs: readonly string[], label?: string): KeyReading {
  const length = statedLength(bytes);
  if (length === undefined) {
    return bytes.length === 0
      ? unreadable('key-truncated', 'Nothing stands between the BEGIN and END lines.')
      : unreadable('key-not-decodable', 'The decoded value is not a key: its beginning is missing or changed.');
  }
  if (bytes.length < length) {
    return unreadable(
      'key-truncated',
      `The key states that it has ${length} bytes, but only ${bytes.length} are there.`,
    );
  }
  // A text tool that appends a line break to a binary file does no harm.
  const der = bytes.subarray(0, length);
  const extra = bytes.subarray(length);
  if (extra.some((byte) => byte !== 0x0a && byte !== 0x0d)) {
    return unreadable(
      'key-damaged',
      `The key states that it has ${length} bytes, but ${bytes.length} are there; characters were inserted.`,
    );
  }

  const kind = derKind(der);
  const refusal = REFUSED_KINDS[kind];
  if (refusal !== undefined) return unreadable(...refusal);
  const encoding = kind === 'sec1' ? 'sec1' : 'pkcs8';
  const found = [...repairs];
  if (encoding === 'sec1') found.push('SEC1 in place of PKCS#8');
  if (label !== undefined && label !== '' && label !== (encoding === 'sec1' ? 'ECPRIVATEKEY' : 'PRIVATEKEY'))
    found.push('a wrong PEM label');
  return { ok: true, der, encoding, repairs: [...new Set(found)] };
}
