import type { Holding, Target } from '../backends/target.ts';
import type { Exchange } from '../world/http-message.ts';

/** What is known of a write from its answer alone. */
export type Fate = 'taken' | 'refused' | 'unsent' | 'open';

/** What the backend reports after the write; `unread` where it could not be read. */
export type After = Holding['key'] | 'unread';

/** `again`: the write may be sent once more, because the backend reports that it does not hold the key. */
export type PushVerdict = 'pushed' | 'refused' | 'unsent' | 'unconfirmed' | 'again';

/**
 * The verdict of a write, by its own answer and by what is read afterwards. `some` is a key that the backend does not name: it
 * proves the write only where the backend never names one, and the write was taken or there was none before (`proven`).
 * docs/how-it-decides.md has the same rows, and a test compares them. The first row that fits counts; `·` fits all.
 */
export const PUSH_VERDICTS: readonly (readonly [Fate | '·', After | 'proven' | '·', PushVerdict])[] = [
  ['refused', '·', 'refused'],
  ['·', 'same', 'pushed'],
  ['·', 'proven', 'pushed'],
  ['unsent', 'unread', 'unsent'],
  ['taken', '·', 'unconfirmed'],
  ['·', 'none', 'again'],
  ['·', 'other', 'again'],
  ['·', '·', 'unconfirmed'],
];

/** What is known of a write from its answer alone: whether it was taken, refused, surely not sent, or none of these. */
export function fateOf(exchange: Exchange): Fate {
  if (exchange.kind === 'failure')
    return ['name-resolution', 'connection', 'tls', 'proxy'].includes(exchange.reason) ? 'unsent' : 'open';
  if (exchange.status >= 200 && exchange.status < 300) return 'taken';
  return exchange.status >= 400 && exchange.status < 500 ? 'refused' : 'open';
}

/** Judges a write by the table; pure. */
export function judgeWrite(
  confirms: Target['confirms'],
  fate: Fate,
  before: Holding['key'],
  after: After,
): PushVerdict {
  const isProven = confirms === 'a-key' && after === 'some' && (fate === 'taken' || before === 'none');
  const seen = isProven ? 'proven' : after;
  const row = PUSH_VERDICTS.find(([one, other]) => [fate, '·'].includes(one) && [seen, '·'].includes(other));
  return row?.[2] ?? 'unconfirmed';
}
