import { writePem } from './pem.ts';
import type { VerifiedKey } from './verify.ts';

/**
 * Every form in which a private key can show up in what a run emits: its DER and its scalar, in PEM, base64, base64url and
 * hexadecimal. A masker knows the secret only in the form in which it was stored.
 */
export function secretForms({ der, privateKey }: VerifiedKey): string[] {
  const pem = writePem(der);
  const { d = '' } = privateKey.export({ format: 'jwk' });
  const scalar = Buffer.from(d, 'base64url');
  return [
    pem,
    ...bodyLines(pem),
    ...encodings(Buffer.from(pem)),
    ...encodings(Buffer.from(`${pem}\n`)),
    ...encodings(der),
    ...encodings(scalar),
  ];
}

function encodings(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  return [bytes.toString('base64'), bytes.toString('base64url'), hex, hex.toUpperCase()];
}

function bodyLines(pem: string): string[] {
  return pem.split('\n').filter((line) => !line.startsWith('-----'));
}
