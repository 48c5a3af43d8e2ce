import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'product',
  answer: 'yes',
  apps: [{ bundleId: LIVE, live: true, record: { purchases: [{ productId: 'coins', state: 'MISSING_METADATA' }] } }],
  settings: () => ({ products: 'coins' }),
};
