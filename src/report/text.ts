import { mapStrings, oneLine, withoutCommands } from '../findings/foreign.ts';
import { pageOfProblem } from '../findings/problem-page.ts';
import { replacementNotice } from '../findings/replaced.ts';
import type { BundleResult, Report } from '../findings/report.ts';
import { connectLines } from './connect-section.ts';
import { suspectsOf, type Verdict, verdictOf } from './headline.ts';
import { block, INDENT, openPage, type Page, paintOf, SYMBOLS, withNote } from './page.ts';
import type { RequestRecord } from './request-record.ts';
import { FEEDBACK_ASSISTANT, SUPPORT_CONTACT, SUPPORT_TITLE, supportCase, supportLines } from './support-case.ts';
import { allFindingsAsText, briefFindings, describePush, findingsAsText } from './text-findings.ts';
import { formatCount, formatDuration, SHAPE_WORDS } from './words.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Of the terminal, in characters; 80 unless told. */
  readonly width?: number;
  /** `brief`: one line, and what was found only where the pass is not clean. `full`: all that is known. */
  readonly detail?: 'brief' | 'usual' | 'full';
  /** How a reader gets to see more, as the end of a sentence that begins with it; left out where there is no way. */
  readonly more?: 'a flag' | 'debug logging';
  /** What was asked, where it was recorded. */
  readonly requests?: readonly RequestRecord[];
}

/** The parts of the text that a CI system may fold or frame; each without a line break at its end, and possibly empty. */
export interface TextSections {
  /** The verdict, the one next step, whose key it is, and what may be the cause. */
  readonly head: string;
  /** What else was found. */
  readonly checks: string;
  /** Pushes; and, where all is to be shown, requests and facts for the support. */
  readonly tail: string;
}

/**
 * The report for a terminal or the log of a CI system. Nothing depends on color alone, no line is longer than the terminal is
 * wide unless a word is, and no line can be taken for a command of a CI system.
 */
export function renderText(report: Report, options: TextOptions): string {
  return joinSections(Object.values(renderSections(report, options)));
}

