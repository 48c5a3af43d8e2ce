import { createECDH, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { OwnProblemCode } from '../findings/problems.ts';
import type { KeyShape } from '../findings/report.ts';
import { toNumber } from './der.ts';
import { isOnCurve, ORDER, SCALAR_BYTES } from './p256.ts';
import { readPrivateKey } from './private-key.ts';
import type { ReadKey } from './reading.ts';

/** An EC P-256 private key that was seen to sign what its public half verifies. */
export interface VerifiedKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly shape: KeyShape;
  /** PKCS#8 DER, in a form that every reader knows. */
  readonly der: Buffer;
}

export type Verification =
  | { readonly ok: true; readonly key: VerifiedKey }
  | { readonly ok: false; readonly problem: OwnProblemCode; readonly message: string };

// PKCS#8 that wraps a SEC1 key which repeats the curve's OID and includes the public key: the only form that App Store
// Connect issues (150 bytes; measured).
const APPLE_HEAD = Buffer.from('MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg', 'base64');
const APPLE_MIDDLE = Buffer.from('a00a06082a8648ce3d030107a144034200', 'hex');
/** The same without the public half and the second OID: the shortest form (67 bytes). */
const MINIMAL_HEAD = Buffer.from('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 'hex');

const UNFIT = 'The private key cannot be loaded: its parts do not fit together.';
const MISMATCH = 'What the key signs does not verify against its own public half: at least one character is wrong.';

/**
 * Proves that a key is an intact P-256 key. A flipped bit in the private scalar loads in OpenSSL without any error (measured),
 * hence the public half is computed anew, compared with the stated one, and verifies a trial signature.
 */
export function verifyKey({ der, encoding }: Pick<ReadKey, 'der' | 'encoding'>): Verification {
  const read = readPrivateKey(der, encoding);
  switch (read.kind) {
    case 'damaged':
      return damaged(UNFIT);
    case 'other-type':
      return {
        ok: false,
        problem: 'key-not-ec',
        message: `This is a key of the type ${read.name}; an In-App Purchase Key is of the type EC.`,
      };
    case 'other-curve':
      return {
        ok: false,
        problem: 'key-wrong-curve',
        message: `The key is on the curve ${read.name}; Apple uses P-256 (prime256v1).`,
      };
    default:
      return verifyHalves(read.scalar, read.publicHalf, der);
  }
}

const damaged = (message: string): Verification => ({ ok: false, problem: 'key-damaged', message });

function verifyHalves(scalar: Buffer, publicHalf: Buffer | undefined, der: Buffer): Verification {
  const value = toNumber(scalar);
  if (value === 0n || value >= ORDER) return damaged('The private half is no number that a P-256 key can have.');
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar);
  const point = ecdh.getPublicKey();
  if (publicHalf !== undefined && !formsOf(point).some((form) => form.equals(publicHalf)))
    return damaged(isPoint(publicHalf) ? MISMATCH : UNFIT);

  const privateKey = createPrivateKey({ key: toJwk(scalar, point), format: 'jwk' });
  const publicKey = createPublicKey(privateKey);
  if (!signsForItself(privateKey, publicKey)) return damaged(MISMATCH);
  const shape = shapeOf(der, scalar, point, publicHalf);
  return { ok: true, key: { privateKey, publicKey, shape, der: portable(der, privateKey, scalar, shape) } };
}

/** The encodings of a point (SEC 1, section 2.3.3): uncompressed, compressed and hybrid. */
function formsOf(point: Buffer): readonly Buffer[] {
  const parity = (point.at(-1) ?? 0) & 1;
  const coordinates = point.subarray(1);
  return [
    point,
    Buffer.concat([Buffer.of(2 + parity), coordinates.subarray(0, SCALAR_BYTES)]),
    Buffer.concat([Buffer.of(6 + parity), coordinates]),
  ];
}

/** Whether an uncompressed point is one of the curve, if not of this key. */
function isPoint(publicHalf: Buffer): boolean {
  if (publicHalf.length !== 1 + 2 * SCALAR_BYTES || publicHalf[0] !== 4) return false;
  return isOnCurve(publicHalf.subarray(1, 1 + SCALAR_BYTES), publicHalf.subarray(1 + SCALAR_BYTES));
}

function toJwk(scalar: Buffer, point: Buffer) {
  const text = (bytes: Buffer) => bytes.toString('base64url');
  const [x, y] = [point.subarray(1, 1 + SCALAR_BYTES), point.subarray(1 + SCALAR_BYTES)];
  return { kty: 'EC', crv: 'P-256', d: text(scalar), x: text(x), y: text(y) };
}

function signsForItself(privateKey: KeyObject, publicKey: KeyObject): boolean {
  const sample = Buffer.from('iap-key');
  return verify('sha256', sample, publicKey, sign('sha256', sample, privateKey));
}

function shapeOf(der: Buffer, scalar: Buffer, point: Buffer, publicHalf: Buffer | undefined): KeyShape {
  if (der.equals(Buffer.concat([APPLE_HEAD, scalar, APPLE_MIDDLE, point]))) return 'apple';
  return publicHalf === undefined ? 'minimal' : 're-encoded';
}

/** The bytes as they came where they are of a usual form; else written anew, for readers that know only these. */
function portable(der: Buffer, privateKey: KeyObject, scalar: Buffer, shape: KeyShape): Buffer {
  const isUsual = shape === 'apple' || der.equals(Buffer.concat([MINIMAL_HEAD, scalar]));
  return isUsual ? der : privateKey.export({ format: 'der', type: 'pkcs8' });
}
