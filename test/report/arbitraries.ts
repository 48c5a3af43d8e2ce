import fc from 'fast-check';
import { NASTY, SAMPLES, withForeignText } from './samples.ts';

const PIECES = [
  '\n',
  '\r',
  '\t',
  ' ',
  ':',
  '::',
  '#',
  '##',
  '[',
  'vso[',
  '|',
  '`',
  '<',
  '>',
  ']]',
  '\\',
  '\u001b',
  '@',
];

/** Text from foreign hands, the nasty kind included. */
export const foreignText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY, ...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

const { 'a thousand bundle IDs': _, ...small } = SAMPLES;

/** A report in which every place that can hold foreign text holds it. */
export const foreignReport = fc
  .tuple(fc.constantFrom(...Object.values(small)), foreignText)
  .map(([report, text]) => withForeignText(report, text));

/** The lines that GitHub, Azure Pipelines or TeamCity would take for commands, read as generously as their parsers do. */
export function ciCommands(output: string): string[] {
  return output
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .filter((line) => line.trimStart().startsWith('::') || /##(?:vso|teamcity)?\[/i.test(line));
}

/** The name of the file in which the output for a sample is kept. */
export function fileOf(name: string, extension: string): string {
  return `./snapshots/${name.replaceAll(' ', '-')}.${extension}`;
}
