import type { Environment } from '../../world.ts';
import type { Check, Report } from '../report.ts';
import type { TextSections } from '../text.ts';

/** What a tongue may need to know, besides the report. Every text in the report is tame (see foreign.ts). */
export interface Utterance {
  readonly report: Report;
  /** The report as text, in which nothing can be taken for a command. */
  readonly sections: TextSections;
  /** Whether an inconclusive run fails the build. */
  readonly failsInconclusive: boolean;
  /** The absolute path of the JUnit report, where one is written. */
  readonly junitFile: string | undefined;
  /** The absolute path of the report as Markdown, where one was written for this CI system. */
  readonly summaryFile: string | undefined;
}

/** How one CI system wants to be spoken to on standard output. */
export interface Tongue {
  /** The whole output for a report, with line breaks at its end. */
  readonly say: (utterance: Utterance) => string;
  /** The command that has the CI system mask a secret of one line, for systems with such a command. */
  readonly mask?: (secret: string) => string;
  /** The folder for a Markdown summary, for systems that show one. */
  readonly summaryFolder?: (environment: Environment) => string | undefined;
}

/** Whether a finding stands in the way of a build, only warns, or says nothing that would have to be pointed at. */
export function gravityOf(
  { problem, status }: Pick<Check, 'problem' | 'status'>,
  { failsInconclusive }: Pick<Utterance, 'failsInconclusive'>,
): 'error' | 'warning' | undefined {
  // A replaced endpoint is a warning that has no problem code.
  if (problem === undefined) return status === 'warn' ? 'warning' : undefined;
  if (status === 'fail' || (status === 'inconclusive' && failsInconclusive)) return 'error';
  return 'warning';
}
