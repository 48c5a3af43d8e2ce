import { expect, test } from 'vitest';
import { readManifest } from '../../src/matrix/manifest.ts';
import { faultOfSecretName } from '../../src/matrix/secret-name.ts';
import { isThorough } from '../thorough.ts';
import { ISSUER, keyOf, manifestOf } from './samples.ts';

const key = keyOf(1, 1);

test.each([
  ['a field of another name', manifestOf({ ...key, 'bundel-ids': [] }), 'Did you mean bundle-ids?'],
  ['two keys of one name', manifestOf(key, key), 'another key of this name'],
  ['a bundle ID twice', manifestOf({ ...key, 'bundle-ids': ['a.b', 'a.b'] }), 'stands there twice'],
  ['a malformed Key ID', manifestOf({ ...key, 'key-id': 'short' }), 'not 10 capital letters'],
  ['what is not YAML', 'keys:\n  - "a', 'Line 2, column'],
  ['the same field twice', 'keys: []\nkeys: []', 'Line 2, column 1'],
  ['no keys', 'keys: []', 'at least one key'],
  ['a list in the place of fields', '- keys', 'It needs the field keys'],
  ['a second document', `${manifestOf(key)}---\n${manifestOf(key)}`, 'A second document begins here'],
  ['a second document behind an end', `${manifestOf(key)}...\nkeys: []`, 'A second document begins here'],
  ['a tag that nothing knows', `${manifestOf(key)}more: !secret a`, 'This tag is not known'],
  [
    'a field twice inside of a key',
    'keys: [{ name: a, "name": b }]',
    'Line 1, column 19: This field stands there twice',
  ],
  ['an alias in the place of a name', 'keys: [{ &a name: a, *a : b }]', 'no name of a field'],
  ['a list in the place of a name', '? [a]\n: 1', 'no name of a field'],
  ['an anchor that is not there', 'keys: [*nowhere]', 'anchors'],
])('refuses %s', async (_, text, words) => {
  await expect(readManifest(text)).rejects.toThrow(words);
});

test('says everything that is wrong at once, with its place', async () => {
  const text = manifestOf({ ...key, 'key-id': 1234567890 }, { ...key, environment: 'moon', name: '' });
  await expect(readManifest(text)).rejects.toThrow(
    /keys\[0\]\.key-id: .*quotes[\s\S]*keys\[1\]\.name: [\s\S]*keys\[1\]\.environment: /,
  );
});

test('stops after the first broken line: what follows is read out of step', async () => {
  const text = 'keys:\n  - name: a\n\t\tsecret: B\n    key-id: "x\n  - name: b\n';
  const error = await readManifest(text).catch((reason: Error) => reason);
  expect(String(error)).toMatch(/Line 3, column \d+: This is not YAML \(\w+\)\. Mend this line first\.$/);
});

const MANY = isThorough ? 60_000 : 12_000;

/** Work that grows with the square of these would take minutes, and a fifth of them ten seconds and more. */
test.each([
  ['unknown fields', 'keys: []\n', (index: number) => `field-${index}: 1\n`],
  ['the same field', '', () => 'keys: 1\n'],
  ['keys that are none', 'keys:\n', () => '- 1\n'],
  ['empty keys', 'keys:\n', () => '- {}\n'],
  ['anchors', 'keys:\n', (index: number) => `- &a${index} x\n`],
] as const)('tells the first 50 of tens of thousands of %s, and how many more there are', async (_, head, line) => {
  const text = head + Array.from({ length: MANY }, (__, index) => line(index)).join('');
  const error = await readManifest(text).catch((reason: Error) => reason);
  const lines = error instanceof Error ? error.message.split('\n') : [];
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toMatch(/^And \d{5,6} more like these\.$/);
});

test.each([
  ['a bundle ID with quotes in it', manifestOf({ ...key, 'bundle-ids': ['SECRET”SECRET“SECRET”SECRET'] })],
  ['a field that is a line of a key', `${manifestOf(key)}MIGTAgEAMBMGByqGSM49SECRET: 1`],
  ['a key that is no text', manifestOf({ ...key, secret: ['SECRET'], name: { SECRET: 1 } })],
  ['an environment', manifestOf({ ...key, environment: 'SECRET' })],
  ['identifiers', manifestOf({ ...key, 'key-id': 'SECRETSECRET', 'issuer-id': 'SECRET' })],
  ['what is not YAML', 'keys: "SECRET'],
  ['a tag', 'keys: !SECRET a'],
  ['an alias', 'keys: *SECRET'],
  ['a field twice', 'SECRET: 1\nSECRET: 1'],
])('does not show %s', async (_, text) => {
  const error = await readManifest(text).catch((reason: Error) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).not.toMatch(/SECRET|MIGT/);
});

test('follows anchors and aliases', async () => {
  const keys = await readManifest(`keys:
  - { name: a, secret: A, key-id: A1B2C3D001, issuer-id: &issuer ${ISSUER}, bundle-ids: &apps [org.a.b, org.a.c] }
  - { name: b, secret: B, key-id: A1B2C3D002, issuer-id: *issuer, bundle-ids: *apps }`);
  expect(keys.map(({ issuerId }) => issuerId)).toEqual([ISSUER, ISSUER]);
  expect(keys[1]!.bundleIds).toEqual(['org.a.b', 'org.a.c']);
});

test('refuses aliases that multiply each other, before they fill the memory', async () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const inner = level === 0 ? 'x' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array(10).fill(inner).join(', ')}]`;
  });
  await expect(readManifest(levels.join('\n'))).rejects.toThrow('too often');
});

test.each([
  'A',
  '_',
  'IAP_PRIVATE_KEY',
  'MIGRATION_KEY',
  'games_2',
  'NAME_'.repeat(51),
  'THE_GITHUB_KEY',
  'GAMES2026KEY',
])('takes %s as the name of a secret', (name) => {
  expect(faultOfSecretName(name)).toBeUndefined();
});

const PEM = '-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg';
test.each([
  ['nothing', ''],
  ['a digit first', '1A'],
  ['a hyphen', 'A-B'],
  ['a line break at its end', 'A\n'],
  ['256 characters', `${'NAME_'.repeat(51)}_`],
  ["GitHub's own prefix", 'GITHUB_KEY'],
  ["GitHub's own prefix in small letters", 'github_key'],
  ['a PEM text', PEM],
  ['the base64 of a PEM text', Buffer.from(PEM).toString('base64').replace(/=+$/, '')],
  ['the base64 of a PKCS #8 key', 'MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg'],
  ['the base64 of a SEC 1 key', 'MHcCAQEEIABCDEFGH'],
  ['the hex digits of a key', 'f00dcafe'.repeat(4)],
  ['hex digits after a prefix', `KEY_${'F00DCAFE'.repeat(8)}`],
  ['a JWT', 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln'],
  ['the head of a JWT', 'eyJhbGciOiJFUzI1NiJ9'],
  ['a token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
])('refuses %s as the name of a secret, without showing it', (_, value) => {
  const fault = faultOfSecretName(value);
  expect(fault).toContain('never its value');
  const shown = Array.from({ length: Math.max(0, value.length - 9) }, (_, start) => value.slice(start, start + 10));
  expect(shown.filter((piece) => fault!.includes(piece))).toEqual([]);
});
