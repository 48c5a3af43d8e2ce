import process from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProblemCode } from '../../src/backends/catalog.ts';
import { fingerprintOf } from '../../src/key/fingerprint.ts';
import { readKey } from '../../src/key/read.ts';
import { verifyKey } from '../../src/key/verify.ts';
import { casesOf } from '../thorough.ts';
import { findPiece, KEY, type SampleKey, SHAPES, secretsOf } from './samples.ts';
import { WRAPPERS } from './wrappers.ts';

type Corruption = (bytes: Buffer) => Buffer;

/** A place in a value whose length is not known yet. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const few = fc.nat({ max: 40 });
const at = (bytes: Buffer, where: number) => Math.floor(where * bytes.length);
const splice = (bytes: Buffer, start: number, remove: number, insert: Buffer) =>
  Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(Math.min(bytes.length, start + remove))]);

const WRONG_ENCODINGS: readonly Corruption[] = [
  (bytes) => Buffer.from(bytes.toString('base64')),
  (bytes) => Buffer.from(bytes.toString('base64url')),
  (bytes) => Buffer.from(bytes.toString('base64'), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'base64'),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'hex'),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf8'),
  (bytes) => Buffer.from(bytes.toString('hex')),
  (bytes) => Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1'),
  (bytes) => Buffer.from(bytes.toString('latin1').toUpperCase(), 'latin1'),
  (bytes) => Buffer.from(encodeURIComponent(bytes.toString('latin1'))),
  (bytes) => Buffer.from(JSON.stringify(bytes.toString('latin1'))),
  (bytes) => Buffer.from(JSON.stringify({ private_key: bytes.toString('latin1') })),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\\n'), 'latin1'),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('+', ' '), 'latin1'),
  (bytes) => Buffer.from(bytes).reverse(),
];

const corruption: fc.Arbitrary<Corruption> = fc.oneof(
  fc.tuple(place, fc.nat({ max: 7 })).map<Corruption>(([where, bit]) => (bytes) => {
    const index = at(bytes, where);
    return splice(bytes, index, 1, Buffer.of((bytes[index] ?? 0) ^ (1 << bit)));
  }),
  place.map<Corruption>((where) => (bytes) => bytes.subarray(0, at(bytes, where))),
  place.map<Corruption>((where) => (bytes) => bytes.subarray(at(bytes, where))),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 20 })).map<Corruption>(
    ([where, bytes]) =>
      (original) =>
        splice(original, at(original, where), 0, Buffer.from(bytes)),
  ),
  fc.tuple(place, fc.string({ minLength: 1, maxLength: 20 })).map<Corruption>(
    ([where, text]) =>
      (original) =>
        splice(original, at(original, where), 0, Buffer.from(text)),
  ),
  fc.tuple(place, few).map<Corruption>(
    ([where, count]) =>
      (bytes) =>
        splice(bytes, at(bytes, where), count + 1, Buffer.alloc(0)),
  ),
  fc.tuple(place, place, few).map<Corruption>(([from, to, count]) => (bytes) => {
    const copied = bytes.subarray(at(bytes, from), at(bytes, from) + count + 1);
    return splice(bytes, at(bytes, to), 0, copied);
  }),
  fc.constant<Corruption>((bytes) => Buffer.concat([bytes, bytes])),
  fc.constantFrom(...WRONG_ENCODINGS),
);

const SECRETS = secretsOf(KEY);
/** 2,000 of each shape take some minutes. */
const RUNS = Number(process.env['CORRUPTIONS'] ?? casesOf(200));

/** One text around the key for each form that only other text has. */
const AROUND = [
  'certutil -encode of the .p8',
  'PEM with a log with times',
  'PEM with a diff',
  'base64 with a Kubernetes Secret',
  'the body with a data URI',
  'JSON: fastlane’s API key with comments, PEM',
  'JSON: an answer of AWS Secrets Manager, base64',
  'xxd',
  'hexadecimal with 0x and commas',
  'decimal bytes of Python',
  'backslashes in base64',
  'strings of Java without line breaks',
  'quoted-printable with soft line breaks',
  'HTML with entities',
  'spaces of no width inside, PEM',
];
const WRAPPED = WRAPPERS.filter(({ name }) => AROUND.includes(name)).map(({ name, make }) => ({
  name,
  make: (key: SampleKey) => Buffer.from(make(key)),
}));

/** `CORRUPTIONS_PART=1/2` damages every second form, the first of them; `.ci/run` plays such parts beside each other. */
const [, part = 0, parts = 0] = (/^([1-9])\/([1-9])$/.exec(process.env['CORRUPTIONS_PART'] ?? '1/1') ?? []).map(Number);
if (part === 0 || part > parts) throw new Error('CORRUPTIONS_PART is a part of parts, as 1/2.');

test('each text around the key is one of the samples', () => {
  expect(WRAPPED.map(({ name }) => name).toSorted()).toEqual(AROUND.toSorted());
});

test.each([...SHAPES, ...WRAPPED].filter((_, index) => index % parts === part - 1))(
  '$name, however it is damaged, is never a wrong key and never an exception',
  // A busy machine takes half a minute for 2,000.
  { timeout: 600_000 },
  ({ make }) => {
    const original = make(KEY);
    fc.assert(
      fc.property(fc.array(corruption, { minLength: 1, maxLength: 3 }), (corruptions) => {
        const value = corruptions.reduce((bytes, corrupt) => corrupt(bytes), original);
        const reading = readKey(value);
        if (!reading.ok) return isExplained(reading);
        const verification = verifyKey(reading);
        if (!verification.ok) return isExplained(verification);
        // Without a public half nothing can tell that the private half is another one.
        return fingerprintOf(verification.key.publicKey) === KEY.fingerprint || verification.key.shape === 'minimal';
      }),
      { seed: 20_260_301, numRuns: RUNS },
    );
  },
);

function isExplained({ problem, message }: { problem: string; message: string }): boolean {
  expect(findPiece(message, SECRETS)).toBeUndefined();
  return isProblemCode(problem) && message !== '';
}
