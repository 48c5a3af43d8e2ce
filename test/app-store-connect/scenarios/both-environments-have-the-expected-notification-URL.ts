import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'notification-url',
  answer: 'yes',
  subject: `${LIVE}, sandbox`,
  apps: [
    {
      bundleId: LIVE,
      live: true,
      record: {
        notificationUrls: {
          production: { url: 'https://hooks.example.org/apple', version: 'V2' },
          sandbox: { url: 'https://hooks.example.org/apple', version: 'V2' },
        },
      },
    },
  ],
  settings: () => ({ 'expect-notification-url': 'https://hooks.example.org/apple' }),
};
