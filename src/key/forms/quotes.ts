import type { Form } from '../reading.ts';

/** Quotes around the value, which pasting brings along. */
export const quotes: Form = (text) => {
  // A run of characters is tried from its first one only: a long run would take seconds.
  const unquoted = text.replaceAll(/^["'`]+|(?<!["'`])["'`]+$/g, '');
  return unquoted === text ? undefined : { kind: 'text', text: unquoted, repairs: ['quotes'] };
};
