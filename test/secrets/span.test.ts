import { describe, expect, test } from 'vitest';
import { mergeSpans, replaceSpans } from '../../src/secrets/span.ts';

const spans = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([from, to]) => ({ from, to }));

describe('stretches', () => {
  test.each([
    ['none', spans(), spans()],
    ['apart stay apart', spans([0, 2], [3, 5]), spans([0, 2], [3, 5])],
    ['that touch are one', spans([0, 2], [2, 5]), spans([0, 5])],
    ['that overlap are one', spans([0, 3], [2, 5]), spans([0, 5])],
    ['inside of another vanish in it', spans([0, 9], [2, 5], [4, 6]), spans([0, 9])],
    ['in any order come in order', spans([7, 9], [0, 2], [4, 5]), spans([0, 2], [4, 5], [7, 9])],
  ])('%s', (_, given, merged) => {
    expect(mergeSpans(given)).toEqual(merged);
  });

  test('are replaced by a mask each, and all else stays', () => {
    expect(replaceSpans('0123456789', spans([6, 8], [1, 3], [2, 4]))).toBe('0***45***89');
    expect(replaceSpans('0123', spans([0, 4]))).toBe('***');
    expect(replaceSpans('0123', spans())).toBe('0123');
  });

  test('given to be merged are left as they are', () => {
    const given = Object.freeze(spans([3, 5], [0, 4]));
    expect(mergeSpans(given)).toEqual(spans([0, 5]));
    expect(given).toEqual(spans([3, 5], [0, 4]));
  });
});
