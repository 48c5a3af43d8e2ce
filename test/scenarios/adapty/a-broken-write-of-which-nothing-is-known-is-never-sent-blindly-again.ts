import { adaptyIs, type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({ ...adaptyIs({ reportsKey: false }), weather: weatherAt('adapty', 'PUT', { kind: 'reset' }) }),
  status: 'failed',
  problem: 'adapty-unconfirmed',
  methods: ['GET', 'OPTIONS', 'PUT', 'GET'],
  words: /Afterwards it reports nothing about a key/,
};
