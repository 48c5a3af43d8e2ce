import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'app',
  answer: 'yes',
  apps: [
    { bundleId: `${LIVE}.staging`, live: false },
    { bundleId: LIVE, live: true },
  ],
};
