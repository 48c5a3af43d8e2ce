import { type Form, type Found, unreadable } from '../reading.ts';
import { aroundKey } from '../surroundings.ts';

/** JSON of any shape: each of its texts may be the key, and so may the lines in a list. */
export const jsonWrapper: Form = (text) => {
  if (!text.includes('"')) return [];
  const isJson = /^[{[]/.test(text);
  try {
    if (!isJson) return textsInQuotes(text);
    const texts = textsOf(JSON.parse(text)).map<Found>((value) => ({
      kind: 'text',
      text: value,
      repairs: [JSON_REPAIR],
    }));
    return [unreadable('key-not-decodable', 'The value is JSON, but no text in it is a private key.'), ...texts];
  } catch {
    return [
      ...(isJson ? [unreadable('key-not-decodable', 'The value begins like JSON, but cannot be parsed as JSON.')] : []),
      ...textsInQuotes(text),
    ];
  }
};

const JSON_REPAIR = 'a JSON wrapper';
/** No key fits in less: 51 bytes are 68 digits of base64. */
const SHORTEST = 64;

function textsOf(json: unknown): string[] {
  const texts: string[] = [];
  const rest: unknown[] = [json];
  for (let value = rest.pop(); rest.length > 0 || value !== undefined; value = rest.pop()) {
    if (typeof value === 'string') texts.push(value);
    if (Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'string'))
      texts.push(value.join('\n'));
    if (typeof value === 'object' && value !== null) rest.push(...Object.values(value).reverse());
  }
  return texts.filter(({ length }) => length >= SHORTEST);
}

/** The texts in quotes of what is nearly JSON: with comments, commas at ends, or other text around it. */
function textsInQuotes(text: string): Found[] {
  const marks = [...text.matchAll(/(?<!\\)(?:\\\\)*"/g)].map(({ 0: mark, index }) => index + mark.length - 1);
  return marks.flatMap<Found>((mark, index) => {
    // A stray quote must not turn the inside out: the text behind each of them is tried.
    const quoted = text.slice(mark, (marks[index + 1] ?? 0) + 1);
    const value = quoted.length < SHORTEST ? undefined : unquote(quoted);
    if (value === undefined) return [];
    const before = text.slice(0, mark + 1);
    const isField = /"\s{0,20}:\s{0,20}"$/.test(before.slice(-50));
    const repairs = isField ? [JSON_REPAIR] : aroundKey(before, text.slice(mark + quoted.length));
    return [{ kind: 'text', text: value, repairs }];
  });
}

function unquote(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
