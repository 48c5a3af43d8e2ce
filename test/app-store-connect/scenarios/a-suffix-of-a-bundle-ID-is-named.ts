import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'bundle-id',
  answer: 'yes',
  settings: () => ({ 'bundle-id': `${LIVE}.dev` }),
  ends: ['fail', 'wrong-bundle-id'],
  words: new RegExp(`accepts the same key for ${LIVE}`),
};
