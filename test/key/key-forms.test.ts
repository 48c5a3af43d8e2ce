import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEY_FORMS } from '../../src/key/forms/key-forms.ts';
import type { Form } from '../../src/key/reading.ts';
import { searchKeys } from '../../src/key/search.ts';
import { base64, KEY, secretsOf } from './samples.ts';
import { WRAPPERS } from './wrappers.ts';

const folder = new URL('../../src/key/forms/', import.meta.url);
const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

test('each form is a file of its own, and a line in the list', () => {
  const perFile = sources.map((source) => source.match(/^export const \w+: Form = /gm)?.length ?? 0);
  expect(Math.max(...perFile)).toBe(1);
  expect(perFile.filter((count) => count === 1)).toHaveLength(KEY_FORMS.length);
  expect(new Set(KEY_FORMS).size).toBe(KEY_FORMS.length);
});

/** As somebody may add one: it knows of no other form, and no other form of it. */
const backwards: Form = (text) => [
  {
    kind: 'text',
    text: [...text].reverse().join(''),
    repairs: ['a text from its end to its beginning'],
    isTrial: true,
  },
];

test('a form that is added works within all others, and they within it', () => {
  const reversed = [...KEY.p8].reverse().join('');
  const values = [
    reversed,
    base64(reversed),
    [...base64(KEY.p8)].reverse().join(''),
    JSON.stringify({ key: reversed }),
  ];
  for (const value of values) {
    expect(searchKeys(Buffer.from(value)).keys).toEqual([]);
    const { keys } = searchKeys(Buffer.from(value), [...KEY_FORMS, backwards]);
    expect(keys).toHaveLength(1);
    expect(keys[0]?.der).toEqual(KEY.der);
    expect(keys[0]?.repairs).toContain('a text from its end to its beginning');
  }
});

test('what was repaired is told without a word of the value', () => {
  const secrets = secretsOf(KEY);
  for (const { name, make } of WRAPPERS) {
    const told = searchKeys(Buffer.from(make(KEY))).keys.flatMap(({ repairs }) => repairs);
    expect(told.filter((repair) => secrets.some((secret) => repair.includes(secret.slice(0, 8))), name)).toEqual([]);
    expect(
      told.filter((repair) => /APPLE_KEY|ABC123DEFG|dev@/.test(repair)),
      name,
    ).toEqual([]);
  }
});
