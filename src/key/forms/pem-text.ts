import { holdsPem, type PemBlock, readPem } from '../pem.ts';
import { type Form, type UnreadableKey, unreadable } from '../reading.ts';
import { decodeBase64 } from './base64-digits.ts';

/** PEM (RFC 7468) anywhere in a text, also where its armor or its line breaks were mangled. */
export const pemText: Form = (text) => {
  if (!holdsPem(text)) return undefined;
  const { blocks, hasOtherText } = readPem(text);
  // `openssl ecparam -genkey` puts the curve's name into a block of its own, in front of the key.
  const keys = blocks.filter(({ label }) => label !== 'ECPARAMETERS');
  const [block] = keys;
  if (block === undefined) return unreadable('key-not-private', 'The value holds curve parameters, but no key.');
  if (keys.length > 1)
    return unreadable('key-several', `The value holds ${keys.length} PEM blocks; exactly one is expected.`);
  const refusal = refuseLabel(block);
  if (refusal !== undefined) return refusal;

  const found = bodyRepairs(block);
  if (!block.intact) found.push('damaged or missing PEM armor');
  if (hasOtherText) found.push('text around the key');

  const lines = block.body
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^[\s"']+/, '').replace(/(?<![\s"'\\,])[\s"'\\,]+$/, ''));
  const decoded = decodeBase64(lines.join(''));
  if (typeof decoded === 'string')
    return unreadable('key-not-decodable', `The text between the BEGIN and END lines is not base64: ${decoded}`);
  return { kind: 'der', bytes: decoded.bytes, repairs: [...found, ...decoded.repairs], label: block.label };
};

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
  else if (/\n[^\S\n]/.test(body)) repairs.push('indentation');
  if (/\n[^\S\n]*\n/.test(body)) repairs.push('blank lines');
  if (/["'\\]/.test(body)) repairs.push('quotes or backslashes at line ends');
  return repairs;
}
