import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'notification-url',
  answer: 'no',
  subject: `${LIVE}, production`,
  apps: [
    {
      bundleId: LIVE,
      live: true,
      record: { notificationUrls: { production: { url: 'https://hooks.example.org/apple', version: 'V1' } } },
    },
  ],
  ends: ['pass', 'notification-version-1'],
};
