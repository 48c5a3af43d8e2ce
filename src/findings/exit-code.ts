import { isDefect } from './defect.ts';
import type { Report } from './report.ts';

/** Usage: a setting or command is unknown or impossible, and nothing was contacted. */
export const EXIT_USAGE = 2;

const EXIT_CODES = { pass: 0, skipped: 0, fail: 1, inconclusive: 3 } as const;
const EXIT_PUSH_FAILED = 4;

/** A run that broke off before its verdict: nothing is known, and nothing may soften that. */
export const EXIT_DEFECT = EXIT_CODES.inconclusive;

/** What a run without a verdict does to the build. */
export type OnInconclusive = 'fail' | 'warn';

/** The exit code of a run. Only that Apple could not be asked may be a warning, never that iap-key broke off. */
export function exitCodeOf(report: Report, { onInconclusive }: { readonly onInconclusive: OnInconclusive }): number {
  if (report.result === 'inconclusive' && onInconclusive === 'warn' && !report.checks.some(isDefect)) return 0;
  if (report.result === 'pass' && report.pushes.some(({ status }) => status === 'failed')) return EXIT_PUSH_FAILED;
  return EXIT_CODES[report.result];
}
