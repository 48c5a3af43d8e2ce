import type { Form } from '../reading.ts';
import { FEWEST_BYTES } from './run-of-digits.ts';

/** What xxd, hexdump, od, certutil and Format-Hex print: a place, up to 16 bytes, and often their characters. */
export const hexDump: Form = (text) => {
  const bytes = text.split(/\r?\n/).flatMap((line) => {
    const match = /^[ \t]{0,40}(?:0x)?[0-9A-Fa-f]{4,16}[:h]?[ \t]{1,12}(?=[0-9A-Fa-f]{2})(.*)$/.exec(line);
    return match === null ? [] : bytesOf(match[1] ?? '');
  });
  if (bytes.length < FEWEST_BYTES) return [];
  return [{ kind: 'bytes', bytes: Buffer.from(bytes), repairs: ['a hex dump'] }];
};

const WIDTH = 16;

function bytesOf(columns: string): number[] {
  const [digits = ''] = /^(?:(?:[0-9A-Fa-f]{2}){1,8}(?:[ \t-]{1,2}|$))+/.exec(columns.slice(0, 256)) ?? [];
  return [...Buffer.from(digits.replaceAll(/[ \t-]/g, ''), 'hex').subarray(0, WIDTH)];
}
