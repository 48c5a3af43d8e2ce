/**
 * The one gate in front of every sink. It removes whatever it was told to keep, whole or in pieces, and everything that has
 * the form of a JWT or of a private key in PEM, told or not.
 */
export interface Redactor {
  /** Keeps a text secret from now on, in every piece of {@link PIECE} characters or more. */
  readonly keep: (secret: string) => void;
  /** The text with every kept piece replaced by `***`. */
  readonly redact: (text: string) => string;
}

/** Pieces shorter than this say too little to matter, and would hide ordinary words. */
const PIECE = 12;
const MASK = '***';
const ARMOR = /-----(?:BEGIN|END) [A-Z0-9 ]+-----/g;
const JWT = /(?<![A-Za-z0-9])eyJ[\w-]{8,}(?:\.[\w-]+){1,4}/g;
// The header lines of an encrypted PEM hold hyphens, as does base64url.
const PRIVATE_KEY = /(-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----)[\s\S]+?(-----END)/g;

export function createRedactor(): Redactor {
  const kept = createKept();
  const short = new Set<string>();
  return {
    keep(secret) {
      // The armor of a PEM is no secret; line breaks vary with the place where a key is shown.
      for (const line of secret.replaceAll(ARMOR, '\n').split(/[\r\n]+/)) {
        const text = line.trim();
        if (text.length >= PIECE) keepText(kept, text);
        else if (text.length >= PIECE / 2) short.add(text);
      }
    },
    redact(text) {
      const withoutForms = text.replaceAll(JWT, MASK).replaceAll(PRIVATE_KEY, `$1${MASK}$2`);
      const withoutPieces = removePieces(withoutForms, kept);
      return [...short].reduce((rest, secret) => rest.replaceAll(secret, MASK), withoutPieces);
    },
  };
}

/** Removes one secret from a text, for a secret that is not worth keeping for the whole run (each JWT is used once). */
export function withoutSecret(text: string, secret: string): string {
  if (text.length < PIECE) return text;
  const kept = createKept();
  keepText(kept, secret);
  return removePieces(text, kept);
}

/**
 * What is kept, small enough for a token per request and thousands of requests. Every piece holds one whole block, so the
 * blocks tell where to look, and only there the texts themselves are searched.
 */
interface Kept {
  readonly texts: Set<string>;
  /** The texts, cut at every multiple of {@link BLOCK}. */
  readonly blocks: Set<string>;
}

/** A piece of 12 covers a multiple of 6 and the 6 characters after it, wherever it starts. */
const BLOCK = PIECE / 2;

function createKept(): Kept {
  return { texts: new Set(), blocks: new Set() };
}

function keepText({ texts, blocks }: Kept, text: string): void {
  texts.add(text);
  for (let start = 0; start + BLOCK <= text.length; start += BLOCK) blocks.add(text.slice(start, start + BLOCK));
}

/** Tells of a position in the text whether a kept piece starts there; undefined when none does anywhere. */
function findPieces(text: string, { texts, blocks }: Kept): ((start: number) => boolean) | undefined {
  const isNear = new Uint8Array(text.length);
  let isAnywhere = false;
  for (let at = 0; at + BLOCK <= text.length; at += 1) {
    if (!blocks.has(text.slice(at, at + BLOCK))) continue;
    isAnywhere = true;
    isNear.fill(1, Math.max(0, at - BLOCK), at + 1);
  }
  if (!isAnywhere) return undefined;
  // No kept text holds a line break, so no piece of the joined texts that holds one is a secret.
  const all = [...texts].join('\n');
  return (start) => {
    if (isNear[start] !== 1 || start + PIECE > text.length) return false;
    const piece = text.slice(start, start + PIECE);
    return !piece.includes('\n') && all.includes(piece);
  };
}

function removePieces(text: string, kept: Kept): string {
  const isPiece = findPieces(text, kept);
  if (isPiece === undefined) return text;
  let result = '';
  let from = 0;
  let start = 0;
  while (start + PIECE <= text.length) {
    if (!isPiece(start)) {
      start += 1;
      continue;
    }
    let end = start + PIECE;
    while (end < text.length && isPiece(end - PIECE + 1)) end += 1;
    result += text.slice(from, start) + MASK;
    from = end;
    start = end;
  }
  return result + text.slice(from);
}
