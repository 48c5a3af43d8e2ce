import { ENDED, FAILED } from '../net/failure-words.ts';
import type { Outcome } from './persist.ts';

/** One sentence that says what Apple, or whatever stood in its place, answered in the end. */
export function describeAnswer(
  { question, attempts, last, comeBackInMs }: Outcome,
  endedBy: 'timeout' | 'interruption' | undefined,
): string {
  const { answer } = last;
  const host = new URL(question.endpoint.url).host;
  const times = attempts.length === 1 ? '' : `, at attempt ${attempts.length}`;
  switch (answer.kind) {
    case 'accepted':
      return `Accepted${times}: ${host} gave an answer that only an authenticated caller gets.`;
    case 'refused':
      return `${host} refused ${attempts.length === 1 ? 'a freshly signed token' : `${attempts.length} freshly signed tokens`} (401).`;
    case 'limited':
      return comeBackInMs === undefined
        ? `${host} answers that there were too many requests (429)${times}.`
        : `${host} answers that there were too many requests (429). Come back at ${new Date((answer.date ?? last.at) + comeBackInMs).toISOString()}.`;
    case 'unavailable':
      return `${host} answers with a server error (${answer.status})${times}.`;
    case 'foreign':
      return `In the place of Apple’s answer came ${answer.what}, from ${host}.`;
    case 'unconfirmed':
      return `${host} judged the question malformed, so nothing is known about the key.`;
    case 'unreachable':
      return answer.reason === 'aborted'
        ? `${host} had not answered when the run ${ENDED[endedBy ?? 'interruption']}.`
        : `${FAILED[answer.reason](host, answer.code)} (${answer.code})${times}.`;
  }
}
