// biome-ignore-all lint/suspicious/noTemplateCurlyInString: unreplaced variables are what is tested
import { describe, expect, test } from 'vitest';
import { type GivenIdentifiers, identify } from '../../src/key/identifiers.ts';

const UNDERSCORES = [1, 2, 3].map((place) => `Character ${place} is _ (U+005F, an underscore).`).join(' ');
const LONG = `a.${'a'.repeat(253)}`;
const KEY_ID = 'A1B2C3D4E5';
const ISSUER_ID = '69a6de7f-1234-47e3-e053-5b8c7c11a4d1';
const BUNDLE_ID = 'org.example.App';

/** Each finding in one line: what was checked, how it went, and the words. */
function told(changes: Partial<GivenIdentifiers>): string[] {
  const { findings } = identify({
    keyId: KEY_ID,
    issuerId: ISSUER_ID,
    bundleIds: [BUNDLE_ID],
    fileName: undefined,
    needsBundleId: true,
    ...changes,
  });
  return findings.map(({ id, problem, status, message }) => `${id} ${problem ?? status}: ${message}`);
}

const KEY_PASSES = `key-id pass: ${KEY_ID} is well-formed.`;
const ISSUER_PASSES = `issuer-id pass: ${ISSUER_ID} is well-formed.`;
const BUNDLE_PASSES = `bundle-id pass: ${BUNDLE_ID} is well-formed.`;

test('good identifiers are told as such', () => {
  expect(told({})).toEqual([KEY_PASSES, ISSUER_PASSES, BUNDLE_PASSES]);
  expect(told({ bundleIds: ['a.b', 'a.c'] }).at(-1)).toBe('bundle-id pass: All 2 are well-formed.');
});

test('missing ones are told, each by itself', () => {
  expect(told({ keyId: undefined, issuerId: undefined, bundleIds: [] })).toEqual([
    'key-id key-id-missing: No Key ID is set, and no file name gives one.',
    'issuer-id issuer-id-missing: No Issuer ID is set.',
    'bundle-id bundle-id-missing: No bundle ID is set, and Apple can be asked only for a certain app.',
  ]);
  expect(told({ bundleIds: [], needsBundleId: false }).at(-1)).toBe(
    'bundle-id skip: None is set, and none is needed for local checks.',
  );
});

const AUTH_KEY =
  'key-id key-family-suspect: The key file is named AuthKey_…, as App Store Connect API keys, APNs keys and Sign in with Apple keys are.';
const malformed = (words: string) =>
  `key-id key-id-malformed: The Key ID is not 10 capital letters and digits. ${words}`;

describe('a Key ID', () => {
  test.each<[string, Partial<GivenIdentifiers>, string[]]>([
    [
      'of a file',
      { keyId: undefined, fileName: `SubscriptionKey_${KEY_ID}.p8` },
      [`key-id pass: ${KEY_ID}, taken from the file name.`],
    ],
    [
      'and a file of another',
      { fileName: 'SubscriptionKey_ZZZZZZZZZZ.p8' },
      [`key-id key-id-not-in-file-name: key-id is ${KEY_ID}, but the file is named for the Key ID ZZZZZZZZZZ.`],
    ],
    ['and a suspicious file', { fileName: `AuthKey_${KEY_ID}.p8` }, [AUTH_KEY]],
    [
      'and a suspicious file of another',
      { fileName: 'AuthKey_ZZZZZZZZZZ.p8' },
      [
        AUTH_KEY,
        `key-id key-id-not-in-file-name: key-id is ${KEY_ID}, but the file is named for the Key ID ZZZZZZZZZZ.`,
      ],
    ],
    [
      'that is missing, and a suspicious file',
      { keyId: undefined, fileName: `AuthKey_${KEY_ID}.p8` },
      ['key-id key-id-missing: No Key ID is set, and no file name gives one.', AUTH_KEY],
    ],
    [
      'that is a sample, and a suspicious file',
      { keyId: '2X9R4HXF34', fileName: `AuthKey_${KEY_ID}.p8` },
      ['key-id placeholder-value: The Key ID is a sample from documentation.', AUTH_KEY],
    ],
    [
      'that is malformed, and a suspicious file',
      { keyId: 'A1', fileName: `AuthKey_${KEY_ID}.p8` },
      [malformed('It has 2 characters.'), AUTH_KEY],
    ],
    [
      'in small letters',
      { keyId: 'a1b2c3d4e5' },
      [malformed('It has 10 characters. In capital letters it would have the right form.')],
    ],
    ['that is an Issuer ID', { keyId: ISSUER_ID }, [malformed('It looks like an Issuer ID.')]],
    ['that is a bundle ID', { keyId: 'a.b' }, [malformed('It looks like a bundle ID.')]],
    ['that is a word', { keyId: 'single' }, [malformed('It has 6 characters.')]],
    [
      'that is the ID of an app',
      { keyId: '123456789' },
      [malformed('It consists of digits only, like the Apple ID of an app.')],
    ],
    ['of ten digits', { keyId: '1234567890' }, ['key-id pass: 1234567890 is well-formed.']],
    [
      'that was not replaced',
      { keyId: '${KEY_ID}' },
      [
        'key-id placeholder-value: In the place of the Key ID stands a variable, ${…}, that the CI system did not replace.',
      ],
    ],
    [
      'in dirt',
      { keyId: `"${KEY_ID}"` },
      ['key-id id-repaired: Around the Key ID stood quotes; it was trimmed.', KEY_PASSES],
    ],
  ])('%s', (_, changes, findings) => {
    expect(told(changes)).toEqual([...findings, ISSUER_PASSES, BUNDLE_PASSES]);
  });

  test.each(['ABCDEFGHIJ', '2X9R4HXF34', 'XXXXXXXXXX'])('%s is a sample', (keyId) => {
    expect(told({ keyId })[0]).toBe('key-id placeholder-value: The Key ID is a sample from documentation.');
  });
});

