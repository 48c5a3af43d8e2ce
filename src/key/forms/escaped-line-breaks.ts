import type { Form } from '../reading.ts';

/** Literal `\\n` in the place of line breaks, as JSON and dotenv files have it; PowerShell writes a backtick. */
export const escapedLineBreaks: Form = (text) => {
  const unescaped = text.replaceAll(/(?<!\\)\\+(?:r\\+n|[rn])|`r`n|`[rn]/g, '\n');
  if (unescaped === text) return [];
  return [{ kind: 'text', text: unescaped, repairs: ['literal \\n in place of line breaks'] }];
};
