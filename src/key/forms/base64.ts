import { type Form, unreadable } from '../reading.ts';
import { decodeBase64 } from './base64-digits.ts';

/** Base64 of the file, the recommended form; a value that has no other form has to be this. */
export const base64: Form = (text) => {
  const decoded = decodeBase64(text);
  if (typeof decoded === 'string') {
    const isPath = /^[~./\\]|\.p8$|^[A-Za-z]:\\/.test(text) && text.length < 1024;
    return [
      unreadable(
        'key-not-decodable',
        isPath
          ? 'The value looks like a path to a file; give it as private-key-file instead.'
          : `The value is neither PEM nor base64: ${decoded}`,
      ),
    ];
  }
  const found = [...decoded.repairs];
  // Line breaks after each 64 or 76 characters are what encoders write; a space is what a lost line break leaves.
  if (/[^\S\r\n]/.test(text)) found.push('spaces inside base64');
  return [{ kind: 'bytes', bytes: decoded.bytes, repairs: found, isBase64: true }];
};
