import { FOREIGN, LIVE } from '../../e2e/stage.ts';
import { adaptyIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => adaptyIs({}, { bundleId: FOREIGN }),
  status: 'failed',
  problem: 'adapty-bundle-mismatch',
  methods: ['GET'],
  words: new RegExp(`has the bundle ID ${FOREIGN}.*checked for ${LIVE}.*not sent`),
};
