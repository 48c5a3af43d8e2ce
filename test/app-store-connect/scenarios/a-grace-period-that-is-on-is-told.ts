import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'grace-period',
  answer: 'yes',
  apps: [{ bundleId: LIVE, live: true, record: { gracePeriod: true } }],
};
