import { BACKENDS, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({ qonversion: { ...BACKENDS.qonversion, storesKey: false } }),
  status: 'failed',
  problem: 'qonversion-unconfirmed',
  methods: ['GET', 'POST', 'GET'],
  words: /holds no key/,
};
