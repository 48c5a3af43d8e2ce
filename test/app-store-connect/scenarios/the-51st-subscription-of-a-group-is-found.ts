import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'product',
  answer: 'yes',
  apps: [
    {
      bundleId: LIVE,
      live: true,
      record: {
        subscriptionGroups: [
          Array.from({ length: 60 }, (_, index) => ({ productId: `plan.${index}`, state: 'APPROVED' })),
        ],
      },
    },
  ],
  settings: () => ({ products: 'plan.59' }),
};
