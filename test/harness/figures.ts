/** One line of figures, the totals first and the rest by name; `scripts/harness.mjs` adds such lines up. */
export function figuresOf(counts: Iterable<readonly [string, number]>): string {
  return [...counts].map(([name, number]) => `${name}: ${number}`).join(', ');
}
