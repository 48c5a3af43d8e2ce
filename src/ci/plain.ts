import { joinSections } from '../report/text.ts';
import type { CiFormat } from './format.ts';

/** For a terminal, and for CI systems whose logs know no commands: they take JUnit, or nothing. */
export const PLAIN: CiFormat = { say: ({ sections }) => joinSections(Object.values(sections)) };
