import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'answer', status: 500 }) }),
  status: 'failed',
  problem: 'adapty-unavailable',
  methods: ['GET', 'OPTIONS', 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET'],
  words: /does not hold the key: that was read/,
};
