import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'grace-period',
  answer: 'no',
};
