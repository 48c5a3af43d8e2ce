import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({
    weather: weatherAt('adapty', 'GET', { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } }),
  }),
  status: 'failed',
  problem: 'adapty-rate-limited',
  methods: ['GET'],
  words: /\(429\).*Come back at \d{4}-.*not sent/,
};
