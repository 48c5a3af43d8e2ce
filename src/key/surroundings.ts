/** What stands around a key in a value, told by its kind and never by its words: they may be anything. */

/** What ends right in front of the key. */
const IN_FRONT: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a data URI', /data:[\w.+/-]{0,60}(?:;[\w.=-]{1,40}){0,4},$/i],
  ['a prefix base64:', /\b(?:base64|b64)[:,]\s*$/i],
  ['JSON', /"\s*:\s*(?:\[\s*)?"$/],
  [
    'a variable assignment',
    /(?:^|[\s;:"'])[\w.-]{1,80}["']?\s?:?=>?\s?(?:\$?[bru]?["'`]*|<<[-~]?\s*["']?\w+["']?\s*)$/,
  ],
  ['XML or HTML', /<[\w:.-]{1,60}(?:\s[^<>]{0,200})?>\s*$/],
  ['a field of YAML', /(?:^|\n)[ \t]*(?:- +)?["']?[\w.-]{1,80}["']?:[ \t]*(?:[|>][0-9+-]{0,2}\s*|["']?)$/],
];
/** What is somewhere before the key. */
const ABOVE: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a Kubernetes manifest', /^\s*(?:kind:\s*(?:Secret|List)\b|apiVersion:)/m],
  ['a comment', /(?:^|\n)[ \t]*(?:#|\/\/|--(?!-)|;|\/\*|<!--)/],
];
const PROMPT = /(?:^|\n)[^\n<]{0,60}[%$#>\u276f\u279c]\s*(?:~ *)?$/;
/** Kinds are told from what is near. */
const NEAR = 400;

/** What to tell of the text in front of a key and behind it; nothing where there is none. */
export function aroundKey(before: string, behind: string): string[] {
  if (before.trim() === '' && behind.trim() === '') return [];
  const near = before.slice(-NEAR);
  const inFront = IN_FRONT.filter(([, pattern]) => pattern.test(near)).slice(0, 1);
  const above = ABOVE.filter(([, pattern]) => pattern.test(near));
  const names = [...above, ...inFront].map(([name]) => name);
  if (PROMPT.test(behind.slice(0, NEAR))) names.push('a shell prompt');
  return [names.length === 0 ? 'text around the key' : `text around the key (${names.join(', ')})`];
}
