import { type Form, unreadable } from '../reading.ts';

/** Hexadecimal digits, with colons, white space or nothing between. */
export const hexadecimal: Form = (text) => {
  if (!/^(?:0x)?[0-9A-Fa-f:\s]{64,}$/.test(text)) return undefined;
  const digits = text.replaceAll(/^0x|[:\s]/g, '');
  if (digits.length % 2 !== 0)
    return unreadable('key-truncated', 'The hexadecimal value has an odd number of digits, so part of it is missing.');
  return { kind: 'bytes', bytes: Buffer.from(digits, 'hex'), repairs: ['hexadecimal'] };
};
