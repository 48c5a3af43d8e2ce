import { type Form, unreadable } from '../reading.ts';

/** URL-encoding, also as forms send it. */
export const urlEncoding: Form = (text) => {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return undefined;
  try {
    // In form encoding a space is a plus sign; a plus of base64 itself is %2B there.
    const spaced = /(?:BEGIN|END)\+/.test(text) ? text.replaceAll('+', ' ') : text;
    return { kind: 'text', text: decodeURIComponent(spaced), repairs: ['URL-encoding'] };
  } catch {
    return unreadable('key-not-decodable', 'The value looks URL-encoded, but has a broken percent sequence.');
  }
};
