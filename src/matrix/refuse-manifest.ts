/** How a manifest is refused: everything that is wrong at once. */
import { UsageError } from '../findings/usage-error.ts';

/** So many problems are described; of more only the count is told. */
export const MOST_TOLD = 50;

/** @throws UsageError with the problems; nothing where there is none */
export function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new UsageError(problems);
}
