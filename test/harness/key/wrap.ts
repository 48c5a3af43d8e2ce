import { createECDH, generateKeyPairSync } from 'node:crypto';
import {
  appleDer,
  armor,
  element,
  flipBit,
  minimalDer,
  opensslDer,
  type SampleKey,
  sampleKey,
  sec1Der,
} from '../../key/samples.ts';
import type { Chance } from '../random.ts';

/** Random wrappings of what is a key and of what is nearly one: text around, encodings, documents, in each other. */

const KEYS = ['one', 'two', 'three', 'four'].map(sampleKey);

function compressedDer({ scalar }: SampleKey): Buffer {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar);
  const point = element(0x03, Buffer.of(0), ecdh.getPublicKey(null, 'compressed'));
  const curve = Buffer.from('06082a8648ce3d030107', 'hex');
  const inner = element(0x30, Buffer.from('020101', 'hex'), element(0x04, scalar), element(0xa1, point));
  const algorithm = element(0x30, Buffer.from('06072a8648ce3d0201', 'hex'), curve);
  return element(0x30, Buffer.from('020100', 'hex'), algorithm, element(0x04, inner));
}

const FORMS = [({ der }: SampleKey) => der, opensslDer, minimalDer, sec1Der, compressedDer];
const FOREIGN = [
  generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey,
  generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey,
  generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey,
  generateKeyPairSync('ed25519').privateKey,
].map((key) => key.export({ format: 'der', type: 'pkcs8' }));

/** The DER of a key, or of what only looks like one; openssl says which. */
export function drawCore(chance: Chance): Buffer {
  const key = chance.pick(KEYS);
  const other = chance.pick(KEYS.filter(({ p8 }) => p8 !== key.p8));
  const form = chance.pick(FORMS)(key);
  if (chance.may(0.6)) return form;
  const at = form.indexOf(key.scalar) + chance.below(key.scalar.length);
  return chance.pick<() => Buffer>([
    () => flipBit(form, at, chance.below(8)),
    () => flipBit(key.der, key.der.length - 1 - chance.below(64), chance.below(8)),
    () => appleDer(key.scalar, other.point),
    () => form.subarray(0, chance.below(form.length)),
    () => form.subarray(1 + chance.below(form.length - 1)),
    () => chance.pick(FOREIGN),
    () => chance.bytes(20 + chance.below(200)),
  ])();
}

type Wrap = (text: string, chance: Chance) => string;

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const inLines = (text: string, width: number, end: string) =>
  text.replaceAll(new RegExp(`.{${width}}`, 'g'), `$&${end}`);
const indent = (text: string, by: string) => text.replaceAll(/^/gm, by);
const pairs = (text: string) => bytesOf(text).toString('hex').match(/../g) ?? [];

