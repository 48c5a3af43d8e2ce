/** What stands around a key in a value, by kind and never by its words: they may be anything. */

interface Surrounding {
  readonly name: string;
  /** What stands in front of the key, on its line and before. */
  readonly before?: RegExp;
  readonly behind?: RegExp;
}

const SURROUNDINGS: readonly Surrounding[] = [
  { name: 'a data URI', before: /data:[\w.+/-]{0,60}(?:;[\w.=-]{1,40}){0,4},$/i },
  { name: 'a prefix base64:', before: /\b(?:base64|b64)[:,]\s*$/i },
  { name: 'a Kubernetes manifest', before: /^\s*(?:kind:\s*(?:Secret|List)\b|apiVersion:)/m },
  { name: 'JSON', before: /"\s*:\s*(?:\[\s*)?"$/ },
  {
    name: 'a variable assignment',
    before: /(?:^|[\s;:"'])[\w.-]{1,80}["']?\s?:?=>?\s?(?:\$?[bru]?["'`]*|<<[-~]?\s*["']?\w+["']?\s*)$/,
  },
  { name: 'XML or HTML', before: /<[\w:.-]{1,60}(?:\s[^<>]{0,200})?>\s*$/ },
  {
    name: 'a field of YAML',
    before: /(?:^|\n)[ \t]*(?:- +)?["']?[\w.-]{1,80}["']?:[ \t]*(?:[|>][0-9+-]{0,2}\s*|["']?)$/,
  },
  { name: 'a shell prompt', behind: /(?:^|\n)[^\n]{0,60}[%$#>\u276f\u279c]\s*(?:~ *)?$/ },
  { name: 'a comment', before: /(?:^|\n)[ \t]*(?:#|\/\/|--(?!-)|;|\/\*|<!--)/ },
];
/** Kinds are told from what is near. */
const NEAR = 400;

/** What to tell of the text in front of a key and behind it; nothing where there is none. */
export function aroundKey(before: string, behind: string): string[] {
  if (before.trim() === '' && behind.trim() === '') return [];
  const [near, next] = [before.slice(-NEAR), behind.slice(0, NEAR)];
  const names = SURROUNDINGS.filter((kind) => kind.before?.test(near) || kind.behind?.test(next)).map(
    ({ name }) => name,
  );
  return [names.length === 0 ? 'text around the key' : `text around the key (${names.join(', ')})`];
}
