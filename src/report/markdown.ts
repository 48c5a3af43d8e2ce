import { problemOf } from '../backends/catalog.ts';
import { clip, mapStrings, oneLine, withoutCommands } from '../findings/foreign.ts';
import { pageOfProblem } from '../findings/problem-page.ts';
import type { ProblemCode } from '../findings/problems.ts';
import { replacementNotice } from '../findings/replaced.ts';
import type { BundleResult, CheckStatus, EnvironmentAnswer, Report, Suspect } from '../findings/report.ts';
import { connectRows } from './connect-section.ts';
import { groupChecks, isQuiet, quietWords } from './groups.ts';
import { checksToShow, findingOfPush, suspectsOf, type Verdict, verdictOf } from './headline.ts';
import { STATUS_OF_PUSH, STATUS_WORDS } from './page.ts';
import { FEEDBACK_ASSISTANT, SUPPORT_CONTACT, SUPPORT_TITLE, supportCase, supportLines } from './support-case.ts';
import { formatCount, formatDuration, SHAPE_WORDS } from './words.ts';

/** With these the report of a thousand bundle IDs stays far below the 1 MiB that GitHub takes for a summary. */
const PROBLEM_LINES = 5;
const BUNDLE_ROWS = 50;
const MAX_TEXT = 500;

/** The report as GitHub Flavored Markdown, for the summary of a job: what is wrong first, what passed folded to a count. */
export function renderMarkdown(report: Report): string {
  const tame = mapStrings(report, (text) => clip(oneLine(text), MAX_TEXT));
  const verdict = verdictOf(tame);
  const blocks = [
    ...describeVerdict(tame, verdict),
    ...describeNext(verdict),
    describeSuspects(suspectsOf(tame)),
    describePushes(tame, verdict),
    ...describeBundles(tame.bundles),
    describeFindings(tame, verdict),
    describeConnect(tame),
    ...describePassed(tame, verdict),
    ...describeSupport(tame),
    describeRun(tame),
  ];
  return `${withoutCommands(blocks.filter((block) => block !== '').join('\n\n'))}\n`;
}

/** The page of a run that ended before it began. */
export function renderUsageMarkdown(problems: readonly string[], code: ProblemCode): string {
  const items = problems.map((problem) => `- ${literal(clip(oneLine(problem), MAX_TEXT))}`);
  const next = `> [!CAUTION]\n> **Next:** ${sentence(problemOf(code).next)} More: ${linkTo(code)}`;
  return withoutCommands(['## ❌ iap-key: nothing was checked', '', ...items, '', next, ''].join('\n'));
}

