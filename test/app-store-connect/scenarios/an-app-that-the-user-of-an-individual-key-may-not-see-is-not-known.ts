import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'app',
  answer: 'unknown',
  secondKey: { individual: { apps: [] } },
};
