import { clip, oneLine, withoutCommands } from './foreign.ts';

const MOST_PROBLEMS = 50;
const MOST_CHARACTERS = 1000;

/**
 * A setting or command is unknown, impossible, or contradicts another; nothing was contacted. What is wrong is one problem, or
 * several. A problem may quote what somebody else wrote, so each is made one line that no terminal and no CI system obeys.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: 'invalid-setting' | 'key-in-wrong-setting';
  readonly problems: readonly string[];

  constructor(problems: string | readonly string[], code: UsageError['code'] = 'invalid-setting') {
    super(linesOf([problems].flat()).join('\n'));
    this.problems = [problems].flat();
    this.code = code;
  }
}

function linesOf(problems: readonly string[]): string[] {
  const hidden = problems.length - MOST_PROBLEMS;
  return [
    ...problems.slice(0, MOST_PROBLEMS).map(printable),
    ...(hidden > 0 ? [`And ${hidden} more like these.`] : []),
  ];
}

/** A text that may quote something foreign, as it can be printed: one line, nothing invisible, no command of a CI system. */
export function printable(text: string): string {
  return clip(withoutCommands(oneLine(text.slice(0, 4 * MOST_CHARACTERS))), MOST_CHARACTERS);
}
