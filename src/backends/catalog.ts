import type { Problem } from '../findings/problem.ts';
import { PROBLEMS, type ProblemCode } from '../findings/problems.ts';
import { pushProblems } from '../findings/push-problems.ts';
import { BACKENDS } from './all.ts';

/** Every problem that iap-key can report, with those of each backend; usage comes last. */
const { 'key-in-wrong-setting': misplaced, 'invalid-setting': invalid, ...others } = PROBLEMS;

export const CATALOG: Readonly<Record<string, Problem>> = {
  ...others,
  ...Object.assign({}, ...BACKENDS.map(({ name, words }) => pushProblems(name, words))),
  'key-in-wrong-setting': misplaced,
  'invalid-setting': invalid,
};

export const PROBLEM_CODES = Object.keys(CATALOG) as ProblemCode[];

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(CATALOG, text);
}

/** The words of a problem. @throws never for a code of the catalog */
export function problemOf(code: ProblemCode): Problem {
  const problem = CATALOG[code];
  if (problem === undefined) throw new RangeError('There is no such problem.');
  return problem;
}
