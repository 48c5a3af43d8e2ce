import type { Form } from '../reading.ts';
import { base64 } from './base64.ts';
import { escapedLineBreaks } from './escaped-line-breaks.ts';
import { hexadecimal } from './hexadecimal.ts';
import { jsonWrapper } from './json-wrapper.ts';
import { pemText } from './pem-text.ts';
import { quotes } from './quotes.ts';
import { strayPercent } from './stray-percent.ts';
import { urlEncoding } from './url-encoding.ts';

/** Every form in which a key is read, in the order in which they are tried; the first that recognizes the text unwraps it. */
export const KEY_FORMS: readonly Form[] = [
  quotes,
  jsonWrapper,
  urlEncoding,
  escapedLineBreaks,
  pemText,
  strayPercent,
  hexadecimal,
  base64,
];
