import { isOfApple } from '../findings/replaced.ts';
import type { Check, Report } from '../findings/report.ts';

export const SUPPORT_TITLE = 'For Apple’s support';
export const SUPPORT_CONTACT = 'https://developer.apple.com/contact/';
export const FEEDBACK_ASSISTANT = 'https://feedbackassistant.apple.com';

/** What to paste into a message to Apple: paragraphs of labels and values. */
export type SupportCase = readonly (readonly (readonly [label: string, value: string])[])[];

/** What Apple's support will ask for after a refusal that nobody can explain; undefined where it would help nobody. */
export function supportCase(report: Report): SupportCase | undefined {
  const refused = report.checks.filter(isRefusal);
  const [first] = refused;
  if (first === undefined) return undefined;
  const bundleId = first.subject ?? report.bundles[0]?.bundleId;
  const { key } = report;
  const common = [
    ['Bundle ID', bundleId ?? UNKNOWN],
    ['Key ID', key.keyId ?? UNKNOWN],
    ['Fingerprint', key.fingerprint ?? UNKNOWN],
  ] as const;
  return [
    common,
    ...refused.filter(({ subject }) => subject === first.subject).map((check) => describe(check, report)),
  ];
}

const UNKNOWN = 'unknown';

function isRefusal({ status, problem, evidence }: Check): boolean {
  return status === 'fail' && problem === 'apple-refused' && evidence?.['status'] === 401;
}

function describe(check: Check, report: Report): SupportCase[number] {
  const { host, time, status, requestId, clockDifferenceSeconds: difference, attempts } = check.evidence ?? {};
  const place = isOfApple(check, report) ? '' : ' (a replacement endpoint, not Apple)';
  return [
    ['Host', `${host ?? UNKNOWN}${place}`],
    ['Time', String(time ?? UNKNOWN)],
    ['HTTP status', String(status ?? UNKNOWN)],
    ['Request ID', String(requestId ?? 'none in the answer')],
    ['Clock', typeof difference === 'number' ? describeClock(difference) : 'difference unknown'],
    ['Attempts', String(attempts ?? UNKNOWN)],
  ];
}

/** The report counts seconds by which this machine is ahead of Apple. */
function describeClock(seconds: number): string {
  if (seconds === 0) return 'agrees with Apple’s to the second';
  return `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Apple’s`;
}

export const SUPPORT_LABEL_WIDTH = 13;

/** The case as lines of text. */
export function supportLines(supportCaseToShow: SupportCase): string[] {
  return supportCaseToShow.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : ['']),
    ...paragraph.map(([label, value]) => `${label.padEnd(SUPPORT_LABEL_WIDTH)}${value}`),
  ]);
}
