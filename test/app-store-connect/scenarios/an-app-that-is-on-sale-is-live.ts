import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'live',
  answer: 'yes',
  apps: [
    {
      bundleId: LIVE,
      live: false,
      record: { versions: ['READY_FOR_DISTRIBUTION'], territories: [['CANNOT_SELL'], ['AVAILABLE']] },
    },
  ],
  ends: ['pass', 'app-not-live'],
  words: /sells it in 1 territory now/,
};
