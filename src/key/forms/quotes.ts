import type { Form } from '../reading.ts';

/** Quotes around the value, which pasting brings along; word processors turn them into others. */
export const quotes: Form = (text) => {
  // A run of characters is tried from its first one only: a long run would take seconds.
  const unquoted = text.replaceAll(
    /^["'`\u2018-\u201f\u00ab\u00bb]+|(?<!["'`\u2018-\u201f\u00ab\u00bb])["'`\u2018-\u201f\u00ab\u00bb]+$/g,
    '',
  );
  return unquoted === text ? [] : [{ kind: 'text', text: unquoted, repairs: ['quotes'] }];
};
