import { createECDH, createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A key that is the same in every run; derived, so that no private key lies in the repository. */
export interface SampleKey {
  readonly scalar: Buffer;
  /** 65 bytes: 04, X, Y. */
  readonly point: Buffer;
  /** Apple's form, 150 bytes. */
  readonly der: Buffer;
  /** Apple's file, 257 characters. */
  readonly p8: string;
  readonly privateKey: KeyObject;
  /** Computed here, from the point alone. */
  readonly fingerprint: string;
}

const APPLE_HEAD = Buffer.from('308193020100301306072a8648ce3d020106082a8648ce3d030107047930770201010420', 'hex');
const APPLE_MIDDLE = Buffer.from('a00a06082a8648ce3d030107a144034200', 'hex');
const MINIMAL_HEAD = Buffer.from('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 'hex');
const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');

export function sampleKey(name: string): SampleKey {
  const scalar = createHash('sha256').update(`iap-key sample ${name}`).digest();
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar);
  const point = ecdh.getPublicKey();
  const der = appleDer(scalar, point);
  const p8 = armor(der);
  const digest = createHash('sha256')
    .update(Buffer.concat([SPKI_HEAD, point]))
    .digest('base64');
  return { scalar, point, der, p8, privateKey: createPrivateKey(p8), fingerprint: `SHA256:${digest.slice(0, 43)}` };
}

export const KEY = sampleKey('one');
export const OTHER_KEY = sampleKey('two');

export function appleDer(scalar: Buffer, point: Buffer): Buffer {
  return Buffer.concat([APPLE_HEAD, scalar, APPLE_MIDDLE, point]);
}

/** PKCS#8 without the public half: 67 bytes. */
export function minimalDer({ scalar }: SampleKey): Buffer {
  return Buffer.concat([MINIMAL_HEAD, scalar]);
}

/** The form that OpenSSL writes: 138 bytes. */
export function opensslDer({ privateKey }: SampleKey): Buffer {
  return privateKey.export({ format: 'der', type: 'pkcs8' });
}

export function sec1Der({ privateKey }: SampleKey): Buffer {
  return privateKey.export({ format: 'der', type: 'sec1' });
}

export function armor(der: Buffer, label = 'PRIVATE KEY'): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

/** The 200 characters between the BEGIN and the END line. */
export function bodyOf(p8: string): string {
  return p8.split('\n').slice(1, -1).join('');
}

export function base64(content: string | Buffer): string {
  return Buffer.from(content).toString('base64');
}

/** Base64 in lines, as encoders write it. */
export function wrapped(content: string | Buffer, width = 76): string {
  return base64(content).replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n');
}

export function flipBit(bytes: Buffer, index: number, bit = 0): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(index) ^ (1 << bit), index);
  return changed;
}

/** One DER element of less than 64 KiB. */
export function element(tag: number, ...content: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(content);
  const { length } = bytes;
  if (length < 128) return Buffer.concat([Buffer.of(tag, length), bytes]);
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...long), bytes]);
}

