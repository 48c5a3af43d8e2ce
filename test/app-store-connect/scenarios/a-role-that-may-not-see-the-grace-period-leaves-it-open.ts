import { atConnect, forbidden, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'grace-period',
  answer: 'unknown',
  weather: atConnect(forbidden, 'subscriptionGracePeriod'),
};
