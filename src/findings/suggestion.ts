import leven from 'leven';

/** What is longer than this is no slip of the pen, and comparing it would take long. */
const MOST_CHARACTERS = 64;

/** “Did you mean …?”, when there is something near enough. */
export function suggestion(given: string, known: readonly string[]): string {
  if (given.length > MOST_CHARACTERS) return '';
  const [nearest] = known
    .map((name) => ({ name, distance: leven(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= Math.max(2, given.length / 3)
    ? ` Did you mean ${nearest.name}?`
    : '';
}
