/** Cases: a valid form of a key, changed by one to three mutations of its DER or of the text around it. */
import { element, formsOf } from './forms.mjs';
import { randomFrom } from './random.mjs';

const FORMS = Object.entries(formsOf('one'));
const OTHERS = Object.values(formsOf('two'));
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NOISE = `${BASE64}-_= \n\r\t"'\\%{}:,.\u00e9\u2013\u0000`;
const CURVES = ['2a8648ce3d030101', '2b81040022', '2b8104000a', '2b2403030208010107', '2a8648ce3d0201', '2b6570'];

const cut = (bytes, start, remove, insert = Buffer.alloc(0)) =>
  Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(Math.min(bytes.length, start + remove))]);

/** Offsets, lengths and tags of the elements in DER, descending into what contains others. */
export function places(bytes, start = 0, end = bytes.length, found = []) {
  let at = start;
  while (at + 2 <= end) {
    let length = bytes[at + 1];
    let head = 2;
    if (length > 0x80 && length < 0x85) {
      head += length & 0x7f;
      length = bytes.subarray(at + 2, at + head).reduce((sum, byte) => sum * 256 + byte, 0);
    }
    if (length === 0x80 || length > end - at - head) return found;
    found.push({ at, head, length, tag: bytes[at] });
    if (bytes[at] & 0x20 || (bytes[at] === 4 && bytes[at + head] === 0x30)) {
      places(bytes, at + head, at + head + length, found);
    }
    at += head + length;
  }
  return found;
}

