import { atConnect, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'key',
  answer: 'unknown',
  settings: () => ({ timeout: '20' }),
  weather: atConnect({ kind: 'reset' }),
  ends: ['pass', 'app-store-connect-unproven'],
  words: /could not be reached|the time for it was over/,
};
