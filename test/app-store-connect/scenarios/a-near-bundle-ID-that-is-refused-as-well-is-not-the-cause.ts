import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'bundle-id',
  answer: 'no',
  settings: ({ revoked }) => ({
    'private-key': revoked.pem,
    'key-id': revoked.keyId,
    'bundle-id': LIVE.toUpperCase(),
  }),
  ends: ['fail', 'apple-refused'],
};
