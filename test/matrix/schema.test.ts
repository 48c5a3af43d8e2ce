import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import schema from '../../schema/manifest.v1.json' with { type: 'json' };
import { MANIFEST_FIELDS, readManifest } from '../../src/matrix/manifest.ts';
import { SETTING_NAMES, SETTINGS } from '../../src/settings/table.ts';
import { ISSUER, keyOf, manifestOf } from './samples.ts';

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
const key = keyOf(1, 2);

test('the example holds to the schema, and names it', async () => {
  const text = await readFile(new URL('../../examples/estate/keys.yml', import.meta.url), 'utf8');
  expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
  expect(text).toContain('$schema=../../schema/manifest.v1.json');
});

test('the fields are those that the program reads, and named as the settings are', () => {
  expect(Object.keys(schema.properties)).toEqual(MANIFEST_FIELDS.manifest);
  expect(Object.keys(schema.properties.defaults.properties)).toEqual(MANIFEST_FIELDS.defaults);
  expect(Object.keys(schema.$defs.key.properties)).toEqual(MANIFEST_FIELDS.key);
  const settings = MANIFEST_FIELDS.key.map((field) => field.replace(/^bundle-ids$/, 'bundle-id'));
  expect(settings.filter((field) => !SETTING_NAMES.some((name) => name === field))).toEqual(['name', 'secret']);
  expect(schema.$defs.environment.enum).toEqual(SETTINGS.environment.choices);
  expect(schema.$defs.environment.default).toBe(SETTINGS.environment.default);
});

test.each([
  ['one key', manifestOf(key)],
  ['an Issuer ID and an environment of its own', manifestOf({ ...key, 'issuer-id': ISSUER, environment: 'both' })],
  ['no defaults', JSON.stringify({ keys: [{ ...key, 'issuer-id': ISSUER }] })],
  ['many keys', manifestOf(...Array.from({ length: 40 }, (_, index) => keyOf(index, 8)))],
])('takes %s, as the program does', async (_, text) => {
  await expect(readManifest(text)).resolves.not.toEqual([]);
  expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['another field at the top', `${manifestOf(key)}more: 1`],
  ['another field of a key', manifestOf({ ...key, more: 1 })],
  ['another default', `defaults: { secret: A }\nkeys: []`],
  ['no keys', 'keys: []'],
  ['no Issuer ID anywhere', JSON.stringify({ keys: [key] })],
  ['a Key ID that is a number', manifestOf({ ...key, 'key-id': 1234567890 })],
  ['a malformed Key ID', manifestOf({ ...key, 'key-id': 'a1b2c3d4e5' })],
  ['a malformed Issuer ID', manifestOf({ ...key, 'issuer-id': 'A1B2C3D4E5' })],
  ['no bundle IDs', manifestOf({ ...key, 'bundle-ids': [] })],
  ['one bundle ID without a list', manifestOf({ ...key, 'bundle-ids': 'org.a.b' })],
  ['a bundle ID twice', manifestOf({ ...key, 'bundle-ids': ['org.a.b', 'org.a.b'] })],
  ['a wildcard', manifestOf({ ...key, 'bundle-ids': ['org.a.*'] })],
  ['an environment of its own', manifestOf({ ...key, environment: 'moon' })],
  ['a name with a slash', manifestOf({ ...key, name: 'a/b' })],
  ["GitHub's own prefix", manifestOf({ ...key, secret: 'Github_KEY' })],
  ['hex digits for a name', manifestOf({ ...key, secret: 'f00dcafe'.repeat(4) })],
  ['a key for a name', manifestOf({ ...key, secret: 'MIGTAgEAMBMGByqGSM49' })],
])('refuses %s, as the program does', async (_, text) => {
  await expect(readManifest(text)).rejects.toThrow();
  expect(validate(parse(text))).toBe(false);
});
