import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'paid-apps',
  answer: 'unknown',
};