/** The same, in the parts that a CI system may fold. */
export function renderSections(report: Report, options: TextOptions): TextSections {
  const page = openPage(options);
  const tame = mapStrings(report, oneLine);
  const verdict = verdictOf(tame);
  const section = (...parts: readonly (readonly string[])[]) =>
    withoutCommands(joinLines(parts.map((lines) => lines.join('\n'))));
  if (options.detail === 'brief') return { head: section(describeBriefly(tame, verdict, page)), checks: '', tail: '' };

  const isFull = options.detail === 'full';
  return {
    head: section(
      describeVerdict(tame, verdict, page),
      describeNext(verdict, options, page),
      describeKey(tame, isFull, page),
      describeSuspects(tame, isFull, page),
    ),
    checks: section(
      connectLines(tame, page, isFull),
      isFull ? allFindingsAsText(tame, verdict, page) : findingsAsText(tame, verdict, page, moreOf(tame, options)),
    ),
    tail: section(
      tame.pushes.flatMap((push) => describePush(tame, push, verdict, page)),
      ...(isFull ? [describeRequests(tame, mapStrings(options.requests ?? [], oneLine), page)] : []),
      ...(isFull ? [describeSupport(tame, page)] : []),
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

/** Not wrapped: a line is a line. */
function describeBriefly(report: Report, verdict: Verdict, { colors }: Page): string[] {
  const { status, word, reason, problem, details, next } = verdict;
  const code = problem === undefined ? '' : ` (${problem})`;
  const notice = replacementNotice(report);
  return [
    `${paintOf(status, colors)(`${SYMBOLS[status]} ${word}`)}  ${withoutCommands(`${reason}${code}`)}.`,
    ...(status === 'pass' ? [] : [...details, ...briefFindings(report, verdict)].map((line) => `${INDENT}${line}`)),
    ...(notice === undefined ? [] : [`${INDENT}${notice}`]),
    ...(next === undefined || status === 'warn' || status === 'pass' ? [] : [`${INDENT}Next: ${next.hint}`]),
  ];
}

function describeVerdict(report: Report, { status, word, reason, problem, details }: Verdict, page: Page): string[] {
  const { colors } = page;
  const notice = replacementNotice(report);
  const badge = paintOf(status, colors)(colors.bold(`${SYMBOLS[status]} ${word}`));
  const first = block(page, `${badge}  `, `${reason}.`, { paint: colors.bold, hanging: INDENT.length });
  return [
    ...withNote(page, first, problem),
    ...details.flatMap((detail) => block(page, INDENT, detail)),
    ...(notice === undefined ? [] : block(page, INDENT, notice, { paint: colors.yellow })),
  ];
}

const NEXT = 'Next   ';

function describeNext({ next }: Verdict, { more }: TextOptions, page: Page): string[] {
  if (next === undefined) return [];
  const { colors } = page;
  const where = more === 'debug logging' ? pageOfProblem(next.problem) : `iap-key explain ${next.problem}`;
  return [
    ...block(page, `${INDENT}${colors.bold(NEXT)}`, next.hint),
    ...block(page, `${INDENT}${' '.repeat(NEXT.length)}`, `More: ${where}`, { paint: colors.dim }),
  ];
}

const LABEL_WIDTH = 12;

function describeKey({ key, bundles, tool, startedAt, durationMs }: Report, isFull: boolean, page: Page): string[] {
  // The usual form is worth no words.
  const shape = key.shape === null || (key.shape === 'apple' && !isFull) ? '' : ` (${SHAPE_WORDS[key.shape]})`;
  const label = (text: string) => page.colors.dim(text.padEnd(LABEL_WIDTH));
  const ids = [
    ['Key ID', key.keyId],
    ['Issuer ID', key.issuerId],
  ] as const;
  const both = ids.map(([name, id]) => `${name.padEnd(LABEL_WIDTH)}${id ?? ''}`).join('  ');
  const areTogether = ids.every(([, id]) => id !== null) && INDENT.length + both.length <= page.width;
  const rows: readonly (readonly [string, string | null])[] = [
    ...(areTogether ? [] : ids),
    ['Key', key.fingerprint === null ? null : `${key.fingerprint}${shape}`],
    [bundles.length > 1 ? 'Bundle IDs' : 'Bundle ID', describeBundles(bundles)],
    ['Run', `${startedAt}, in ${formatDuration(durationMs)}, by ${tool.name} ${tool.version}`],
  ];
  return [
    ...(areTogether ? [`${INDENT}${ids.map(([name, id]) => `${label(name)}${id}`).join('  ')}`] : []),
    ...rows.flatMap(([name, value]) => (value === null ? [] : block(page, `${INDENT}${label(name)}`, value))),
  ];
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

/** The column in which the steps begin, where the cause before them leaves room for one. */
const CAUSE_WIDTH = 35;

/** So many causes are shown where not everything is. */
const SUSPECTS = 5;

/** One line each, where it is wide enough for one: the cause, and what can be done about it. */
function describeSuspects(report: Report, isFull: boolean, page: Page): string[] {
  const suspects = suspectsOf(report);
  if (suspects.length === 0) return [];
  const shown = isFull ? suspects : suspects.slice(0, SUSPECTS);
  const more = suspects.length === shown.length ? [] : [`${suspects.length - shown.length} less likely`];
  const { colors } = page;
  return [
    ...block(page, INDENT, 'What may be the cause, the likeliest first', { paint: colors.bold }),
    ...shown.flatMap(({ cause, because, next: step }, index) => {
      const number = `${INDENT}${index + 1}  `;
      const todo = `→ ${step}`;
      const lines = [`${cause.padEnd(CAUSE_WIDTH)} ${todo}`, `${cause} ${todo}`];
      const line = lines.find(({ length }) => number.length + length <= page.width);
      const below = ' '.repeat(number.length);
      return [
        ...block(page, number, line ?? cause),
        ...(line !== undefined ? [] : block(page, `${below}→ `, todo.slice(2))),
        ...(isFull ? block(page, below, because, { paint: colors.dim }) : []),
      ];
    }),
    ...more.flatMap((words) => block(page, `${INDENT}   `, `and ${words}`, { paint: colors.dim })),
  ];
}

function moreOf(report: Report, { more }: TextOptions): string | undefined {
  if (more === undefined) return undefined;
  const what = supportCase(report) === undefined ? 'them' : 'them, and what support asks for';
  return more === 'a flag' ? `--verbose lists ${what}` : `debug logging lists ${what}`;
}

function describeRequests({ bundles }: Report, requests: readonly RequestRecord[], page: Page): string[] {
  if (requests.length === 0) return [];
  const width = (of: (request: RequestRecord) => string) => Math.max(...requests.map((request) => of(request).length));
  const duration = ({ durationMs }: RequestRecord) => formatDuration(durationMs);
  const [methods, hosts, outcomes, durations] = [
    width(({ method }) => method),
    width(({ host }) => host),
    width(({ outcome }) => outcome),
    width(duration),
  ];
  return [
    `${INDENT}${page.colors.bold('Requests')}`,
    ...requests.flatMap((request) => {
      const { at, method, host, outcome, attempt, subject } = request;
      const columns = [
        `${new Date(at).toISOString().slice(11, 19)}Z`,
        method.padEnd(methods),
        host.padEnd(hosts),
        outcome.padEnd(outcomes),
        duration(request).padStart(durations),
        `attempt ${attempt}`,
        ...(bundles.length > 1 && subject !== undefined ? [subject] : []),
      ];
      return block(page, INDENT, columns.join('  '), { hanging: 2 * INDENT.length });
    }),
  ];
}

function describeSupport(report: Report, page: Page): string[] {
  const facts = supportCase(report);
  if (facts === undefined) return [];
  const { colors } = page;
  return [
    ...block(page, INDENT, `${SUPPORT_TITLE} (${SUPPORT_CONTACT} or ${FEEDBACK_ASSISTANT})`, { paint: colors.bold }),
    ...supportLines(facts).flatMap((line) => (line === '' ? [''] : block(page, INDENT, line))),
  ];
}
