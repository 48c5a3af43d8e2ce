import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify } from '../../src/key/identifiers.ts';
import { describeStranger } from '../../src/key/not-a-key.ts';
import { casesOf } from '../thorough.ts';

const of = (alphabet: string) => fc.constantFrom(...alphabet);
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const keyIds = fc
  .array(of(`${CAPITALS}0123456789`), { minLength: 10, maxLength: 10 })
  .map((letters) => letters.join(''))
  .filter((id) => /\d/.test(id) && /[A-Z]/.test(id) && id !== '2X9R4HXF34');
const issuerIds = fc.uuid();
const words = fc.array(of(`${CAPITALS}${CAPITALS.toLowerCase()}0123456789-`), { minLength: 1, maxLength: 20 });
const bundleIds = fc
  .array(
    words.map((letters) => letters.join('')),
    { minLength: 2, maxLength: 5 },
  )
  .map((parts) => parts.join('.'))
  .filter((id) => !id.toLowerCase().startsWith('com.example') && !/^[\d.]+$/.test(id));

const identified = (keyId: string, issuerId: string, bundles: readonly string[]) =>
  identify({ keyId, issuerId, bundleIds: bundles, fileName: undefined, needsBundleId: true });
const problemsOf = (...given: Parameters<typeof identified>) =>
  identified(...given).findings.map(({ problem, status }) => problem ?? status);

const KEY_ID = 'A1B2C3D4E5';
const ISSUER_ID = '69a6de7f-1234-47e3-e053-5b8c7c11a4d1';
const BUNDLE_ID = 'org.company.App';

describe('for any identifiers', () => {
  test('well-formed ones pass, and are used as they are', () => {
    fc.assert(
      fc.property(keyIds, issuerIds, bundleIds, (keyId, issuerId, bundleId) => {
        expect(problemsOf(keyId, issuerId, [bundleId])).toEqual(['pass', 'pass', 'pass']);
        expect(identified(keyId, issuerId, [bundleId])).toMatchObject({ keyId, issuerId, bundleIds: [bundleId] });
      }),
      { numRuns: casesOf(2000) },
    );
  });

  test('any text at all ends in findings with words, and never in a crash', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(texts, texts, fc.array(texts, { maxLength: 3 }), (keyId, issuerId, bundles) => {
        const { findings } = identified(keyId, issuerId, bundles);
        for (const id of ['key-id', 'issuer-id', 'bundle-id'])
          expect(findings.filter((finding) => finding.id === id).length).toBeGreaterThan(0);
        for (const { message, status, hint } of findings) {
          expect(message.length).toBeGreaterThan(0);
          if (status === 'fail') expect(hint).toBeTruthy();
        }
      }),
      { numRuns: casesOf(5000) },
    );
  });

  test('one strange character is named by its place and code point', () => {
    const strange = fc
      .integer({ min: 0x21, max: 0x1ffff })
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((one) => !/[A-Za-z0-9.*\s\p{Cc}\p{Cf}"'`\u2018\u2019\u201c\u201d-]/u.test(one));
    fc.assert(
      fc.property(
        fc.oneof(strange, fc.constantFrom('\\', '/', ':', '@', '<', '=', '%', '$')),
        fc.integer({ min: 1, max: 8 }),
        (one, at) => {
          const put = (id: string) => `${id.slice(0, at)}${one}${id.slice(at + 1)}`;
          const code = `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
          const { findings } = identified(put(KEY_ID), put(ISSUER_ID), [BUNDLE_ID]);
          for (const { problem, message } of findings.slice(0, 2)) {
            expect(problem).toMatch(/^(key|issuer)-id-malformed$/);
            expect(message).toContain(`Character ${at + 1} is `);
            expect(message).toContain(code);
          }
        },
      ),
      { numRuns: casesOf(5000) },
    );
  });

  test('a bundle ID is well-formed only with a period inside and at neither end', () => {
    const shapes = fc
      .array(of('ab1-.'), { minLength: 1, maxLength: 12 })
      .map((letters) => letters.join(''))
      // Three periods stand for what was left out, a single digit for yes or no.
      .filter((shape) => shape !== '...' && shape !== '1');
    fc.assert(
      fc.property(shapes, (shape) => {
        const isRight = /^[^.]+(\.[^.]+)+$/.test(shape) && !/^[\d.]+$/.test(shape);
        const [, , problem] = problemsOf(KEY_ID, ISSUER_ID, [shape]);
        expect({ shape, problem }).toEqual({ shape, problem: isRight ? 'pass' : 'bundle-id-malformed' });
      }),
      { numRuns: casesOf(5000) },
    );
  });

  test('a Key ID in a file name is offered', () => {
    const fronts = fc.constantFrom(
      'SubscriptionKey_',
      '/keys/SubscriptionKey_',
      'C:\\SubscriptionKey_',
      'Key ID: ',
      '',
    );
    const ends = fc.constantFrom('.p8', ' (2).p8', '.p8.txt', '.b64');
    fc.assert(
      fc.property(fronts, keyIds, ends, (front, keyId, end) => {
        const [finding] = identified(`${front}${keyId}${end}`, ISSUER_ID, [BUNDLE_ID]).findings;
        expect(finding?.problem).toBe('key-id-malformed');
        expect(finding?.message).toContain(`It holds ${keyId},`);
      }),
      { numRuns: casesOf(1000) },
    );
  });
});

/** Texts that make an expression with two neighboring repetitions take minutes. */
const HOSTILE = [
  ' ',
  '\n',
  'a',
  'A1',
  '/',
  'a/',
  '\\',
  '.',
  'a.',
  '-',
  ':',
  'a:',
  '=',
  '$',
  '${',
  '{{',
  '<',
  '<a>',
  '#',
  '# \n',
  '"',
  '*',
  '%',
  '%a',
  '//a.',
  'ENC[',
  '{"a":',
  'a,b\n',
  'error ',
  '-----BEGIN ',
  'com.a.b ',
  'com.a.b;',
  'U2FsdGVkX1',
  'eyJhbGci.',
  '\ud83d\ude00',
];

test.each(HOSTILE)('a megabyte of %j, in every setting, takes no time', (piece) => {
  const text = piece.repeat(Math.ceil(1e6 / piece.length));
  const start = performance.now();
  for (const one of [text, `x${text}`, `${text}x`, text.slice(0, 1000), `x${text.slice(0, 1000)}!`]) {
    describeStranger(one);
    identified(one, one, [one]);
  }
  // A quadratic reader takes minutes for it.
  expect(performance.now() - start).toBeLessThan(5000);
});

test('no text at all crashes what tells strangers, and none of it is in the words', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 12, maxLength: 200 });
  fc.assert(
    fc.property(texts, (text) => {
      const stranger = describeStranger(text);
      expect(stranger?.message ?? '').not.toContain(text);
    }),
    { numRuns: casesOf(5000) },
  );
});
