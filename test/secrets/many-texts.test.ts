import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { CLOTHING } from '../harness/clothing.ts';
import { casesOf } from '../thorough.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
const der = privateKey.export({ format: 'der', type: 'pkcs8' });
const scalar = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');

const secrets = createSecrets();
secrets.keepKey(der, scalar);
secrets.keepValue(pem);
for (const kept of ['Correct-Horse-Battery-Staple', 'public_live_ÜberGeheim_9', 'hunter2', 'geheim'])
  secrets.keep(kept);
secrets.publish('app.iap-key.sample');

const secret = fc
  .tuple(
    fc.constantFrom(
      pem,
      scalar.toString('base64'),
      'Correct-Horse-Battery-Staple',
      'public_live_ÜberGeheim_9',
      'hunter2',
      'geheim',
      // Kept by nobody, and known by its form.
      `ghp_${'aB3dE6gH9jK2'.repeat(3)}`,
      'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl',
    ),
    fc.constantFrom(...CLOTHING),
    fc.nat({ max: 60 }),
    fc.nat({ max: 200 }),
  )
  .map(([text, { dress }, from, length]) => dress(text).slice(from, from + length + 12));
/** What stands beside it, and could part it from itself or carry over into it. */
const other = fc.constantFrom(
  '',
  '0a',
  '4d49',
  'BEGIN PRIVATE KEY',
  '%',
  '\\u00',
  '&#',
  'İ',
  '\u001b[31m',
  '7, 8',
  'app.iap-key.sample',
);

test('many texts hold a secret where one of them does', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(secret, other), { maxLength: 6 }), (texts) => {
      if (texts.some((text) => secrets.clean(text) !== text)) expect(secrets.someHold(texts, 'own')).toBe(true);
      if (texts.some((text) => secrets.cleanForeign(text) !== text))
        expect(secrets.someHold(texts, 'foreign')).toBe(true);
    }),
    { numRuns: casesOf(10_000) },
  );
});

test('they hold none where only all of them together would', () => {
  const [front, back] = ['Correct-H', 'orse-Batt'];
  expect(secrets.someHold([front, back], 'own')).toBe(false);
  expect(secrets.someHold([`${front}${back}`], 'own')).toBe(true);
  expect(secrets.someHold(['hun', 'ter2'], 'foreign')).toBe(false);
  expect(secrets.someHold(['hunter2'], 'foreign')).toBe(true);
  expect(secrets.someHold([], 'own')).toBe(false);
});
