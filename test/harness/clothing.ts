import { armor, minimalDer, opensslDer, type SampleKey, sec1Der } from '../key/samples.ts';

/** A way to write a text so that it does not look like itself. Every one of them can be undone by whoever reads it. */
export interface Clothing {
  readonly name: string;
  readonly dress: (text: string) => string;
}

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const each = (text: string, write: (unit: number, character: string) => string) =>
  text
    .split('')
    .map((character) => write(character.charCodeAt(0), character))
    .join('');
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const pairs = (text: string) => bytesOf(text).toString('hex').match(/../g) ?? [];
const isPlain = (character: string) => /[A-Za-z0-9]/.test(character);

export const CLOTHING: readonly Clothing[] = [
  { name: 'raw', dress: (text) => text },
  ...[0, 1, 2].map((before) => ({
    name: `base64 at alignment ${before}`,
    dress: (text: string) => Buffer.from('~'.repeat(before) + text).toString('base64'),
  })),
  { name: 'base64 in lines', dress: (text) => bytesOf(text).toString('base64').replaceAll(/.{60}/g, '$&\n') },
  { name: 'base64url', dress: (text) => bytesOf(text).toString('base64url') },
  { name: 'hex', dress: (text) => bytesOf(text).toString('hex') },
  { name: 'HEX', dress: (text) => bytesOf(text).toString('hex').toUpperCase() },
  { name: 'hex with colons', dress: (text) => pairs(text).join(':') },
  { name: 'hex with spaces', dress: (text) => pairs(text).join(' ') },
  { name: 'decimal bytes', dress: (text) => [...bytesOf(text)].join(', ') },
  { name: 'upper case', dress: (text) => text.toUpperCase() },
  { name: 'lower case', dress: (text) => text.toLowerCase() },
  {
    name: 'swapped case',
    dress: (text) =>
      each(text, (_, character) =>
        character === character.toUpperCase() ? character.toLowerCase() : character.toUpperCase(),
      ),
  },
  {
    name: 'HTML entities, decimal',
    dress: (text) => each(text, (unit, character) => (isPlain(character) ? character : `&#${unit};`)),
  },
  {
    name: 'HTML entities, hexadecimal',
    dress: (text) => each(text, (unit, character) => (isPlain(character) ? character : `&#x${hex(unit, 1)};`)),
  },
  { name: 'HTML entities everywhere', dress: (text) => each(text, (unit) => `&#${unit};`) },
  {
    name: 'HTML as a template escapes it',
    dress: (text) =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;'),
  },
  {
    name: '\\u escapes',
    dress: (text) => each(text, (unit, character) => (isPlain(character) ? character : `\\u${hex(unit, 4)}`)),
  },
  { name: '\\u escapes everywhere', dress: (text) => each(text, (unit) => `\\u${hex(unit, 4)}`) },
  // Half of a character cannot be encoded so.
  { name: 'percent-encoding', dress: (text) => encodeURIComponent(bytesOf(text).toString('utf8')) },
  {
    name: 'percent-encoding everywhere',
    dress: (text) =>
      pairs(text)
        .map((pair) => `%${pair}`)
        .join(''),
  },
  { name: 'a JSON string', dress: (text) => JSON.stringify(text) },
  { name: 'a JSON string in a JSON string', dress: (text) => JSON.stringify(JSON.stringify({ token: text })) },
  { name: 'backslashes of Markdown', dress: (text) => text.replaceAll(/[_*[\]~]/g, '\\$&') },
  { name: 'line breaks inside', dress: (text) => text.replaceAll(/.{24}/g, '$&\n') },
  { name: 'spaces inside', dress: (text) => text.replaceAll(/.{16}/g, '$& ') },
];

export interface KeyForm {
  readonly name: string;
  /** Where the whole key can't be read from it, only its own text can be known to be secret. */
  readonly isWhole?: false;
  readonly write: (key: SampleKey) => string;
}

const body = ({ p8 }: SampleKey) => p8.split('\n').slice(1, -1).join('');

