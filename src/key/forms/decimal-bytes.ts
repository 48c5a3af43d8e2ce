import type { Form } from '../reading.ts';
import { aroundKey } from '../surroundings.ts';
import { FEWEST_BYTES } from './run-of-digits.ts';

/** The bytes as decimal numbers, as programs print an array: PowerShell one on a line, Java with signs, Node.js in JSON. */
export const decimalBytes: Form = (text) =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const numbers = (run.match(/-?\d+/g) ?? []).map(Number);
    if (numbers.some((number) => number < -128 || number > 255)) return [];
    const around = aroundKey(text.slice(0, index), text.slice(index + run.length));
    const bytes = Buffer.from(numbers.map((number) => number & 0xff));
    return [{ kind: 'bytes', bytes, repairs: ['bytes as decimal numbers', ...around] }];
  });

const RUN = new RegExp(`(?<![\\w.-])-?\\d{1,3}(?:[\\s,;|]{1,8}-?\\d{1,3}){${FEWEST_BYTES - 1},}(?![\\w.])`, 'g');
