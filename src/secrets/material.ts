import type { Span } from './span.ts';
import { layersOf, type View } from './view.ts';
import { bytesOfWhole, holdsRandomRun, isScalar, JWK_SCALAR } from './whole.ts';

/**
 * What is key material or a token by its form alone, whoever put it there: private keys in PEM, in base64, in hexadecimal or
 * as decimal bytes, at any alignment and wrapped in each other, and JSON Web Tokens.
 */

/** Base64 of base64 of PEM is what people store; deeper than this nobody wraps. */
const MAX_DEPTH = 3;
/** Most of what is asked about is shorter, or empty. */
const SHORTEST_MATERIAL = 20;

/** The stretches of a text that hold a private key or a JWT. Linear in the length of the text. */
export function findMaterial(text: string, depth = 0): Span[] {
  if (text.length < SHORTEST_MATERIAL) return [];
  return layersOf(text).flatMap(({ text: layer, origin }) =>
    findWritten(layer, depth).map(({ from, to }) => origin(from, to)),
  );
}

function findWritten(text: string, depth: number): Span[] {
  return [
    ...findPem(text),
    ...findTokens(text),
    ...findServiceTokens(text),
    ...findScalars(text),
    ...findEncoded(text, depth),
  ];
}

/** Whether a text holds a private key; a JWT is none. */
export function holdsKey(text: string): boolean {
  if (text.length < SHORTEST_MATERIAL) return false;
  return layersOf(text).some(
    ({ text: layer }) =>
      [findPem(layer), findScalars(layer), findEncoded(layer, 0)].some(({ length }) => length > 0) ||
      bytesOfWhole(layer).some((bytes) => isKey(bytes, 0)),
  );
}

