import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'notification-url',
  answer: 'no',
  subject: `${LIVE}, sandbox`,
  settings: () => ({ 'expect-notification-url': 'https://hooks.example.org/apple' }),
  ends: ['fail', 'notification-url-differs'],
  words: /has no production notification URL/,
};
