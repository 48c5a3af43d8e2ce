import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'notification-url',
  answer: 'no',
  subject: `${LIVE}, production`,
  apps: [
    {
      bundleId: LIVE,
      live: true,
      record: {
        notificationUrls: {
          production: { url: 'https://old.example.org/apple/0123456789abcdef0123456789abcdef', version: 'V2' },
          sandbox: { url: 'https://hooks.example.org/apple', version: 'V2' },
        },
      },
    },
  ],
  settings: () => ({ 'expect-notification-url': 'https://hooks.example.org/apple' }),
  ends: ['fail', 'notification-url-differs'],
  words: /is https:\/\/old\.example\.org\/apple\/…, which differs in the host and the path/,
};
