import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'app',
  answer: 'no',
  apps: Array.from({ length: 450 }, (_, index) => ({ bundleId: `org.example.app${index}`, live: true })),
  ends: ['fail', 'app-record-missing'],
};