const issuer = (words: string) =>
  `issuer-id issuer-id-malformed: The Issuer ID does not have the form 8-4-4-4-12. ${words}`;

describe('an Issuer ID', () => {
  test.each<[string, string, string]>([
    [
      'of a team',
      'F5E4D3C2B1',
      'issuer-id issuer-id-is-team-id: The Issuer ID has the form of a Team ID (10 capital letters and digits).',
    ],
    ['that is the Key ID', KEY_ID, 'issuer-id issuer-id-malformed: The Issuer ID is the Key ID once more.'],
    ['without hyphens', ISSUER_ID.replaceAll('-', ''), issuer('Its hyphens are missing or misplaced.')],
    ['with too few digits', ISSUER_ID.replaceAll('-', '').slice(1), issuer('It has 31 characters.')],
    ['with too many digits', `${ISSUER_ID.replaceAll('-', '')}a`, issuer('It has 33 characters.')],
    ['with a digit too many in front', `a${ISSUER_ID}`, issuer('It has 37 characters.')],
    ['that is a bundle ID', BUNDLE_ID, issuer('It looks like a bundle ID.')],
    [
      'that was not replaced',
      '$(ISSUER)',
      'issuer-id placeholder-value: In the place of the Issuer ID stands a variable, $(…), as Azure Pipelines, Kubernetes and make write it, that the CI system did not replace.',
    ],
  ])('%s', (_, issuerId, finding) => {
    expect(told({ issuerId })).toEqual([KEY_PASSES, finding, BUNDLE_PASSES]);
  });

  test.each([
    '57246542-96fe-1a63-e053-0824d011072a',
    '57246542-96fe-1a63e053-0824d011072a',
    '99B16628-15E4-4668-972B-EEFF55EEFF55',
    '00000000-0000-0000-0000-000000000000',
    'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  ])('%s is a sample', (issuerId) => {
    expect(told({ issuerId })[1]).toBe('issuer-id placeholder-value: The Issuer ID is a sample from documentation.');
  });
});

