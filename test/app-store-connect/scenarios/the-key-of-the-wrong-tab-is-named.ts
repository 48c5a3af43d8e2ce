import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'family',
  answer: 'yes',
  settings: ({ wrongTab }) => ({ 'private-key': wrongTab.pem, 'key-id': wrongTab.keyId }),
  ends: ['fail', 'wrong-key-family'],
};
