import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'revoked',
  answer: 'no',
};
