import type { Scenario } from '../push.ts';

export const scenario: Scenario = {
  settings: { 'adapty-app-id': 'a5c1b2d3-0000-4000-8000-ffffffffffff' },
  status: 'failed',
  problem: 'adapty-app-not-found',
  methods: ['GET'],
  words: /404.*app_not_found.*not sent/,
};
