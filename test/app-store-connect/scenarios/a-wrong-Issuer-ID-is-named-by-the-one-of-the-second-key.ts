import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'issuer-id',
  answer: 'yes',
  settings: () => ({ 'issuer-id': '69a6de7f-1234-47e3-e053-5b8c7c11a4d1' }),
  ends: ['fail', 'wrong-issuer-id'],
  words: /app-store-connect-issuer-id.*accepts the same key/,
};
