import { defectFinding, guard } from '../findings/defect.ts';
import { CHECK_TITLES, type Report, type Result } from '../findings/report.ts';

/** What is said where not even the little that is left of a report can be rendered. */
const NOTHING_LEFT = 'iap-key: The report cannot be shown. This is a defect of iap-key; please report it.\n';

/**
 * A report in a form; where its renderer breaks off, the verdict alone in the same form, and where that breaks off too, a
 * fixed sentence.
 */
export async function rendered(report: Report, render: (report: Report) => string | Promise<string>): Promise<string> {
  return guard(
    () => render(report),
    (cause) =>
      guard(
        () => render(verdictAlone(report, cause)),
        () => NOTHING_LEFT,
      ),
  );
}

const WORDS: Record<Result, string> = {
  pass: 'The run passed',
  fail: 'The run failed',
  inconclusive: 'The run is inconclusive',
  skipped: 'The run was skipped',
};

/** The verdict of a report, without any text that came from elsewhere. */
function verdictAlone(report: Report, cause: string): Report {
  const { schemaVersion, tool, result, problem, live, startedAt, durationMs } = report;
  const { id, message, hint } = defectFinding('files', cause);
  return {
    schemaVersion,
    tool,
    result,
    problem,
    live,
    key: { keyId: null, issuerId: null, fingerprint: null, shape: null },
    bundles: [],
    checks: [
      {
        id,
        status: 'warn',
        title: CHECK_TITLES[id],
        message: `${WORDS[result]}${problem === null ? '' : ` (${problem})`}, but the report cannot be shown. ${message}`,
        ...(hint === undefined ? {} : { hint }),
        durationMs: 0,
      },
    ],
    pushes: report.pushes.map(({ to, status, problem: code }) => ({
      to,
      status,
      message: 'What came of it cannot be shown.',
      ...(code === undefined ? {} : { problem: code }),
    })),
    startedAt,
    durationMs,
  };
}
