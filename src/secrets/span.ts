/** A stretch of a text, by its UTF-16 units: from the first to the one behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same stretches in order, those that touch or overlap as one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.to) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return merged;
}

export const MASK = '***';

/** The text with every stretch replaced by {@link MASK}. */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  let result = '';
  let last = 0;
  for (const { from, to } of mergeSpans(spans)) {
    result += text.slice(last, from) + MASK;
    last = to;
  }
  return result + text.slice(last);
}
