import type { KeyShape } from '../findings/report.ts';

/** The first of them, and how many more there are. */
export function listSubjects(subjects: readonly string[], limit: number): string {
  const more = subjects.length > limit ? ` and ${formatCount(subjects.length - limit)} more` : '';
  return `${subjects.slice(0, limit).join(', ')}${more}`;
}

/** With a comma at every thousand. `Intl.NumberFormat` would cost 10 ms and 20 MiB at every start. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

export function formatDuration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

export const SHAPE_WORDS: Record<KeyShape, string> = {
  apple: 'in the form that Apple uses',
  're-encoded': 're-encoded by another tool',
  minimal: 'without its public half',
};
