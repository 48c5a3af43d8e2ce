import { type Form, unreadable } from '../reading.ts';

/** JSON with the key in a field named `private_key`. */
export const jsonWrapper: Form = (text) => {
  if (!text.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    const value =
      parsed !== null && typeof parsed === 'object' && 'private_key' in parsed ? parsed.private_key : undefined;
    if (typeof value === 'string') return { kind: 'text', text: value, repairs: ['a JSON wrapper'] };
    return unreadable('key-not-decodable', 'The value is JSON without a text named "private_key".');
  } catch {
    return unreadable('key-not-decodable', 'The value begins like JSON, but cannot be parsed as JSON.');
  }
};
