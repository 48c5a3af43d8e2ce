import { atConnect, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'key',
  answer: 'unknown',
  weather: atConnect({ kind: 'answer', status: 429, headers: { 'retry-after': '3600' } }),
  ends: ['pass', 'app-store-connect-unproven'],
  words: /429/,
};
