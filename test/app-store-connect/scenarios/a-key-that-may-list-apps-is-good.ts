import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'key',
  answer: 'yes',
};
