import type { Check, KeyShape } from '../findings/report.ts';

export function withSubject({ subject, message }: Pick<Check, 'subject' | 'message'>): string {
  return subject === undefined ? message : `${subject}: ${message}`;
}

/** With a comma at every thousand. `Intl.NumberFormat` would cost 10 ms and 20 MiB at every start. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

export function formatDuration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

export const SHAPE_WORDS: Record<KeyShape, string> = {
  apple: 'the bytes that Apple issued',
  're-encoded': 're-encoded by another tool',
  minimal: 'without its public half',
};
