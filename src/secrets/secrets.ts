import type { Keeper } from '../world/keeper.ts';
import { formsOfKey, formsOfText } from './forms.ts';
import { findMaterial, mayBeSecret } from './material.ts';
import { MASK, mergeSpans, replaceSpans, type Span } from './span.ts';
import { BREAK, viewsOf } from './view.ts';
import { createWindowIndex, probesOf, type WindowIndex } from './window-index.ts';
import { WINDOW } from './window-set.ts';

/**
 * What is secret in this run, and how a text is cleaned of it. Secrets are known by what they are: a text is searched in every
 * reading for pieces of what was kept, in every form, and for all that is key material by its looks, kept or not.
 */
export interface Secrets extends Keeper {
  /** Tells each text that is kept, so that a CI system can be asked to mask it; at first those that were kept before. */
  readonly onKeep: (listener: (secret: string) => void) => void;
  readonly isPublic: (text: string) => boolean;
  /** Whether a text, that is to be no secret, has in it what was kept: a token in the place of an identifier. */
  readonly isMisplaced: (text: string) => boolean;
  /** The text with every piece of a secret replaced by `***`. */
  readonly clean: (text: string) => string;
  /** The same for what somebody else wrote, where even a secret that is an ordinary word has no business. */
  readonly cleanForeign: (text: string) => string;
  /** Whether a text that is about to leave holds a piece of a secret: the question of the gate behind every sink. */
  readonly holds: (text: string) => boolean;
  /** Whether one of many texts does, by what {@link clean} or {@link cleanForeign} would look for; asked of all at once. */
  readonly someHold: (texts: readonly string[], writer: 'own' | 'foreign') => boolean;
}

/**
 * @param ownWords the words that the program itself says, in lower case. A token may hold some of them (`production_…`); they
 * are no piece of it where the program says them, and are asked for only when something was found
 */
export function createSecrets(ownWords: () => ReadonlySet<string> = () => new Set()): Secrets {
  const lasting = createWindowIndex();
  const tokens = createGenerations();
  const publics = new Set<string>();
  const known = new Set<string>();
  const values = new Set<string>();
  const kept: string[] = [];

  const listeners: ((secret: string) => void)[] = [];

  const isNew = (secret: string) => known.size < known.add(secret).size;
  const onKeep = (secret: string) => {
    kept.push(secret);
    for (const listener of listeners) listener(secret);
  };
  const hidePublic = (text: string) =>
    [...publics].reduce((rest, name) => replaceAllCases(rest, name, BREAK.repeat(name.length)), text);

  function find(text: string, indexes: readonly WindowIndex[]): Span[] {
    if (text.length < SHORTEST_FOUND) return [];
    const spans = search(text, indexes);
    // What is public is looked for only where something was found: nearly never, and it may be a thousand bundle IDs.
    return spans.length === 0 ? spans : search(hidePublic(text), indexes);
  }

  /** Without what is made of the program's own words alone. */
  function findStrange(text: string): Span[] {
    const plain = withoutColor(text);
    return find(plain, pieces()).filter((span) => !isOwn(plain, span, ownWords));
  }

  function findForeign(text: string): Span[] {
    return [...find(text, pieces()), ...(lasting.hasShort() ? findShort(text) : [])];
  }

  /** As above, what is public is looked for only where something was found. */
  function findShort(text: string): Span[] {
    const spans = viewsOf(text).flatMap(lasting.findShort);
    return spans.length === 0 || publics.size === 0 ? spans : viewsOf(hidePublic(text)).flatMap(lasting.findShort);
  }

  function cleanWith(text: string, findIn: (text: string) => Span[]): string {
    let cleaned = text;
    // What is left of two sides of a removed piece can, put together, be a piece again.
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const spans = findIn(cleaned);
      if (spans.length === 0) return cleaned;
      cleaned = replaceSpans(cleaned, spans);
    }
    return MASK;
  }

  const pieces = () => [lasting, ...tokens.indexes()];
  const keep = (secret: string) => {
    const text = secret.trim();
    if (text.length < SHORTEST || !isNew(text)) return;
    onKeep(text);
    if (isJwt(text)) tokens.add(text);
    else for (const form of formsOfText(text)) lasting.add(form);
  };

  /** A key or a token of somebody else's, as a backend's own secret, has to be masked as well. */
  const keepFound = (text: string) => {
    for (const { from, to } of mergeSpans(findMaterial(text))) {
      const found = text.slice(from, to);
      if (!isJwt(found)) keep(found);
    }
  };

  return {
    keep,
    keepValue(value) {
      if (value === '' || values.size === values.add(value).size) return;
      const spans = findMaterial(value);
      for (const { from, to } of spans) lasting.add(value.slice(from, to));
      if (spans.length > 0 && isNew(value)) onKeep(value);
      if (spans.length > 0) return;
      // No key of any form: a password in the wrong place, or a text with one in it.
      const texts = /\s/.test(value.trim()) ? value.split(/\s+/).filter(mayBeSecret) : [value];
      for (const text of texts) keep(text);
    },
    keepKey(der, scalar) {
      for (const form of formsOfKey(der, scalar)) lasting.add(form);
      const pem = der.toString('base64').match(/.{1,64}/g) ?? [];
      for (const line of [...pem, pem.join('')]) if (isNew(line)) onKeep(line);
    },
    publish(text) {
      if (text.length >= SHORTEST) publics.add(text.toLowerCase());
    },
    onKeep(listener) {
      for (const secret of kept) listener(secret);
      listeners.push(listener);
    },
    isPublic: (text) => publics.has(text.toLowerCase()),
    isMisplaced(text) {
      const [first] = mergeSpans(findStrange(text));
      if (first === undefined) return false;
      // A token may hold an identifier, as an app's ID; then the identifier is a piece of it, and no token.
      const isPiece = first.from === 0 && first.to === text.length && isIdentifier(text);
      return !isPiece || known.has(text);
    },
    clean: (text) => cleanWith(text, findStrange),
    cleanForeign(text) {
      const cleaned = cleanWith(text, findForeign);
      if (cleaned !== text) keepFound(text);
      return cleaned;
    },
    holds: (text) => findStrange(text).length > 0,
    someHold(texts, writer) {
      const findIn = writer === 'own' ? findStrange : findForeign;
      const whole = texts.join(BREAK);
      // A letter that changes its length with its case would have all others read in another way.
      const asked = whole.toLowerCase().length === whole.length ? [whole] : texts;
      return asked.some((text) => findIn(text).length > 0);
    },
  };
}

