import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';

describe('a throw-away key', () => {
  test('has the 257 bytes and the line lengths of a file from App Store Connect', () => {
    const { pem } = makeThrowawayKey();
    expect(Buffer.byteLength(pem)).toBe(257);
    expect(pem.split('\n').map((line) => line.length)).toEqual([27, 64, 64, 64, 8, 25]);
    expect(pem).not.toContain('\r');
  });

  test('holds 150 bytes of DER that begin as Apple’s do', () => {
    const base64 = makeThrowawayKey().pem.split('\n').slice(1, -1).join('');
    expect(base64).toHaveLength(200);
    expect(base64).toMatch(/^MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg/);
    const der = Buffer.from(base64, 'base64');
    expect(der).toHaveLength(150);
    // Every announced length must end where its parent ends.
    expect(der.readUInt8(2)).toBe(150 - 3);
    expect(der.subarray(27, 29)).toEqual(Buffer.of(0x04, 121));
    expect(der.subarray(29, 31)).toEqual(Buffer.of(0x30, 119));
  });

  test('names the curve twice and carries its public key', () => {
    const { pem, publicKey, scalar } = makeThrowawayKey();
    const der = Buffer.from(pem.split('\n').slice(1, -1).join(''), 'base64');
    const curve = Buffer.from('06082a8648ce3d030107', 'hex');
    expect(der.indexOf(curve)).toBe(17);
    expect(der.lastIndexOf(curve)).toBe(70);
    expect(der.subarray(36, 68)).toEqual(scalar);
    expect(der.subarray(-65)).toEqual(publicKey.export({ type: 'spki', format: 'der' }).subarray(-65));
  });

  test('loads in Node as a P-256 key whose parts belong together', () => {
    const { pem, publicKey } = makeThrowawayKey();
    const privateKey = createPrivateKey(pem);
    expect(privateKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    expect(createPublicKey(privateKey).equals(publicKey)).toBe(true);
    const message = Buffer.from('message');
    expect(verify('sha256', message, publicKey, sign('sha256', message, privateKey))).toBe(true);
  });

  test('has identifiers of Apple’s shape, and none twice', () => {
    const keys = Array.from({ length: 50 }, makeThrowawayKey);
    for (const { keyId, issuerId } of keys) {
      expect(keyId).toMatch(/^[A-Z0-9]{10}$/);
      expect(issuerId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(new Set(keys.flatMap(({ keyId, issuerId, pem }) => [keyId, issuerId, pem])).size).toBe(150);
  });

  test('keeps its full length when the private number is small', () => {
    // One key in 256 has a leading zero byte: among 600 at least one, but for a chance of one in ten.
    for (let made = 0; made < 600; made += 1) expect(makeThrowawayKey().scalar).toHaveLength(32);
  });
});
