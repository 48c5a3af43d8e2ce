import { IN_APP_PURCHASE_PAGE } from '../findings/problems.ts';
import type { KeyShape, Suspect } from '../findings/report.ts';
import type { KeyFamily } from './connect.ts';

/** What is known without Apple, and speaks for one cause of a refusal or against it. */
export interface LocalEvidence {
  /** What the key file is called, where it is a file: `AuthKey_…`, or a name with this or another Key ID. */
  readonly fileName: 'none' | 'auth-key' | 'same-key-id' | 'other-key-id';
  readonly shape: KeyShape;
  readonly bundleId: string;
  /** The answer of App Store Connect; undefined when it was not asked. */
  readonly family: KeyFamily | undefined;
  /** Whether the sandbox was asked as well: production alone also refuses apps that were never released. */
  readonly isSandboxKnown: boolean;
  /** Whether Apple accepts the same key, Key ID and Issuer ID for another bundle ID. */
  readonly isKeyProven: boolean;
}

interface Candidate {
  readonly cause: string;
  readonly next: string;
  /** What it speaks against: the key with its IDs, which another bundle ID may have proven, or this app alone. */
  readonly blames: 'key' | 'app';
  /** How likely it is, from 0 (ruled out) to 10 (local evidence points to it), and why. */
  readonly weigh: (evidence: LocalEvidence) => readonly [weight: number, because: string];
}

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
    blames: 'app',
    cause: 'The bundle ID is misspelt, or of an app in another account',
    next: 'Compare it with App Store Connect › App Information, capitals included.',
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

/** The possible causes of a refusal, the likeliest first. */
export function rankSuspects(evidence: LocalEvidence): Suspect[] {
  return CANDIDATES.filter(({ blames }) => blames === 'app' || !evidence.isKeyProven)
    .map(({ cause, next, weigh }) => ({ cause, next, judgment: weigh(evidence) }))
    .filter(({ judgment: [weight] }) => weight > 0)
    .sort((a, b) => b.judgment[0] - a.judgment[0])
    .map(({ cause, next, judgment: [, because] }) => ({ cause, because, next }));
}
