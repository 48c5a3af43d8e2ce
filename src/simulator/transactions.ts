import { storeError } from './simulated-answer.ts';
import type { Endpoint } from './simulated-endpoint.ts';
import type { SimulatorOptions } from './simulator-options.ts';

/** Real ids are decimal numbers of 15 or 16 digits; Apple states no grammar, and 19 digits fill 64 bits. */
const TRANSACTION_ID = /^\d{1,19}$/;

const ANSWERS = {
  'not-found': { code: 4040010, message: 'Transaction id not found.' },
  'app-not-found': { code: 4040003, message: 'App not found.' },
} as const;

/**
 * Get All Subscription Statuses and Get Transaction Info, in a store where nothing was ever bought.
 * Sources: https://developer.apple.com/documentation/appstoreserverapi/get-all-subscription-statuses and
 * https://developer.apple.com/documentation/appstoreserverapi/get-transaction-info ; that the former answers 4040010 to the
 * id 1 was measured, https://developer.apple.com/forums/thread/844896 . The messages are those of the test resources in
 * https://github.com/apple/app-store-server-library-node , but for that of 4040003.
 */
export function transactions(unknownTransaction: SimulatorOptions['unknownTransaction'] = 'not-found'): Endpoint[] {
  return ['subscriptions', 'transactions'].map((name) => ({
    method: 'GET',
    path: new RegExp(`^/inApps/v1/${name}/([^/]+)$`),
    complaint({ parameter }) {
      const invalid = unknownTransaction === 'invalid-id' || !TRANSACTION_ID.test(parameter);
      return invalid ? storeError(4000006, 'Invalid transaction id.') : undefined;
    },
    answer() {
      const { code, message } = ANSWERS[unknownTransaction === 'app-not-found' ? 'app-not-found' : 'not-found'];
      return storeError(code, message);
    },
  }));
}
