import { revenueCatIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => revenueCatIs({ reportsKeyId: true }),
  status: 'pushed',
  methods: ['GET', 'POST', 'GET'],
  words: /reports this Key ID/,
};
