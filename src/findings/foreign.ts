import { stripVTControlCharacters } from 'node:util';

/**
 * Foreign text is whatever somebody else wrote: a bundle ID from a setting, the code of a broken connection, what stood in
 * the place of Apple's answer. It is tamed here, once, before a renderer puts it anywhere.
 */

/** Control and format characters, lone surrogates and what Unicode reserves; some of them are illegal in XML 1.0 too. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Letters of ours, among which none is invisible: to load what Unicode knows of others takes longer than to ask. */
const PLAIN = /^[ -~\u2018-\u201d\u2026\u203a]*$/;

/** A text on one line, without ANSI sequences and without characters that cannot be seen. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text.replaceAll(/ +/g, ' ').trim();
  return stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').replaceAll(INVISIBLE, '').trim();
}

/** At most so many characters of a text, and an ellipsis where that is not all of it; no half of a surrogate pair stays. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\p{Cs}$/u, '')}…`;
}

/**
 * The same value with every text in it changed; names of properties stay.
 * @example mapStrings(report, oneLine)
 */
export function mapStrings<Value>(value: Value, change: (text: string) => string): Value {
  // A report of many apps says the same again and again.
  const changed = new Map<string, string>();
  const once = (text: string) => {
    const known = changed.get(text) ?? change(text);
    changed.set(text, known);
    return known;
  };
  return mapUnknown(value, once) as Value;
}

function mapUnknown(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapUnknown(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapUnknown(item, change)]));
}

/**
 * The text with all that a CI system would take as a command made harmless; still legible.
 * GitHub takes `::` at the start of a line; GitHub, Azure Pipelines and TeamCity take `##[`, `##vso[` and `##teamcity[`, and
 * the first two of them anywhere in a line; GitLab takes the marks of its sections anywhere.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
 */
export function withoutCommands(text: string): string {
  return text
    .replaceAll(/##(?=\w*\[)/g, '# #')
    .replaceAll(/^([^\S\n]*)::/gm, '$1: :')
    .replaceAll(/section_(start|end):(?=\d)/g, 'section_$1: ');
}
