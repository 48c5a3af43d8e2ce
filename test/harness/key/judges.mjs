/** The two judges of a case. Each runs in a process of its own, since a judge may die. */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

export const CODES = [
  'none',
  'key-not-decodable',
  'key-truncated',
  'key-not-private',
  'key-encrypted',
  'key-not-ec',
  'key-wrong-curve',
  'key-damaged',
  'key-several',
  'placeholder-value',
];

const refused = (code = 'none') => ({ good: false, code });
const SAMPLE = Buffer.from('sample');

/** iap-key itself. An exception or a code that is not documented is a finding of the fuzzer. */
export function iapKey({ readKey, verifyKey }, { value }) {
  const reading = readKey(value);
  if (!reading.ok) return refused(reading.problem);
  const verification = verifyKey(reading);
  if (!verification.ok) return refused(verification.problem);
  const { privateKey, publicKey } = verification.key;
  if (!verify('sha256', SAMPLE, publicKey, sign('sha256', SAMPLE, privateKey))) throw new Error('does not sign');
  // What is handed on must itself be a good key, of the same scalar.
  const { d } = privateKey.export({ format: 'jwk' });
  if (scalarByOpenSsl(verification.key.der, ['pkcs8']) !== d) throw new Error('hands on another key');
  return { good: true, scalar: d };
}

/** node:crypto. It sees the DER that was changed; where the text was, the text, or else the DER that iap-key found in it. */
export function nodeCrypto({ readKey }, { value, der }) {
  const scalar = der === undefined ? scalarOfText(readKey, value) : scalarByOpenSsl(der, ['pkcs8', 'sec1']);
  return scalar === undefined ? refused() : { good: true, scalar };
}

function scalarOfText(readKey, value) {
  const ofText = load({ key: value, format: 'pem' });
  if (ofText !== undefined) return ofText;
  const reading = readKey(value);
  return reading.ok ? scalarByOpenSsl(reading.der, [reading.encoding]) : undefined;
}

function scalarByOpenSsl(der, types) {
  for (const type of types) {
    const scalar = load({ key: der, format: 'der', type });
    if (scalar !== undefined) return scalar;
  }
  return undefined;
}

function load(input) {
  try {
    const key = createPrivateKey(input);
    // With one in two hundred mutations, this ends the process (a native assertion), as asking for its details does.
    const { crv, d } = key.export({ format: 'jwk' });
    if (crv !== 'P-256') return undefined;
    return verify('sha256', SAMPLE, createPublicKey(key), sign('sha256', SAMPLE, key)) ? d : undefined;
  } catch {
    return undefined;
  }
}
