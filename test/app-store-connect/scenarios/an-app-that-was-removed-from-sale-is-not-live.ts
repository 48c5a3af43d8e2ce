import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'live',
  answer: 'no',
  apps: [{ bundleId: LIVE, live: false, record: { versions: ['READY_FOR_DISTRIBUTION'], territories: [[], []] } }],
  ends: ['pass', 'app-not-live'],
  words: /sells it nowhere now/,
};