const ENCODINGS: Readonly<Record<string, Wrap>> = {
  base64: (text) => bytesOf(text).toString('base64'),
  'base64 in lines': (text, { pick }) =>
    inLines(bytesOf(text).toString('base64'), pick([60, 64, 76]), pick(['\n', '\r\n'])),
  'base64 without padding': (text) => bytesOf(text).toString('base64').replaceAll('=', ''),
  base64url: (text) => bytesOf(text).toString('base64url'),
  'base64 of UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').toString('base64'),
  hexadecimal: (text, { pick }) => pairs(text).join(pick(['', ':', ' ', ', ', '-'])),
  'hexadecimal with prefixes': (text, { pick }) =>
    pairs(text)
      .map((pair) => `${pick(['0x', '0X'])}${pair}`)
      .join(', '),
  'decimal bytes': (text, { pick }) => [...bytesOf(text)].join(pick([', ', ',', ' ', '\n'])),
  'a field of JSON': (text, { pick }) => JSON.stringify({ [pick(['key', 'p8', 'private_key'])]: text }),
  'nested JSON': (text) => JSON.stringify({ data: { items: [{ value: text }], version: 3 } }, null, 2),
  'JSON in JSON': (text) => JSON.stringify({ SecretString: JSON.stringify({ key: text }) }),
  'JSON with comments': (text) => `{\n  "key": ${JSON.stringify(text)}, # it's "here"\n}`,
  'literal \\n': (text) => text.replaceAll('\n', '\\n'),
  'URL-encoding': (text) => encodeURIComponent(text),
  HTML: (text) =>
    text.replaceAll('&', '&amp;').replaceAll(/[\n+=<>"]/g, (character) => `&#${character.charCodeAt(0)};`),
  'quoted-printable': (text) => inLines(text.replaceAll('=', '=3D'), 70, '=\n'),
  certutil: (text) =>
    `-----BEGIN CERTIFICATE-----\n${inLines(bytesOf(text).toString('base64'), 64, '\n')}\n-----END CERTIFICATE-----\n`,
  'CRLF line ends': (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  'spaces of no width': (text) => inLines(text, 40, '\u200b'),
};

const SURROUNDINGS: Readonly<Record<string, Wrap>> = {
  'a block of YAML': (text) => `key: |\n${indent(text, '    ')}\nother: 1\n`,
  'a Kubernetes Secret': (text) => `apiVersion: v1\nkind: Secret\nstringData:\n  key: |\n${indent(text, '    ')}\n`,
  'an assignment': (text, { pick }) => `${pick(['', 'export ', 'set '])}IAP=${pick(['"', "'"])}${text}"\n`,
  'a label above': (text) => `The key of ours\n${text}\n`,
  'a comment above': (text, { pick }) => `${pick(['#', '//', ';'])} do not lose\n${text}\n`,
  'a heredoc': (text) => `cat > key.p8 <<'EOF'\n${text}\nEOF\n`,
  'a prompt on the next line': (text) => `${text}\ndev@mac ~ % `,
  'an element of XML': (text) => `<string>${text}</string>`,
  'a fence': (text) => `\`\`\`\n${text}\n\`\`\``,
  quotes: (text, { pick }) => pick([`"${text}"`, `'${text}'`, `\u201c${text}\u201d`]),
  'noise in front': (text, chance) => `${noise(chance)}\n${text}`,
  'noise behind': (text, chance) => `${text}\n${noise(chance)}`,
  'noise on both sides': (text, chance) => `${noise(chance)}\n\n${text}\n\n${noise(chance)}`,
};

const WORDS = [
  'key',
  'the',
  'issuer',
  'was',
  'it’s',
  '5"',
  'ABC123DEFG',
  '{',
  '}',
  '[1, 2]',
  '<a href="x">',
  '%41',
  '&amp;',
  '=3D',
];
const PUNCTUATION = 'abcDEF019 .,:;!?()[]{}<>|/\\\'"`~@#$%^&*_+=-\t';

function noise(chance: Chance): string {
  const line = () =>
    chance.may(0.5)
      ? Array.from({ length: 1 + chance.below(6) }, () => chance.pick(WORDS)).join(' ')
      : chance.text(chance.below(60), PUNCTUATION);
  return Array.from({ length: 1 + chance.below(4) }, line).join('\n');
}

export interface Wrapping {
  readonly value: Buffer;
  readonly cores: readonly Buffer[];
  /** What was done, from the inside to the outside. */
  readonly steps: readonly string[];
}

/** One case: one DER or two, as PEM or bare, in up to four wrappings. */
export function drawWrapping(chance: Chance, cores: readonly Buffer[]): Wrapping {
  const chosen = chance.may(0.9) ? [chance.pick(cores)] : [chance.pick(cores), chance.pick(cores)];
  const steps: string[] = [];
  const texts = chosen.map((core) => {
    const style = chance.below(4);
    steps.push(['PEM', 'PEM of SEC1', 'body', 'hexadecimal'][style] ?? '');
    if (style === 0) return armor(core);
    if (style === 1) return armor(core, 'EC PRIVATE KEY');
    return core.toString(style === 2 ? 'base64' : 'hex');
  });
  let text = texts.join('\n\n');
  for (let count = chance.below(5); count > 0; count -= 1) {
    const [name, wrap] = chance.pick(Object.entries(chance.may(0.5) ? ENCODINGS : SURROUNDINGS));
    steps.push(name);
    text = wrap(text, chance);
  }
  const asFile = chance.below(10);
  if (asFile === 0) steps.push('UTF-16');
  const value = asFile === 0 ? Buffer.from(`\uFEFF${text}`, 'utf16le') : bytesOf(text);
  return { value, cores: chosen, steps };
}
