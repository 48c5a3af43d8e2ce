import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'product',
  answer: 'no',
  apps: [{ bundleId: LIVE, live: true, record: { purchases: [{ productId: 'coins', state: 'WAITING_FOR_REVIEW' }] } }],
  settings: () => ({ products: 'coins', environment: 'production' }),
  ends: ['pass', 'product-not-approved'],
  words: /WAITING_FOR_REVIEW/,
};
