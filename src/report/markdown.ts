import { clip, mapStrings, oneLine, withoutCommands } from '../findings/foreign.ts';
import { replacementNotice } from '../findings/replaced.ts';
import type {
  BundleResult,
  CheckStatus,
  EnvironmentAnswer,
  PushResult,
  Report,
  Result,
  Suspect,
} from '../findings/report.ts';
import { connectRows } from './connect-section.ts';
import { type CheckGroup, groupChecks } from './groups.ts';
import { checksToShow, findingOfPush, verdictOf } from './headline.ts';
import { FEEDBACK_ASSISTANT, SUPPORT_CONTACT, SUPPORT_TITLE, supportCase, supportLines } from './support-case.ts';
import { formatCount, formatDuration, SHAPE_WORDS } from './words.ts';

/** With these the report of a thousand bundle IDs stays far below the 1 MiB that GitHub takes for a summary. */
const PROBLEM_LINES = 5;
const BUNDLE_ROWS = 50;
const MAX_TEXT = 500;

/** The report as GitHub Flavored Markdown, for the summary of a job. */
export function renderMarkdown(report: Report): string {
  const tame = mapStrings(report, (text) => clip(oneLine(text), MAX_TEXT));
  const groups = groupChecks(checksToShow(tame), PROBLEM_LINES);
  const blocks = [
    ...describeVerdict(tame),
    ...describeNext(tame),
    describeChecks(groups),
    ...groups.map(({ suspects }) => describeSuspects(suspects)),
    describeConnect(tame),
    ...describeBundles(tame.bundles),
    describePushes(tame),
    ...describeSupport(tame),
    describeRun(tame),
  ];
  return `${withoutCommands(blocks.filter((block) => block !== '').join('\n\n'))}\n`;
}

/** The page of a run that ended before it began. */
export function renderUsageMarkdown(problems: readonly string[]): string {
  const items = problems.map((problem) => `- ${literal(clip(oneLine(problem), MAX_TEXT))}`);
  return withoutCommands(['## ❌ iap-key: nothing was checked', '', ...items, ''].join('\n'));
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

const EMOJI: Record<CheckStatus, string> = { pass: '✅', warn: '⚠️', fail: '❌', inconclusive: '❔', skip: '⏭️' };
const EMOJI_OF_RESULT: Record<Result, string> = { pass: '✅', fail: '❌', inconclusive: '❔', skipped: '⏭️' };

function describeVerdict(report: Report): string[] {
  const { word, reason, problem, details } = verdictOf(report);
  const notice = replacementNotice(report);
  return [
    `## ${EMOJI_OF_RESULT[report.result]} iap-key: ${word}`,
    `**${literal(reason)}.**${problem === undefined ? '' : ` ${code(problem)}`}`,
    details.map((detail) => sentence(detail).replace(BLOCK_START, entity)).join('<br>\n'),
    notice === undefined ? '' : `> [!WARNING]\n> ${literal(notice)}`,
  ];
}

const ALERTS: Record<Result, string> = { pass: 'NOTE', fail: 'CAUTION', inconclusive: 'WARNING', skipped: 'NOTE' };

function describeNext(report: Report): string[] {
  const { next } = verdictOf(report);
  if (next === undefined) return [];
  const more = `More: ${code(`iap-key explain ${next.problem}`)}`;
  return [`> [!${ALERTS[report.result]}]\n> **Next:** ${sentence(next.hint)}<br>\n> ${more}`];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function describeChecks(groups: readonly CheckGroup[]): string {
  const rows = groups.map(({ title, status, problem, messages, hidden, hints }) => [
    `${EMOJI[status]} ${status}`,
    `${literal(title)}${problem === undefined ? '' : `<br>${code(problem)}`}`,
    [
      ...messages.map(sentence),
      ...(hidden === 0 ? [] : [`and ${formatCount(hidden)} more (see the JSON report)`]),
      ...hints.map((hint) => `→ ${sentence(hint)}`),
    ].join('<br>'),
  ]);
  return rows.length === 0 ? '' : table(['Status', 'Check', 'Finding'], rows);
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
  accepted: '✅ accepted',
  refused: '❌ refused',
  inconclusive: '❔ no verdict',
  'not-asked': '– not asked',
};

/** A single bundle ID that was accepted everywhere is told of in the verdict. */
function describeBundles(bundles: readonly BundleResult[]): string[] {
  const isTold = bundles.length === 1 && bundles.every((bundle) => severity(bundle) === 3);
  if (bundles.length === 0 || isTold) return [];
  const ordered = bundles.toSorted((a, b) => severity(a) - severity(b));
  const rows = ordered
    .slice(0, BUNDLE_ROWS)
    .map(({ bundleId, production, sandbox, result }) => [
      code(bundleId),
      ANSWERS[production],
      ANSWERS[sandbox],
      result,
    ]);
  const hidden = bundles.length - rows.length;
  return [
    table(['Bundle ID', 'Production', 'Sandbox', 'Result'], rows),
    hidden === 0 ? '' : `and ${formatCount(hidden)} more bundle IDs (see the JSON report)`,
  ];
}

/** Smaller is worse. */
function severity({ result, production, sandbox }: BundleResult): number {
  if (result !== 'pass') return result === 'fail' ? 0 : 1;
  return [production, sandbox].every((answer) => answer === 'accepted' || answer === 'not-asked') ? 3 : 2;
}

const EMOJI_OF_PUSH: Record<PushResult['status'], string> = {
  pushed: '✅',
  unchanged: '✅',
  'dry-run': '⏭️',
  failed: '❌',
  skipped: '⏭️',
};

function describePushes(report: Report): string {
  const { pushes } = report;
  if (pushes.length === 0) return '';
  const rows = pushes.map((push) => {
    const { to, status, message, problem } = push;
    const hint = status === 'failed' ? findingOfPush(report, push)?.hint : undefined;
    return [
      literal(to),
      `${EMOJI_OF_PUSH[status]} ${status}${problem === undefined ? '' : `<br>${code(problem)}`}`,
      `${sentence(message)}${hint === undefined ? '' : `<br>→ ${sentence(hint)}`}`,
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