const BYTES = [
  (bytes, { below }) => {
    const at = below(bytes.length);
    return cut(bytes, at, 1, Buffer.of(bytes[at] ^ (1 << below(8))));
  },
  (bytes, { below }) => cut(bytes, below(bytes.length), 1, Buffer.of(below(256))),
  (bytes, { below }) => cut(bytes, below(bytes.length + 1), 0, Buffer.of(below(256))),
  (bytes, { below }) => cut(bytes, below(bytes.length), 1 + below(3)),
  (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  (bytes, { below }) =>
    cut(bytes, below(bytes.length), below(8), bytes.subarray(below(bytes.length)).subarray(0, 1 + below(40))),
  (bytes, { below, pick }) => {
    const other = pick(OTHERS);
    const from = below(other.length);
    const length = 1 + below(70);
    return cut(bytes, below(bytes.length), length, other.subarray(from, from + length));
  },
];

/** Mutations that know where elements begin: blind ones seldom leave anything that can be read. */
const ELEMENTS = [
  (bytes, { at }, { pick }) =>
    cut(bytes, at + 1, 1, Buffer.of((bytes[at + 1] + pick([1, 2, -1, -2, 0x40, 0x80])) & 255)),
  (bytes, { at }, { pick }) =>
    cut(bytes, at, 1, Buffer.of(pick([1, 2, 3, 4, 5, 6, 0x0c, 0x30, 0x31, 0xa0, 0xa1, 0xa2, 0x24, 0x80]))),
  (bytes, { at, head, length }) => cut(bytes, at, head + length),
  (bytes, { at, head, length }) => cut(bytes, at, 0, bytes.subarray(at, at + head + length)),
  (bytes, { at, head, length }, { below }) =>
    cut(bytes, at + head, length, Buffer.from(Array.from({ length }, () => below(256)))),
  (bytes, { at, head, length }) => cut(bytes, at + head, length, Buffer.alloc(length)),
  (bytes, { at, head, length }) => cut(bytes, at + head, length, Buffer.alloc(length, 0xff)),
];

/** As before, and the lengths around are made right again: what is wrong then is the meaning alone. */
const CONTENTS = [
  (content, { below }) => cut(content, below(content.length + 1), 0, Buffer.of(below(256))),
  (content, { below }) => cut(content, below(content.length + 1), 1),
  (content) => Buffer.concat([Buffer.alloc(1), content]),
  (content) => Buffer.concat([content, Buffer.alloc(1)]),
  (content) => content.subarray(1),
  (_, { pick }) => Buffer.from(pick(CURVES), 'hex'),
  (_, { below }) => Buffer.of(below(5)),
  (content, { below }) => cut(content, 0, 1, Buffer.of(below(9))),
  () => Buffer.alloc(0),
  (content) => Buffer.concat([content, content]),
  (content) => Buffer.concat([content, element(0xa1, element(3, Buffer.of(0, 4, 1)))]),
  (content) => Buffer.concat([content, element(0xa0, element(0x30, Buffer.from('0603551d0f', 'hex'), element(0x31)))]),
];

/** Writes the elements anew from the root, with the content of the element number `index` changed. */
function rebuild(bytes, index, change) {
  let number = -1;
  const write = (start, end) => {
    const parts = [];
    let at = start;
    for (const place of places(bytes, start, end)) {
      if (place.at < at) continue;
      number += 1;
      const mine = number;
      const from = place.at + place.head;
      const to = from + place.length;
      const isNest = places(bytes, place.at, to).length > 1;
      const content = isNest ? write(from, to) : bytes.subarray(from, to);
      parts.push(element(place.tag, mine === index ? change(content) : content));
      at = to;
    }
    parts.push(bytes.subarray(at, end));
    return Buffer.concat(parts);
  };
  return write(0, bytes.length);
}

function mutateDer(bytes, random) {
  if (bytes.length === 0) return bytes;
  const kind = random.below(4);
  if (kind === 0) return random.pick(BYTES)(bytes, random);
  const all = places(bytes);
  if (all.length === 0) return bytes;
  if (kind === 1) return random.pick(ELEMENTS)(bytes, random.pick(all), random);
  if (kind === 2) return rebuild(bytes, random.below(all.length), (content) => random.pick(CONTENTS)(content, random));
  // Inside of the content, lengths left alone: scalar, points, identifiers.
  const { at, head, length } = random.pick(all);
  if (length === 0) return bytes;
  const place = at + head + random.below(length);
  return cut(bytes, place, 1, Buffer.of(bytes[place] ^ (1 << random.below(8))));
}

const TEXTS = [
  (text, { below, pick }) => cut(text, below(text.length), 1, Buffer.from(pick(BASE64))),
  (text, { below, pick }) => cut(text, below(text.length), 1, Buffer.from(pick(NOISE))),
  (text, { below, pick }) => cut(text, below(text.length + 1), 0, Buffer.from(pick(NOISE))),
  (text, { below }) => cut(text, below(text.length), 1 + below(4)),
  (text, { below }) => text.subarray(0, below(text.length)),
  (text, { below }) => text.subarray(below(text.length)),
  (text, { below }) => {
    const [one, other] = [below(text.length), below(text.length)];
    const changed = Buffer.from(text);
    changed[one] = text[other];
    changed[other] = text[one];
    return changed;
  },
  (text, { below }) => {
    const from = below(text.length);
    return cut(text, below(text.length), 0, text.subarray(from, from + 1 + below(70)));
  },
  (text) => Buffer.from(text.toString('latin1').replaceAll('\n', '\\n'), 'latin1'),
  (text) => Buffer.from(text.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  (text) => Buffer.from(text.toString('base64')),
  (text) => Buffer.from(text.toString('latin1'), 'utf16le'),
  (text) => Buffer.from(text.toString('hex')),
];

const LINES = /.{1,64}/g;
function armor(der, label) {
  const lines = der.toString('base64').match(LINES) ?? [];
  return Buffer.from(`-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`);
}

/** @returns the case of this number: the value as a person stores it, and its DER where only that was changed */
export function caseOf(seed, number) {
  const random = randomFrom(seed, number);
  const [name, form] = random.pick(FORMS);
  const label = name.includes('sec1') || name.startsWith('explicit with') ? 'EC PRIVATE KEY' : 'PRIVATE KEY';
  const times = 1 + (random.below(3) === 0 ? 1 + random.below(2) : 0);
  const repeat = (value, mutate) => {
    let changed = value;
    for (let count = 0; count < times && changed.length > 0; count += 1) changed = mutate(changed);
    return changed;
  };
  // The first cases are the forms themselves: they must all be good.
  if (number < FORMS.length) {
    const [first, der] = FORMS[number];
    return { name: first, value: armor(der, 'PRIVATE KEY'), der };
  }
  if (random.below(10) < 7) {
    const der = repeat(form, (bytes) => mutateDer(bytes, random));
    return { name, value: random.below(8) === 0 ? der : armor(der, label), der };
  }
  const text = random.below(3) === 0 ? Buffer.from(form.toString('base64')) : armor(form, label);
  return { name, value: repeat(text, (bytes) => random.pick(TEXTS)(bytes, random)), der: undefined };
}

export const FORM_COUNT = FORMS.length;
