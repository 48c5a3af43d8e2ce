import { adaptyIs, type Scenario } from '../push.ts';

export const scenario: Scenario = {
  settings: { 'dry-run': 'true' },
  simulator: () => adaptyIs({}, { keyId: 'OLDKEY1234', issuerId: '69a6de7f-1234-47e3-e053-5b8c7c11a4d1' }),
  status: 'dry-run',
  methods: ['GET', 'OPTIONS'],
  words: /holds another key \(Key ID OLDKEY1234/,
};
