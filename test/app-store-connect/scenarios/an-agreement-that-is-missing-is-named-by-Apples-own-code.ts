import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'agreements',
  answer: 'yes',
  account: { agreements: 'missing' },
  ends: ['fail', 'agreements-missing'],
  words: /agreement of this account is missing/,
};
