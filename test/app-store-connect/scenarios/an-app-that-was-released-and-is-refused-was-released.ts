import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'released',
  answer: 'yes',
  apps: [
    { bundleId: LIVE, live: false, record: { versions: ['PREPARE_FOR_SUBMISSION', 'REPLACED_WITH_NEW_VERSION'] } },
  ],
  ends: ['pass', 'app-not-live'],
  words: /version that was released \(REPLACED_WITH_NEW_VERSION\)/,
};
