import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'product',
  answer: 'no',
  apps: [
    { bundleId: LIVE, live: true, record: { subscriptionGroups: [[{ productId: 'Yearly', state: 'APPROVED' }]] } },
  ],
  settings: () => ({ products: 'yearly' }),
  ends: ['fail', 'product-missing'],
  words: /no product yearly.*There is Yearly/,
};
