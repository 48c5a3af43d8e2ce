import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({ weather: weatherAt('adapty', 'GET', { kind: 'answer', status: 503 }) }),
  status: 'failed',
  problem: 'adapty-unavailable',
  methods: ['GET', 'GET', 'GET'],
  words: /server error \(503\).*not sent/,
};
