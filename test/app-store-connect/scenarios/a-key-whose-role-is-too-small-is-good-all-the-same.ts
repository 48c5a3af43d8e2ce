import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'key',
  answer: 'yes',
  secondKey: { role: 'limited' },
  ends: ['pass', 'app-store-connect-unproven'],
  words: /role/,
};
