import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/key/fingerprint.ts';
import { readKey } from '../../src/key/read.ts';
import { verifyKey } from '../../src/key/verify.ts';
import { KEY } from './samples.ts';
import { TWO_KEYS, WRAPPERS } from './wrappers.ts';

describe('a key is found', () => {
  test.each(WRAPPERS)('$name', ({ make, told }) => {
    const reading = readKey(Buffer.from(make(KEY)));
    if (!reading.ok) throw new Error(`${reading.problem}: ${reading.message}`);
    const verification = verifyKey(reading);
    if (!verification.ok) throw new Error(verification.message);
    expect(fingerprintOf(verification.key.publicKey)).toBe(KEY.fingerprint);
    expect(reading.repairs).not.toEqual([]);
    expect(reading.repairs.join(', ')).toContain(told);
  });
});

test.each(Object.entries(TWO_KEYS))('two different keys %s are several', (_, value) => {
  expect(readKey(Buffer.from(value))).toEqual({
    ok: false,
    problem: 'key-several',
    message: 'The value holds 2 different private keys; exactly one is expected.',
  });
});
