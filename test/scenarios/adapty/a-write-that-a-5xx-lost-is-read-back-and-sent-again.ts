import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'answer', status: 500 }, 1) }),
  status: 'pushed',
  methods: ['GET', 'OPTIONS', 'PUT', 'GET', 'PUT', 'GET'],
  words: /reports this Key ID/,
};
