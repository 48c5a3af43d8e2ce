import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'revoked',
  answer: 'unknown',
  settings: ({ revoked }) => ({ 'private-key': revoked.pem, 'key-id': revoked.keyId }),
  ends: ['fail', 'apple-refused'],
  words: /revocation/,
};
