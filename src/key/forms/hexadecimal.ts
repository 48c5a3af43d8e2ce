import { type Form, type Found, unreadable } from '../reading.ts';
import { aroundKey } from '../surroundings.ts';
import { FEWEST_BYTES } from './run-of-digits.ts';

/** Hexadecimal digits anywhere in a text, in pairs with whatever programs and people put between them. */
export const hexadecimal: Form = (text) => {
  if (/^(?:0x)?[0-9A-Fa-f:\s]{64,}$/.test(text) && text.replaceAll(/^0x|[:\s]/g, '').length % 2 !== 0) {
    return [
      unreadable('key-truncated', 'The hexadecimal value has an odd number of digits, so part of it is missing.'),
    ];
  }
  // Prefixes of each byte, in the same length, so that places stay.
  const plain = text.replaceAll(/0x|\\x/gi, '  ');
  return [...plain.matchAll(RUN)].map<Found>(({ 0: run, index }) => {
    const bytes = Buffer.from(run.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex');
    const before = text.slice(0, index).replace(/(?:0x|\\x)\s*$/i, '');
    const around = aroundKey(before, text.slice(index + run.length));
    return { kind: 'bytes', bytes, repairs: ['hexadecimal', ...around] };
  });
};

const RUN = new RegExp(
  `(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}[\\s:,;._'"|{}()-]{0,8}){${FEWEST_BYTES},}(?![0-9A-Fa-f])`,
  'g',
);
