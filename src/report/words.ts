import type { Check, KeyShape } from '../findings/report.ts';

export function withSubject({ subject, message }: Pick<Check, 'subject' | 'message'>): string {
  return subject === undefined ? message : `${subject}: ${message}`;
}

const COUNT = new Intl.NumberFormat('en-US');

export function formatCount(count: number): string {
  return COUNT.format(count);
}

export function formatDuration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

export const SHAPE_WORDS: Record<KeyShape, string> = {
  apple: 'the bytes that Apple issued',
  're-encoded': 're-encoded by another tool',
  minimal: 'without its public half',
};
