import { storeError } from './simulated-answer.ts';
import type { Endpoint } from './simulated-endpoint.ts';
import type { SimulatorOptions } from './simulator-options.ts';

/** Real ids are decimal numbers of 15 or 16 digits; Apple states no grammar, and 19 digits fill 64 bits. */
const TRANSACTION_ID = /^\d{1,19}$/;

/**
 * Get Transaction Info, in a store where nothing was ever bought.
 * Source: https://developer.apple.com/documentation/appstoreserverapi/get-transaction-info ; the two messages are those
 * of the test resources in https://github.com/apple/app-store-server-library-node .
 */
export function transactionInfo(unknownTransaction: SimulatorOptions['unknownTransaction'] = 'not-found'): Endpoint {
  return {
    method: 'GET',
    path: /^\/inApps\/v1\/transactions\/([^/]+)$/,
    complaint({ parameter }) {
      const invalid = unknownTransaction === 'invalid-id' || !TRANSACTION_ID.test(parameter);
      return invalid ? storeError(4000006, 'Invalid transaction id.') : undefined;
    },
    answer: () => storeError(4040010, 'Transaction id not found.'),
  };
}
