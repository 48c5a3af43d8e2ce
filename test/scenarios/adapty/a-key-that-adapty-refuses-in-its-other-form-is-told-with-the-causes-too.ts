import { type Scenario, weatherAt } from '../push.ts';

const SAYS = 'The provided field values are incorrect';

export const scenario: Scenario = {
  simulator: () => ({
    weather: weatherAt('adapty', 'PUT', {
      kind: 'answer',
      status: 409,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ errors: [{ detail: SAYS, code: 'invalid', status: 409 }] }),
    }),
  }),
  status: 'failed',
  problem: 'adapty-rejected',
  methods: ['GET', 'OPTIONS', 'PUT'],
  words: /rejects the request \(409\): “.*The provided field values are incorrect.*”/,
  hint: /“The provided field values are incorrect”.*Team keys.*look-alike characters/,
};
