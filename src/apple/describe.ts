import { ENDED, FAILED } from '../net/failure-words.ts';
import type { Outcome } from './persist.ts';

type EndedBy = 'timeout' | 'interruption' | undefined;

/** One sentence that says what Apple, or whatever stood in its place, answered in the end. */
export function describeAnswer(outcome: Outcome, endedBy: EndedBy): string {
  const { question, attempts, last, standing, comeBackInMs } = outcome;
  const { answer } = last;
  const host = new URL(question.endpoint.url).host;
  const times = attempts.length === 1 ? '' : `, at attempt ${attempts.length}`;
  switch (answer.kind) {
    case 'accepted':
      return `Accepted${times}: ${host} gave an answer that only an authenticated caller gets.`;
    case 'refused':
      if (standing === 'refused') return `${host} refused ${countRefusals(outcome)} (401).`;
      return `${host} refused ${countRefusals(outcome)} (401), and ${endedBy === undefined ? 'there was no time left' : `the run ${over(endedBy)}`} before it could be asked again. ${PROVES_NOTHING}`;
    case 'limited':
      return comeBackInMs === undefined
        ? `${host} answers that there were too many requests (429)${times}.`
        : `${host} answers that there were too many requests (429). Come back at ${new Date((answer.date ?? last.at) + comeBackInMs).toISOString()}.`;
    case 'unavailable':
      return `${host} answers with a server error (${answer.status})${times}.`;
    case 'foreign':
      return `In the place of Apple’s answer came ${answer.what}, from ${host}.`;
    case 'unconfirmed':
      return `${host} found fault with the question, so nothing is known about the key.`;
    case 'unasked':
      return `${host} was not asked for this app before the run ${over(endedBy ?? 'timeout')}.`;
    case 'unreachable':
      if (answer.reason !== 'aborted') return `${FAILED[answer.reason](host, answer.code)} (${answer.code})${times}.`;
      return isAfterRefusal(outcome)
        ? `${host} refused ${countRefusals(outcome)} (401), and had not answered the next one when the run ${over(endedBy ?? 'interruption')}. ${PROVES_NOTHING}`
        : `${host} had not answered when the run ${over(endedBy ?? 'interruption')}.`;
  }
}

/** An interruption is called so, lest the network be blamed. */
function over(endedBy: NonNullable<EndedBy>): string {
  return endedBy === 'interruption' ? `was interrupted, and ${ENDED[endedBy]}` : ENDED[endedBy];
}

const PROVES_NOTHING = 'One refusal alone proves nothing.';

/** Whether an answer is missing only because a refusal was to be asked again. */
export function isAfterRefusal({ attempts }: Outcome): boolean {
  return attempts.at(-2)?.answer.kind === 'refused';
}

function countRefusals({ attempts }: Outcome): string {
  const count = attempts.filter(({ answer }) => answer.kind === 'refused').length;
  return count === 1 ? 'a freshly signed token' : `${count} freshly signed tokens`;
}
