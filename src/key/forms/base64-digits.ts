/** Base64 (RFC 4648) as people store it. */

interface Base64 {
  readonly bytes: Buffer;
  readonly repairs: readonly string[];
}

/** Decodes base64 or base64url without white space; a string says what is wrong and where. */
export function decodeBase64(text: string): Base64 | string {
  const compact = text.replaceAll(/\s/g, '');
  const stranger = compact.search(/[^A-Za-z0-9+/_=-]/);
  if (stranger >= 0) return `Character ${stranger + 1} (white space not counted) does not belong to base64.`;
  const padding = compact.search(/=/);
  if (padding >= 0 && !/^={1,2}$/.test(compact.slice(padding)))
    return `The padding (=) at character ${padding + 1} stands in the middle of the value.`;
  const repairs: string[] = [];
  if (/[_-]/.test(compact)) repairs.push('base64url in place of base64');
  // base64url is commonly written without padding, and decoders of base64 refuse that.
  else if (compact.length % 4 > 1) repairs.push('base64 without its padding (=)');
  return { bytes: Buffer.from(compact, 'base64'), repairs };
}
