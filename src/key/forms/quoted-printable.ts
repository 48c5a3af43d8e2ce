import type { Form } from '../reading.ts';

/** Quoted-printable (RFC 2045), as mail programs save a message. */
export const quotedPrintable: Form = (text) => {
  if (!/=(?:[0-9A-F]{2}|[ \t]{0,8}\r?\n)/.test(text)) return [];
  // A block of YAML indents what a mail does not.
  return [/=[ \t]{0,8}\r?\n/g, /=[ \t]{0,8}\r?\n[ \t]{0,80}/g].map((softLineBreak) => {
    const plain = text
      .replaceAll(softLineBreak, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return { kind: 'text', text: plain, repairs: ['quoted-printable'], isTrial: true };
  });
};
