import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretForms } from '../src/key/forms.ts';
import { verifyKey } from '../src/key/verify.ts';
import { PROBLEMS } from '../src/problems.ts';
import { createRedactor, withoutSecret } from '../src/redact.ts';
import { armor, base64, findPiece, KEY, OTHER_KEY, secretsOf, wrapped } from './key/samples.ts';

const SEED = { seed: 20_260_301, numRuns: 1000 };
const verification = verifyKey({ der: KEY.der, encoding: 'pkcs8' });
if (!verification.ok) throw new Error(verification.message);
const FORMS = secretForms(verification.key);

function keeping(...secrets: string[]) {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.keep(secret);
  return redactor;
}

const redactor = keeping(...FORMS);
/** Every line of every form that can hold a piece of 12. */
const SECRET_LINES = FORMS.flatMap((form) => form.split('\n')).filter(
  (line) => !line.startsWith('-----') && line.length >= 12,
);

const ordinary = fc.oneof(
  fc.lorem({ maxCount: 8 }),
  fc.constantFrom(
    ...Object.values(PROBLEMS).flatMap(({ title, meaning, evidence, next }) => [title, meaning, evidence, next]),
  ),
  fc.constantFrom(
    KEY.fingerprint,
    'A1B2C3D4E5',
    '69a6de7f-1234-47e3-e053-5b8c7c11a4d1',
    'https://api.storekit.apple.com/inApps/v1',
    '-----BEGIN PRIVATE KEY-----',
  ),
);

/** Any part of any form, 12 characters or longer. */
const piece = fc.tuple(fc.constantFrom(...SECRET_LINES), fc.nat(), fc.nat()).map(([line, from, count]) => {
  const start = from % (line.length - 11);
  return line.slice(start, start + 12 + (count % (line.length - start - 11)));
});

describe('what is kept', () => {
  test('never shows in a piece of 12 characters, wherever it stands and whatever stands beside it', () => {
    const glue = fc.constantFrom('', ' ', '\n', '\r\n', '"', '\\n', '=', ':', 'x', '-----');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(ordinary, piece), glue), { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.flat().join('');
        expect(findPiece(redactor.redact(text), SECRET_LINES)).toBeUndefined();
      }),
      SEED,
    );
  });

  test('never shows when it stands in lines of any width', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.integer({ min: 12, max: 120 }),
        fc.constantFrom('\n', '\r\n', '\n    '),
        (form, width, lineBreak) => {
          const text = form.replaceAll('\n', '').replaceAll(new RegExp(`.{${width}}`, 'g'), `$&${lineBreak}`);
          expect(findPiece(redactor.redact(text), SECRET_LINES)).toBeUndefined();
        },
      ),
      SEED,
    );
  });

  test('never shows in JSON, in XML or in a URL', () => {
    for (const form of FORMS) {
      const texts = [
        JSON.stringify({ form }),
        `<a b="${form}"/>`,
        encodeURI(form),
        form.replaceAll('\n', '&#10;'),
        form.replaceAll('\n', '%0A'),
      ];
      for (const text of texts) expect(findPiece(redactor.redact(text), SECRET_LINES)).toBeUndefined();
    }
  });

  test('is kept as soon as it is told, whatever was told before', () => {
    const both = keeping(base64(OTHER_KEY.p8), base64(KEY.p8));
    expect(both.redact(`${base64(KEY.p8)} ${base64(OTHER_KEY.p8)}`)).toBe('*** ***');
  });

  test('is replaced once, however long it is', () => {
    expect(redactor.redact(`before ${base64(KEY.p8)} after`)).toBe('before *** after');
    expect(redactor.redact(`(${KEY.scalar.toString('hex')})`)).toBe('(***)');
  });

  test('of the PEM text, each line of the body is kept, the short last one included', () => {
    const lines = redactor.redact(KEY.p8.replace('BEGIN PRIVATE', 'BEGIN A')).split('\n');
    expect(lines).toEqual(['-----BEGIN A KEY-----', '***', '***', '***', '***', '-----END PRIVATE KEY-----']);
  });

  test('the BEGIN and END lines are no secret', () => {
    const told = keeping(KEY.p8);
    expect(told.redact('-----BEGIN PRIVATE KEY----- is the first line')).toBe(
      '-----BEGIN PRIVATE KEY----- is the first line',
    );
  });

  test('short secrets are kept whole, and shorter ones hide no ordinary words', () => {
    const told = keeping('hunter2', 'ok', '');
    expect(told.redact('hunter2, hunter, ok')).toBe('***, hunter, ok');
  });
});

