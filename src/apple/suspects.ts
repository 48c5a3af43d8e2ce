import { IN_APP_PURCHASE_PAGE } from '../findings/problems.ts';
import type { KeyShape, Suspect } from '../findings/report.ts';
import type { RefusalBody } from './answer.ts';
import type { KeyFamily } from './connect.ts';
import { looksLike, spellingsOfIssuerId, spellingsOfKeyId } from './other-spellings.ts';

/** What is known without Apple, and speaks for one cause of a refusal or against it. */
export interface LocalEvidence {
  /** What the key file is called, where it is a file: `AuthKey_…`, or a name with this or another Key ID. */
  readonly fileName: 'none' | 'auth-key' | 'same-key-id' | 'other-key-id';
  /** The Key ID in that name. */
  readonly fileKeyId: string | undefined;
  readonly shape: KeyShape;
  readonly keyId: string;
  readonly issuerId: string;
  readonly bundleId: string;
  /** The body of Apple's refusal, which makes some causes likelier. */
  readonly body: RefusalBody;
  /** Whether Apple's time was told, so that the clock is out of the question. */
  readonly isClockKnown: boolean;
  /** The answer of App Store Connect; undefined when it was not asked. */
  readonly family: KeyFamily | undefined;
  /** Whether the sandbox was asked as well: production alone also refuses apps that were never released. */
  readonly isSandboxKnown: boolean;
  /** Whether Apple accepts the same key, Key ID and Issuer ID for another bundle ID. */
  readonly isKeyProven: boolean;
}

interface Candidate {
  readonly cause: string;
  readonly next: string | ((evidence: LocalEvidence) => string);
  /** What it speaks against: the key with its IDs, which another bundle ID may have proven, or this app alone. */
  readonly blames: 'key' | 'app';
  /** How likely it is, from 0 (ruled out) to 10 (local evidence points to it), and why. */
  readonly weigh: (evidence: LocalEvidence) => readonly [weight: number, because: string];
}

/**
 * What Apple's body makes likelier: text came where the token itself was bad, an empty one where it was good and the app had
 * no access. It orders the suspects, and rules none out (docs/how-it-decides.md#why-a-key-is-refused).
 */
export const LIKELIER: Readonly<Record<RefusalBody, Candidate['blames'] | undefined>> = {
  text: 'key',
  empty: 'app',
  other: undefined,
};
/** More than what local evidence alone can weigh. */
const BODY_WEIGHT = 11;

