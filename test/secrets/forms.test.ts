import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOfBytes, formsOfKey, formsOfText } from '../../src/secrets/forms.ts';
import { KEY, minimalDer, opensslDer, sec1Der } from '../key/samples.ts';

/** The characters of base64 that bytes have to themselves, whatever stands around them. */
function ownBase64(bytes: Uint8Array, shift: number): string {
  const [zeros = '', ones = ''] = [0x00, 0xff].map((fill) =>
    Buffer.concat([Buffer.alloc(shift, fill), bytes, Buffer.alloc(3, fill)]).toString('base64'),
  );
  const shared = [...zeros].map((character, index) => (character === ones[index] ? character : ' ')).join('');
  return shared.replaceAll(/[ =]/g, '');
}

test('bytes are known in base64 at each alignment and in both alphabets, in hexadecimal and as decimal numbers', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 3, maxLength: 40 }), (bytes) => {
      const base64 = [0, 1, 2].map((shift) => ownBase64(bytes, shift));
      const url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
      const forms = formsOfBytes(Buffer.from(bytes));
      expect(forms.toSorted()).toEqual(
        [...new Set([0, 1, 2].flatMap((shift) => [base64[shift] ?? '', url[shift] ?? '']))]
          .concat(Buffer.from(bytes).toString('hex'), [...bytes].map(String).join(''))
          .filter((form, index, all) => index >= all.length - 2 || all.indexOf(form) === index)
          .toSorted(),
      );
    }),
  );
});

test('a text is known as it is, and in the forms of its bytes', () => {
  expect(formsOfText('käy?>')).toEqual(['käy?>', ...formsOfBytes(Buffer.from('käy?>', 'utf8'))]);
});

describe('the secret half of a key', () => {
  /** The lines of the PEM, and in them only what the scalar has a share in. */
  function secretLines(der: Buffer): string[] {
    const flipped = Buffer.from(der);
    const at = der.indexOf(KEY.scalar);
    for (let index = at; index < at + 32; index += 1) flipped.writeUInt8(der.readUInt8(index) ^ 0xff, index);
    const [one, other] = [der.toString('base64'), flipped.toString('base64')];
    const first = [...one].findIndex((character, index) => character !== other[index]);
    const last = [...one].findLastIndex((character, index) => character !== other[index]);
    const lines = one.match(/.{1,64}/g) ?? [];
    return lines
      .map((line, index) => line.slice(Math.max(0, first - 64 * index), Math.max(0, last + 1 - 64 * index)))
      .filter((line) => line !== '');
  }

  test.each([
    ['as Apple issues it', KEY.der],
    ['without its public half', minimalDer(KEY)],
    ['as OpenSSL writes it', opensslDer(KEY)],
    ['in SEC1', sec1Der(KEY)],
    ['behind much else', Buffer.concat([Buffer.alloc(160), KEY.scalar])],
    ['and nothing else', KEY.scalar],
  ])('%s is known in lines with every kind of line break', (_, der) => {
    const lines = secretLines(der);
    const forms = formsOfKey(der, KEY.scalar);
    expect(forms).toEqual([
      ...formsOfBytes(KEY.scalar),
      ...['', '\n', '\r\n', '\\n'].flatMap((end) => formsOfText(lines.join(end))),
    ]);
  });

  test('is known by itself where the file holds it in another form', () => {
    expect(formsOfKey(Buffer.from('something else'), KEY.scalar)).toEqual(formsOfBytes(KEY.scalar));
  });
});
