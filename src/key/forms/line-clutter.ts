import type { PemBlock } from '../pem.ts';

/** What logs, mails, diffs and numbered listings put at the beginning or the end of each line of a PEM text. */

interface PlainBody {
  readonly name: string;
  readonly body: string;
}

const DIGITS = '[A-Za-z0-9+/_-]{1,512}={0,2}';
const LAST_WORD = new RegExp(`(?<![A-Za-z0-9+/_-])(${DIGITS})[^A-Za-z0-9+/=_-]{0,80}$`);
const FIRST_WORD = new RegExp(`^[^A-Za-z0-9+/=_-]{0,80}(${DIGITS})`);

/** The readings of a body in which each line stands without what is around it; only a key tells which of them is right. */
export function linesOfBody({ body, from }: PemBlock, text: string): PlainBody[] {
  // The last one is what stands in front of the END line.
  const lines = body.split(/\r\n|[\r\n]/).slice(1, -1);
  if (lines.length < 2) return [];
  const opening = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const bodies: PlainBody[] = [];
  const add = (name: string, plain: readonly string[]) => bodies.push({ name, body: plain.join('') });
  if (opening.trim() !== '' && lines.every((line) => line.startsWith(opening))) {
    add(
      'the same text in front of each line',
      lines.map((line) => line.slice(opening.length).trimEnd()),
    );
  }
  if (lines.every((line) => !/\S\s+\S|[^\w+/=\s-]/.test(line))) return bodies;
  add(
    'text in front of each line',
    lines.map((line) => LAST_WORD.exec(line)?.[1] ?? ''),
  );
  add(
    'text behind each line',
    lines.map((line) => FIRST_WORD.exec(line)?.[1] ?? ''),
  );
  return bodies;
}
