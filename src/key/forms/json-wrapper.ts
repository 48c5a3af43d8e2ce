import { type Form, unreadable } from '../reading.ts';

/** JSON with the key in a field named `private_key`. */
export const jsonWrapper: Form = (text) => {
  if (!text.startsWith('{')) return undefined;
  try {
    // What begins with a brace is an object, or no JSON.
    const { private_key: value }: { readonly private_key?: unknown } = JSON.parse(text);
    if (typeof value === 'string') return { kind: 'text', text: value, repairs: ['a JSON wrapper'] };
    return unreadable('key-not-decodable', 'The value is JSON without a text named "private_key".');
  } catch {
    return unreadable('key-not-decodable', 'The value begins like JSON, but cannot be parsed as JSON.');
  }
};
