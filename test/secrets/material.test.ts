import { createPrivateKey } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksSecret } from '../../src/secrets/material.ts';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import { CLOTHING } from '../harness/clothing.ts';

const key = makeThrowawayKey();
const jwk = createPrivateKey(key.pem).export({ format: 'jwk' });
const body = key.pem.split('\n').slice(1, -1).join('');
const der = Buffer.from(body, 'base64');
const pairs = (bytes: Buffer) => bytes.toString('hex').match(/../g) ?? [];

/** How a key, or its secret half alone, is written by other tools than those that the product reads. */
const WRITTEN: Readonly<Record<string, string>> = {
  'a JSON Web Key': JSON.stringify(jwk),
  'a JSON Web Key in lines': JSON.stringify(jwk, null, 2),
  'base64 of a JSON Web Key': Buffer.from(JSON.stringify(jwk)).toString('base64'),
  'a JSON Web Key in a JSON string': JSON.stringify(JSON.stringify({ keys: [jwk] })),
  'the secret half of a JSON Web Key': `d: ${jwk.d}`,
  'the scalar in base64': key.scalar.toString('base64'),
  'the scalar in base64url': key.scalar.toString('base64url'),
  'the scalar in hex': key.scalar.toString('hex'),
  'the scalar in hex with colons': pairs(key.scalar).join(':'),
  'the scalar in HEX with spaces': pairs(key.scalar).join(' ').toUpperCase(),
  'the scalar in decimal bytes': `[${[...key.scalar].join(', ')}]`,
  'the scalar as a number': BigInt(`0x${key.scalar.toString('hex')}`)
    .toString()
    .padStart(77, '0'),
  'an array of C': `{ ${pairs(der)
    .map((pair) => `0x${pair}`)
    .join(', ')} }`,
  'an array of octal numbers': [...der].map((byte) => `0${byte.toString(8)}`).join(', '),
  'base64 in short lines': body.replaceAll(/.{16}/g, '$&\n'),
  'base64 in groups': body.replaceAll(/.{4}/g, '$& '),
  'quoted-printable': key.pem.replaceAll('=', '=3D').replaceAll(/.{75}/g, '$&=\n'),
  'base64 of UTF-16': Buffer.from(key.pem, 'utf16le').toString('base64'),
  'base64 of gzip': gzipSync(key.pem).toString('base64'),
  'all but its first line': key.pem.split('\n').slice(2).join('\n'),
};

describe('a key is seen', () => {
  test.each(Object.entries(WRITTEN))('as %s', (_, text) => {
    expect([looksSecret(text), looksSecret(text, true)]).toEqual([true, true]);
  });

  // Letters of another case are no key any more; and what the letters were is not told by their case alone.
  test.each(CLOTHING.filter(({ name }) => !name.includes('case')))('as its file in $name', ({ dress }) => {
    for (const text of [key.pem, Buffer.from(key.pem).toString('base64'), body])
      expect([looksSecret(dress(text)), looksSecret(dress(text), true)]).toEqual([true, true]);
  });

  test('as any scalar, written alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.constantFrom('', '"', '['), (bytes, open) => {
        fc.pre(new Set(bytes).size > 24);
        const scalar = Buffer.from(bytes);
        for (const text of [scalar.toString('hex'), pairs(scalar).join(':'), [...scalar].join(',')])
          expect(looksSecret(open + text, true)).toBe(true);
      }),
    );
  });
});

test.each([
  'com.acme.runner',
  'com.company-with-a-long-name.app-of-2024.release-candidate-17',
  '/builds/acme/tmp/9c8b7d6e-1234/SubscriptionKey_A1B2C3D4E5.p8',
  '/Users/runner/Library/Developer/CoreSimulator/Devices/3F2A8C1E-9D4B-4F6A-8E7C-1B2D3F4A5C6D/data/Key.p8',
  '/tmp/3F2A8C1E-9D4B-4F6A-8E7C-1B2D3F4A5C6D/UTF-16-big-endian.p8',
  '/nix/store/3xq9yz1vb5kd2mf8wn7rj4cl6hg0ap5s-iap-key-1.0.0/bin/keys/Key.p8',
  '/private/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T/tmp.aB3dE9fG/report.json',
  'C:\\Users\\RunnerAdmin\\AppData\\Local\\Temp\\tmp-8332-aB3dE9fGh1J2\\SubscriptionKey_A1B2C3D4E5.p8',
  '69a6de7f-1234-47e3-e053-5b8c7c11a4d1',
  'release-2026-03-04-v1.2.3-build-4711-production-eu-west-1',
  '2026-03-04T05:06:07.008Z 2026-03-04T05:06:07.008Z 2026-03-04T05:06:07.008Z',
])('the path or name %s is no secret', (text) => {
  expect(looksSecret(text, true)).toBe(false);
});

const PREFIXES: Readonly<Record<string, readonly [prefix: string, length: number]>> = {
  GitHub: ['ghp_', 36],
  'a runner of GitLab': ['glrt-', 20],
  GitLab: ['glpat-', 20],
  'a job of GitLab': ['glcbt-64_', 20],
  Slack: ['xoxb-', 24],
  npm: ['npm_', 36],
  'Hugging Face': ['hf_', 34],
  Shopify: ['shpat_', 32],
  Stripe: ['sk_live_', 24],
  Adapty: ['secret_live_', 32],
  'Adapty’s command line': ['dev_live_', 23],
};
const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-');

test.each(Object.entries(PREFIXES))('a token of %s is seen by its form, alone and in a path', (_, [prefix, length]) => {
  fc.assert(
    fc.property(fc.array(letters, { minLength: length, maxLength: length }), (drawn) => {
      const random = drawn.join('');
      // Chance may well draw a word.
      fc.pre((random.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0) >= 3);
      fc.pre(random.replaceAll(/[_-]/g, '').length >= 14 && /^[A-Za-z0-9]/.test(random));
      expect(looksSecret(prefix + random)).toBe(true);
      expect(looksSecret(`./keys/${prefix}${random}.json`, true)).toBe(true);
    }),
  );
});

test.each(['AKIADJ4FHYU3SU75GCL6', `AIza${'SyB1-x9_Q'.repeat(4)}`.slice(0, 39)])(
  'the form of %s tells that it is one',
  (token) => {
    expect(looksSecret(token, true)).toBe(true);
  },
);

test.each([
  'sk_live_config_2024_production.json',
  'com.acme.live-streaming-2024',
  'keys/npm_production_release_v2.json',
])('the name %s is none of a token', (text) => {
  expect(looksSecret(text, true)).toBe(false);
});
