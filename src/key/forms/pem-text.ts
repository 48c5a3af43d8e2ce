import { statedLength } from '../der.ts';
import { holdsPem, type PemBlock, readPem } from '../pem.ts';
import { type Form, type Found, type UnreadableKey, unreadable } from '../reading.ts';
import { aroundKey } from '../surroundings.ts';
import { decodeText } from '../text-of-bytes.ts';
import { decodeBase64 } from './base64-digits.ts';
import { linesOfBody } from './line-clutter.ts';

/** PEM (RFC 7468) anywhere in a text, also where its armor or its line breaks were mangled. */
export const pemText: Form = (original) => {
  if (!holdsPem(original)) return [];
  // Without a line break between them, the dashes of two keys are one row.
  const text = original.replaceAll(/-----(?=-----BEGIN)/g, '$&\n');
  const blocks = readPem(text);
  // `openssl ecparam -genkey` puts the curve's name into a block of its own, in front of the key.
  const keys = blocks.filter(({ label }) => label !== 'ECPARAMETERS');
  if (keys.length === 0) return [unreadable('key-not-private', 'The value holds curve parameters, but no key.')];
  const around = [
    ...(keys.length > 1 ? ['more than one PEM block'] : []),
    ...aroundKey(text.slice(0, blocks[0]?.from), text.slice(blocks.at(-1)?.to)),
  ];
  return keys.flatMap((block) => readBlock(block, around, text));
};

function readBlock(block: PemBlock, around: readonly string[], text: string): readonly Found[] {
  const { label } = block;
  const refusal = refuseLabel(block);
  const decoded = decodeBase64(plainBody(block.body));
  const armor = block.intact ? [] : ['damaged or missing PEM armor'];
  const trials = linesOfBody(block, text).flatMap<Found>(({ body, name }) => {
    const trial = decodeBase64(body);
    if (typeof trial === 'string') return [];
    const repairs = [...armor, name, ...around, ...trial.repairs];
    return [{ kind: 'der', bytes: trial.bytes, label, repairs, isTrial: true }];
  });
  if (typeof decoded === 'string') {
    const message = `The text between the BEGIN and END lines is not base64: ${decoded}`;
    return [refusal ?? unreadable('key-not-decodable', message), ...trials];
  }
  const { bytes } = decoded;
  const repairs = [...bodyRepairs(block), ...armor, ...around, ...decoded.repairs];
  if (bytes.length > 0 && statedLength(bytes) === undefined && decodeText(bytes) !== undefined) {
    // `certutil -encode` of Windows puts the lines of a certificate around the base64 of any file.
    const name = label.includes('CERTIFICATE') ? 'certificate armor around base64 (certutil)' : 'PEM armor around text';
    return [{ kind: 'bytes', bytes, isBase64: true, repairs: [name, ...repairs] }];
  }
  const key: Found = { kind: 'der', bytes, label, repairs };
  return refusal === undefined ? [key, ...trials] : [refusal, { ...key, isTrial: true }];
}

/** The lines without what pasting into source code leaves at their ends. */
function plainBody(body: string): string {
  const lines = body
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^[\s"']+/, '').replace(/(?<![\s"'\\,])[\s"'\\,]+$/, ''));
  return lines.join('');
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
