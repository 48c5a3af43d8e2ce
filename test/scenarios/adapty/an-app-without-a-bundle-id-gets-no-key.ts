import { adaptyIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => adaptyIs({}, { bundleId: null }),
  status: 'failed',
  problem: 'adapty-bundle-mismatch',
  methods: ['GET'],
  words: /has no bundle ID/,
};