describe('what is not kept', () => {
  test('stays as it is, letter for letter', () => {
    fc.assert(
      fc.property(fc.array(ordinary, { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        expect(redactor.redact(text)).toBe(text);
      }),
      SEED,
    );
  });

  test('stays as it is when nothing is kept', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(createRedactor().redact(text)).toBe(text);
      }),
      SEED,
    );
  });

  test('a piece of 11 characters says too little to be hidden', () => {
    const text = base64(KEY.scalar).slice(5, 16);
    expect(redactor.redact(text)).toBe(text);
  });
});

describe('what has the form of a secret is removed, told or not', () => {
  const token = `${Buffer.from('{"alg":"ES256","kid":"A1B2C3D4E5"}').toString('base64url')}.${Buffer.from('{"iss":"x"}').toString('base64url')}.${'A-_z'.repeat(21)}xy`;

  test.each([
    ['alone', token, '***'],
    ['in a header', `Authorization: Bearer ${token}`, 'Authorization: Bearer ***'],
    ['in a URL', `https://example.org/?token=${token}&a=b`, 'https://example.org/?token=***&a=b'],
    ['in JSON', `{"jwt":"${token}"}`, '{"jwt":"***"}'],
    ['behind an underscore', `token_${token}`, 'token_***'],
    ['without its signature', token.split('.').slice(0, 2).join('.'), '***'],
    ['at the end of a sentence', `It is ${token}.`, 'It is ***.'],
  ])('a JWT %s', (_, text, expected) => {
    expect(createRedactor().redact(text)).toBe(expected);
  });

  test.each<[string, string]>([
    ['in PKCS#8', OTHER_KEY.p8],
    ['in SEC1', armor(OTHER_KEY.der, 'EC PRIVATE KEY')],
    ['on one line', OTHER_KEY.p8.replaceAll('\n', ' ')],
    ['with literal \\n', OTHER_KEY.p8.replaceAll('\n', '\\n')],
    ['with CRLF', OTHER_KEY.p8.replaceAll('\n', '\r\n')],
    [
      'in base64url',
      `-----BEGIN PRIVATE KEY-----\nab-_${OTHER_KEY.der.toString('base64url')}\n-----END PRIVATE KEY-----`,
    ],
    [
      'with the headers of encryption',
      OTHER_KEY.p8
        .replaceAll('PRIVATE', 'EC PRIVATE')
        .replace('\n', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n'),
    ],
  ])('a private key in PEM, %s', (_, text) => {
    const redacted = createRedactor().redact(`a ${text} b`);
    expect(redacted).toMatch(/^a -----BEGIN [A-Z ]+-----\*\*\*-----END [A-Z ]+----- b$/);
    expect(findPiece(redacted, secretsOf(OTHER_KEY))).toBeUndefined();
  });

  test('a certificate and a public key stay', () => {
    const text = [armor(Buffer.alloc(60, 9), 'CERTIFICATE'), armor(Buffer.alloc(60, 9), 'PUBLIC KEY')].join('\n');
    expect(createRedactor().redact(text)).toBe(text);
  });
});

test('a secret of one use is removed from one text', () => {
  const secret = 'abcdefghijklmnopqrst';
  expect(withoutSecret(`x ${secret.slice(3, 18)} y`, secret)).toBe('x *** y');
  expect(withoutSecret(`x ${secret.slice(3, 14)} y`, secret)).toBe(`x ${secret.slice(3, 14)} y`);
  expect(withoutSecret('short', 'short')).toBe('short');
});

test('a text of a megabyte takes no time', () => {
  const text = `${'lorem ipsum '.repeat(90_000)}${wrapped(KEY.p8)}`;
  const start = performance.now();
  expect(redactor.redact(text)).toMatch(/lorem ipsum \*\*\*/);
  expect(performance.now() - start).toBeLessThan(2000);
});
