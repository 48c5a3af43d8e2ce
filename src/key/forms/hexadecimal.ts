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
  return [...plain.matchAll(RUN)].flatMap<Found>(({ 0: run, index }) => {
    const before = text.slice(0, index).replace(/(?:0x|\\x)\s*$/i, '');
    const repairs = ['hexadecimal', ...aroundKey(before, text.slice(index + run.length))];
    return [
      { kind: 'bytes', bytes: bytesOf(run), repairs },
      ...partsOf(run).map<Found>((bytes) => ({ kind: 'bytes', bytes, repairs, isTrial: true })),
    ];
  });
};

const RUN = new RegExp(
  `(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}[\\s:,;._'"|{}()\\\\-]{0,40}){${FEWEST_BYTES},}(?![0-9A-Za-z])`,
  'g',
);

const bytesOf = (run: string) => Buffer.from(run.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex');

/** One key behind the other is one run; each line, and each paragraph, may be one of its own. */
function partsOf(run: string): Buffer[] {
  return [/\r?\n/, /\n[ \t]{0,8}\r?\n/]
    .flatMap((between) => run.split(between))
    .filter((part) => part.length < run.length)
    .map(bytesOf)
    .filter(({ length }) => length >= FEWEST_BYTES);
}
