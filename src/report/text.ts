import picocolors from 'picocolors';
import { mapStrings, oneLine, withoutCommands } from '../findings/foreign.ts';
import { replacementNotice } from '../findings/replaced.ts';
import type { BundleResult, CheckStatus, PushResult, Report, Result } from '../findings/report.ts';
import { connectLines } from './connect-section.ts';
import { type CheckGroup, groupChecks } from './groups.ts';
import { checksToShow, findingOfPush, verdictOf } from './headline.ts';
import { FEEDBACK_ASSISTANT, SUPPORT_CONTACT, SUPPORT_TITLE, supportCase, supportLines } from './support-case.ts';
import { formatCount, formatDuration, SHAPE_WORDS } from './words.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** So many problems of one kind get their own line. */
const PROBLEM_LINES = 10;
const LABEL_WIDTH = 12;

/** The parts of the text that a CI system may fold or frame; each without a line break at its end, and possibly empty. */
export interface TextSections {
  /** The verdict, and whose key it is. */
  readonly head: string;
  readonly checks: string;
  /** Pushes, facts for the support, and the next step. */
  readonly tail: string;
}

/**
 * The report for a terminal or the log of a CI system. Nothing depends on color alone, and no line can be taken for a
 * command of a CI system.
 */
export function renderText(report: Report, { color }: { readonly color: boolean }): string {
  return joinSections(Object.values(renderSections(report, { color })));
}

/** The same, in the parts that a CI system may fold. */
export function renderSections(report: Report, { color }: { readonly color: boolean }): TextSections {
  const colors = picocolors.createColors(color);
  const tame = mapStrings(report, oneLine);
  const section = (...parts: readonly (readonly string[])[]) =>
    withoutCommands(joinLines(parts.map((lines) => lines.join('\n'))));
  return {
    head: section(describeVerdict(tame, colors), describeKey(tame, colors)),
    checks: section([...describeChecks(tame, colors), ...connectLines(tame)]),
    tail: section(
      tame.pushes.map((push) => describePush(push, findingOfPush(tame, push)?.hint, colors)),
      describeSupport(tame, colors),
      describeNext(tame, colors),
    ),
  };
}

/** Sections as one text, with a blank line between and a line break at the end. */
export function joinSections(sections: readonly string[]): string {
  return `${joinLines(sections)}\n`;
}

function joinLines(sections: readonly string[]): string {
  return sections.filter((section) => section !== '').join('\n\n');
}

const SYMBOLS: Record<CheckStatus, string> = { pass: '✓', warn: '!', fail: '✗', inconclusive: '?', skip: '–' };
const STATUS_OF_RESULT: Record<Result, CheckStatus> = {
  pass: 'pass',
  fail: 'fail',
  inconclusive: 'inconclusive',
  skipped: 'skip',
};
const STATUS_OF_PUSH: Record<PushResult['status'], CheckStatus> = {
  pushed: 'pass',
  unchanged: 'pass',
  'dry-run': 'skip',
  failed: 'fail',
  skipped: 'skip',
};

function paint(status: CheckStatus, text: string, colors: Colors): string {
  switch (status) {
    case 'pass':
      return colors.green(text);
    case 'fail':
      return colors.red(text);
    case 'warn':
    case 'inconclusive':
      return colors.yellow(text);
    case 'skip':
      return colors.dim(text);
  }
}

const symbol = (status: CheckStatus, colors: Colors) => paint(status, SYMBOLS[status], colors);
const bracket = (problem: string | undefined, colors: Colors) =>
  problem === undefined ? '' : ` ${colors.dim(`[${problem}]`)}`;

function describeVerdict(report: Report, colors: Colors): string[] {
  const { word, reason, problem, details } = verdictOf(report);
  const status = STATUS_OF_RESULT[report.result];
  const notice = replacementNotice(report);
  return [
    `${paint(status, colors.bold(`${SYMBOLS[status]} ${word}`), colors)}  ${colors.bold(`${reason}.`)}${bracket(problem, colors)}`,
    ...details.map((detail) => `  ${detail}`),
    ...(notice === undefined ? [] : [`  ${colors.yellow(notice)}`]),
  ];
}

