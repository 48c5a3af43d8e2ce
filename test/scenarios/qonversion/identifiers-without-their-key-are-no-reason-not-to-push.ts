import { LIVE } from '../../e2e/stage.ts';
import { QONVERSION_TOKEN, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  simulator: () => ({
    qonversion: { projects: [{ token: QONVERSION_TOKEN, bundleId: LIVE, keyId: 'OLDKEY1234', hasKey: false }] },
  }),
  status: 'pushed',
  methods: ['GET', 'POST', 'GET'],
  words: /reports this Key ID/,
};
