/** Finding PEM blocks (RFC 7468) in text that may have been mangled on its way. */

export interface PemBlock {
  /** The label without its spaces, for example `PRIVATEKEY`; empty when the BEGIN line is missing. */
  readonly label: string;
  /** What stands between the BEGIN and the END line, as it is. */
  readonly body: string;
  /** Whether both lines are there, letter for letter. */
  readonly intact: boolean;
  /** Whether both lines are there in some form. */
  readonly closed: boolean;
  /** Where in the text the block starts and ends, its lines of armor included. */
  readonly from: number;
  readonly to: number;
}

// Word processors turn -- into longer dashes, and copying loses single ones.
const DASH = '[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';
// No two neighboring parts take the same characters: a long run of spaces or dashes would take minutes.
const MARKER = new RegExp(`(?<!${DASH})${DASH}+[ \\t]*(BEGIN|END)([A-Z0-9 \\t]*)(?:${DASH}+|$)`, 'gm');

export function holdsPem(text: string): boolean {
  return text.search(MARKER) >= 0;
}

/** Splits text into its PEM blocks; a block may lack its BEGIN or its END line. */
export function readPem(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  let open: { label: string; exact: boolean; start: number; from: number } | undefined;
  let last = 0;
  const close = (upTo: number, exactEnd: boolean, to = upTo) => {
    if (open === undefined) return;
    const { label, exact, start, from } = open;
    const closed = to > upTo;
    blocks.push({ label, body: text.slice(from, upTo), intact: exact && exactEnd, closed, from: start, to });
    open = undefined;
  };

  for (const match of text.matchAll(MARKER)) {
    const [marker, kind, words = ''] = match;
    const label = words.replaceAll(/\s/g, '');
    const after = match.index + marker.length;
    const exact = marker === `-----${kind} ${words.trim()}-----`;
    if (kind === 'BEGIN') {
      close(match.index, false);
      open = { label, exact, start: match.index, from: after };
    } else if (open !== undefined) {
      close(match.index, exact && label === open.label, after);
    } else {
      blocks.push({
        label: '',
        body: text.slice(last, match.index),
        intact: false,
        closed: false,
        from: last,
        to: after,
      });
    }
    last = after;
  }
  close(text.length, false);
  return blocks;
}

/** PEM text of a PKCS#8 DER in lines of 64 characters, with LF and no final line break: the form of Apple's download. */
export function writePem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n');
}
