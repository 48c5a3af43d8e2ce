/** How a manifest is refused: everything that is wrong at once, but no flood. */
import { UsageError } from '../settings.ts';

/** More than a person mends before the next try. */
export const MOST_TOLD = 20;

/** @throws UsageError with the first problems, and how many more there are; nothing where there is none */
export function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length - MOST_TOLD;
  throw new UsageError([...problems.slice(0, MOST_TOLD), ...(more > 0 ? [`And ${more} more.`] : [])].join('\n'));
}
