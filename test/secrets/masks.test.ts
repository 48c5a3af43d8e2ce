import { describe, expect, test } from 'vitest';
import { maskAll, masksOf } from '../../src/secrets/masks.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { KEY } from '../key/samples.ts';

const never = () => false;
const always = () => true;

describe('what a CI system is asked to mask', () => {
  test.each<[string, string, string[]]>([
    ['a secret on one line', 'correct-horse', ['correct-horse']],
    ['a secret with white space around', '  correct-horse \n', ['correct-horse']],
    ['eight characters', '12345678', ['12345678']],
    ['fewer', '1234567', []],
    ['nothing but symbols', '-{[:;,.]}-', []],
    ['several lines, of which none is the whole', 'first line\nsecond line', []],
  ])('of what is found nowhere: %s', (_, secret, masks) => {
    expect(masksOf(secret, never, never)).toEqual(masks);
  });

  test.each<[string, string, string[]]>([
    [
      'each line once',
      'line number 1\r\nline number 2\rline number 1\n\nline number 3',
      ['line number 1', 'line number 2', 'line number 3'],
    ],
    ['lines without their indentation', '  "private_key": 1,\n\t{', ['"private_key": 1,']],
    ['no armor', '-----BEGIN EC PRIVATE KEY-----\nMIGTAgEA\n-----END PRIVATE KEY-----', ['MIGTAgEA']],
    ['no armor whose dashes were lost', '-BEGIN PRIVATE KEY-\nMIGTAgEA\n-END X509 CERTIFICATE-', ['MIGTAgEA']],
    [
      'what stands on the line of the armor',
      'key: -----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----x',
      ['key: -----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----x'],
    ],
    ['a word in the place of dashes', 'BEGIN PRIVATE KEY', ['BEGIN PRIVATE KEY']],
  ])('where a secret is found everywhere: %s', (_, secret, masks) => {
    expect(masksOf(secret, always, never)).toEqual(masks);
  });

  test('only lines that hold a piece of the secret, and no identifier', () => {
    const text = '{\n"message": "Apple",\n"key": "sEcReT12",\n57a46542-96fe-1a63\n}';
    const holds = (line: string) => line.includes('sEcReT12') || line.startsWith('57a46542');
    expect(masksOf(text, holds, (line) => line.startsWith('57a46542'))).toEqual(['"key": "sEcReT12",']);
    expect(masksOf('57a46542-96fe-1a63', never, always)).toEqual([]);
  });

  test('is each text once, those that were kept before and those that come', () => {
    const secrets = createSecrets();
    const masks: string[] = [];
    secrets.keep('correct-horse-battery');
    maskAll(secrets, (text) => masks.push(text));
    expect(masks).toEqual(['correct-horse-battery']);
    secrets.keepValue(KEY.p8);
    secrets.keepValue(`${KEY.p8}\n`);
    secrets.keep('correct-horse-staple');
    // Of the last line too little is left that could be a secret.
    const lines = KEY.p8.split('\n').slice(1, 4);
    expect(masks).toEqual(['correct-horse-battery', ...lines, 'correct-horse-staple']);
  });
});
