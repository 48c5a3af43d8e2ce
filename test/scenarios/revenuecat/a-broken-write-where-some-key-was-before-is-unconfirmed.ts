import { revenueCatIs, type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({
    ...revenueCatIs({}, { hasKey: true }),
    weather: weatherAt('revenuecat', 'POST', { kind: 'reset' }),
  }),
  status: 'failed',
  problem: 'revenuecat-unconfirmed',
  methods: ['GET', 'POST', 'GET'],
  words: /a key and does not say which/,
};
