import leven from 'leven';

/** So many spellings are tried; each costs requests. */
const MOST = 3;

/**
 * The bundle IDs of an account that somebody may have meant with another one, the nearest first: other capitals, characters
 * that look alike, a suffix too many or too few, a slip of the pen.
 */
export function nearSpellings(wanted: string, known: readonly string[]): string[] {
  return [...new Set(known)]
    .filter((bundleId) => bundleId !== wanted)
    .flatMap((bundleId) => {
      const rank = RANKS.findIndex((isNear) => isNear(wanted, bundleId));
      return rank === -1 ? [] : [{ bundleId, rank, distance: leven(wanted, bundleId) }];
    })
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance || (a.bundleId < b.bundleId ? -1 : 1))
    .slice(0, MOST)
    .map(({ bundleId }) => bundleId);
}

const TEAM_ID = /^[A-Z0-9]{10}\./;

const RANKS: readonly ((wanted: string, known: string) => boolean)[] = [
  (wanted, known) => wanted.toLowerCase() === known.toLowerCase(),
  (wanted, known) => skeleton(wanted) === skeleton(known),
  (wanted, known) => wanted.replace(TEAM_ID, '').toLowerCase() === known.replace(TEAM_ID, '').toLowerCase(),
  (wanted, known) => isExtended(wanted, known) || isExtended(known, wanted),
  (wanted, known) =>
    Math.min(wanted.length, known.length) >= 6 && leven(wanted.toLowerCase(), known.toLowerCase()) <= 2,
];

/** What remains when characters that look alike are the same. */
function skeleton(bundleId: string): string {
  return bundleId
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll(/[1i]/g, 'l')
    .replaceAll('_', '-')
    .replaceAll('rn', 'm');
}

/** Whether the longer one is the shorter with a part more, as `.dev` or `-beta`. */
function isExtended(shorter: string, longer: string): boolean {
  const [first, second] = [skeleton(shorter), skeleton(longer)];
  // One label alone, as `com`, is the beginning of everything.
  return first.split('.').length > 1 && second.startsWith(first) && /^[.-]/.test(second.slice(first.length));
}