/** The causes of a bare 401 that Apple's answer does not tell apart (docs/apple.md#causes-of-a-401). */
const CANDIDATES: readonly Candidate[] = [
  {
    blames: 'app',
    cause: 'The app has never been released',
    next: 'Set environment to auto: the sandbox accepts a good key for such an app.',
    weigh: ({ isSandboxKnown }) => [
      isSandboxKnown ? 0 : 8,
      'production refuses apps before their first release, and the sandbox gave no verdict',
    ],
  },
  {
    blames: 'key',
    cause: 'The key is of another kind (App Store Connect API, APNs, Sign in with Apple)',
    next: `Make sure that the key is listed in ${IN_APP_PURCHASE_PAGE}; if it is not, generate one there.`,
    weigh: ({ fileName, family }) => {
      if (fileName === 'auth-key') return [9, 'its file is named AuthKey_…, as other kinds are'];
      return family === 'other'
        ? [1, 'App Store Connect does not know it, but it may be an APNs key']
        : [3, 'all kinds look alike'];
    },
  },
  {
    blames: 'key',
    cause: 'The Key ID belongs to another key',
    next: `Look it up under Active in ${IN_APP_PURCHASE_PAGE}.`,
    weigh: ({ fileName }) => {
      if (fileName === 'other-key-id') return [10, 'the file name has another Key ID'];
      return fileName === 'same-key-id'
        ? [2, 'the file name has the same Key ID, which speaks against it']
        : [7, 'nothing local ties the Key ID to the key'];
    },
  },
  {
    blames: 'key',
    cause: 'The Key ID has a character that looks like another one',
    next: ({ keyId, fileKeyId }) => {
      const spellings = fileKeyId !== undefined && looksLike(keyId, fileKeyId) ? [fileKeyId] : spellingsOfKeyId(keyId);
      return `Compare it character by character; it may be ${listOf(spellings)}.`;
    },
    weigh: ({ fileKeyId, keyId, fileName }) => {
      if (fileKeyId !== undefined && looksLike(keyId, fileKeyId)) return [10.5, 'the file name spells it otherwise'];
      return fileName === 'same-key-id' || spellingsOfKeyId(keyId).length === 0
        ? [0, '']
        : [4.5, 'O and 0, or I and 1, are mistaken for each other when it is copied by hand'];
    },
  },
  {
    blames: 'key',
    cause: 'The key was revoked',
    next: `See if it is Active in ${IN_APP_PURCHASE_PAGE}.`,
    weigh: () => [6, 'a revoked key looks right in every local check; it stays listed for 30 days'],
  },
  {
    blames: 'key',
    cause: 'The Issuer ID is of another account',
    next: `Copy it from the top of ${IN_APP_PURCHASE_PAGE}.`,
    weigh: () => [5, 'it has the right form, and its value cannot be checked locally'],
  },
  {
    blames: 'key',
    cause: 'The Issuer ID has a character that looks like another one',
    next: ({ issuerId }) => `Copy it instead of typing it; it may be ${listOf(spellingsOfIssuerId(issuerId))}.`,
    weigh: ({ issuerId }) =>
      spellingsOfIssuerId(issuerId).length === 0
        ? [0, '']
        : [0.5, 'b, 6 and 8 are mistaken for each other when it is copied by hand'],
  },
  {
    blames: 'key',
    cause: 'The key file was recreated from pasted text, or converted',
    next: 'Use the .p8 file itself, as it was downloaded from App Store Connect.',
    weigh: ({ shape }) => {
      if (shape === 'apple') return [0, ''];
      return shape === 'minimal'
        ? [
            5.5,
            'it lacks the public half that Apple puts into it, without which no local check finds a changed character',
          ]
        : [3.5, 'it does not have the form in which Apple issues keys'];
    },
  },
  {
    blames: 'key',
    cause: 'The clock of this machine is off',
    next: 'Synchronize the clock of the machine (NTP).',
    weigh: ({ isClockKnown }) => [isClockKnown ? 0 : 4, 'no answer told Apple’s time, so it could not be compared'],
  },
  {
    blames: 'app',
    cause: 'The bundle ID is misspelt, or of an app in another account',
    next: 'Compare the bundle ID with App Store Connect › App Information, capitals included.',
    weigh: ({ bundleId }) =>
      /^[A-Z0-9]{10}\./.test(bundleId)
        ? [9, 'it begins with what looks like a Team ID, which is no part of a bundle ID']
        : [4, 'it has the right form, and capitals matter'],
  },
  {
    blames: 'key',
    cause: 'The key was made a few minutes ago',
    next: 'Run this again in some minutes.',
    weigh: ({ shape }) =>
      shape === 'apple'
        ? [3, 'a new key may not be known everywhere yet']
        : [1, 'it was converted since, so it is not new'],
  },
];

function listOf(spellings: readonly string[]): string {
  return spellings.join(' or ');
}

/** The possible causes of a refusal, the likeliest first. */
export function rankSuspects(evidence: LocalEvidence): Suspect[] {
  const likelier = LIKELIER[evidence.body];
  return CANDIDATES.filter(({ blames }) => blames === 'app' || !evidence.isKeyProven)
    .map(({ blames, cause, next, weigh }) => {
      const [weight, because] = weigh(evidence);
      return { cause, next, because, weight, rank: weight + (blames === likelier ? BODY_WEIGHT : 0) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ cause, next, because }) => ({
      cause,
      because,
      next: typeof next === 'string' ? next : next(evidence),
    }));
}
