import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({
    weather: weatherAt('adapty', 'GET', { kind: 'answer', status: 429, headers: { 'retry-after': '0' } }, 1),
  }),
  status: 'pushed',
  methods: ['GET', 'GET', 'OPTIONS', 'PUT', 'GET'],
  words: /reports this Key ID/,
};
