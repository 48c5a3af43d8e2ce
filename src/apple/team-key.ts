import { type Finding, problemFinding } from '../findings/report.ts';
import type { KeyFamily } from './connect.ts';
import type { Outcome } from './persist.ts';

type Row = readonly [
  knows: KeyFamily | 'not asked',
  accepted: 'accepted' | 'not accepted',
  finding: 'team-key' | 'wrong-key-family' | 'none',
  push: 'refused' | 'goes on' | 'goes on, and says so' | 'none',
];

/**
 * Whose key it is, and what follows (docs/how-it-decides.md#whose-key-it-is). A key that App Store Connect knows has rights
 * over the whole account, and a backend needs none of them: it never gets there.
 */
export const WHOSE_KEY: readonly Row[] = [
  ['app-store-connect', 'accepted', 'team-key', 'refused'],
  ['app-store-connect', 'not accepted', 'wrong-key-family', 'none'],
  ['other', 'accepted', 'none', 'goes on'],
  ['other', 'not accepted', 'none', 'none'],
  ['unknown', 'accepted', 'none', 'goes on, and says so'],
  ['unknown', 'not accepted', 'none', 'none'],
  ['not asked', 'accepted', 'none', 'goes on, and says so'],
  ['not asked', 'not accepted', 'none', 'none'],
];

function rowOf(family: KeyFamily | undefined, isAccepted: boolean): Row | undefined {
  const accepted = isAccepted ? 'accepted' : 'not accepted';
  return WHOSE_KEY.find(([knows, was]) => knows === (family ?? 'not asked') && was === accepted);
}

/** The finding about a key that Apple accepts although it is of another family; why a refused one is refused is told there. */
export function judgeTeamKey(family: KeyFamily | undefined, outcomes: readonly Outcome[]): Finding[] {
  const accepted = outcomes.filter(({ standing }) => standing === 'accepted');
  if (rowOf(family, accepted.length > 0)?.[2] !== 'team-key') return [];
  const isProduction = accepted.some(({ question }) => question.environment === 'production');
  return [
    problemFinding(
      isProduction ? 'apple-production' : 'apple-sandbox',
      'team-key',
      'Apple accepts the key for in-app purchases, and the App Store Connect API knows it as its own: whoever holds it has rights over the whole account.',
    ),
  ];
}

/** What a push of an accepted key does. */
export function pushOf(family: KeyFamily | undefined): Row[3] {
  return rowOf(family, true)?.[3] ?? 'goes on, and says so';
}
