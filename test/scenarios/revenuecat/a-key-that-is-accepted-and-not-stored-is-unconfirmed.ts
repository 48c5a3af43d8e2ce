import { revenueCatIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => revenueCatIs({ storesKey: false }),
  status: 'failed',
  problem: 'revenuecat-unconfirmed',
  methods: ['GET', 'POST', 'GET'],
  words: /holds no key/,
};
