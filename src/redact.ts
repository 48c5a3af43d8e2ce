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
  const pieces = new Set<string>();
  const short = new Set<string>();
  return {
    keep(secret) {
      // The armor of a PEM is no secret; line breaks vary with the place where a key is shown.
      for (const line of secret.replaceAll(ARMOR, '\n').split(/[\r\n]+/)) {
        const text = line.trim();
        if (text.length >= PIECE) addPieces(pieces, text);
        else if (text.length >= PIECE / 2) short.add(text);
      }
    },
    redact(text) {
      const withoutForms = text.replaceAll(JWT, MASK).replaceAll(PRIVATE_KEY, `$1${MASK}$2`);
      const withoutPieces = removePieces(withoutForms, pieces);
      return [...short].reduce((rest, secret) => rest.replaceAll(secret, MASK), withoutPieces);
    },
  };
}

/** Removes one secret from a text, for a secret that is not worth keeping for the whole run (each JWT is used once). */
export function withoutSecret(text: string, secret: string): string {
  const pieces = new Set<string>();
  addPieces(pieces, secret);
  return removePieces(text, pieces);
}

function addPieces(pieces: Set<string>, text: string): void {
  for (let start = 0; start + PIECE <= text.length; start += 1) pieces.add(text.slice(start, start + PIECE));
}

function removePieces(text: string, pieces: ReadonlySet<string>): string {
  if (pieces.size === 0) return text;
  let result = '';
  let from = 0;
  let start = 0;
  while (start + PIECE <= text.length) {
    if (!pieces.has(text.slice(start, start + PIECE))) {
      start += 1;
      continue;
    }
    let end = start + PIECE;
    while (end < text.length && pieces.has(text.slice(end - PIECE + 1, end + 1))) end += 1;
    result += text.slice(from, start) + MASK;
    from = end;
    start = end;
  }
  return result + text.slice(from);
}
