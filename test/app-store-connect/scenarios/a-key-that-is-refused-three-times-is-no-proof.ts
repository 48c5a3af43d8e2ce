import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'key',
  answer: 'unknown',
  secondKey: { revoked: true },
  ends: ['pass', 'app-store-connect-unproven'],
  words: /refused.*\(401\)/,
};
