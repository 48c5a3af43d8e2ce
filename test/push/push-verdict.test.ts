import { describe, expect, test } from 'vitest';
import {
  type After,
  type Fate,
  fateOf,
  judgeWrite,
  PUSH_VERDICTS,
  type PushVerdict,
} from '../../src/push/push-verdict.ts';
import type { FailureReason } from '../../src/world/http-message.ts';
import { response } from '../apple/stage.ts';

describe('what became of a write, by its answer', () => {
  test.each<[number, Fate]>([
    [100, 'open'],
    [199, 'open'],
    [200, 'taken'],
    [204, 'taken'],
    [299, 'taken'],
    [300, 'open'],
    [399, 'open'],
    [400, 'refused'],
    [404, 'refused'],
    [499, 'refused'],
    [500, 'open'],
    [503, 'open'],
  ])('%d is %s', (status, fate) => {
    expect(fateOf(response(status))).toBe(fate);
  });

  test.each<[FailureReason, Fate]>([
    ['name-resolution', 'unsent'],
    ['connection', 'unsent'],
    ['tls', 'unsent'],
    ['proxy', 'unsent'],
    ['broken', 'open'],
    ['timeout', 'open'],
    ['too-long', 'open'],
    ['not-http', 'open'],
    ['aborted', 'open'],
  ])('a failure of the kind %s is %s', (reason, fate) => {
    expect(fateOf({ kind: 'failure', reason, code: 'CODE' })).toBe(fate);
  });
});

/** The verdicts by what is read afterwards, of a write that was taken, refused, surely not sent, or none of these. */
type Row = Readonly<Record<Fate, PushVerdict>>;
const NAMED: Readonly<Record<After, Row>> = {
  same: { taken: 'pushed', refused: 'refused', unsent: 'pushed', open: 'pushed' },
  other: { taken: 'unconfirmed', refused: 'refused', unsent: 'again', open: 'again' },
  none: { taken: 'unconfirmed', refused: 'refused', unsent: 'again', open: 'again' },
  some: { taken: 'unconfirmed', refused: 'refused', unsent: 'unconfirmed', open: 'unconfirmed' },
  silent: { taken: 'unconfirmed', refused: 'refused', unsent: 'unconfirmed', open: 'unconfirmed' },
  unread: { taken: 'unconfirmed', refused: 'refused', unsent: 'unsent', open: 'unconfirmed' },
};
const PROVEN: Row = { taken: 'pushed', refused: 'refused', unsent: 'pushed', open: 'pushed' };
const FATES: readonly Fate[] = ['taken', 'refused', 'unsent', 'open'];
const KEYS = ['same', 'other', 'none', 'some', 'silent'] as const;
const AFTERS: readonly After[] = [...KEYS, 'unread'];

describe('the verdict of a write', () => {
  test.each(AFTERS)('to a backend that names its key, and then says: %s', (after) => {
    for (const before of KEYS)
      for (const fate of FATES) expect(judgeWrite('which-key', fate, before, after)).toBe(NAMED[after][fate]);
  });

  test.each(AFTERS)('to a backend that names none, and then says: %s', (after) => {
    for (const before of KEYS) {
      for (const fate of FATES) {
        const isProven = after === 'some' && (before === 'none' || fate === 'taken');
        expect(judgeWrite('a-key', fate, before, after)).toBe((isProven ? PROVEN : NAMED[after])[fate]);
      }
    }
  });

  test('is the one of the last row, where no other row fits', () => {
    expect(PUSH_VERDICTS.at(-1)).toEqual(['·', '·', 'unconfirmed']);
  });
});
