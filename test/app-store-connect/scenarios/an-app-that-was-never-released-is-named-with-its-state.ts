import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'released',
  answer: 'no',
  apps: [{ bundleId: LIVE, live: false, record: { versions: ['WAITING_FOR_REVIEW'] } }],
  ends: ['pass', 'app-not-live'],
  words: /no version was ever on the App Store.*WAITING_FOR_REVIEW/,
};
