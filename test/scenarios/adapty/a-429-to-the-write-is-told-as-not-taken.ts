import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'answer', status: 429 }) }),
  status: 'failed',
  problem: 'adapty-rate-limited',
  methods: ['GET', 'OPTIONS', 'PUT'],
  words: /did not take the key/,
};
