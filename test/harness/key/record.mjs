/** What a judge said of a case, in eight bytes: a file of them survives the death of the judge, and says where it died. */
import { CODES } from './judges.mjs';

export const RECORD = 8;
export const NOT_JUDGED = 0;
export const GOOD = 1;
export const EXCEPTION = 2;
export const DEATH = 3;
const FIRST_CODE = 16;

export function writeRecord(record, { good, code, scalar }) {
  record.fill(0);
  if (good) {
    const bytes = Buffer.from(scalar, 'base64url');
    record[0] = GOOD;
    bytes.copy(record, 1, 0, 4);
    bytes.copy(record, 5, bytes.length - 3);
    return;
  }
  const number = CODES.indexOf(code);
  record[0] = number < 0 ? EXCEPTION : FIRST_CODE + number;
}

export function codeOf(byte) {
  const names = { [NOT_JUDGED]: 'not judged', [GOOD]: 'good', [EXCEPTION]: 'exception', [DEATH]: 'death' };
  return names[byte] ?? CODES[byte - FIRST_CODE];
}