const BEGIN = /BEGIN[A-Z0-9 _+]{0,40}PRIVATE[ _+]?KEY[A-Z0-9 _]{0,20}[-\u2010-\u2015\u2212]{1,10}/g;
// What stands between the lines of armor: base64, and what JSON, YAML, shells and URLs make of line breaks.
const BODY = /^[A-Za-z0-9+/=\s\\"',|>%&#;_.:()\u2010-\u2015\u2212-]+/;
const END = /(?<![A-Za-z0-9+/])END[A-Z0-9 _+]{0,60}KEY/;
const KEY_TEXT = /[A-Za-z0-9+/]{10}/;
/** More than any private key has; the armor of a key whose end is missing must not swallow a whole text. */
const MAX_BODY = 8192;

function findPem(text: string): Span[] {
  const spans: Span[] = [];
  let behind = 0;
  for (const { 0: marker, index } of text.matchAll(BEGIN)) {
    const from = index + marker.length;
    if (index < behind) continue;
    const body = BODY.exec(text.slice(from, from + MAX_BODY))?.[0] ?? '';
    const end = body.search(END);
    behind = from + (end < 0 ? body.length : end);
    // A mask, in whatever way its stars are escaped, is no body.
    if (KEY_TEXT.test(text.slice(from, behind))) spans.push({ from, to: behind });
  }
  return spans;
}

const JOINED = /(?<![\w-])[\w-]+(?:\.[\w-]*)+/g;
/** One segment may hold `eyJ` more than once; nobody writes many. */
const MAX_STARTS = 16;

function findTokens(text: string): Span[] {
  return [...text.matchAll(JOINED)].flatMap(({ 0: run, index }) => {
    const at = startOfToken(run);
    return at === undefined ? [] : [{ from: index + at, to: index + run.length }];
  });
}

/** Where in segments that are joined by periods a JWT starts (RFC 7515); what stands in front may be glued to it. */
function startOfToken(run: string): number | undefined {
  let from = 0;
  for (const segment of run.split('.').slice(0, -1)) {
    let at = segment.indexOf('eyJ');
    for (let tries = 0; at >= 0 && tries < MAX_STARTS; tries += 1) {
      if (isJoseHeader(segment.slice(at))) return from + at;
      at = segment.indexOf('eyJ', at + 3);
    }
    from += segment.length + 1;
  }
  return undefined;
}

/** A bundle ID may have a part that begins with eyJ, which is `{"`; the header of a JWT is a JSON object (RFC 7519). */
function isJoseHeader(segment: string): boolean {
  return /^\{"[^"]*"\s*:/.test(Buffer.from(segment.slice(0, 1024), 'base64url').toString('latin1'));
}

// In lines or in one; a line break may have become a space, an escape or the start of the next string of a list.
const BASE64 =
  /[A-Za-z0-9+/_-]{20,}={0,2}(?:(?:\\[nr]|[\s"',\\]){1,8}[A-Za-z0-9+/_-]{20,}={0,2})*(?:(?:\\[nr]|[\s"',\\]){1,8}[A-Za-z0-9+/_-]{2,}={0,2})?/g;
const HEX = /(?:0x)?[0-9a-f]{2}(?:[\s:,;\\x-]{0,6}(?:0x)?[0-9a-f]{2}){31,}/gi;
const DECIMAL = /(?<!\d)\d{1,3}(?:[\s,;]{1,8}\d{1,3}){31,}/g;

function findEncoded(text: string, depth: number): Span[] {
  const spans = (pattern: RegExp, isSecret: (run: string) => boolean) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: run }) => isSecret(run))
      .map(({ 0: run, index }) => ({ from: index, to: index + run.length }));
  return [
    ...spans(BASE64, (run) => holdsEncodedKey(run.replaceAll(/\\[nr]|[^A-Za-z0-9+/_-]+/g, ''), depth)),
    ...spans(HEX, (run) => holdsKeyAtEither(run.replaceAll(/0x|[^0-9a-f]+/gi, ''), depth)),
    ...spans(DECIMAL, (run) => isKey(Buffer.from(run.split(/[\s,;]+/).map(Number)), depth)),
  ];
}

/** The start of a run may be another's, so each alignment is tried. */
function holdsEncodedKey(base64: string, depth: number): boolean {
  return [0, 1, 2, 3].some((skip) => isKey(Buffer.from(base64.slice(skip, MAX_RUN), 'base64'), depth));
}

function holdsKeyAtEither(hex: string, depth: number): boolean {
  return [0, 1].some((skip) => isKey(Buffer.from(hex.slice(skip, MAX_RUN), 'hex'), depth));
}

const MAX_RUN = 64 * 1024;

/**
 * How a private key begins in DER: ECPrivateKey with a scalar of 32, 48 or 66 bytes (RFC 5915), PKCS#8 of RSA, of Edwards curves
 * and of EC with a curve whose identifier has 5 or 9 bytes (RFC 5958), RSA (RFC 8017).
 */
const MARKS = ['0201010420', '0201010430', '0201010442', '020100300d06', '0201003005', '0201003010', '0201003014'].map(
  (mark) => Buffer.from(mark, 'hex'),
);
const RSA = Buffer.from('0201000282', 'hex');

function isKey(bytes: Buffer, depth: number): boolean {
  if (MARKS.some((mark) => bytes.includes(mark))) return true;
  if (bytes[0] === 0x30 && bytes.subarray(0, 12).includes(RSA)) return true;
  const text = bytes.toString('latin1').replaceAll('\0', '');
  if (text.includes('PRIVATE KEY')) return true;
  return depth < MAX_DEPTH && isMostlyText(text) && findMaterial(text, depth + 1).length > 0;
}

function isMostlyText(text: string): boolean {
  const printable = text.slice(0, 256).replaceAll(/[^\x20-\x7e\r\n\t]/g, '').length;
  return printable * 10 >= Math.min(256, text.length) * 9;
}

/** How tokens of services begin; what follows is random. */
const TOKEN = new RegExp(
  `(?<![A-Za-z0-9])(?:${[
    '(?:sk|rk|rcsk|atk|npm|hf|sbp|bkua|CCIPAT|sq[apu]|secret|live|gh[oprsu]|github_pat|shp(?:at|ca|pa|ss)|dop_v1)[_-]',
    '[a-z]{2,8}_(?:live|test)_',
    '(?:gl(?:agent|cbt|dt|ffct|ft|imt|oas|pat|ptt|rt|rtr|soat)|xox[abeprs]|xapp|pypi|ATATT3x)[_-]?',
    'AIza(?=[\\w-]{35}(?![\\w-]))|(?:AKIA|ASIA)(?=[A-Z2-7]{16}(?![A-Za-z0-9]))',
  ].join('|')})[\\w.-]{12,}`,
  'g',
);
const SHORTEST_RANDOM = 14;

function findServiceTokens(text: string): Span[] {
  return [...text.matchAll(TOKEN)]
    .filter(({ 0: token }) => hasRandomWord(token, TOKEN_WORD) || /[A-Za-z0-9]{20}/.test(token) || isRandomTail(token))
    .map(({ 0: token, index }) => ({ from: index, to: index + token.length }));
}

/** What follows the prefix, whose hyphens and underscores are random too. */
function isRandomTail(token: string): boolean {
  const tail = token.replace(/^(?:[a-z]+_)+/, '').replaceAll(/[^A-Za-z0-9]+/g, '');
  return tail.length >= SHORTEST_RANDOM && isRandom(tail);
}

const SCALAR_CHARACTERS = 43;

function findScalars(text: string): Span[] {
  return [...text.matchAll(JWK_SCALAR)]
    .map(({ 0: name, index }) => ({ from: index + name.length, to: index + name.length + SCALAR_CHARACTERS }))
    .filter(({ from, to }) => isScalar(text.slice(from, to)));
}

const LONG_WORD = 40;
const WORD = 16;
const TOKEN_WORD = 12;

/**
 * Whether a text holds a private key, a JWT, or what has the form of a token or of a piece of a key.
 * @param isPath paths have folders that are named for a hash, so a word of random letters is none of a secret there
 */
export function looksSecret(text: string, isPath = false): boolean {
  if (findMaterial(text).length > 0) return true;
  if (text.length >= SCALAR_CHARACTERS && (holdsKey(text) || layersOf(text).some(isLoneSecret))) return true;
  return !(isPath && /[/\\.]/.test(text)) && hasRandomWord(text, LONG_WORD);
}

function isLoneSecret({ text }: View): boolean {
  return isScalar(text) || holdsRandomRun(text);
}

/** Whether a text may be a secret, so that it is better not shown when it stands where it does not belong. */
export function mayBeSecret(text: string): boolean {
  return looksSecret(text) || hasRandomWord(text, WORD);
}

/** A path as it may be shown: what stands in the place of one, in a setting or a variable, may be a secret of unknown form. */
export function shownPath(path: string): string {
  // Behind a secret a name may follow, with which it is less random as a whole; a slash between short names is no letter.
  const isSecret = [path, path.replace(/[\\/][^\\/]*$/, '')].some((text) =>
    /^[^/.~\\][^.]*$/.test(text) ? mayBeSecret(text) : looksSecret(text),
  );
  return isSecret || path.split(/[\\/]/).some(mayBeSecret) ? '(not shown, because it may be a secret)' : path;
}

function hasRandomWord(text: string, length: number): boolean {
  return text.split(/[^A-Za-z0-9+/]+/).some((word) => word.length >= length && isRandom(word));
}

/** Random letters and digits change between the two kinds all the time; names and dates do not. */
function isRandom(word: string): boolean {
  const changes = word.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  const capitals = word.match(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g)?.length ?? 0;
  return changes >= 3 || (changes + capitals) * 4 >= word.length;
}
