import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { withoutCommands } from '../findings/foreign.ts';
import type { CheckStatus, PushResult } from '../findings/report.ts';
import { USUAL_WIDTH, wrap } from './wrap.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** What text is laid out on. */
export interface Page {
  readonly colors: Colors;
  /** In characters. */
  readonly width: number;
}

export function openPage({ color, width = USUAL_WIDTH }: { readonly color: boolean; readonly width?: number }): Page {
  return { colors: picocolors.createColors(color), width };
}

/** All of the report but its first line stands this far to the right. */
export const INDENT = '  ';

type Paint = (text: string) => string;
const asItIs: Paint = (text) => text;

const visibleLength = (text: string) => stripVTControlCharacters(text).length;

/**
 * A text behind a prefix, wrapped, with its further lines below its first.
 * @param hanging how far to the right the further lines stand, where that is not below the first
 */
export function block(
  { width }: Page,
  prefix: string,
  text: string,
  { paint = asItIs, hanging = visibleLength(prefix) }: { readonly paint?: Paint; readonly hanging?: number } = {},
): string[] {
  const indent = ' '.repeat(hanging);
  // Wrapped as if the first line began where the others do, behind what the prefix has more of.
  const excess = '\u0000'.repeat(Math.max(0, visibleLength(prefix) - hanging));
  return wrap(excess + text, width - hanging).map((line, index) => {
    // A line that begins in the middle of a text may begin with what a CI system takes for a command.
    if (index > 0) return indent + paint(withoutCommands(line));
    return prefix + paint(withoutCommands(line.slice(excess.length)));
  });
}

/** Lines, and at the right edge of the last one a note; on a line of its own where there is no room for it. */
export function withNote(page: Page, lines: readonly string[], note: string | undefined): string[] {
  const { width, colors } = page;
  const last = lines.at(-1);
  if (note === undefined || last === undefined) return [...lines];
  const room = width - visibleLength(last) - note.length;
  if (room < 2) {
    const indent = ' '.repeat(Math.max(INDENT.length, width - note.length));
    return [...lines, ...block(page, indent, note, { paint: colors.dim })];
  }
  return [...lines.slice(0, -1), `${last}${' '.repeat(room)}${colors.dim(note)}`];
}

export const SYMBOLS: Record<CheckStatus, string> = { pass: '✓', warn: '!', fail: '✗', inconclusive: '?', skip: '–' };

/** Titles say what should hold; these say that it does not. */
export const STATUS_WORDS: Record<CheckStatus, string> = {
  pass: 'pass',
  warn: 'warning',
  fail: 'failed',
  inconclusive: 'no verdict',
  skip: 'skipped',
};

export const STATUS_OF_PUSH: Record<PushResult['status'], CheckStatus> = {
  pushed: 'pass',
  unchanged: 'pass',
  // Nothing is wrong, but what was asked for did not happen.
  'dry-run': 'skip',
  failed: 'fail',
  skipped: 'skip',
};

export function paintOf(status: CheckStatus, colors: Colors): Paint {
  switch (status) {
    case 'pass':
      return colors.green;
    case 'fail':
      return colors.red;
    case 'warn':
    case 'inconclusive':
      return colors.yellow;
    case 'skip':
      return colors.dim;
  }
}

export const symbol = (status: CheckStatus, colors: Colors): string => paintOf(status, colors)(SYMBOLS[status]);
