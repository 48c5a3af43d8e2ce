/** What is taken for the width of a terminal that does not tell it. */
export const USUAL_WIDTH = 80;

/** Narrower than this, nothing can be laid out. */
const LEAST_WIDTH = 20;

/**
 * A text in lines of at most `width` characters: broken between words, never inside of one. Several spaces in a row stay, so
 * that columns do, but at the end of a line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [, gap = '', word = ''] of text.matchAll(/( *)([^ ]+)/g)) {
    const longer = line === '' ? word : `${line}${gap}${word}`;
    if (line !== '' && longer.length > Math.max(width, LEAST_WIDTH)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
