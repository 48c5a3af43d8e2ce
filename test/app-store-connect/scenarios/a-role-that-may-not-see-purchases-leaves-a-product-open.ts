import { atConnect, forbidden, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'product',
  answer: 'unknown',
  settings: () => ({ products: 'coins' }),
  weather: atConnect(forbidden, 'inAppPurchasesV2'),
  ends: ['pass', 'app-store-connect-unproven'],
  words: /whether coins exists: the role/,
};