/** Everything that GFM, HTML or GitHub's math may take for markup. */
const MARKUP = /[\\`*_[\]<>&|~#!$"']|:(?=\/\/)|(?<=www)\./gi;
/** What would begin a list, a heading or a quotation at the start of a line. */
const BLOCK_START = /^[-+=]|(?<=^\d+)[.)]/;

const entity = (character: string) => `&#${character.charCodeAt(0)};`;

/** A text that is shown as it is: no markup, no link, no mention can come of it. */
function literal(text: string): string {
  // A character of no width after the @ keeps GitHub from seeing a mention or an address.
  return text.replaceAll(MARKUP, entity).replaceAll('@', '@&#8203;');
}

const code = (text: string) => `<code>${literal(text)}</code>`;

/** A sentence in which backticks mark code, as in the catalogue of problems. */
function sentence(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return literal(text);
  return parts.map((part, index) => (index % 2 === 0 ? literal(part) : code(part))).join('');
}

/** The words of a problem in the documentation: whoever reads a summary may have no command line. */
const linkTo = (problem: ProblemCode) => `<a href="${pageOfProblem(problem)}"><code>${problem}</code></a>`;

/** All of them are legible on white and on dark. */
const EMOJI: Record<CheckStatus, string> = { pass: '✅', warn: '⚠️', fail: '❌', inconclusive: '❓', skip: '⏭️' };

function describeVerdict(report: Report, { status, word, reason, problem, details }: Verdict): string[] {
  const notice = replacementNotice(report);
  return [
    `## ${EMOJI[status]} iap-key: ${word}`,
    `**${literal(reason)}.**${problem === undefined ? '' : ` ${linkTo(problem)}`}`,
    details.map((detail) => sentence(detail).replace(BLOCK_START, entity)).join('<br>\n'),
    notice === undefined ? '' : `> [!WARNING]\n> ${literal(notice)}`,
  ];
}

const ALERTS: Record<CheckStatus, string> = {
  pass: 'NOTE',
  warn: 'WARNING',
  fail: 'CAUTION',
  inconclusive: 'WARNING',
  skip: 'NOTE',
};

function describeNext({ status, problem, next }: Verdict): string[] {
  if (next === undefined) return [];
  const more = next.problem === problem ? '' : ` More: ${linkTo(next.problem)}`;
  return [`> [!${ALERTS[status]}]\n> **Next:** ${sentence(next.hint)}${more}`];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** With what does not let a symbol and its word be torn apart in a narrow cell. */
const cell = (symbol: string, word: string) => `${symbol}&nbsp;${word.replaceAll(' ', '&nbsp;')}`;

/** What the verdict does not tell already. */
function describeFindings(report: Report, { told, next }: Verdict): string {
  const loud = checksToShow(report).filter((check) => !isQuiet(check) && !told.includes(check));
  return groupChecks(loud, PROBLEM_LINES, [next?.hint])
    .map(({ title, status, problem, messages, hidden, hints }) =>
      [
        `- ${EMOJI[status]} **${literal(title)}**${problem === undefined ? `: ${STATUS_WORDS[status]}` : ` ${linkTo(problem)}`}`,
        ...messages.map(sentence),
        ...(hidden === 0 ? [] : [`and ${formatCount(hidden)} more (see the JSON report)`]),
        ...hints.map((hint) => `→ ${sentence(hint)}`),
      ].join('<br>'),
    )
    .join('\n');
}

function describePassed(report: Report, { told }: Verdict): string[] {
  const quiet = checksToShow(report).filter((check) => isQuiet(check) && !told.includes(check));
  const words = quietWords(quiet);
  if (words === undefined) return [];
  const items = groupChecks(quiet, PROBLEM_LINES).flatMap(({ title, status, messages }) =>
    messages.map((message) => `- ${EMOJI[status]} ${literal(title)}: ${sentence(message)}`),
  );
  const symbol = EMOJI[quiet.some(({ status }) => status === 'pass') ? 'pass' : 'skip'];
  return [`<details><summary>${symbol} ${words}</summary>`, items.join('\n'), '</details>'];
}

function describeSuspects(suspects: readonly Suspect[]): string {
  if (suspects.length === 0) return '';
  const items = suspects.map(
    ({ cause, because, next }, index) =>
      `${index + 1}. **${literal(cause)}** – ${sentence(because)}<br>→ ${sentence(next)}`,
  );
  return `### What may be the cause, the likeliest first\n\n${items.join('\n')}`;
}

function describeConnect(report: Report): string {
  const rows = connectRows(report).map(([answer, question, message]) => [answer, literal(question), sentence(message)]);
  return rows.length === 0 ? '' : `### App Store Connect\n\n${table(['Answer', 'Question', 'Because'], rows)}`;
}

const ANSWERS: Record<EnvironmentAnswer, string> = {
  accepted: cell(EMOJI.pass, 'accepted'),
  refused: cell(EMOJI.fail, 'refused'),
  inconclusive: cell(EMOJI.inconclusive, 'no verdict'),
  'not-asked': cell('–', 'not asked'),
};
const RESULTS: Record<BundleResult['result'], string> = {
  pass: cell(EMOJI.pass, 'pass'),
  fail: cell(EMOJI.fail, 'fail'),
  inconclusive: cell(EMOJI.inconclusive, 'inconclusive'),
};

/** What went well everywhere is told of in the verdict, and only to be unfolded. */
function describeBundles(bundles: readonly BundleResult[]): string[] {
  const isClean = bundles.every((bundle) => severity(bundle) === 3);
  if (bundles.length === 0 || (bundles.length === 1 && isClean)) return [];
  const rows = bundles
    .toSorted((a, b) => severity(a) - severity(b))
    .slice(0, BUNDLE_ROWS)
    .map(({ bundleId, production, sandbox, result }) => [
      code(bundleId),
      ANSWERS[production],
      ANSWERS[sandbox],
      RESULTS[result],
    ]);
  const hidden = bundles.length - rows.length;
  const shown = [
    table(['Bundle ID', 'Production', 'Sandbox', 'Result'], rows),
    hidden === 0 ? '' : `and ${formatCount(hidden)} more bundle IDs (see the JSON report)`,
  ];
  if (!isClean) return shown;
  return [
    `<details><summary>${EMOJI.pass} ${formatCount(bundles.length)} bundle IDs accepted</summary>`,
    ...shown,
    '</details>',
  ];
}

/** Smaller is worse. */
function severity({ result, production, sandbox }: BundleResult): number {
  if (result !== 'pass') return result === 'fail' ? 0 : 1;
  return [production, sandbox].every((answer) => answer === 'accepted' || answer === 'not-asked') ? 3 : 2;
}

function describePushes(report: Report, { next }: Verdict): string {
  const { pushes } = report;
  if (pushes.length === 0) return '';
  const rows = pushes.map((push) => {
    const { to, status, message, problem } = push;
    const hint = status === 'failed' ? findingOfPush(report, push)?.hint : undefined;
    return [
      literal(to),
      cell(EMOJI[STATUS_OF_PUSH[status]], status),
      [
        `${sentence(message)}${problem === undefined ? '' : ` ${linkTo(problem)}`}`,
        ...(hint === undefined || hint === next?.hint ? [] : [`→ ${sentence(hint)}`]),
      ].join('<br>'),
    ];
  });
  return table(['Push to', 'Status', 'Finding'], rows);
}

function describeSupport(report: Report): string[] {
  const facts = supportCase(report);
  if (facts === undefined) return [];
  const lines = supportLines(facts).join('\n');
  const longest = Math.max(0, ...(lines.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const title = `${SUPPORT_TITLE} (<a href="${SUPPORT_CONTACT}">contact</a> or <a href="${FEEDBACK_ASSISTANT}">Feedback Assistant</a>)`;
  return [`<details><summary>${title}</summary>`, `${fence}text\n${lines}\n${fence}`, '</details>'];
}

function describeRun({ key, tool, startedAt, durationMs }: Report): string {
  const shape = key.shape === null ? '' : ` (${SHAPE_WORDS[key.shape]})`;
  const facts = [
    key.fingerprint === null ? null : `Key ${code(key.fingerprint)}${shape}`,
    key.keyId === null ? null : `Key ID ${code(key.keyId)}`,
    key.issuerId === null ? null : `Issuer ID ${code(key.issuerId)}`,
    `${literal(startedAt)}, in ${formatDuration(durationMs)}, by ${tool.name} ${literal(tool.version)}`,
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}
