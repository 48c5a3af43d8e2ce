import type { OwnProblemCode } from '../findings/problems.ts';
import { type DerKind, derKind, statedLength } from './der.ts';
import { type KeyReading, unreadable } from './reading.ts';

const REFUSED_KINDS: Partial<Record<DerKind, readonly [OwnProblemCode, string]>> = {
  encrypted: ['key-encrypted', 'The private key is protected by a passphrase.'],
  'public-key': ['key-not-private', 'This is a public key.'],
  certificate: ['key-not-private', 'This is a certificate or a certificate signing request.'],
  rsa: ['key-not-ec', 'This is an RSA key.'],
  'other-key': ['key-not-ec', 'This is not an elliptic curve key.'],
  damaged: ['key-damaged', 'The parts inside the key do not fit together; characters were changed.'],
};

/** From bytes that should be DER to the key in them, by their structure alone. */
export function readDer(bytes: Buffer, repairs: readonly string[], label?: string): KeyReading {
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