function describeKey({ key, bundles, tool, startedAt, durationMs }: Report, colors: Colors): string[] {
  const shape = key.shape === null ? '' : ` (${SHAPE_WORDS[key.shape]})`;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Fingerprint', key.fingerprint === null ? null : `${key.fingerprint}${shape}`],
    ['Key ID', key.keyId],
    ['Issuer ID', key.issuerId],
    [bundles.length > 1 ? 'Bundle IDs' : 'Bundle ID', describeBundles(bundles)],
    ['Run', `${startedAt}, in ${formatDuration(durationMs)}, by ${tool.name} ${tool.version}`],
  ];
  return rows.flatMap(([label, value]) =>
    value === null ? [] : [`  ${colors.dim(label.padEnd(LABEL_WIDTH))}${value}`],
  );
}

function describeBundles(bundles: readonly BundleResult[]): string | null {
  const [first] = bundles;
  if (first === undefined) return null;
  if (bundles.length === 1) return `${first.bundleId} (production ${first.production}, sandbox ${first.sandbox})`;
  const counts = (['pass', 'fail', 'inconclusive'] as const)
    .map((result) => [result, bundles.filter((bundle) => bundle.result === result).length] as const)
    .filter(([, count]) => count > 0)
    .map(([result, count]) => `${formatCount(count)} ${result}`);
  return `${formatCount(bundles.length)} (${counts.join(', ')})`;
}

function describeChecks(report: Report, colors: Colors): string[] {
  const groups = groupChecks(checksToShow(report), PROBLEM_LINES);
  const width = Math.max(0, ...groups.filter(isQuiet).map(({ title }) => title.length)) + 2;
  return groups.flatMap((group) =>
    isQuiet(group) ? describeQuiet(group, width, colors) : describeLoud(group, colors),
  );
}

/** Titles say what should hold; these say that it does not. */
const STATUS_WORDS: Record<CheckStatus, string> = {
  pass: 'pass',
  warn: 'warning',
  fail: 'failed',
  inconclusive: 'no verdict',
  skip: 'skipped',
};

const isQuiet = ({ status }: CheckGroup) => status === 'pass' || status === 'skip';

function describeQuiet({ title, status, messages }: CheckGroup, width: number, colors: Colors): string[] {
  return messages.map((message) => `${symbol(status, colors)} ${title.padEnd(width)}${colors.dim(message)}`);
}

function describeLoud({ title, status, problem, ...group }: CheckGroup, colors: Colors): string[] {
  const { messages, hidden, hints, suspects, hasEarlierSuspects } = group;
  return [
    `${symbol(status, colors)} ${colors.bold(title)}: ${paint(status, STATUS_WORDS[status], colors)}${bracket(problem, colors)}`,
    ...messages.map((message) => `    ${message}`),
    ...(hidden === 0 ? [] : [`    and ${formatCount(hidden)} more (see the JSON report)`]),
    ...hints.map((hint) => `    → ${hint}`),
    ...(suspects.length === 0 ? [] : ['    What may be the cause, the likeliest first:']),
    ...suspects.flatMap(({ cause, because, next }, index) => [
      `    ${index + 1}. ${cause} – ${colors.dim(because)}`,
      `       → ${next}`,
    ]),
    ...(hasEarlierSuspects ? ['    The causes are those listed above.'] : []),
  ];
}

function describePush({ to, status, message, problem }: PushResult, hint: string | undefined, colors: Colors): string {
  const next = hint === undefined || status !== 'failed' ? '' : `\n    → ${hint}`;
  return `${symbol(STATUS_OF_PUSH[status], colors)} Push to ${to}: ${status}${bracket(problem, colors)}\n    ${message}${next}`;
}

function describeSupport(report: Report, colors: Colors): string[] {
  const facts = supportCase(report);
  if (facts === undefined) return [];
  return [
    colors.bold(`${SUPPORT_TITLE} (${SUPPORT_CONTACT} / Feedback Assistant, ${FEEDBACK_ASSISTANT})`),
    ...supportLines(facts).map((line) => (line === '' ? '' : `    ${line}`)),
  ];
}

function describeNext(report: Report, colors: Colors): string[] {
  const { next } = verdictOf(report);
  if (next === undefined) return [];
  return [`${colors.bold('Next:')} ${next.hint} ${colors.dim(`More: iap-key explain ${next.problem}`)}`];
}
