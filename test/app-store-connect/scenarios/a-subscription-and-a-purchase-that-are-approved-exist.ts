import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'product',
  answer: 'yes',
  subject: 'yearly',
  apps: [
    {
      bundleId: LIVE,
      live: true,
      record: {
        purchases: [{ productId: 'coins', state: 'APPROVED' }],
        subscriptionGroups: [[{ productId: 'yearly', state: 'APPROVED' }]],
      },
    },
  ],
  settings: () => ({ products: 'coins, yearly', environment: 'both' }),
};
