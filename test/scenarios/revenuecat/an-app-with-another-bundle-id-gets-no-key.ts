import { FOREIGN } from '../../e2e/stage.ts';
import { revenueCatIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => revenueCatIs({}, { bundleId: FOREIGN }),
  status: 'failed',
  problem: 'revenuecat-bundle-mismatch',
  methods: ['GET'],
  words: /not sent/,
};
