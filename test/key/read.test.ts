// biome-ignore-all lint/suspicious/noTemplateCurlyInString: unreplaced variables are what is tested
import { cpuUsage } from 'node:process';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/key/fingerprint.ts';
import { MAX_KEY_BYTES, readKey } from '../../src/key/read.ts';
import { verifyKey } from '../../src/key/verify.ts';
import { makeServerIdentity } from '../../src/simulator/certificate.ts';
import { createChance } from '../harness/random.ts';
import {
  armor,
  base64,
  bodyOf,
  element,
  findPiece,
  flipBit,
  foreignKey,
  KEY,
  minimalDer,
  OTHER_KEY,
  opensslDer,
  SHAPES,
  sec1Der,
  secretsOf,
  signingRequest,
  wrapped,
} from './samples.ts';

describe('every shape in which a key is stored', () => {
  test.each(SHAPES)('$name is read, and what was repaired is told', ({ make, repairs }) => {
    const reading = readKey(make(KEY));
    if (!reading.ok) throw new Error(reading.message);
    expect(reading.repairs).toEqual(repairs);
    const verification = verifyKey(reading);
    if (!verification.ok) throw new Error(verification.message);
    expect(fingerprintOf(verification.key.publicKey)).toBe(KEY.fingerprint);
  });

  test('no two names are the same', () => {
    expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length);
  });
});

const pem = (type: 'pkcs8' | 'spki' | 'sec1', key = KEY.privateKey) =>
  key.export({ format: 'pem', type } as { format: 'pem'; type: 'pkcs8' }).toString();
const encrypted = (type: 'pkcs8' | 'sec1', format: 'pem' | 'der') =>
  Buffer.from(
    KEY.privateKey.export({ format, type, cipher: 'aes-256-cbc', passphrase: 'secret' } as {
      format: 'pem';
      type: 'pkcs8';
    }),
  );
