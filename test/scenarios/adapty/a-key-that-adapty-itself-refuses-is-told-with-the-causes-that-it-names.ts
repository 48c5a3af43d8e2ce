import { adaptyIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => adaptyIs({ refusesKey: true }),
  status: 'failed',
  problem: 'adapty-rejected',
  methods: ['GET', 'OPTIONS', 'PUT'],
  words: /rejects the request \(400\): “.*The provided field values are incorrect”\. It did not take the key/,
  hint: /Team keys.*another team’s account.*recreated from pasted text.*not exactly the app’s.*look-alike characters/,
};
