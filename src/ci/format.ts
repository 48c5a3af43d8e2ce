import type { Report } from '../findings/report.ts';
import type { TextSections } from '../report/text.ts';
import type { Environment } from '../world/world.ts';

/** What a format may need to know, besides the report. Every text in the report is tame (see foreign.ts). */
export interface Shown {
  readonly report: Report;
  /** The report as text, in which nothing can be taken for a command. */
  readonly sections: TextSections;
  /** What the run ends with; an error that would stand beside a 0 is none. */
  readonly exitCode: number;
  /** The absolute path of the JUnit report, where one is written. */
  readonly junitFile: string | undefined;
  /** The absolute path of the report as Markdown, where one was written for this CI system. */
  readonly summaryFile: string | undefined;
}

/** How one CI system wants to be spoken to on standard output. */
export interface CiFormat {
  /** The whole output for a report, with line breaks at its end. */
  readonly say: (shown: Shown) => string;
  /** The command that has the CI system mask a secret of one line, for systems with such a command. */
  readonly mask?: (secret: string) => string;
  /** The folder for a Markdown summary, for systems that show one. */
  readonly summaryFolder?: (environment: Environment) => string | undefined;
}
