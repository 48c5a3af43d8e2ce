import { describe, expect, it } from 'vitest';
import { mayBeSecret } from '../../src/secrets/material.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { isThorough } from '../thorough.ts';

/** Time grows with the square of the length in what is not linear. */
const [LENGTH, MOST_MS] = isThorough ? [400_000, 30_000] : [100_000, 5000];

describe('a value that is long or hostile', () => {
  it.each([
    'eyJ-',
    '-----BEGIN PRIVATE KEY-----',
    '-',
    '&#',
    '\\',
    '%25',
    'ab ',
    '0x',
    '12,',
    `${'a'.repeat(19)} `,
    'A+/=',
  ])(
    'is read in linear time: %s',
    (piece) => {
      const { holds } = createSecrets();
      const text = piece.repeat(Math.ceil(LENGTH / piece.length));
      const start = performance.now();
      holds(text);
      mayBeSecret(text);
      // A quadratic reader takes minutes for the longer one; a busy machine takes seconds.
      expect(performance.now() - start).toBeLessThan(MOST_MS);
    },
    60_000,
  );
});
