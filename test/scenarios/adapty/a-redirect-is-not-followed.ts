import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({
    weather: weatherAt('adapty', 'PUT', {
      kind: 'answer',
      status: 307,
      headers: { location: 'https://127.0.0.1:1/' },
    }),
  }),
  status: 'failed',
  problem: 'adapty-unreachable',
  methods: ['GET', 'OPTIONS', 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET'],
  words: /Something else than Adapty/,
};
