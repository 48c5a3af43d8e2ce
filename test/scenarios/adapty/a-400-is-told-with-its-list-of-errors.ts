import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({
    weather: weatherAt('adapty', 'PUT', {
      kind: 'answer',
      status: 400,
      body: JSON.stringify({ errors: [{ detail: 'Malformed request.', code: 'parse_error', status: 400 }] }),
    }),
  }),
  status: 'failed',
  problem: 'adapty-rejected',
  methods: ['GET', 'OPTIONS', 'PUT'],
  words: /“Malformed request.; parse_error”/,
};
