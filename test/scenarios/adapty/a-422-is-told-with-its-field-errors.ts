import { type Scenario, weatherAt } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({
    weather: weatherAt('adapty', 'PUT', {
      kind: 'answer',
      status: 422,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        error_code: 'validation_error',
        errors: { apple_store_key_id: ['Not a\nKey ID.'] },
        status_code: 422,
      }),
    }),
  }),
  status: 'failed',
  problem: 'adapty-rejected',
  methods: ['GET', 'OPTIONS', 'PUT'],
  words: /rejects the request \(422\): “validation_error; apple_store_key_id: Not a Key ID”/,
};
