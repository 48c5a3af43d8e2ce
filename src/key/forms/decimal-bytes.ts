import type { Form } from '../reading.ts';
import { aroundKey } from '../surroundings.ts';
import { FEWEST_BYTES } from './run-of-digits.ts';

/** The bytes as decimal numbers, as programs print an array: PowerShell one on a line, Java with signs, Node.js in JSON. */
export const decimalBytes: Form = (text) =>
  [...text.matchAll(RUN)].map(({ 0: run, index }) => {
    const bytes = Buffer.from((run.match(/-?\d+/g) ?? []).map((number) => Number(number) & 0xff));
    const around = aroundKey(text.slice(0, index), text.slice(index + run.length));
    return { kind: 'bytes', bytes, repairs: ['bytes as decimal numbers', ...around] };
  });

const BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d|-(?:12[0-8]|1[01]\\d|\\d?\\d))(?!\\d)';
const RUN = new RegExp(`(?<![\\w.-])${BYTE}(?:[\\s,;|]{1,80}${BYTE}){${FEWEST_BYTES - 1},}(?![\\w.])`, 'g');
