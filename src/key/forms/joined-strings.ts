import type { Form } from '../reading.ts';

/** A text in several string literals, as source code joins them. */
export const joinedStrings: Form = (text) => {
  const joined = text
    .replaceAll(/(["'`])(?:[\s+.,&~|<>_\\]{1,80}[bBfFrRuU@$]{0,2})?\1/g, '')
    .replaceAll(/\\\r?\n[ \t]{0,80}/g, '');
  return joined === text ? [] : [{ kind: 'text', text: joined, repairs: ['string literals in parts'], isTrial: true }];
};
