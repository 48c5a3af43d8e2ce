import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'agreements',
  answer: 'unknown',
  secondKey: { role: 'limited' },
  ends: ['pass', 'app-store-connect-unproven'],
};
