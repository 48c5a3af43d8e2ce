import type { Form } from '../reading.ts';

/** zsh marks the end of output that has no last line break by a percent sign, which gets copied along. */
export const strayPercent: Form = (text) =>
  /^[\w+/=\s-]+%$/.test(text) ? [{ kind: 'text', text: text.slice(0, -1), repairs: ['a stray % at the end'] }] : [];
