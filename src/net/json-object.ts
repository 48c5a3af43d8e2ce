/** JSON of others: an object or nothing, and never deeper than an answer can be. */

export type Json = Readonly<Record<string, unknown>>;

/** The JSON object in a body; undefined for anything else, and for what is nested deeper than any answer is. */
export function parseObject(body: string): Json | undefined {
  if (isDeep(body)) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** Whatever walks through an answer, JSON.stringify too, goes one call deeper for each level, and the stack has an end. */
const MAX_DEPTH = 32;
/** A text with its escapes, up to its end or that of the body; or a bracket. */
const TEXT_OR_BRACKET = /"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{}]/gs;

function isDeep(body: string): boolean {
  let depth = 0;
  for (const [token] of body.matchAll(TEXT_OR_BRACKET)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
