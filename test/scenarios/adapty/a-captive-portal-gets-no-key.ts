import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({
    weather: weatherAt('adapty', 'GET', {
      kind: 'answer',
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<html>',
    }),
  }),
  status: 'failed',
  problem: 'adapty-unreachable',
  methods: ['GET'],
  words: /Something else than Adapty.*not sent/,
};
