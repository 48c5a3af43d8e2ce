import leven from 'leven';

/** “Did you mean …?”, when there is something near enough. */
export function suggestion(given: string, known: readonly string[]): string {
  const [nearest] = known
    .map((name) => ({ name, distance: leven(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= Math.max(2, given.length / 3)
    ? ` Did you mean ${nearest.name}?`
    : '';
}
