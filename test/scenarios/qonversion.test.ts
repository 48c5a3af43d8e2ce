import { describe, test } from 'vitest';
import { FOREIGN, LIVE } from '../e2e/stage.ts';
import { BACKENDS, type Case, DOORS, expectScenario, QONVERSION_TOKEN, TO_QONVERSION } from './push.ts';

const CASES: Case[] = [
  {
    name: 'Qonversion with another bundle ID',
    options: () => ({ qonversion: { projects: [{ token: QONVERSION_TOKEN, bundleId: FOREIGN }] } }),
    status: 'failed',
    problem: 'qonversion-bundle-mismatch',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: /not sent/,
    sent: 0,
  },
  {
    name: 'Qonversion that stores nothing',
    options: () => ({ qonversion: { ...BACKENDS.qonversion, storesKey: false } }),
    status: 'failed',
    problem: 'qonversion-unconfirmed',
    code: 4,
    pushed: 'false',
    methods: ['GET', 'POST', 'GET'],
    words: /holds no key/,
    sent: 1,
  },
  {
    name: 'Qonversion that has the identifiers without their key',
    options: () => ({
      qonversion: { projects: [{ token: QONVERSION_TOKEN, bundleId: LIVE, keyId: 'OLDKEY1234', hasKey: false }] },
    }),
    status: 'pushed',
    code: 0,
    pushed: 'true',
    methods: ['GET', 'POST', 'GET'],
    words: /reports this Key ID/,
    sent: 1,
  },
];

describe.each(DOORS)('a push to Qonversion through the %s', (door) => {
  test.concurrent.each(CASES)('$name', (wanted) => expectScenario('qonversion', door, TO_QONVERSION, wanted));
});
