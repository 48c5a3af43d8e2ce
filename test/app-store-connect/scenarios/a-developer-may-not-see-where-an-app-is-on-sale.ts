import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'live',
  answer: 'unknown',
  apps: [{ bundleId: LIVE, live: false, record: { versions: ['READY_FOR_DISTRIBUTION'] } }],
  secondKey: { role: 'developer' },
  ends: ['pass', 'app-not-live'],
};