/** Every form in which a private key stands in a setting, a file or an answer. */
export const KEY_FORMS: readonly KeyForm[] = [
  { name: 'PEM', write: ({ p8 }) => p8 },
  { name: 'PEM with CRLF', write: ({ p8 }) => p8.replaceAll('\n', '\r\n') },
  { name: 'PEM on one line', write: ({ p8 }) => p8.replaceAll('\n', ' ') },
  { name: 'PEM with literal \\n', write: ({ p8 }) => p8.replaceAll('\n', '\\n') },
  { name: 'base64 of the file', write: ({ p8 }) => Buffer.from(p8).toString('base64') },
  {
    name: 'base64 of the file in lines',
    write: ({ p8 }) => Buffer.from(p8).toString('base64').replaceAll(/.{76}/g, '$&\n'),
  },
  ...[1, 2].map((before) => ({
    name: `base64 of the file at alignment ${before}`,
    write: ({ p8 }: SampleKey) => Buffer.from('\n'.repeat(before) + p8).toString('base64'),
  })),
  { name: 'base64url of the file', write: ({ p8 }) => Buffer.from(p8).toString('base64url') },
  { name: 'base64 twice', write: ({ p8 }) => Buffer.from(Buffer.from(p8).toString('base64')).toString('base64') },
  { name: 'the body', write: body },
  { name: 'the body in base64url', write: ({ der }) => der.toString('base64url') },
  { name: 'hex of the file', write: ({ p8 }) => Buffer.from(p8).toString('hex') },
  { name: 'hex of the DER', write: ({ der }) => der.toString('hex') },
  { name: 'HEX of the DER with colons', write: ({ der }) => pairsOf(der).join(':').toUpperCase() },
  { name: 'hex of the DER with spaces', write: ({ der }) => pairsOf(der).join(' ') },
  { name: 'decimal bytes of the DER', isWhole: false, write: ({ der }) => `[${[...der].join(',')}]` },
  { name: 'the file, URL-encoded', write: ({ p8 }) => encodeURIComponent(p8) },
  { name: 'base64, URL-encoded', write: ({ p8 }) => encodeURIComponent(Buffer.from(p8).toString('base64')) },
  {
    name: 'NAME=base64',
    isWhole: false,
    write: ({ p8 }) => `IAP_KEY_PRIVATE_KEY=${Buffer.from(p8).toString('base64')}`,
  },
  { name: 'a dotenv line', write: ({ p8 }) => `export APPLE_KEY="${p8.replaceAll('\n', '\\n')}"` },
  { name: 'JSON', write: ({ p8 }) => JSON.stringify({ key_id: 'production', message: 'pass', private_key: p8 }) },
  { name: 'pretty JSON', write: ({ p8 }) => JSON.stringify({ private_key: p8, status: 'pass' }, null, 2) },
  { name: 'YAML', write: ({ p8 }) => `production: true\nprivate_key: |\n  ${p8.replaceAll('\n', '\n  ')}\n` },
  { name: 'the page around the key', write: ({ p8 }) => `App Store Connect\nUsers and Access\nmessage\n\n${p8}\n` },
  {
    name: 'certutil',
    write: ({ p8 }) =>
      `-----BEGIN CERTIFICATE-----\r\n${Buffer.from(p8).toString('base64').replaceAll(/.{64}/g, '$&\r\n')}\r\n-----END CERTIFICATE-----\r\n`,
  },
  {
    name: 'a Kubernetes Secret',
    write: ({ p8 }) => `kind: Secret\ndata:\n  production: ${Buffer.from(p8).toString('base64')}\n`,
  },
  {
    name: 'JSON in JSON with comments',
    write: ({ p8 }) => `{\n  "pass": ${JSON.stringify(JSON.stringify({ key: p8 }))}, # production\n}`,
  },
  { name: 'a prompt behind base64', write: ({ p8 }) => `${Buffer.from(p8).toString('base64')}dev@mac ~ %` },
  { name: 'a log', write: ({ p8 }) => p8.replaceAll(/^/gm, '2026-05-01T10:00:00.0000000Z ') },
  { name: 'quoted-printable', write: ({ p8 }) => p8.replaceAll('=', '=3D').replaceAll(/.{60}/g, '$&=\n') },
  { name: 'spaces of no width inside', write: ({ p8 }) => p8.replaceAll(/.{20}/g, '$&\u200b') },
  { name: 'PKCS#8 as OpenSSL writes it', write: (key) => armor(opensslDer(key)) },
  { name: 'PKCS#8 without the public half', write: (key) => minimalDer(key).toString('base64') },
  { name: 'SEC1', write: (key) => armor(sec1Der(key), 'EC PRIVATE KEY') },
  { name: 'SEC1 body', write: (key) => sec1Der(key).toString('base64') },
  { name: 'PEM without its armor', write: ({ p8 }) => p8.split('\n').slice(1, -1).join('\n') },
  { name: 'PEM cut at its end', isWhole: false, write: ({ p8 }) => p8.slice(0, -40) },
];

function pairsOf(bytes: Buffer): string[] {
  return bytes.toString('hex').match(/../g) ?? [];
}
