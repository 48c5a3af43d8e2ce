import { adaptyIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => adaptyIs({ describes: 'without-key' }),
  status: 'failed',
  problem: 'adapty-unsupported',
  methods: ['GET', 'OPTIONS'],
  words: /does not take apple_store_issuer_id, apple_store_key_id, apple_store_private_key.*not sent/,
};
