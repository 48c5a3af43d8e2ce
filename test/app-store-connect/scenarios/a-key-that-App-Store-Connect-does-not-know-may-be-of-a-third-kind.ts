import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'family',
  answer: 'unknown',
  settings: () => ({ 'key-id': 'ZZ99ZZ99ZZ' }),
  ends: ['fail', 'apple-refused'],
};