const spki = Buffer.concat([Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'), KEY.point]);
const rsa = foreignKey('rsa');
const certificate = (await makeServerIdentity('valid', Date.now())).certificate;
const derOf = (text: string) => Buffer.from(bodyOf(text.trim()), 'base64');
const openSsh = armor(Buffer.concat([Buffer.from('openssh-key-v1\0'), Buffer.alloc(120, 7)]), 'OPENSSH PRIVATE KEY');
const pkcs12 = element(
  0x30,
  Buffer.from('020103', 'hex'),
  element(0x30, element(0x06, Buffer.alloc(9, 1)), element(0xa0, Buffer.alloc(60))),
);

type Unreadable = readonly [problem: string, what: string, value: string | Buffer, words: string];

const UNREADABLE: readonly Unreadable[] = [
  ['key-not-decodable', 'a password', 'correct horse battery staple!', 'neither PEM nor base64'],
  ['key-not-decodable', 'a word that happens to be base64', 'changeme', 'something other than a .p8'],
  ['key-not-decodable', 'a path of Unix', '/secrets/SubscriptionKey_ABC123DEFG.p8', 'private-key-file'],
  ['key-not-decodable', 'a path of Windows', 'C:\\keys\\SubscriptionKey_ABC123DEFG.p8', 'private-key-file'],
  ['key-not-decodable', 'a path in the home folder', '~/key.p8', 'private-key-file'],
  ['key-not-decodable', 'quotes alone', '""', 'empty'],
  ['key-not-decodable', 'a byte order mark alone', '\uFEFF', 'empty'],
  ['key-not-decodable', 'JSON without a key', '{"type":"account"}', 'no text in it'],
  ['key-not-decodable', 'JSON whose key is no text', '{"private_key":7}', 'no text in it'],
  ['key-not-decodable', 'JSON that is cut off', '{"private_key":"', 'cannot be parsed'],
  ['key-not-decodable', 'a broken percent sequence', '%2B%E0%A4', 'percent'],
  [
    'key-not-decodable',
    'binary data',
    Buffer.from([0x8a, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]),
    'neither text nor',
  ],
  ['key-not-decodable', 'base64 of binary data', base64(Buffer.alloc(60, 0xfe)), 'something other than a .p8'],
  ['key-not-decodable', 'base64 of a text', base64('hello, world! hello, world!'), 'neither PEM nor base64'],
  ['key-not-decodable', 'padding inside base64', `${base64('k')}${base64(KEY.p8).slice(1)}`, 'padding (=)'],
  ['key-not-decodable', 'a body with a stranger in it', KEY.p8.replace('MIGT', 'MI!GT'), 'not base64'],
  ['key-not-decodable', 'a body without its beginning', armor(KEY.der.subarray(9)), 'beginning is missing'],
  [
    'key-not-decodable',
    'base64 over and over',
    Array.from({ length: 9 }).reduce<string>((text) => base64(text), KEY.p8),
    'more often',
  ],
  ['key-not-decodable', 'more than 64 KiB', 'A'.repeat(MAX_KEY_BYTES + 1), '64 KiB'],
  ['key-truncated', 'a PEM text without its last lines', KEY.p8.slice(0, 150), '150 bytes'],
  ['key-truncated', 'base64 that is cut off', base64(KEY.p8).slice(0, 200), '150 bytes'],
  ['key-truncated', 'base64 that is cut inside of a group', base64(KEY.p8).slice(0, 201), '150 bytes'],
  ['key-truncated', 'a body alone that is cut off', bodyOf(KEY.p8).slice(0, 128), '150 bytes'],
  ['key-truncated', 'a DER that is cut off', KEY.der.subarray(0, 149), 'only 149'],
  ['key-truncated', 'hexadecimal that is cut off', Buffer.from(KEY.p8).toString('hex').slice(0, 301), 'odd number'],
  ['key-truncated', 'the BEGIN line alone', '-----BEGIN PRIVATE KEY-----', 'Nothing stands between'],
  [
    'key-truncated',
    'the first line of a shell that splits at line breaks',
    '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----',
    'Nothing',
  ],
  ['key-not-private', 'a public key in PEM', armor(spki, 'PUBLIC KEY'), 'public key'],
  ['key-not-private', 'a public key under the wrong label', armor(spki), 'public key'],
  ['key-not-private', 'a public key in DER', spki, 'public key'],
  ['key-not-private', 'base64 of a public key', base64(armor(spki, 'PUBLIC KEY')), 'public key'],
  ['key-not-private', 'an RSA public key', armor(Buffer.alloc(9), 'RSA PUBLIC KEY'), 'public key'],
  ['key-not-private', 'a certificate in PEM', certificate, 'certificate'],
  ['key-not-private', 'a certificate in DER', derOf(certificate), 'certificate'],
  ['key-not-private', 'a CSR in PEM', armor(signingRequest(KEY), 'CERTIFICATE REQUEST'), 'CSR'],
  ['key-not-private', 'a CSR under its older label', armor(signingRequest(KEY), 'NEW CERTIFICATE REQUEST'), 'CSR'],
  ['key-not-private', 'a CSR in DER', signingRequest(KEY), 'signing request'],
  [
    'key-not-private',
    'curve parameters alone',
    armor(Buffer.from('06082a8648ce3d030107', 'hex'), 'EC PARAMETERS'),
    'no key',
  ],
  ['key-encrypted', 'an encrypted PKCS#8 PEM', encrypted('pkcs8', 'pem'), 'passphrase'],
  ['key-encrypted', 'base64 of an encrypted PKCS#8 PEM', base64(encrypted('pkcs8', 'pem')), 'passphrase'],
  ['key-encrypted', 'an encrypted PKCS#8 DER', encrypted('pkcs8', 'der'), 'passphrase'],
  ['key-encrypted', 'an encrypted PKCS#8 under the wrong label', armor(encrypted('pkcs8', 'der')), 'passphrase'],
  ['key-encrypted', 'a legacy PEM with Proc-Type', encrypted('sec1', 'pem'), 'passphrase'],
  ['key-encrypted', 'a PKCS#12 container', pkcs12, 'passphrase'],
  ['key-not-ec', 'RSA in PKCS#1', rsa.export({ format: 'pem', type: 'pkcs1' }).toString(), 'RSA'],
  ['key-not-ec', 'RSA in PKCS#1 DER', rsa.export({ format: 'der', type: 'pkcs1' }), 'RSA'],
  ['key-not-ec', 'an OpenSSH key', openSsh, 'OpenSSH'],
  ['key-damaged', 'characters inserted', armor(Buffer.concat([KEY.der, Buffer.alloc(3, 5)])), 'inserted'],
  [
    'key-damaged',
    'a line of armor that would be a key by itself',
    armor(Buffer.concat([KEY.der.subarray(0, 48), sec1Der(KEY)])),
    'inserted',
  ],
  ['key-damaged', 'a length inside that does not fit', armor(flipBit(KEY.der, 6, 1)), 'do not fit'],
  ['key-several', 'two keys', `${KEY.p8}\n${OTHER_KEY.p8}\n`, '2 different'],
  ['key-several', 'two keys without line breaks', `${KEY.p8}${OTHER_KEY.p8}`.replaceAll('\n', ''), '2 different'],
  [
    'key-truncated',
    'a key without its end, and its certificate',
    `${KEY.p8.slice(0, 150)}\n${certificate}`,
    '150 bytes',
  ],
  ['key-several', 'base64 of three keys', wrapped([KEY.p8, KEY.p8, OTHER_KEY.p8].join('\n')), '2 different'],
  ['placeholder-value', 'a GitHub expression', '${{ secrets.IAP_KEY }}', 'did not replace'],
  ['placeholder-value', 'a shell variable in braces', '${IAP_KEY}', 'did not replace'],
  ['placeholder-value', 'a shell variable', '$IAP_KEY', 'did not replace'],
  ['placeholder-value', 'an Azure variable', '$(IAP_KEY)', 'did not replace'],
  ['placeholder-value', 'a Windows variable', '%IAP_KEY%', 'did not replace'],
  ['placeholder-value', 'a template', '{{ IAP_KEY }}', 'did not replace'],
  ['placeholder-value', 'a placeholder of documentation', '<your private key>', 'did not replace'],
  ['placeholder-value', 'a quoted variable', '"$IAP_KEY"', 'did not replace'],
];

describe('what is no readable key', () => {
  test.each(UNREADABLE)('%s: %s', (problem, _, value, words) => {
    const reading = readKey(Buffer.from(value));
    expect(reading).toMatchObject({ ok: false, problem, message: expect.stringContaining(words) });
    expect(findPiece(reading.ok ? '' : reading.message, secretsOf(KEY))).toBeUndefined();
  });
});

const UNUSABLE: readonly Unreadable[] = [
  ['key-not-ec', 'RSA in PKCS#8', pem('pkcs8', rsa), 'RSA'],
  ['key-not-ec', 'Ed25519', pem('pkcs8', foreignKey('ed25519')), 'ED25519'],
  ['key-wrong-curve', 'P-384', pem('pkcs8', foreignKey('secp384r1')), 'secp384r1'],
  ['key-wrong-curve', 'secp256k1', pem('pkcs8', foreignKey('secp256k1')), 'secp256k1'],
  ['key-wrong-curve', 'P-384 in SEC1', pem('sec1', foreignKey('secp384r1')), 'secp384r1'],
  ['key-damaged', 'another scalar, a bit flipped', armor(flipBit(KEY.der, 40)), 'does not verify'],
  ['key-damaged', 'another scalar in the form of OpenSSL', armor(flipBit(opensslDer(KEY), 40)), 'does not verify'],
  ['key-damaged', 'another scalar in SEC1', armor(flipBit(sec1Der(KEY), 20), 'EC PRIVATE KEY'), 'does not verify'],
  ['key-damaged', 'another X', armor(flipBit(KEY.der, 90)), 'parts do not fit'],
  ['key-damaged', 'another Y', armor(flipBit(KEY.der, 149)), 'parts do not fit'],
  [
    'key-damaged',
    'the public half of another key',
    armor(Buffer.concat([KEY.der.subarray(0, 85), OTHER_KEY.point])),
    'does not verify',
  ],
  ['key-damaged', 'a scalar of zero', armor(Buffer.concat([minimalDer(KEY).subarray(0, 35), Buffer.alloc(32)])), ''],
  [
    'key-damaged',
    'a scalar beyond the order of the curve',
    armor(Buffer.concat([minimalDer(KEY).subarray(0, 35), Buffer.alloc(32, 0xff)])),
    '',
  ],
];

describe('what can be read and is not a usable key', () => {
  test.each(UNUSABLE)('%s: %s', (problem, _, value, words) => {
    const reading = readKey(Buffer.from(value));
    if (!reading.ok) throw new Error(reading.message);
    const verification = verifyKey(reading);
    expect(verification).toEqual({ ok: false, problem, message: expect.stringContaining(words) });
    expect(findPiece(verification.ok ? '' : verification.message, secretsOf(KEY))).toBeUndefined();
  });

  test('every single bit of the scalar, of X and of Y matters', () => {
    const wrong = [36, 67, 86, 117, 118, 149].flatMap((index) =>
      Array.from({ length: 8 }, (_, bit) => flipBit(KEY.der, index, bit)),
    );
    const problems = wrong.map((der) => {
      const verification = verifyKey({ der, encoding: 'pkcs8' });
      return verification.ok ? 'none' : verification.problem;
    });
    expect(new Set(problems)).toEqual(new Set(['key-damaged']));
  });
});

/** A text of these characters by chance, the same each time. */
function chaos(characters: string): string {
  const { text } = createChance(11, 1);
  return text(64_000, characters);
}

/** Texts that make an expression with two neighboring repetitions take minutes, or a recursion too deep. */
const HOSTILE: Readonly<Record<string, string>> = {
  'URL-encoding over and over': `%${'25'.repeat(32_000)}41`,
  'quotes and spaces in turn': `${'" '.repeat(32_000)}x`,
  'percent signs at the end': `x${'%'.repeat(64_000)}`,
  'quotes inside': `x${'"'.repeat(64_000)}x`,
  dashes: '-'.repeat(64_000),
  'a BEGIN line of spaces': `-----BEGIN${' '.repeat(64_000)}x`,
  'a BEGIN line of capitals': `-----BEGIN ${'A '.repeat(32_000)}x`,
  'BEGIN lines': '-----BEGIN '.repeat(5_900),
  'END lines': '-----END A-----'.repeat(4_300),
  backslashes: `x${'\\'.repeat(64_000)}x`,
  'backslashes before r': `${'\\\\r'.repeat(21_000)}x`,
  'commas inside a body': `-----BEGIN PRIVATE KEY-----\nA${','.repeat(64_000)}A`,
  'blank lines': `-----BEGIN PRIVATE KEY-----A${'\n \n'.repeat(21_000)}A-----END PRIVATE KEY-----`,
  'white space': `x${' \t'.repeat(32_000)}x`,
  'JSON inside JSON': '{"private_key":"'.repeat(4_000),
  'Proc-Type without end': `-----BEGIN EC PRIVATE KEY-----\n${'Proc-Type:'.repeat(6_000)}`,
  'beginnings of keys, one on a line': 'MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg\n'.repeat(1300),
  'beginnings of PEM in base64': `${base64('-----BEGIN PRIVATE KEY-----')}\n`.repeat(1700),
  'beginnings of keys between slashes': '/LS0tLS1CRUdJTiBQUklWQVRF'.repeat(2500),
  'whole PEM texts that are none': `${armor(KEY.der.subarray(0, 40))}\n`.repeat(550),
  'soft line breaks, joined strings and entities': 'MEECAQAwEwYHKoZIzj0CAQYI=\n"+"\\\n&#10;'.repeat(1700),
  'pairs of digits that are too few each time': `${'ab '.repeat(47)}x `.repeat(400),
  'pairs of digits far from each other': `ab${' '.repeat(39)}`.repeat(1500),
  'numbers far from each other': `45${' '.repeat(79)}`.repeat(780),
  'noise of base64': chaos('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ \n"\\%=&'),
  'noise of escapes': chaos('"\\n0x4=&#;<>{}:,.-BEGINLS0t'),
  'keys without proof behind each other': `${minimalDer(KEY).toString('base64').slice(0, 84)}\n`.repeat(750),
  'DER without end': base64(Buffer.alloc(40_000, 0x30)),
};

test.each(Object.entries(HOSTILE))('64 KiB of %s are refused quickly', (_, text) => {
  const before = cpuUsage();
  expect(readKey(Buffer.from(text))).toMatchObject({ ok: false });
  // Of the processor, which others have too: alone, each ends in half a second.
  expect(cpuUsage(before).user / 1000).toBeLessThan(2000);
});

test('attributes that are none are no damage, in both ways to write them', () => {
  const bare = KEY.der.subarray(3);
  const withEnd = (...end: number[]) =>
    Buffer.concat([Buffer.from([0x30, 0x81, bare.length + end.length]), bare, Buffer.from(end)]);
  const read = (...end: number[]) => {
    const reading = readKey(withEnd(...end));
    return reading.ok ? verifyKey(reading) : reading;
  };
  for (const tag of [0xa0, 0x80]) expect(read(tag, 0)).toMatchObject({ ok: true });
  expect(read(0x80, 1, 0)).toMatchObject({ ok: false, problem: 'key-damaged' });
  expect(read(0x81, 0)).toMatchObject({ ok: false, problem: 'key-damaged' });
});

test('bytes that are encrypted are no table and no other document, whatever they look like', () => {
  for (let index = 0; index < 100; index += 1)
    expect(readKey(Buffer.from(encrypted('pkcs8', 'der')))).toMatchObject({ ok: false, problem: 'key-encrypted' });
});
