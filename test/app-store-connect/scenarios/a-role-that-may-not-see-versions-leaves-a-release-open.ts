import { atConnect, forbidden, LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'released',
  answer: 'unknown',
  apps: [{ bundleId: LIVE, live: false }],
  weather: atConnect(forbidden, 'appStoreVersions'),
  ends: ['pass', 'app-not-live'],
};
