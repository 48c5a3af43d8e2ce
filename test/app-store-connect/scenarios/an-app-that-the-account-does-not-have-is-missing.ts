import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'app',
  answer: 'no',
  apps: [{ bundleId: 'org.example.another', live: true }],
  ends: ['fail', 'app-record-missing'],
  words: /no app with the bundle ID.*none that is called nearly so/,
};
