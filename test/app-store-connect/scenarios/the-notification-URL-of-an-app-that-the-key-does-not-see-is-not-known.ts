import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'notification-url',
  answer: 'unknown',
  subject: `${LIVE}, sandbox`,
  secondKey: { individual: { apps: [] } },
  settings: () => ({ 'expect-notification-url': 'https://hooks.example.org/apple' }),
  ends: ['pass', 'app-store-connect-unproven'],
};
