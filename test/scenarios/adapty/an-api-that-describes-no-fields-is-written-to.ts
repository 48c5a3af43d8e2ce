import { adaptyIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => adaptyIs({ describes: 'nothing' }),
  status: 'pushed',
  methods: ['GET', 'OPTIONS', 'PUT', 'GET'],
  words: /reports this Key ID/,
};
