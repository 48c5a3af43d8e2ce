import { expect, test } from 'vitest';
import { type LocalEvidence, rankSuspects } from '../../src/apple/suspects.ts';

const NOTHING: LocalEvidence = {
  fileName: 'none',
  shape: 'apple',
  bundleId: 'org.example.App',
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
