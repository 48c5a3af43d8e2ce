import { type Form, unreadable } from '../reading.ts';

/** URL-encoding, also as forms send it, and anywhere in a text. */
export const urlEncoding: Form = (text) => {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return [];
  // In form encoding a space is a plus sign; a plus of base64 itself is %2B there.
  const spaced = /(?:BEGIN|END)\+/.test(text) ? text.replaceAll('+', ' ') : text;
  // Where only a part of the text is encoded, a percent sign of the rest is none of the encoding.
  const decoded = spaced.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
  const broken = unreadable('key-not-decodable', 'The value looks URL-encoded, but has a broken percent sequence.');
  return [...(isDecodable(spaced) ? [] : [broken]), { kind: 'text', text: decoded, repairs: ['URL-encoding'] }];
};

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
