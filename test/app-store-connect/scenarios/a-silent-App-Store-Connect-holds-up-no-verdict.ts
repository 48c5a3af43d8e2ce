import { atConnect, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'key',
  answer: 'unknown',
  settings: () => ({ timeout: '3' }),
  weather: atConnect({ kind: 'reset' }),
  ends: ['pass', 'app-store-connect-unproven'],
  words: /could not be reached/,
};
