import type { BundleOutcome } from './interview.ts';
import type { Outcome } from './persist.ts';

/** Every outcome, of all bundle IDs and environments. */
export function outcomesOf(bundles: readonly BundleOutcome[]): Outcome[] {
  return bundles.flatMap(({ production, sandbox }) => [production, sandbox].filter((outcome) => outcome !== undefined));
}

/**
 * This machine's clock minus Apple's, in milliseconds: of all that was measured the smallest, because time under way only
 * adds. Undefined when no answer of Apple's told its time; a stranger's date is none.
 */
export function measuredDifference(bundles: readonly BundleOutcome[]): number | undefined {
  const [smallest] = outcomesOf(bundles)
    .flatMap(({ attempts }) => attempts)
    .filter(({ answer }) => answer.kind !== 'foreign')
    .flatMap(({ clockDifferenceMs }) => clockDifferenceMs ?? [])
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  return smallest;
}
