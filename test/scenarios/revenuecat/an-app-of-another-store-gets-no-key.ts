import { revenueCatIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => revenueCatIs({}, { type: 'play_store' }),
  status: 'failed',
  problem: 'revenuecat-bundle-mismatch',
  methods: ['GET'],
  words: /no bundle ID/,
};