/** A certificate signing request (RFC 2986) with an empty name and a signature of zeros: its form is what counts. */
export function signingRequest({ point }: SampleKey): Buffer {
  const spki = Buffer.concat([SPKI_HEAD, point]);
  const algorithm = element(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
  const info = element(0x30, Buffer.from('020100', 'hex'), element(0x30), spki, Buffer.from('a000', 'hex'));
  return element(0x30, info, algorithm, element(0x03, Buffer.alloc(65)));
}

/** Keys of other kinds are made anew: their form is what counts. */
export function foreignKey(kind: 'rsa' | 'ed25519' | 'secp384r1' | 'secp256k1'): KeyObject {
  switch (kind) {
    case 'rsa':
      return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    case 'ed25519':
      return generateKeyPairSync('ed25519').privateKey;
    default:
      return generateKeyPairSync('ec', { namedCurve: kind }).privateKey;
  }
}

export interface Shape {
  readonly name: string;
  readonly make: (key: SampleKey) => Buffer;
  /** What is told to have been repaired; empty for the two forms that are documented. */
  readonly repairs: readonly string[];
}

const text = (make: (key: SampleKey) => string) => (key: SampleKey) => Buffer.from(make(key));
const base64url = (content: string | Buffer) => Buffer.from(content).toString('base64url');
const LOST = 'lost line breaks';
const ARMOR = 'damaged or missing PEM armor';
const NO_ARMOR = 'missing PEM armor';
const ESCAPED = 'literal \\n in place of line breaks';

function utf16(content: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${content}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** Every shape in which the key is accepted. */
export const SHAPES: readonly Shape[] = [
  { name: 'the .p8 itself', make: text(({ p8 }) => p8), repairs: [] },
  { name: 'the .p8 with a line break at its end', make: text(({ p8 }) => `${p8}\n`), repairs: [] },
  { name: 'white space around the PEM text', make: text(({ p8 }) => `\n  ${p8}\n\n `), repairs: [] },
  { name: 'base64 on one line', make: text(({ p8 }) => base64(p8)), repairs: [] },
  { name: 'base64 on one line with a line break at its end', make: text(({ p8 }) => `${base64(p8)}\n`), repairs: [] },
  { name: 'base64 in lines of 76', make: text(({ p8 }) => wrapped(p8)), repairs: [] },
  {
    name: 'base64 in lines of 64 with CRLF',
    make: text(({ p8 }) => wrapped(p8, 64).replaceAll('\n', '\r\n')),
    repairs: [],
  },
  {
    name: 'base64 whose line breaks became spaces',
    make: text(({ p8 }) => wrapped(p8).replaceAll('\n', ' ')),
    repairs: ['spaces inside base64'],
  },
  {
    name: 'base64 without padding',
    make: text(({ p8 }) => base64(p8).replaceAll('=', '')),
    repairs: ['base64 without its padding (=)'],
  },
  {
    name: 'base64url',
    make: text(({ p8 }) => base64url(`\uFEFF${p8}`)),
    repairs: ['base64url in place of base64', 'UTF-8 byte order mark'],
  },
  { name: 'base64 twice', make: text(({ p8 }) => base64(base64(p8))), repairs: ['base64 applied more than once'] },
  {
    name: 'base64 twice, in lines',
    make: text(({ p8 }) => wrapped(wrapped(p8))),
    repairs: ['base64 applied more than once'],
  },
  { name: 'literal \\n', make: text(({ p8 }) => p8.replaceAll('\n', '\\n')), repairs: [ESCAPED] },
  { name: 'literal \\\\n', make: text(({ p8 }) => p8.replaceAll('\n', '\\\\n')), repairs: [ESCAPED] },
  { name: 'literal \\r\\n', make: text(({ p8 }) => p8.replaceAll('\n', '\\r\\n')), repairs: [ESCAPED] },
  {
    name: 'literal \\n and real ones',
    make: text(({ p8 }) => p8.replaceAll('\n', '\\n\n')),
    repairs: [ESCAPED, 'blank lines'],
  },
  {
    name: 'base64 of text with literal \\n',
    make: text(({ p8 }) => base64(p8.replaceAll('\n', '\\n'))),
    repairs: [ESCAPED],
  },
  { name: 'CRLF', make: text(({ p8 }) => p8.replaceAll('\n', '\r\n')), repairs: ['CRLF line ends'] },
  {
    name: 'base64 of a file with CRLF',
    make: text(({ p8 }) => base64(p8.replaceAll('\n', '\r\n'))),
    repairs: ['CRLF line ends'],
  },
  { name: 'CR', make: text(({ p8 }) => p8.replaceAll('\n', '\r')), repairs: ['CR line ends'] },
  { name: 'line breaks that became spaces', make: text(({ p8 }) => p8.replaceAll('\n', ' ')), repairs: [LOST] },
  { name: 'line breaks that became tabs', make: text(({ p8 }) => p8.replaceAll('\n', '\t')), repairs: [LOST] },
  { name: 'line breaks that are gone', make: text(({ p8 }) => p8.replaceAll('\n', '')), repairs: [LOST] },
  {
    name: 'a body on one line',
    make: text(({ der }) => ['-----BEGIN PRIVATE KEY-----', base64(der), '-----END PRIVATE KEY-----'].join('\n')),
    repairs: [],
  },
  { name: 'blank lines between', make: text(({ p8 }) => p8.replaceAll('\n', '\n\n')), repairs: ['blank lines'] },
  { name: 'double quotes', make: text(({ p8 }) => `"${p8}"`), repairs: ['quotes'] },
  { name: 'single quotes around base64', make: text(({ p8 }) => `'${base64(p8)}'`), repairs: ['quotes'] },
  { name: 'quotes and literal \\n', make: text(({ p8 }) => JSON.stringify(p8)), repairs: ['quotes', ESCAPED] },
  { name: 'indentation', make: text(({ p8 }) => p8.replaceAll(/^/gm, '    ')), repairs: ['indentation'] },
  { name: 'indentation by tabs', make: text(({ p8 }) => p8.replaceAll('\n', '\n\t')), repairs: ['indentation'] },
  {
    name: 'the strings of source code',
    make: text(({ p8 }) =>
      p8
        .split('\n')
        .map((line) => `  "${line}\\n",`)
        .join('\n'),
    ),
    repairs: ['quotes', ESCAPED, LOST, 'quotes or backslashes at line ends', 'text around the key'],
  },
  { name: 'a UTF-8 byte order mark', make: text(({ p8 }) => `\uFEFF${p8}`), repairs: ['UTF-8 byte order mark'] },
  {
    name: 'base64 of a file with a byte order mark',
    make: text(({ p8 }) => base64(`\uFEFF${p8}`)),
    repairs: ['UTF-8 byte order mark'],
  },
  { name: 'UTF-16 LE with its mark', make: ({ p8 }) => utf16(p8, 'le', true), repairs: ['UTF-16'] },
  { name: 'UTF-16 BE with its mark', make: ({ p8 }) => utf16(p8, 'be', true), repairs: ['UTF-16'] },
  { name: 'UTF-16 LE without a mark', make: ({ p8 }) => utf16(p8, 'le', false), repairs: ['UTF-16'] },
  { name: 'UTF-16 BE without a mark', make: ({ p8 }) => utf16(p8, 'be', false), repairs: ['UTF-16'] },
  {
    name: 'base64 of UTF-16 LE with its mark',
    make: text(({ p8 }) => base64(utf16(p8, 'le', true))),
    repairs: ['UTF-16'],
  },
  {
    name: 'base64 in UTF-16, as PowerShell writes it',
    make: ({ p8 }) => utf16(`${base64(p8)}\r\n`, 'le', true),
    repairs: ['UTF-16'],
  },
  {
    name: 'hexadecimal of the text',
    make: text(({ p8 }) => Buffer.from(p8).toString('hex')),
    repairs: ['hexadecimal'],
  },
  {
    name: 'hexadecimal of the DER in capitals with colons',
    make: text(({ der }) => (der.toString('hex').toUpperCase().match(/../g) ?? []).join(':')),
    repairs: ['hexadecimal', NO_ARMOR],
  },
  {
    name: 'hexadecimal with 0x',
    make: text(({ p8 }) => `0x${Buffer.from(p8).toString('hex')}`),
    repairs: ['hexadecimal'],
  },
  { name: 'URL-encoding', make: text(({ p8 }) => encodeURIComponent(p8)), repairs: ['URL-encoding'] },
  { name: 'URL-encoding of base64', make: text(({ p8 }) => encodeURIComponent(base64(p8))), repairs: ['URL-encoding'] },
  {
    name: 'form encoding',
    make: text(({ p8 }) => new URLSearchParams({ k: p8 }).toString().slice(2)),
    repairs: ['URL-encoding'],
  },
  { name: 'the body alone', make: text(({ p8 }) => bodyOf(p8)), repairs: [NO_ARMOR] },
  {
    name: 'the body alone, in lines',
    make: text(({ p8 }) => p8.split('\n').slice(1, -1).join('\n')),
    repairs: [NO_ARMOR],
  },
  {
    name: 'the body alone, in base64url',
    make: text(({ der }) => base64url(der)),
    repairs: ['base64url in place of base64', NO_ARMOR],
  },
  {
    name: 'a PEM text with a body in base64url',
    make: text(({ p8, der }) => p8.replaceAll(/^[^-].*\n/gm, '').replace('\n', `\n${base64url(der)}\n`)),
    repairs: ['base64url in place of base64'],
  },
  {
    name: 'base64 of the body alone',
    make: text(({ p8 }) => base64(bodyOf(p8))),
    repairs: ['base64 applied more than once', NO_ARMOR],
  },
  { name: 'PKCS#8 DER', make: ({ der }) => der, repairs: [NO_ARMOR] },
  {
    name: 'PKCS#8 DER with a line break at its end',
    make: ({ der }) => Buffer.concat([der, Buffer.from('\n')]),
    repairs: [NO_ARMOR],
  },
  { name: 'PKCS#8 as OpenSSL writes it', make: text((key) => armor(opensslDer(key))), repairs: [] },
  { name: 'PKCS#8 DER as OpenSSL writes it', make: opensslDer, repairs: [NO_ARMOR] },
  { name: 'PKCS#8 without the public half', make: text((key) => armor(minimalDer(key))), repairs: [] },
  {
    name: 'SEC1 PEM',
    make: text((key) => armor(sec1Der(key), 'EC PRIVATE KEY')),
    repairs: ['SEC1 in place of PKCS#8'],
  },
  {
    name: 'SEC1 PEM with its curve in front',
    make: text(
      (key) =>
        `${armor(Buffer.from('06082a8648ce3d030107', 'hex'), 'EC PARAMETERS')}\n${armor(sec1Der(key), 'EC PRIVATE KEY')}\n`,
    ),
    repairs: ['SEC1 in place of PKCS#8'],
  },
  { name: 'SEC1 DER', make: sec1Der, repairs: [NO_ARMOR, 'SEC1 in place of PKCS#8'] },
  {
    name: 'base64 of SEC1 DER',
    make: text((key) => base64(sec1Der(key))),
    repairs: [NO_ARMOR, 'SEC1 in place of PKCS#8'],
  },
  {
    name: 'SEC1 under the label of PKCS#8',
    make: text((key) => armor(sec1Der(key))),
    repairs: ['SEC1 in place of PKCS#8', 'a wrong PEM label'],
  },
  {
    name: 'PKCS#8 under the label of SEC1',
    make: text(({ der }) => armor(der, 'EC PRIVATE KEY')),
    repairs: ['a wrong PEM label'],
  },
  {
    name: 'PKCS#8 under the label of RSA',
    make: text(({ der }) => armor(der, 'RSA PRIVATE KEY')),
    repairs: ['a wrong PEM label'],
  },
  {
    name: 'a JSON wrapper',
    make: text(({ p8 }) => JSON.stringify({ key_id: 'K', private_key: p8 })),
    repairs: ['a JSON wrapper'],
  },
  {
    name: 'base64 of a JSON wrapper around base64',
    make: text(({ p8 }) => base64(JSON.stringify({ private_key: base64(p8) }))),
    repairs: ['a JSON wrapper', 'base64 applied more than once'],
  },
  {
    name: 'the % that zsh prints, behind the PEM text',
    make: text(({ p8 }) => `${p8}%`),
    repairs: ['text around the key (a shell prompt)'],
  },
  {
    name: 'the % that zsh prints, behind base64',
    make: text(({ p8 }) => `${base64(p8)}%\n`),
    repairs: ['a stray % at the end'],
  },
  {
    name: 'text in front of the key',
    make: text(({ p8 }) => `Bag Attributes: none\n${p8}`),
    repairs: ['text around the key'],
  },
  { name: 'a missing footer', make: text(({ p8 }) => p8.slice(0, p8.lastIndexOf('\n'))), repairs: [ARMOR] },
  { name: 'a missing header', make: text(({ p8 }) => p8.slice(p8.indexOf('\n') + 1)), repairs: [ARMOR] },
  { name: 'a first dash missing', make: text(({ p8 }) => p8.slice(1)), repairs: [ARMOR] },
  { name: 'a last dash missing', make: text(({ p8 }) => p8.slice(0, -1)), repairs: [ARMOR] },
  { name: 'a dash of the header missing', make: text(({ p8 }) => p8.replace('KEY-----', 'KEY----')), repairs: [ARMOR] },
  { name: 'dashes of a word processor', make: text(({ p8 }) => p8.replaceAll('-----', '—–-')), repairs: [ARMOR] },
  {
    name: 'all spaces lost, those of the label too',
    make: text(({ p8 }) => p8.replaceAll(/\s/g, '')),
    repairs: [ARMOR],
  },
];

/** What may never show: the private parts of the key in every encoding, without the 48 characters that all keys begin with. */
export function secretsOf({ p8, der, scalar }: SampleKey): string[] {
  const hex = [der.subarray(36).toString('hex'), scalar.toString('hex')];
  const texts = [
    bodyOf(p8).slice(48),
    base64(scalar),
    base64(p8).slice(104),
    ...hex,
    ...hex.map((text) => text.toUpperCase()),
  ];
  return [...texts, ...texts.map((text) => Buffer.from(text, 'base64').toString('base64url'))];
}

/** A piece of 12 characters that a text has in common with one of the secrets. */
export function findPiece(text: string, secrets: readonly string[]): string | undefined {
  for (let start = 0; start + 12 <= text.length; start += 1) {
    const piece = text.slice(start, start + 12);
    if (secrets.some((secret) => secret.includes(piece))) return piece;
  }
  return undefined;
}
