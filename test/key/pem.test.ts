import { describe, expect, test } from 'vitest';
import { holdsPem, readPem, writePem } from '../../src/key/pem.ts';
import { KEY } from './samples.ts';

const BODY = '\nYWJj\n';
const key = (label = 'PRIVATE KEY', body = BODY) => `-----BEGIN ${label}-----${body}-----END ${label}-----`;
const block = { label: 'PRIVATEKEY', body: BODY, intact: true };

describe('blocks of PEM', () => {
  test.each([
    ['one', key()],
    ['one behind text', `text\n${key()}`],
    ['one in front of text', `${key()}\ntext`],
    ['one without its end', `text -----BEGIN PRIVATE KEY-----${BODY}`],
  ])('say where in the text they stand: %s', (_, text) => {
    const [found] = readPem(text);
    const armor = text.replaceAll(/^text\s|\ntext$/g, '');
    expect(text.slice(found?.from, found?.to)).toBe(armor);
  });

  test.each<[string, string, readonly object[]]>([
    ['one', key(), [block]],
    ['one in white space', `\n ${key()} \n`, [block]],
    ['one behind text', `a\n${key()}`, [block]],
    ['one in front of text', `${key()}\nz`, [block]],
    ['two', `${key()}\n${key('EC PRIVATE KEY')}`, [block, { ...block, label: 'ECPRIVATEKEY' }]],
    ['two with text between', `${key()} and ${key()}`, [block, block]],
    ['one without its end', `-----BEGIN PRIVATE KEY-----${BODY}`, [{ ...block, intact: false }]],
    [
      'one without its end, and another',
      `-----BEGIN PRIVATE KEY-----${BODY}${key()}`,
      [{ ...block, intact: false }, block],
    ],
    ['one without its beginning', `${BODY}-----END PRIVATE KEY-----`, [{ label: '', body: BODY, intact: false }]],
    [
      'one, and one without its beginning',
      `${key()}${BODY}-----END PRIVATE KEY-----`,
      [block, { label: '', body: BODY, intact: false }],
    ],
    [
      'one with another end',
      `-----BEGIN PRIVATE KEY-----${BODY}-----END RSA PRIVATE KEY-----`,
      [{ ...block, intact: false }],
    ],
    ['one that lost a dash in front', key().slice(1), [{ ...block, intact: false }]],
    ['one that lost a dash behind', key().slice(0, -1), [{ ...block, intact: false }]],
    ['one with a dash too many', `-${key()}`, [{ ...block, intact: false }]],
    ['one with longer dashes', key().replaceAll('-----', '—'), [{ ...block, intact: false }]],
    ['one with minus signs', key().replaceAll('-----', '\u2212\u2212'), [{ ...block, intact: false }]],
    ['one with a space behind the dashes', key().replaceAll('-----B', '----- \tB'), [{ ...block, intact: false }]],
    [
      'one without the spaces of its label',
      key()
        .replaceAll('PRIVATE KEY', 'PRIVATEKEY')
        .replaceAll(/(BEGIN|END) /g, '$1'),
      [{ ...block, intact: false }],
    ],
    [
      'one whose dashes are missing at the ends of lines',
      `-----BEGIN PRIVATE KEY\nYWJj\n-----END PRIVATE KEY\n`,
      [{ ...block, intact: false }],
    ],
    ['none', 'YWJj', []],
    ['none in nothing', '', []],
  ])('%s', (_, text, blocks) => {
    expect(readPem(text)).toMatchObject(blocks);
    expect(readPem(text)).toHaveLength(blocks.length);
    expect(holdsPem(text)).toBe(blocks.length > 0);
  });

  test.each([
    [key(), true],
    [key().slice(1), true],
    ['-----BEGIN PRIVATE KEY-----\nYWJj', false],
    ['YWJj\n-----END PRIVATE KEY-----', false],
    [`-----BEGIN PRIVATE KEY-----\nYWJj\n${key()}`, false],
  ])('say whether both of their lines are there: %j', (text, closed) => {
    expect(readPem(text)[0]?.closed).toBe(closed);
  });

  test.each(['BEGIN PRIVATE KEY', '----- PRIVATE KEY -----', '-----begin private key-----', '-----BEGIN private key'])(
    '%s begins none',
    (text) => {
      expect(holdsPem(`${text} and more`)).toBe(false);
    },
  );

  test('are written as Apple does', () => {
    expect(writePem(KEY.der)).toBe(KEY.p8);
    expect(writePem(Buffer.alloc(0))).toBe('-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----');
  });
});
