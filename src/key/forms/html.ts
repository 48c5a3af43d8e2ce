import type { Form } from '../reading.ts';

/** HTML and XML, from a page or a template: entities, and tags inside of the text. */
export const html: Form = (text) => {
  if (!/&#?[A-Za-z0-9]{1,10};|<[A-Za-z/][^<>]{0,200}>/.test(text)) return [];
  const plain = text
    .replaceAll(/<br\b[^<>]{0,40}>|<\/(?:p|div|li|tr)>/gi, '\n')
    .replaceAll(/<[A-Za-z/!][^<>]{0,200}>/g, '')
    .replaceAll(/&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));|&([A-Za-z]{2,8});/g, (entity, hex, decimal, name) => {
      if (name !== undefined)
        return Object.hasOwn(NAMED, name.toLowerCase()) ? (NAMED[name.toLowerCase()] ?? '') : entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? '' : String.fromCodePoint(code);
    });
  return plain === text ? [] : [{ kind: 'text', text: plain, repairs: ['HTML or XML'], isTrial: true }];
};

/** What a PEM text and base64 may hold, and what an encoder wraps around them. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  newline: '\n',
  tab: '\t',
  plus: '+',
  sol: '/',
  equals: '=',
  hyphen: '-',
  dash: '-',
  lowbar: '_',
  shy: '',
};
