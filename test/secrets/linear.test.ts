import { describe, expect, it } from 'vitest';
import { mayBeSecret } from '../../src/secrets/material.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';

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
      const text = piece.repeat(Math.ceil(400_000 / piece.length));
      const start = performance.now();
      holds(text);
      mayBeSecret(text);
      // A quadratic reader takes minutes for it; a busy machine takes seconds.
      expect(performance.now() - start).toBeLessThan(30_000);
    },
    60_000,
  );
});
