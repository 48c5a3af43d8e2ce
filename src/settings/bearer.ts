/** People copy a token from where it stands in a request, with the word of its scheme in front (RFC 6750). */

/** `Authorization:` may be there as well. A token has no white space, so what is followed by some is none. */
const SCHEME =
  /^\s*["']?(?:(?:authorization\s*[:=]\s*["']?(?:(?:bearer|token)\b[\s:]*)?)|(?:bearer\s*:\s*|bearer\s+))+/i;

export interface BareToken {
  readonly token: string;
  /** What stood in front of it, in the word that is told; undefined where nothing did. */
  readonly scheme: 'Authorization' | 'Bearer' | undefined;
}

/** The token without white space, quotes and a scheme around it. */
export function bareToken(text: string): BareToken {
  const [scheme = ''] = SCHEME.exec(text) ?? [];
  const rest = unquoted(text.slice(scheme.length));
  const token = /^(?:bearer|authorization)\s*:?$/i.test(rest) ? '' : rest;
  if (scheme === '') return { token, scheme: undefined };
  return { token, scheme: /authorization/i.test(scheme) ? 'Authorization' : 'Bearer' };
}

/** Pasting brings white space and quotes along. */
export function unquoted(text: string): string {
  return text
    .trim()
    .replaceAll(/^["']|["']$/g, '')
    .trim();
}
