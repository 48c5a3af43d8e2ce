import { atConnect, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'key',
  answer: 'unknown',
  weather: atConnect({ kind: 'answer', status: 503 }),
  ends: ['pass', 'app-store-connect-unproven'],
  words: /server error/,
};
