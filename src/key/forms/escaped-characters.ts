import type { Form } from '../reading.ts';

/** Characters that shells, JSON and programming languages write with a backslash: `\\ `, `\\=`, `\\x2d`, `\\055`, `\\u002d`; `_x002D_` of CLIXML. */
export const escapedCharacters: Form = (text) => {
  if (!/\\|_x00/.test(text)) return [];
  const unescaped = text.replaceAll(ESCAPE, (_, byte, unicode, braced, octal, itself, clixml) => {
    if (itself !== undefined) return itself;
    const code =
      octal === undefined ? Number.parseInt(byte ?? unicode ?? braced ?? clixml, 16) : Number.parseInt(octal, 8);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
  return unescaped === text ? [] : [{ kind: 'text', text: unescaped, repairs: ['escaped characters'], isTrial: true }];
};

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|([0-3][0-7]{2})|([^A-Za-z0-9\s]| ))|_x([0-9A-Fa-f]{4})_/g;
