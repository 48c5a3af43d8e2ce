import type { Form } from '../reading.ts';
import { base64 } from './base64.ts';
import { base64InText } from './base64-in-text.ts';
import { decimalBytes } from './decimal-bytes.ts';
import { escapedCharacters } from './escaped-characters.ts';
import { escapedLineBreaks } from './escaped-line-breaks.ts';
import { hexDump } from './hex-dump.ts';
import { hexadecimal } from './hexadecimal.ts';
import { html } from './html.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { joinedStrings } from './joined-strings.ts';
import { jsonWrapper } from './json-wrapper.ts';
import { pemText } from './pem-text.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { quotes } from './quotes.ts';
import { strayPercent } from './stray-percent.ts';
import { urlEncoding } from './url-encoding.ts';

/**
 * Every form in which a key is read. Each is tried on every text. The order only says which words are told where several lead
 * to the same key, or none to any.
 */
export const KEY_FORMS: readonly Form[] = [
  invisibleCharacters,
  quotes,
  jsonWrapper,
  urlEncoding,
  escapedLineBreaks,
  pemText,
  strayPercent,
  hexadecimal,
  base64,
  base64InText,
  hexDump,
  decimalBytes,
  escapedCharacters,
  joinedStrings,
  quotedPrintable,
  html,
];
