import type { Scenario } from '../push.ts';

export const scenario: Scenario = {
  settings: { 'adapty-token': 'dev_live_wr0ngt0k.enwr0ngt0ken' },
  status: 'failed',
  problem: 'adapty-token-refused',
  methods: ['GET'],
  words: /refuses the token \(401\).*invalid_token.*not sent/,
};
