import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'answer-after', status: 502 }) }),
  status: 'pushed',
  methods: ['GET', 'OPTIONS', 'PUT', 'GET'],
  words: /reports this Key ID/,
};
