import { createECDH, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { ProblemCode } from '../problems.ts';
import type { KeyShape } from '../report/report.ts';
import type { ReadKey } from './read.ts';

/** An EC P-256 private key that was seen to sign what its public half verifies. */
export interface VerifiedKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly shape: KeyShape;
  /** PKCS#8 DER. */
  readonly der: Buffer;
}

export type Verification =
  | { readonly ok: true; readonly key: VerifiedKey }
  | { readonly ok: false; readonly problem: ProblemCode; readonly message: string };

// PKCS#8 that wraps a SEC1 key which repeats the curve's OID and includes the public key: the only form that App Store
// Connect issues (150 bytes; measured, reference/apple.md section 2.2).
const APPLE_HEAD = Buffer.from('MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg', 'base64');
const APPLE_MIDDLE = Buffer.from('a00a06082a8648ce3d030107a144034200', 'hex');

/**
 * Loads a key and proves that it is an intact P-256 key. A flipped bit in the private scalar loads without any error
 * (measured, reference/apple.md section 2.2), hence the trial signature.
 */
export function verifyKey({ der, encoding }: Pick<ReadKey, 'der' | 'encoding'>): Verification {
  const privateKey = load(der, encoding);
  if (privateKey === undefined) {
    return {
      ok: false,
      problem: 'key-damaged',
      message: 'The private key cannot be loaded: its parts do not fit together.',
    };
  }
  if (privateKey.asymmetricKeyType !== 'ec') {
    const type = (privateKey.asymmetricKeyType ?? 'unknown').toUpperCase();
    return {
      ok: false,
      problem: 'key-not-ec',
      message: `This is a key of the type ${type}; an In-App Purchase Key is of the type EC.`,
    };
  }
  const curve = privateKey.asymmetricKeyDetails?.namedCurve ?? 'without a name';
  if (curve !== 'prime256v1') {
    return {
      ok: false,
      problem: 'key-wrong-curve',
      message: `The key is on the curve ${curve}; Apple uses P-256 (prime256v1).`,
    };
  }
  const publicKey = createPublicKey(privateKey);
  if (!signsForItself(privateKey, publicKey)) {
    return {
      ok: false,
      problem: 'key-damaged',
      message: 'What the key signs does not verify against its own public half: at least one character is wrong.',
    };
  }
  const pkcs8 = encoding === 'pkcs8' ? der : privateKey.export({ format: 'der', type: 'pkcs8' });
  return { ok: true, key: { privateKey, publicKey, shape: shapeOf(der, privateKey), der: pkcs8 } };
}

function load(der: Buffer, type: 'pkcs8' | 'sec1'): KeyObject | undefined {
  try {
    return createPrivateKey({ key: der, format: 'der', type });
  } catch {
    return undefined;
  }
}

function signsForItself(privateKey: KeyObject, publicKey: KeyObject): boolean {
  const sample = Buffer.from('iap-key');
  try {
    // OpenSSL loads a scalar of zero or beyond the curve's order where no public half contradicts it; ECDH refuses it.
    createECDH('prime256v1').setPrivateKey(Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url'));
    return verify('sha256', sample, publicKey, sign('sha256', sample, privateKey));
  } catch {
    return false;
  }
}

function shapeOf(der: Buffer, privateKey: KeyObject): KeyShape {
  const { d = '', x = '', y = '' } = privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const asIssued = Buffer.concat([APPLE_HEAD, Buffer.from(d, 'base64url'), APPLE_MIDDLE, point]);
  if (der.equals(asIssued)) return 'apple';
  return der.includes(point) ? 're-encoded' : 'minimal';
}
