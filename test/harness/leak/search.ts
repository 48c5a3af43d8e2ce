/**
 * Searches texts for pieces of secrets, in every encoding and alignment. Each text is brought into few plain views (folded,
 * unescaped, without what stands between), each secret into all of its encodings; a find is ten characters in common.
 */

/** So many characters in common are a find. */
const WINDOW = 10;
/** Decimal digits say less each. */
const DECIMAL_WINDOW = 16;

export interface Secret {
  /** For the message about a find, such as `adapty-token`. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Whether the bytes are text that may stand somewhere as it is. */
  readonly isText: boolean;
}

export interface Find {
  readonly secret: string;
  readonly encoding: string;
  readonly window: string;
}

export interface Searcher {
  readonly find: (text: string) => Find | undefined;
}

interface Needle {
  readonly secret: string;
  readonly encoding: string;
  readonly text: string;
}

export function createSearcher(secrets: readonly Secret[]): Searcher {
  const needles = secrets.flatMap(needlesOf);
  const decimals = secrets.map(({ name, bytes }) => ({
    secret: name,
    encoding: 'decimal',
    text: [...bytes].join(','),
  }));
  return {
    find(text) {
      if (text.length < WINDOW) return undefined;
      fillTable(needles);
      for (const view of viewsOf(text)) {
        const found = scan(view, needles);
        if (found !== undefined) return found;
      }
      return findDecimals(text, decimals);
    },
  };
}

type Written = readonly [encoding: string, text: string];

function needlesOf({ name, bytes, isText }: Secret): Needle[] {
  const written: Written[] = isText ? [['plain', bytes.toString('utf8')]] : [['hex', bytes.toString('hex')]];
  const inBase64 = writeBase64(bytes, '');
  const again = [...written, ...inBase64].flatMap(([encoding, text]) =>
    writeBase64(Buffer.from(text), ` of ${encoding}`),
  );
  const hex = [...written, ...inBase64].map(
    ([encoding, text]): Written => [`hex of ${encoding}`, Buffer.from(text).toString('hex')],
  );
  // A key in a file is base64 already, and in a secret once more; so a third time is no rarity.
  const onceMore = isText ? [] : again.flatMap(([encoding, text]) => writeBase64(Buffer.from(text), ` of ${encoding}`));
  return [...written, ...inBase64, ...again, ...hex, ...onceMore]
    .map(([encoding, text]) => ({ secret: name, encoding, text: squeeze(text) }))
    .filter(({ text }) => text.length >= WINDOW);
}

function writeBase64(bytes: Buffer, of: string): Written[] {
  return alignments(bytes).map((text, index) => [`base64 at alignment ${index}${of}`, text]);
}

/** The characters of base64 that depend on these bytes alone, wherever in a stream they stand. */
function alignments(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice([0, 2, 3][before], Math.floor(((before + bytes.length) * 8) / 6));
  });
}

/** Case and the two alphabets of base64 are one; what stands between letters goes. */
function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replaceAll(/[^a-z0-9+/]+/g, '');
}

function viewsOf(text: string): string[] {
  const once = withoutEscapes(text);
  const twice = withoutEscapes(once);
  return [...new Set([text, once, twice])].map(squeeze);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lowbar: '_',
  hyphen: '-',
  period: '.',
  plus: '+',
  sol: '/',
  equals: '=',
};

const ESCAPE =
  /&#x([0-9a-f]{1,6});|&#(\d{1,7});|&([a-z]{2,6});|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\|0x([0-9a-f]{4})|%(?:AZP)?25|%([0-9a-f]{2})|\\([nrtbf])|[\\|](.)/gi;

/** Undoes the escapes of HTML, JSON, URLs, Markdown, Azure Pipelines and TeamCity, once. */
function withoutEscapes(text: string): string {
  if (!/[&\\%|]/.test(text)) return text;
  return text.replaceAll(
    ESCAPE,
    (
      whole: string,
      hex?: string,
      decimal?: string,
      name?: string,
      u?: string,
      x?: string,
      bar?: string,
      percent?: string,
      control?: string,
      literal?: string,
    ) => {
      const code = hex ?? u ?? x ?? bar ?? percent;
      if (code !== undefined) return character(Number.parseInt(code, 16), whole);
      if (decimal !== undefined) return character(Number(decimal), whole);
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      if (control !== undefined) return ' ';
      return literal ?? '%';
    },
  );
}

function character(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

/** One bit for each hash of a window; tells in no time where a secret can't be. */
const TABLE_BITS = 24;
const table = new Uint8Array(2 ** TABLE_BITS / 8);
let filled: number[] = [];
let filledFor: readonly Needle[] | undefined;

function fillTable(needles: readonly Needle[]): void {
  if (filledFor === needles) return;
  for (const slot of filled) table[slot >>> 3] = 0;
  filled = [];
  filledFor = needles;
  for (const { text } of needles) {
    forEachHash(text, (hash) => {
      filled.push(hash);
      table[hash >>> 3] = (table[hash >>> 3] ?? 0) | (1 << (hash & 7));
      return false;
    });
  }
}

const FACTOR = 0x01000193;
/** FACTOR to the power of WINDOW, to take out the character that leaves the window. */
const LEAVING = Array.from({ length: WINDOW }).reduce<number>((power) => Math.imul(power, FACTOR), 1);

/** Calls for each window of the text, until it is told to stop. */
function forEachHash(text: string, visit: (hash: number, end: number) => boolean): void {
  let rolling = 0;
  for (let at = 0; at < text.length; at += 1) {
    rolling = (Math.imul(rolling, FACTOR) + text.charCodeAt(at)) | 0;
    if (at >= WINDOW) rolling = (rolling - Math.imul(LEAVING, text.charCodeAt(at - WINDOW))) | 0;
    if (at < WINDOW - 1) continue;
    const mixed = Math.imul(rolling ^ (rolling >>> 15), 0x85ebca6b);
    if (visit((mixed ^ (mixed >>> 13)) >>> (32 - TABLE_BITS), at + 1)) return;
  }
}

function scan(view: string, needles: readonly Needle[]): Find | undefined {
  let found: Find | undefined;
  forEachHash(view, (hash, end) => {
    if (((table[hash >>> 3] ?? 0) & (1 << (hash & 7))) === 0) return false;
    const window = view.slice(end - WINDOW, end);
    const needle = needles.find(({ text }) => text.includes(window));
    if (needle === undefined) return false;
    found = { secret: needle.secret, encoding: needle.encoding, window };
    return true;
  });
  return found;
}

function findDecimals(text: string, decimals: readonly Needle[]): Find | undefined {
  for (const list of text.match(/\d{1,3}(?:[\s,;:|[\]]+\d{1,3}){5,}/g) ?? []) {
    const digits = list.replaceAll(/[\s,;:|[\]]+/g, ',');
    for (let at = 0; at + DECIMAL_WINDOW <= digits.length; at += 1) {
      const window = digits.slice(at, at + DECIMAL_WINDOW);
      const needle = decimals.find((one) => one.text.includes(window));
      if (needle !== undefined) return { ...needle, window };
    }
  }
  return undefined;
}
