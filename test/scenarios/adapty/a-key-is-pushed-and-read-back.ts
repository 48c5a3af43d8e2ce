import type { Scenario } from '../push.ts';

export const scenario: Scenario = {
  status: 'pushed',
  methods: ['GET', 'OPTIONS', 'PUT', 'GET'],
  words: /reports this Key ID and Issuer ID/,
};
