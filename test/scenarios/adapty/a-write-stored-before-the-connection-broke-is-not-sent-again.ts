import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({ weather: weatherAt('adapty', 'PUT', { kind: 'reset-after', sent: 'headers' }) }),
  status: 'pushed',
  methods: ['GET', 'OPTIONS', 'PUT', 'GET'],
  words: /reports this Key ID/,
};
