import type { Form } from '../reading.ts';

/** Characters that nobody sees: of no width, of control and of color, and the spaces of word processors. */
export const invisibleCharacters: Form = (text) => {
  if (PLAIN.test(text)) return [];
  const plain = text.replaceAll(COLOR, '').replaceAll(LINE_BREAK, '\n').replaceAll(SPACE, ' ').replaceAll(UNSEEN, '');
  return plain === text ? [] : [{ kind: 'text', text: plain, repairs: ['invisible characters'] }];
};

/** What a key is made of: it is asked first, because to load what Unicode knows of the others takes longer. */
const PLAIN = /^[\t\n\r -~]*$/;
/** How a terminal is told to change its color (ECMA-48). */
const COLOR = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;?]{0,20}[A-Za-z]`, 'g');
const LINE_BREAK = /[\v\f\u0085\u2028\u2029]/g;
const SPACE = /(?! )\p{Zs}/gu;
/** Format and control, and what Unicode would have ignored where it cannot be shown: fillers, joiners, variations. */
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
