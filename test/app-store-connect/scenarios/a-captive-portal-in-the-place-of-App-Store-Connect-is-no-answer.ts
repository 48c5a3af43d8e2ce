import { atConnect, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'key',
  answer: 'unknown',
  weather: atConnect({ kind: 'answer', status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' }),
  ends: ['pass', 'app-store-connect-unproven'],
  words: /not what Apple documents/,
};
