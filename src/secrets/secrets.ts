import { formsOfKey, formsOfText } from './forms.ts';
import { findMaterial, isRandom, mayBeSecret } from './material.ts';
import { MASK, replaceSpans, type Span } from './span.ts';
import { BREAK, squeeze, viewsOf } from './view.ts';
import { createWindowIndex, WINDOW, type WindowIndex } from './window-index.ts';

/**
 * What is secret in this run, and how a text is cleaned of it. Secrets are known by what they are: a text is searched in every
 * reading for pieces of what was kept, in every form, and for all that is key material by its looks, kept or not.
 */
export interface Secrets {
  /** Keeps a token, a JWT or any other text that is secret as a whole. */
  readonly keep: (secret: string) => void;
  /** Keeps what is key material in the text of a secret; of a wrapper around it (JSON, YAML, a page) nothing else. */
  readonly keepValue: (value: string) => void;
  /** Keeps the scalar of a private key, in every form. */
  readonly keepKey: (der: Buffer, scalar: Buffer) => void;
  /** Makes known what is public wherever it stands: Key ID, Issuer ID, bundle IDs, fingerprint. */
  readonly publish: (text: string) => void;
  /** Tells each text that is kept, so that a CI system can be asked to mask it; at first those that were kept before. */
  readonly onKeep: (listener: (secret: string) => void) => void;
  readonly isPublic: (text: string) => boolean;
  /** Whether a text is, or has in it, a whole secret that was kept: a token in the place of an identifier. */
  readonly holdsWhole: (text: string) => boolean;
  /** The text with every piece of a secret replaced by `***`. */
  readonly clean: (text: string) => string;
  /** The same for what somebody else wrote, where even a secret that is an ordinary word has no business. */
  readonly cleanForeign: (text: string) => string;
  /** Whether a text that is about to leave holds a piece of a secret: the question of the gate behind every sink. */
  readonly holds: (text: string) => boolean;
}

/** What a step of the run needs of them: it tells what is secret, and what is not. */
export type Keeper = Pick<Secrets, 'keep' | 'keepValue' | 'keepKey' | 'publish'>;

export function createSecrets(): Secrets {
  const lasting = createWindowIndex();
  const words = createWindowIndex();
  const tokens = createGenerations();
  const publics = new Set<string>();
  const known = new Set<string>();
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
    if (text.length < SHORTEST) return [];
    const spans = search(text, indexes);
    // What is public is looked for only where something was found: nearly never, and it may be a thousand bundle IDs.
    return spans.length === 0 || publics.size === 0 ? spans : search(hidePublic(text), indexes);
  }

  function cleanWith(text: string, indexes: readonly WindowIndex[]): string {
    let cleaned = text;
    // What is left of two sides of a removed piece can, put together, be a piece again.
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const spans = find(cleaned, indexes);
      if (spans.length === 0) return cleaned;
      cleaned = replaceSpans(cleaned, spans);
    }
    return MASK;
  }

  const strong = () => [lasting, ...tokens.indexes()];
  const keep = (secret: string) => {
    const text = secret.trim();
    if (text.length < SHORTEST || !isNew(text)) return;
    onKeep(text);
    if (isJwt(text)) tokens.add(text);
    else for (const form of formsOfText(text)) (isOrdinary(text) ? words : lasting).add(form);
  };

  return {
    keep,
    keepValue(value) {
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
    holdsWhole: (text) => {
      const squeezed = squeeze(text);
      return kept.some((secret) => {
        const whole = squeeze(secret);
        return whole.length >= WINDOW && !isOrdinary(secret) && squeezed.includes(whole);
      });
    },
    clean: (text) => cleanWith(text, strong()),
    cleanForeign: (text) => cleanWith(text, [...strong(), words]),
    holds: (text) => find(text, strong()).length > 0,
  };
}

function search(text: string, indexes: readonly WindowIndex[]): Span[] {
  const inViews = viewsOf(text).flatMap((view) => indexes.flatMap((index) => index.find(view)));
  return [...inViews, ...findMaterial(text)];
}

const SHORTEST = 4;
const MAX_ROUNDS = 4;

/**
 * A token that is made of plain words (`production`, `test-case`) would take the program's own words with it. It is kept out
 * of what others wrote, and means nothing in what iap-key says.
 */
function isOrdinary(token: string): boolean {
  const letters = token.replaceAll(/[^A-Za-z0-9]+/g, '');
  if (letters.length < WINDOW) return true;
  return !isRandom(letters) && token.split(/[^A-Za-z0-9]+/).every((word) => word.length <= LONGEST_WORD);
}

const LONGEST_WORD = 16;

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