describe('a bundle ID', () => {
  const not = (value: string, words: string) =>
    `bundle-id bundle-id-malformed: “${value}” is not a bundle ID. ${words}`;
  test.each<[string, string, string]>([
    [
      'with a wildcard',
      'org.example.*',
      'bundle-id bundle-id-malformed: The bundle ID is a wildcard; a certain app is needed.',
    ],
    ['of digits', '1234567890', not('1234567890', 'It consists of digits only, like the Apple ID of an app.')],
    ['that is an Issuer ID', ISSUER_ID, not(ISSUER_ID, 'It looks like an Issuer ID.')],
    ['with a space', 'my app', not('my app', 'It has 6 characters. Character 3 is U+0020 (a space).')],
    [
      'of 155 strange characters',
      '_'.repeat(155),
      not('_'.repeat(155), `It has 155 characters. ${UNDERSCORES} 152 more do not belong there.`),
    ],
    [
      'of 156 strange characters',
      '_'.repeat(156),
      not(`${'_'.repeat(155)}…`, `It has 156 characters. ${UNDERSCORES} 153 more do not belong there.`),
    ],
    [
      'that would be cut inside of a character',
      `${'_'.repeat(154)}😀`,
      not(`${'_'.repeat(154)}…`, `It has 156 characters. ${UNDERSCORES} 152 more do not belong there.`),
    ],
    ['of 256 letters', `${LONG}a`, not(`a.${'a'.repeat(153)}…`, 'It has 256 characters.')],
    ['without a period', 'single', not('single', 'It has 6 characters. It has no period, as in com.company.app.')],
    [
      'of a sample',
      'com.example.TestBundleId',
      'bundle-id placeholder-value: The bundle ID is a sample from documentation.',
    ],
    [
      'of another sample',
      'com.example.testBundleId2021',
      'bundle-id placeholder-value: The bundle ID is a sample from documentation.',
    ],
    [
      'of the shortest sample',
      'com.example',
      'bundle-id placeholder-value: The bundle ID is a sample from documentation.',
    ],
    ['of 255 letters', LONG, `bundle-id pass: ${LONG} is well-formed.`],
    ['that is a Key ID', 'F5E4D3C2B1', not('F5E4D3C2B1', 'It looks like a Key ID.')],
  ])('%s', (_, bundleId, finding) => {
    expect(told({ bundleIds: [bundleId] })).toEqual([KEY_PASSES, ISSUER_PASSES, finding]);
  });

  test('of nothing but dirt is none, and dirt around is told of each', () => {
    expect(told({ bundleIds: [' ', `\n${BUNDLE_ID}`] })).toEqual([
      KEY_PASSES,
      ISSUER_PASSES,
      'bundle-id id-repaired: Around the bundle ID stood a line break; it was trimmed.',
      BUNDLE_PASSES,
    ]);
  });

  test('is the subject of what is wrong with it', () => {
    const subjects = ['org.*', 'com.example', '_'].map(
      (bundleId) =>
        identify({
          keyId: KEY_ID,
          issuerId: ISSUER_ID,
          bundleIds: [bundleId],
          fileName: undefined,
          needsBundleId: true,
        }).findings.at(-1)?.subject,
    );
    expect(subjects).toEqual(['org.*', 'com.example', '_']);
  });
});

describe('swapped identifiers', () => {
  const swapped = (words: string) => `key-id ids-swapped: The identifiers are swapped: ${words}.`;
  test.each<[string, Partial<GivenIdentifiers>, string[]]>([
    [
      'two of them',
      { keyId: ISSUER_ID, issuerId: KEY_ID },
      [swapped('key-id holds what looks like the Issuer ID, issuer-id holds what looks like the Key ID')],
    ],
    [
      'all three',
      { keyId: ISSUER_ID, issuerId: BUNDLE_ID, bundleIds: [KEY_ID] },
      [
        swapped(
          'key-id holds what looks like the Issuer ID, issuer-id holds what looks like the bundle ID, bundle-id holds what looks like the Key ID',
        ),
      ],
    ],
    [
      'with dirt around them',
      { keyId: ` ${ISSUER_ID}`, issuerId: `'${KEY_ID}` },
      [
        'key-id id-repaired: Around the Key ID stood white space; it was trimmed.',
        swapped('key-id holds what looks like the Issuer ID, issuer-id holds what looks like the Key ID'),
        'issuer-id id-repaired: Around the Issuer ID stood quotes; it was trimmed.',
      ],
    ],
    [
      'not where there are several bundle IDs, which tell nothing',
      { keyId: BUNDLE_ID, bundleIds: [KEY_ID, 'a.b'] },
      [
        malformed('It looks like a bundle ID.'),
        ISSUER_PASSES,
        `bundle-id bundle-id-malformed: “${KEY_ID}” is not a bundle ID. It looks like a Key ID.`,
      ],
    ],
    [
      'not where only two of three moved on',
      { keyId: ISSUER_ID, issuerId: BUNDLE_ID },
      [malformed('It looks like an Issuer ID.'), issuer('It looks like a bundle ID.'), BUNDLE_PASSES],
    ],
  ])('%s', (_, changes, findings) => {
    expect(told(changes)).toEqual(findings);
  });
});
