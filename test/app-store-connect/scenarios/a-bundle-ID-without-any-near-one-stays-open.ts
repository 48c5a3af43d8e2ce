import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'bundle-id',
  answer: 'unknown',
  apps: [],
  ends: ['fail', 'app-record-missing'],
};
