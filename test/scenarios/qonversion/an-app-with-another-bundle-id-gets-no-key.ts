import { FOREIGN } from '../../e2e/stage.ts';
import { QONVERSION_TOKEN, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({ qonversion: { projects: [{ token: QONVERSION_TOKEN, bundleId: FOREIGN }] } }),
  status: 'failed',
  problem: 'qonversion-bundle-mismatch',
  methods: ['GET'],
  words: /not sent/,
};
