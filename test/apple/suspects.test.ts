import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLike, spellingsOfKeyId } from '../../src/apple/other-spellings.ts';
import { type LocalEvidence, rankSuspects } from '../../src/apple/suspects.ts';
import { casesOf } from '../thorough.ts';

const NOTHING: LocalEvidence = {
  fileName: 'none',
  fileKeyId: undefined,
  shape: 'apple',
  keyId: 'A2B3C4D5E6',
  issuerId: '99a9de7f-1234-47e3-e053-579c7c11a4d1',
  bundleId: 'org.example.App',
  body: 'other',
  isClockKnown: true,
  family: undefined,
  isSandboxKnown: true,
  isKeyProven: false,
};
const rank = (evidence: Partial<LocalEvidence> = {}) => rankSuspects({ ...NOTHING, ...evidence });
const first = (evidence: Partial<LocalEvidence>) => rank(evidence)[0];

test('without any local evidence the Key ID is the first suspect, then a revoked key', () => {
  const [one, two] = rank();
  expect(one?.cause).toContain('Key ID belongs to another key');
  expect(two?.cause).toContain('revoked');
});

test.each<[string, Partial<LocalEvidence>, string]>([
  ['a file with another Key ID', { fileName: 'other-key-id' }, 'Key ID'],
  ['a file named AuthKey_', { fileName: 'auth-key', family: 'other' }, 'another kind'],
  ['a bundle ID with a Team ID in front', { bundleId: 'A1B2C3D4E5.org.example.App' }, 'bundle ID'],
  ['production alone', { isSandboxKnown: false }, 'never been released'],
])('%s leads to the first suspect', (_, evidence, cause) => {
  expect(first(evidence)?.cause).toContain(cause);
});

test('a file with the same Key ID clears the Key ID of suspicion', () => {
  const causes = rank({ fileName: 'same-key-id' }).map(({ cause }) => cause);
  expect(causes[0]).toContain('revoked');
  expect(causes.findIndex((cause) => cause.includes('Key ID belongs'))).toBeGreaterThan(3);
});

test('what is ruled out is no suspect', () => {
  expect(rank().some(({ cause }) => cause.includes('never been released'))).toBe(false);
});

test('every suspect has a reason and a next step', () => {
  for (const fileName of ['none', 'auth-key', 'same-key-id', 'other-key-id'] as const) {
    for (const { cause, because, next } of rank({
      fileName,
      shape: 'minimal',
      isSandboxKnown: false,
      family: 'unknown',
    })) {
      expect(cause).not.toBe('');
      expect(because).toMatch(/^\S.*[^.]$/);
      expect(next).toMatch(/\.$/);
    }
  }
});

test('a key that another bundle ID has proven leaves only the app to be suspected', () => {
  const causes = rank({ isKeyProven: true, isSandboxKnown: false }).map(({ cause }) => cause);
  expect(causes).toEqual([
    'The app has never been released',
    'The bundle ID is misspelt, or of an app in another account',
  ]);
});

describe('the body of the refusal', () => {
  const appCauses = ['The app has never been released', 'The bundle ID is misspelt, or of an app in another account'];
  /** Local evidence that points to the other side as strongly as it can. */
  const against: Partial<LocalEvidence>[] = [
    { fileName: 'other-key-id', fileKeyId: 'A1B2C3D4E5' },
    { fileName: 'auth-key', fileKeyId: 'A2B3C4D5E6' },
    { bundleId: 'A1B2C3D4E5.org.example.App' },
    { isClockKnown: false, shape: 'minimal' },
    { family: 'other' },
  ];

  test.each(against)('leads to the app where it is empty, and to the key where it is text (%#)', (evidence) => {
    const causes = (body: LocalEvidence['body']) =>
      rank({ ...evidence, body, isSandboxKnown: false }).map(({ cause }) => cause);
    expect(causes('empty').slice(0, 2).sort()).toEqual(appCauses);
    expect(causes('text').slice(-2).sort()).toEqual(appCauses);
    expect(causes('empty').sort()).toEqual(causes('text').sort());
  });

  test('leads, with production alone and nothing in it, to an app that was never released', () => {
    expect(first({ body: 'empty', isSandboxKnown: false })?.cause).toBe(appCauses[0]);
    expect(first({ body: 'empty' })?.cause).toBe(appCauses[1]);
  });
});

