import { LIVE, type Scenario } from '../account.ts';

export const scenario: Scenario = {
  question: 'notification-url',
  answer: 'no',
  subject: `${LIVE}, sandbox`,
};