function search(text: string, indexes: readonly WindowIndex[]): Span[] {
  const inViews = viewsOf(text).flatMap((view) => {
    const probes = probesOf(view.text);
    return indexes.flatMap((index) => index.find(view, probes));
  });
  return [...inViews, ...findMaterial(text)];
}

const SHORTEST = 4;
/** No piece is shorter, in whatever clothes, and nothing that is secret by its form. */
const SHORTEST_FOUND = WINDOW;
const MAX_ROUNDS = 4;

/** The text with blanks in the place of the sequences that color it, so that they neither part nor lengthen a word. */
function withoutColor(text: string): string {
  if (!text.includes('\u001b')) return text;
  return text.replaceAll(COLOR, (sequence) => ' '.repeat(sequence.length));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what such a sequence begins with.
const COLOR = /\u001b\[[0-9;]*[A-Za-z]/g;

const RULE = /^[\s|:-]+$/;

/** Whether a stretch, up to the ends of its first and last word, holds nothing but words of the program. */
function isOwn(text: string, { from, to }: Span, ownWords: () => ReadonlySet<string>): boolean {
  const piece = text.slice(from, to);
  // The rule of a Markdown table, which a token may hold too, tells nothing of it.
  if (RULE.test(piece)) return true;
  const before = /^\w/.test(piece)
    ? (/\\?[A-Za-z0-9]*$/.exec(text.slice(Math.max(0, from - LONGEST_WORD), from))?.[0] ?? '')
    : '';
  const behind = /\w$/.test(piece) ? (/^[A-Za-z0-9]*/.exec(text.slice(to, to + LONGEST_WORD))?.[0] ?? '') : '';
  const spoken = `${before}${piece}${behind}`.replaceAll(/\\(?:u[0-9a-f]{4}|[nrt])/gi, ' ').toLowerCase();
  const words = spoken.match(/[a-z0-9]+/g) ?? [];
  // A number says nothing beside words, and alone it may be all of a token.
  const spokenWords = words.filter((word) => !/^\d+$/.test(word));
  return spokenWords.length > 0 && spokenWords.every((word) => ownWords().has(word));
}

/** Short for a token, long for a word. */
const LONGEST_WORD = 24;

/** Whether a text has the form of an identifier, and no more of randomness than those have. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z0-9.-]{1,155}$/.test(text) && !mayBeSecret(text);
}

function isJwt(text: string): boolean {
  return text.startsWith('eyJ') && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}

/** Each JWT is used once, and a large run signs thousands: only the last ones are sought as pieces, all of them by their form. */
function createGenerations(): { add: (token: string) => void; indexes: () => readonly WindowIndex[] } {
  let [older, newer] = [createWindowIndex(), createWindowIndex()];
  let count = 0;
  return {
    add(token) {
      if (count === TOKENS_PER_GENERATION) {
        [older, newer] = [newer, createWindowIndex()];
        count = 0;
      }
      count += 1;
      // The header says only what is public.
      newer.add(token.slice(token.indexOf('.') + 1));
    },
    indexes: () => [older, newer],
  };
}

const TOKENS_PER_GENERATION = 64;

function replaceAllCases(text: string, name: string, filler: string): string {
  if (!text.toLowerCase().includes(name.toLowerCase())) return text;
  return text.replaceAll(new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), filler);
}