describe('characters that look alike', () => {
  const suspects = (evidence: Partial<LocalEvidence>, what: string) =>
    rank(evidence).filter(({ cause }) => cause.startsWith(`The ${what} has a character`));

  test.each<[string, string]>([
    ['A2B3C4D5EO', 'A2B3C4D5E0'],
    ['A2B3C4D5E0', 'A2B3C4D5EO'],
    ['AIB3C4D5E6', 'A1B3C4D5E6'],
    ['A1B3C4D5E6', 'AIB3C4D5E6'],
    ['OOB3C4D5E6', '00B3C4D5E6'],
    ['OOB3C4D5E6', '0OB3C4D5E6'],
  ])('in the Key ID %s show %s', (keyId, spelling) => {
    expect(suspects({ keyId }, 'Key ID')[0]?.next).toContain(spelling);
  });

  test('in the Key ID lead where the name of the file spells it otherwise', () => {
    for (const [keyId, fileKeyId] of [
      ['A2B3C4D5EO', 'A2B3C4D5E0'],
      ['A2B3C4DSE6', 'A2B3C4D5E6'],
      ['AZB3C4D5E6', 'A2B3C4D5E6'],
      ['A283C4D5E6', 'A2B3C4D5E6'],
      ['A2B3C4D5EQ', 'A2B3C4D5E0'],
    ] as const) {
      const lead = first({ keyId, fileKeyId, fileName: 'other-key-id' });
      expect(lead?.cause).toContain('Key ID has a character');
      expect(lead?.next).toMatch(new RegExp(`it may be ${fileKeyId}\\.`));
    }
    expect(first({ fileKeyId: 'Z9Z9Z9Z9Z9', fileName: 'other-key-id' })?.cause).toContain('belongs to another key');
  });

  test('in the Issuer ID show the other spelling, capitals or not', () => {
    const issuerId = '99a9de7f-1234-47e3-e053-579c7c11a4d8';
    for (const given of [issuerId, issuerId.toUpperCase()])
      expect(suspects({ issuerId: given }, 'Issuer ID')[0]?.next).toContain(issuerId.replace(/8$/, 'b'));
  });

  test('are no suspects where there are none, nor where the name of the file has the same Key ID', () => {
    expect(suspects({}, 'Key ID')).toEqual([]);
    expect(suspects({}, 'Issuer ID')).toEqual([]);
    expect(suspects({ keyId: 'A2B3C4D5EO', fileName: 'same-key-id', fileKeyId: 'A2B3C4D5EO' }, 'Key ID')).toEqual([]);
  });

  test('are shown in three spellings at most, none of them the given one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{10}$/), (keyId) => {
        const spellings = spellingsOfKeyId(keyId);
        expect(spellings.length).toBeLessThanOrEqual(3);
        for (const spelling of spellings) {
          expect(spelling).toMatch(/^[A-Z0-9]{10}$/);
          expect(looksLike(keyId, spelling)).toBe(true);
        }
      }),
      { numRuns: casesOf(1000) },
    );
  });
});

test.each<[LocalEvidence['shape'], boolean]>([
  ['apple', false],
  ['re-encoded', true],
  ['minimal', true],
])('a file of the form “%s” is suspected to be recreated from pasted text: %s', (shape, isSuspected) => {
  expect(rank({ shape }).some(({ cause }) => cause.includes('recreated from pasted text'))).toBe(isSuspected);
});

test('the clock is suspected only where no answer told Apple’s time', () => {
  const isSuspected = (isClockKnown: boolean) => rank({ isClockKnown }).some(({ cause }) => cause.includes('clock'));
  expect([isSuspected(true), isSuspected(false)]).toEqual([false, true]);
});
