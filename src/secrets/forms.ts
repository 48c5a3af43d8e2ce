/** Every form in which bytes can be written as text; a masker knows a secret only in the form in which it was stored. */
export function formsOfBytes(bytes: Buffer): string[] {
  return [...base64Forms(bytes), bytes.toString('hex'), bytes.join('')];
}

/** A text, and every form of its bytes. */
export function formsOfText(text: string): string[] {
  return [text, ...formsOfBytes(Buffer.from(text, 'utf8'))];
}

/**
 * The base64 of bytes that stand anywhere inside of others: at each of the three alignments, without the characters that
 * neighbors have a share in; in the alphabets of base64 and of base64url (RFC 4648).
 */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const own = text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
    const url = own.replaceAll('+', '-').replaceAll('/', '_');
    return url === own ? [own] : [own, url];
  });
}

/**
 * The texts in which the secret half of a private key shows: the scalar's part of its PEM, in lines of 64 characters with
 * every kind of line break, and in one line.
 * @param der the key, which holds the scalar
 * @param scalar 32 bytes
 */
export function formsOfKey(der: Buffer, scalar: Buffer): string[] {
  const at = der.indexOf(scalar);
  const forms = formsOfBytes(scalar);
  if (at < 0) return forms;
  const body = der.toString('base64');
  const [from, to] = [Math.floor((at * 8) / 6), Math.ceil(((at + scalar.length) * 8) / 6)];
  for (const end of ['', '\n', '\r\n', '\\n']) {
    const lines: string[] = [];
    for (let start = 0; start < body.length; start += 64) {
      const line = body.slice(Math.max(start, from), Math.min(start + 64, to));
      if (line !== '') lines.push(line);
    }
    forms.push(...formsOfText(lines.join(end)));
  }
  return forms;
}
