import type { Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'issuer-id',
  answer: 'no',
  settings: ({ revoked }) => ({ 'private-key': revoked.pem, 'key-id': revoked.keyId }),
  ends: ['fail', 'apple-refused'],
  words: /only the Key ID, the file and a revocation are left/,
};
