import { adaptyIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => adaptyIs({ storesKey: false, describes: 'nothing' }),
  status: 'failed',
  problem: 'adapty-unconfirmed',
  methods: ['GET', 'OPTIONS', 'PUT', 'GET'],
  words: /took the write, but reports nothing about a key/,
};
