import { describe, test } from 'vitest';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import { FOREIGN } from '../e2e/stage.ts';
import { BACKENDS, type Case, DOORS, expectScenario, TO_REVENUECAT, weatherAt } from './push.ts';

const CASES: Case[] = [
  {
    name: 'RevenueCat that names the key it holds',
    options: () => ({ revenuecat: { ...BACKENDS.revenuecat, reportsKeyId: true } }),
    status: 'pushed',
    code: 0,
    pushed: 'true',
    methods: ['GET', 'POST', 'GET'],
    words: /reports this Key ID/,
    sent: 1,
  },
  {
    name: 'RevenueCat with another bundle ID',
    options: () => ({
      revenuecat: {
        ...BACKENDS.revenuecat,
        apps: [{ ...BACKENDS.revenuecat.apps[0], bundleId: FOREIGN }],
      } as SimulatorOptions['revenuecat'] & object,
    }),
    status: 'failed',
    problem: 'revenuecat-bundle-mismatch',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: /not sent/,
    sent: 0,
  },
  {
    name: 'an app of another store',
    options: () => ({
      revenuecat: {
        ...BACKENDS.revenuecat,
        apps: [{ ...BACKENDS.revenuecat.apps[0], type: 'play_store' }],
      } as SimulatorOptions['revenuecat'] & object,
    }),
    status: 'failed',
    problem: 'revenuecat-bundle-mismatch',
    code: 4,
    pushed: 'false',
    methods: ['GET'],
    words: /no bundle ID/,
    sent: 0,
  },
  {
    name: 'RevenueCat that stores nothing',
    options: () => ({ revenuecat: { ...BACKENDS.revenuecat, storesKey: false } }),
    status: 'failed',
    problem: 'revenuecat-unconfirmed',
    code: 4,
    pushed: 'false',
    methods: ['GET', 'POST', 'GET'],
    words: /holds no key/,
    sent: 1,
  },
  {
    name: 'a cut connection where RevenueCat had some key before',
    options: () => ({
      revenuecat: {
        ...BACKENDS.revenuecat,
        apps: [{ ...BACKENDS.revenuecat.apps[0], hasKey: true }],
      } as SimulatorOptions['revenuecat'] & object,
      weather: weatherAt('revenuecat', 'POST', { kind: 'reset' }),
    }),
    status: 'failed',
    problem: 'revenuecat-unconfirmed',
    code: 4,
    pushed: 'false',
    methods: ['GET', 'POST', 'GET'],
    words: /a key and does not say which/,
    sent: 1,
  },
];

describe.each(DOORS)('a push to RevenueCat through the %s', (door) => {
  test.concurrent.each(CASES)('$name', (wanted) => expectScenario('revenuecat', door, TO_REVENUECAT, wanted));
});
