import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSecrets, isIdentifier, type Secrets } from '../../src/secrets/secrets.ts';
import { KEY } from '../key/samples.ts';

const random = () => randomBytes(15).toString('hex');
const jwt = () =>
  `${Buffer.from('{"alg":"ES256"}').toString('base64url')}.${Buffer.from(`{"iss":"${random()}"}`).toString('base64url')}.${random()}`;

function keeping(...tokens: string[]): Secrets {
  const secrets = createSecrets();
  for (const token of tokens) secrets.keep(token);
  return secrets;
}

function told(keep: (secrets: Secrets) => void): string[] {
  const secrets = createSecrets();
  const texts: string[] = [];
  secrets.onKeep((text) => texts.push(text));
  keep(secrets);
  return texts;
}

describe('what is kept is told', () => {
  test('once, without white space around, and not when it is shorter than four characters', () => {
    const keep = ({ keep: one }: Secrets) => [' abcd\n', 'abcd', 'abc', ' abc  '].forEach(one);
    expect(told(keep)).toEqual(['abcd']);
  });

  test('to each who asks, what was kept before first', () => {
    const secrets = keeping('first');
    const [one, other]: string[][] = [[], []];
    secrets.onKeep((text) => one?.push(text));
    secrets.keep('second');
    secrets.onKeep((text) => other?.push(text));
    secrets.keep('third');
    expect([one, other]).toEqual([
      ['first', 'second', 'third'],
      ['first', 'second', 'third'],
    ]);
  });

  test('of a key its lines and its body, each once', () => {
    const lines = KEY.p8.split('\n').slice(1, -1);
    const keep = (secrets: Secrets) => {
      secrets.keepKey(KEY.der, KEY.scalar);
      secrets.keepKey(KEY.der, KEY.scalar);
    };
    expect(told(keep)).toEqual([...lines, lines.join('')]);
  });

  test.each<[string, string, string[]]>([
    ['a value with a key in it, as a whole', `{"private_key":"${KEY.p8}"}`, [`{"private_key":"${KEY.p8}"}`]],
    ['a value of one word', ' hunter2 ', ['hunter2']],
    [
      'of a value of several words those that may be a secret',
      'my token is a1B2c3D4e5F6g7H8 here',
      ['a1B2c3D4e5F6g7H8'],
    ],
    ['of words that say nothing, nothing', 'correct horse battery staple', []],
  ])('%s', (_, value, texts) => {
    expect(
      told(({ keepValue }) => {
        keepValue(value);
        keepValue(value);
      }),
    ).toEqual(texts);
  });
});

describe('JWTs', () => {
  test('are sought as pieces as long as they are among the last ones', () => {
    const secrets = createSecrets();
    const tokens = Array.from({ length: 129 }, jwt);
    const isKnown = (index: number) => secrets.holds(tokens[index]?.slice(-12) ?? '');
    for (const token of tokens.slice(0, 128)) secrets.keep(token);
    expect([0, 63, 64, 127].map(isKnown)).toEqual([true, true, true, true]);
    secrets.keep(tokens[128] ?? '');
    expect([0, 63, 64, 127, 128].map(isKnown)).toEqual([false, false, true, true, true]);
  });

  test('have a header that is public', () => {
    const token = jwt();
    const [header = '', payload = ''] = token.split('.');
    const { holds } = keeping(token);
    expect(holds(header)).toBe(false);
    expect(holds(`${header.slice(-1)}${payload.slice(0, 9)}`)).toBe(false);
    expect(holds(payload.slice(0, 10))).toBe(true);
  });

  test.each([
    ['no periods', `eyJ${random()}`],
    ['one period', `eyJab.${random()}`],
    ['three periods', `eyJab.cd.ef.${random()}`],
    ['another beginning', `abc.def.${random()}`],
    ['a stranger in front', `eyJ+.def.${random()}`],
    ['a stranger behind', `eyJ.def.${random()}+`],
    ['an empty part', `eyJab..${random()}`],
  ])('are not what has %s: it is kept for good, in every form', (_, token) => {
    const secrets = keeping(token);
    for (let count = 0; count < 130; count += 1) secrets.keep(jwt());
    expect(secrets.holds(Buffer.from(token.slice(-14)).toString('hex'))).toBe(true);
  });
});

describe('cleaning', () => {
  const nested = (depth: number) =>
    ['abcdefghij', 'klmnopqrst', 'uvwxyzabcd', 'efghijklmn']
      .slice(0, depth)
      .reduceRight((inner, token) => `${token.slice(0, 5)}${inner}${token.slice(5)}`, '');

  test('goes on where what is left is a piece again, and gives up what would not end', () => {
    const { clean } = keeping('abcdefghij', 'klmnopqrst', 'uvwxyzabcd', 'efghijklmn');
    for (const depth of [1, 2, 3]) expect(clean(`see ${nested(depth)}`)).toBe('see ***');
    expect(clean(`see ${nested(4)}`)).toBe('***');
  });

  test('finds a secret across the colors of a terminal', () => {
    const token = `sk_${random()}`;
    for (const color of ['\u001b[31m', '\u001b[1;31m', '\u001b[m', '\u001b[0K'])
      expect(keeping(token).holds(`${token.slice(0, 16)}${color}${token.slice(16)}`)).toBe(true);
    expect(keeping('hunter2hunter').clean('\u001b[31mhunter2hunter\u001b[0m')).toBe('\u001b[31m***\u001b[0m');
  });

  test('of what others wrote takes out short secrets too, and in no other text', () => {
    const secrets = keeping('hunter2');
    expect(secrets.cleanForeign('it is HUNTER2.')).toBe('it is ***.');
    expect(secrets.cleanForeign('it is hunter&#50;.')).toBe('it is ***.');
    expect(secrets.clean('it is hunter2.')).toBe('it is hunter2.');
    secrets.publish('Hunter2');
    expect(secrets.cleanForeign('it is hunter2.')).toBe('it is hunter2.');
  });
});

