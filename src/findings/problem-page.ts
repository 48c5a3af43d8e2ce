import { DOCUMENTATION } from '../world/names.ts';
import type { ProblemCode } from './problems.ts';

/** The section of a problem in the documentation, which says what `iap-key explain` says. */
export function pageOfProblem(problem: ProblemCode): string {
  return `${DOCUMENTATION}/problems.md#${problem}`;
}
