import { suggestion } from '../findings/suggestion.ts';
import { describeStranger } from '../key/not-a-key.ts';
import type { SettingRow } from './table.ts';

/** From a setting's text to its value; an array tells what is wrong with it. */

/** By newline or comma, or a JSON array (Woodpecker). White space around a separator is layout; around a lone value it is dirt. */
export function splitList(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
    const array = parseArray(trimmed);
    // A mask or a template may stand in brackets too, and says more with them.
    if (array === undefined && describeStranger(trimmed, 'list') !== undefined) return [trimmed];
    return (array ?? trimmed.slice(1, -1).split(','))
      .map((item) => (typeof item === 'string' ? item : JSON.stringify(item)).trim())
      .filter((item) => item !== '');
  }
  const items = text.split(/[\n,]/).filter((item) => item.trim() !== '');
  return items.length === 1 ? items : items.map((item) => item.trim());
}

function parseArray(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function parseChoice(text: string, row: SettingRow): string | string[] {
  const choices = row.kind === 'choice' ? row.choices : [];
  const value = text.trim().replaceAll(/^["']|["']$/g, '');
  // Capitals are a matter of taste, and no choice differs from another by them.
  const chosen = choices.find((one) => one === value.toLowerCase());
  if (chosen !== undefined) return chosen;
  return [`${quote(value)} is not one of ${choices.join(', ')}.${suggestion(value, choices)}`];
}

export function parseNumber(text: string, row: SettingRow): number | string[] {
  if (row.kind !== 'number') return ['It is no number.'];
  const value = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isRight = value >= row.from && value <= row.to && (!row.integer || Number.isInteger(value));
  return isRight
    ? value
    : [`${quote(text.trim())} is not a${row.integer ? ' whole' : ''} number from ${row.from} to ${row.to}.`];
}

export function parseBoolean(text: string): boolean | string[] {
  const value = text.trim().toLowerCase();
  if (value === 'true' || value === 'false') return value === 'true';
  return [`${quote(text.trim())} is neither true nor false.`];
}

/** What is long may be a secret in the wrong place. */
export function quote(value: string): string {
  return value.length > 30 ? 'The value' : `“${value}”`;
}