describe('what is public', () => {
  test('is known in capitals or not, from four characters on', () => {
    const { publish, isPublic } = createSecrets();
    publish('A1b2');
    publish('abc');
    expect(['A1B2', 'a1b2', 'abc', 'other'].map(isPublic)).toEqual([true, true, false, false]);
  });

  test('stays in its own letters only, and parts what stands around it', () => {
    const secrets = keeping('com.example.app', 'before-com.example.app-behind');
    secrets.publish('com.example.app');
    expect(secrets.clean('Com.Example.App')).toBe('Com.Example.App');
    expect(secrets.clean('comXexampleXapp, com-example-app')).not.toContain('com-example-app');
    expect(secrets.clean('x com.example.app y')).toBe('x com.example.app y');
    secrets.keep('beforebehind12');
    expect(secrets.clean('before com.example.app behind12')).toBe('before com.example.app behind12');
    expect(secrets.clean('before-x-com.example.app')).toBe('before-x-com.example.app');
  });
});

describe('a setting that is no secret', () => {
  const token = 'ABCDE12345xyz-uvw_rst-987654';
  test.each<[string, string, boolean]>([
    ['something else', 'com.example.app', false],
    ['an identifier that the token has a piece of', 'ABCDE12345', false],
    ['a part of a bundle ID that it has a piece of', 'xyz-uvw', false],
    ['the token', token, true],
    ['a piece that is no identifier', 'uvw_rst-987', true],
    ['a piece and more', 'ABCDE12345.app', true],
    ['more and a piece', 'app.ABCDE12345', true],
  ])('that holds %s is misplaced or not', (_, text, isMisplaced) => {
    expect(keeping(token).isMisplaced(text)).toBe(isMisplaced);
  });

  test('that has the form of an identifier is misplaced where it is the token itself', () => {
    expect(keeping('ABCDE12345').isMisplaced('ABCDE12345')).toBe(true);
  });

  test.each<[string, boolean]>([
    ['A1B2C3D4E5', true],
    ['57a46542-96fe-1a63-e053-0824d011072b', true],
    ['57A46542-96FE-1A63-E053-0824D011072B', true],
    ['com.example-company.App2', true],
    ['a', true],
    ['a'.repeat(155), true],
    ['a'.repeat(156), false],
    ['', false],
    ['com.example_app', false],
    ['com.example.app ', false],
    [' com.example.app', false],
    ['com.a1B2c3D4e5F6g7H8', false],
  ])('%s is an identifier: %s', (text, expected) => {
    expect(isIdentifier(text)).toBe(expected);
  });
});

describe('the program’s own words', () => {
  const words = new Set(['production', 'key', 'the']);
  const clean = (token: string, text: string) => {
    const secrets = createSecrets(() => words);
    secrets.keep(token);
    return secrets.clean(text);
  };

  test.each([
    ['production_key', 'The Production key.'],
    ['production_key', 'the PRODUCTION-KEY'],
    ['production_key', '"\\nproduction key\\n"'],
    ['production_key', '"\\u000Aproduction key\\u000a"'],
    ['production_key', '\\production key'],
    ['production_2024', 'production 2024'],
    ['production_key', '\u001b[31mproduction\u001b[0m key'],
    ['-production-key-', 'x-production-key-y'],
    ['||||||||||||||||', '| x |||||||||||||||||'],
    ['-- |: --- :| --', '-- |: --- :| --'],
  ])('are no piece of %s in %j', (token, text) => {
    expect(clean(token, text)).toBe(text);
  });

  test.each([
    ['production_key', 'production keys', '***s'],
    ['production_key', 'reproduction key', 're***'],
    ['production_key', `${'x'.repeat(40)}production key${'y'.repeat(40)}`, `${'x'.repeat(40)}***${'y'.repeat(40)}`],
    ['production_key', 'the long way to reproduction key', 'the long way to re***'],
    ['production_hunter', 'production hunter', '***'],
    ['production_abc123', 'production abc123', '***'],
    ['production_123abc', 'production 123abc', '***'],
    ['1234567890', '1234567890', '***'],
    ['a1b2c3d4e5f6-', 'a1b2c3d4e5f6-', '***'],
    ['-a1b2c3d4e5f6', '-a1b2c3d4e5f6', '***'],
    ['_production_key_', 'x_production_key_y', 'x***y'],
    ['production_key', '\\u000production key', '\\u000***'],
  ])('are a piece of %s where they are not alone: %s', (token, text, cleaned) => {
    expect(clean(token, text)).toBe(cleaned);
  });

  test('are asked for only when something was found', () => {
    const secrets = createSecrets(() => {
      throw new Error('nobody asked');
    });
    secrets.keep('production_key');
    expect(secrets.clean('a product, and the key')).toBe('a product, and the key');
  });
});
