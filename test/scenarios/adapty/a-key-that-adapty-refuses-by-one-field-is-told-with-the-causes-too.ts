import { type Scenario, weatherAt } from '../push.ts';

const SAYS = 'The provided field values are incorrect';

export const scenario: Scenario = {
  simulator: () => ({
    weather: weatherAt('adapty', 'PUT', {
      kind: 'answer',
      status: 422,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        error_code: 'validation_error',
        errors: { apple_store_private_key: [SAYS] },
        status_code: 422,
      }),
    }),
  }),
  status: 'failed',
  problem: 'adapty-rejected',
  methods: ['GET', 'OPTIONS', 'PUT'],
  words: /rejects the request \(422\): “.*The provided field values are incorrect.*”/,
  hint: /“The provided field values are incorrect”.*Team keys.*look-alike characters/,
};
