// biome-ignore-all lint/suspicious/noTemplateCurlyInString: unreplaced variables are what is tested
import { describe, expect, test } from 'vitest';
import { type GivenIdentifiers, type Identifiers, identify } from '../../src/key/identifiers.ts';
import { readFileName } from '../../src/key/key-file-name.ts';

const KEY_ID = 'A1B2C3D4E5';
// The variant that most Issuer IDs of Apple have, and that validators of UUIDs refuse.
const ISSUER_ID = '69a6de7f-1234-47e3-e053-5b8c7c11a4d1';
const BUNDLE_ID = 'org.example.App';

function given(changes: Partial<GivenIdentifiers> = {}): Identifiers {
  return identify({
    keyId: KEY_ID,
    issuerId: ISSUER_ID,
    bundleIds: [BUNDLE_ID],
    fileName: undefined,
    needsBundleId: true,
    ...changes,
  });
}

const brief = ({ findings }: Identifiers) => findings.map(({ id, status, problem }) => [id, problem ?? status]);
const problemsOf = ({ findings }: Identifiers) => findings.flatMap(({ problem }) => problem ?? []);
const messageOf = ({ findings }: Identifiers, problem: string) =>
  findings.find((finding) => finding.problem === problem)?.message ?? '';

test('good identifiers pass, each with its own finding', () => {
  expect(brief(given())).toEqual([
    ['key-id', 'pass'],
    ['issuer-id', 'pass'],
    ['bundle-id', 'pass'],
  ]);
  expect(given()).toMatchObject({ keyId: KEY_ID, issuerId: ISSUER_ID, bundleIds: [BUNDLE_ID] });
});

test('nothing at all is three findings', () => {
  const nothing = given({ keyId: undefined, issuerId: undefined, bundleIds: [] });
  expect(problemsOf(nothing)).toEqual(['key-id-missing', 'issuer-id-missing', 'bundle-id-missing']);
  expect(nothing).toMatchObject({ keyId: undefined, issuerId: undefined, bundleIds: [] });
});

test('no bundle ID is needed where Apple is not asked', () => {
  expect(brief(given({ bundleIds: [], needsBundleId: false }))).toContainEqual(['bundle-id', 'skip']);
});

describe('dirt', () => {
  test.each([
    ['white space', ' \t', '\u00a0'],
    ['a line break', '\n', '\r\n'],
    ['quotes', '"', '"'],
    ['quotes', '\u2018', '\u2019'],
    ['quotes', '\u201c', '`'],
    ['an invisible character', '\ufeff', ''],
    ['an invisible character', '\u200b', '\u2060'],
    ['an invisible character', '\u202a', '\u202c'],
    ['a control character', '', '\u0000'],
    ['a control character', '\u007f', '\u0085'],
  ])('%s around identifiers is trimmed and told (%#)', (what, before, after) => {
    const identifiers = given({
      keyId: `${before}${KEY_ID}${after}`,
      issuerId: `${before}${ISSUER_ID}${after}`,
      bundleIds: [`${before}${BUNDLE_ID}${after}`],
    });
    expect(identifiers).toMatchObject({ keyId: KEY_ID, issuerId: ISSUER_ID, bundleIds: [BUNDLE_ID] });
    expect(problemsOf(identifiers)).toEqual(['id-repaired', 'id-repaired', 'id-repaired']);
    expect(messageOf(identifiers, 'id-repaired')).toContain(what);
    expect(identifiers.findings.map(({ status }) => status)).not.toContain('fail');
  });

  test('several kinds of dirt are told together', () => {
    const message = messageOf(given({ keyId: ` "${KEY_ID}"\r\n` }), 'id-repaired');
    expect(message).toBe('Around the Key ID stood a line break and quotes and white space; it was trimmed.');
  });

  test('nothing but dirt is a missing value', () => {
    const identifiers = given({ keyId: ' "" ', issuerId: '\n', bundleIds: ['  '] });
    expect(problemsOf(identifiers)).toEqual(['key-id-missing', 'issuer-id-missing', 'bundle-id-missing']);
  });

  test('dirt inside of a value is not removed', () => {
    expect(problemsOf(given({ keyId: 'A1B2C 3D4E' }))).toEqual(['key-id-malformed']);
    expect(problemsOf(given({ bundleIds: ['org.example.My App'] }))).toEqual(['bundle-id-malformed']);
  });

  test('a very long run of white space takes no time', () => {
    const start = performance.now();
    given({ keyId: `x${' '.repeat(100_000)}x`, issuerId: `x${'"'.repeat(100_000)}x` });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('the Key ID', () => {
  test.each([
    ['too short', 'A1B2C3D4E', '9 characters'],
    ['too long', 'A1B2C3D4E5F', '11 characters'],
    ['in lower case', 'a1b2c3d4e5', 'In capital letters it would have the right form'],
    ['an Issuer ID', ISSUER_ID, 'looks like an Issuer ID'],
    ['a bundle ID', BUNDLE_ID, 'looks like a bundle ID'],
    ['an Apple ID of an app', '123456789', 'Apple ID of an app'],
  ])('is malformed when it is %s', (_, keyId, words) => {
    const identifiers = given({ keyId });
    expect(problemsOf(identifiers)).toEqual(['key-id-malformed']);
    expect(messageOf(identifiers, 'key-id-malformed')).toContain(words);
  });

  test('is taken from the file name when it is not set', () => {
    const identifiers = given({ keyId: undefined, fileName: `keys/SubscriptionKey_${KEY_ID}.p8` });
    expect(identifiers.keyId).toBe(KEY_ID);
    expect(problemsOf(identifiers)).toEqual([]);
    expect(identifiers.findings[0]?.message).toContain('taken from the file name');
  });

  test('is not taken from the file name of another kind of key', () => {
    const identifiers = given({ keyId: undefined, fileName: `AuthKey_${KEY_ID}.p8` });
    expect(problemsOf(identifiers)).toEqual(['key-id-missing', 'key-family-suspect']);
  });

  test('of a file named AuthKey_ is a suspicion, not a failure', () => {
    const identifiers = given({ fileName: `AuthKey_${KEY_ID}.p8` });
    expect(brief(identifiers)[0]).toEqual(['key-id', 'key-family-suspect']);
    expect(identifiers.findings[0]?.status).toBe('warn');
  });

  test('that differs from the file name is a warning that names both', () => {
    const identifiers = given({ fileName: '/home/me/SubscriptionKey_ZZZZZZZZZZ.p8' });
    expect(problemsOf(identifiers)).toEqual(['key-id-not-in-file-name']);
    expect(identifiers.findings[0]?.status).toBe('warn');
    expect(identifiers.findings[0]?.message).toContain(KEY_ID);
    expect(identifiers.findings[0]?.message).toContain('ZZZZZZZZZZ');
    expect(identifiers.keyId).toBe(KEY_ID);
  });

  test('that agrees with the file name passes', () => {
    expect(problemsOf(given({ fileName: `SubscriptionKey_${KEY_ID} (1).p8` }))).toEqual([]);
  });
});

test.each([
  ['SubscriptionKey_A1B2C3D4E5.p8', 'SubscriptionKey'],
  ['/keys/SubscriptionKey_A1B2C3D4E5.p8', 'SubscriptionKey'],
  ['C:\\keys\\SubscriptionKey_A1B2C3D4E5.p8', 'SubscriptionKey'],
  ['SubscriptionKey_A1B2C3D4E5 (1).p8', 'SubscriptionKey'],
  ['SubscriptionKey_A1B2C3D4E5(12).p8', 'SubscriptionKey'],
  ['SubscriptionKey_A1B2C3D4E5.p8.txt', 'SubscriptionKey'],
  ['SubscriptionKey_A1B2C3D4E5.p8.base64', 'SubscriptionKey'],
  ['AuthKey_A1B2C3D4E5.p8', 'AuthKey'],
])('the file name %s tells the family and the Key ID', (path, family) => {
  expect(readFileName(path)).toEqual({ family, keyId: KEY_ID });
});

test.each([
  undefined,
  '',
  '-',
  'key.p8',
  'ApiKey_A1B2C3D4E5.p8',
  'MySubscriptionKey_A1B2C3D4E5.p8',
  'SubscriptionKey_A1B2C3D4E5',
  'SubscriptionKey_.p8',
  'SubscriptionKey_A1B2C3D4E5.p8/key',
])('the file name %s tells nothing', (path) => {
  expect(readFileName(path)).toBeUndefined();
});

describe('the Issuer ID', () => {
  test.each(['57246542-96fe-1a63-e053-0824d011072b', 'C0FFEE00-0000-4000-8000-00000000000A'])(
    '%s is well-formed',
    (issuerId) => {
      expect(problemsOf(given({ issuerId }))).toEqual([]);
    },
  );

  test.each([
    ['issuer-id-is-team-id', 'F5E4D3C2B1', 'Team ID'],
    ['issuer-id-malformed', KEY_ID, 'Key ID once more'],
    ['issuer-id-malformed', ISSUER_ID.replaceAll('-', ''), 'hyphens are missing'],
    ['issuer-id-malformed', ISSUER_ID.replace('-', ''), 'hyphens are missing'],
    ['issuer-id-malformed', ISSUER_ID.slice(0, -1), '35 characters'],
    ['issuer-id-malformed', ISSUER_ID.replace('a', 'g'), '36 characters'],
    ['issuer-id-malformed', '1234567890123', 'Apple ID of an app'],
    ['issuer-id-malformed', BUNDLE_ID, 'looks like a bundle ID'],
  ])('%s is told of %s', (problem, issuerId, words) => {
    const identifiers = given({ issuerId });
    expect(problemsOf(identifiers)).toEqual([problem]);
    expect(messageOf(identifiers, problem)).toContain(words);
  });
});

describe('bundle IDs', () => {
  test.each(['org.example.App', 'com.company-name.app2', 'A1B2C3D4E5.com.company.app'])(
    '%s is well-formed',
    (bundleId) => {
      expect(problemsOf(given({ bundleIds: [bundleId] }))).toEqual([]);
    },
  );

  test.each([
    ['com.company.*', 'wildcard'],
    ['*', 'wildcard'],
    ['1234567890', 'Apple ID of an app'],
    ['com.company.my_app', 'not a bundle ID'],
    ['com.company/app', 'not a bundle ID'],
    ['com.company.äpp', 'not a bundle ID'],
    [ISSUER_ID, 'looks like an Issuer ID'],
  ])('%s is malformed', (bundleId, words) => {
    const identifiers = given({ bundleIds: [bundleId] });
    expect(problemsOf(identifiers)).toEqual(['bundle-id-malformed']);
    expect(messageOf(identifiers, 'bundle-id-malformed')).toContain(words);
    expect(identifiers.findings.at(-1)?.subject).toBe(bundleId);
  });

  test('are each judged, and each wrong one is told', () => {
    const identifiers = given({ bundleIds: ['org.example.a', '12345', 'org.example.*', 'com.example'] });
    expect(problemsOf(identifiers)).toEqual(['bundle-id-malformed', 'bundle-id-malformed', 'placeholder-value']);
    expect(identifiers.findings.slice(2).map(({ subject }) => subject)).toEqual([
      '12345',
      'org.example.*',
      'com.example',
    ]);
  });

  test('that stand there twice are asked for once; capitals make a difference', () => {
    const { bundleIds } = given({ bundleIds: ['org.example.a', ' org.example.a', 'org.example.A'] });
    expect(bundleIds).toEqual(['org.example.a', 'org.example.A']);
  });
});

describe('swaps', () => {
  test.each<[string, Partial<GivenIdentifiers>, readonly string[]]>([
    [
      'Key ID and Issuer ID',
      { keyId: ISSUER_ID, issuerId: KEY_ID },
      ['key-id holds what looks like the Issuer ID', 'issuer-id holds what looks like the Key ID'],
    ],
    [
      'Key ID and bundle ID',
      { keyId: BUNDLE_ID, bundleIds: [KEY_ID] },
      ['key-id holds what looks like the bundle ID', 'bundle-id holds what looks like the Key ID'],
    ],
    [
      'Issuer ID and bundle ID',
      { issuerId: BUNDLE_ID, bundleIds: [ISSUER_ID] },
      ['issuer-id holds what looks like the bundle ID'],
    ],
    [
      'all three, one way',
      { keyId: ISSUER_ID, issuerId: BUNDLE_ID, bundleIds: [KEY_ID] },
      ['key-id holds what looks like the Issuer ID', 'bundle-id holds what looks like the Key ID'],
    ],
    [
      'all three, the other way',
      { keyId: BUNDLE_ID, issuerId: KEY_ID, bundleIds: [ISSUER_ID] },
      ['issuer-id holds what looks like the Key ID', 'bundle-id holds what looks like the Issuer ID'],
    ],
    [
      'two with dirt around',
      { keyId: ` ${ISSUER_ID}`, issuerId: `"${KEY_ID}"` },
      ['key-id holds what looks like the Issuer ID'],
    ],
  ])('of %s are one finding that says what is where', (_, changes, words) => {
    const identifiers = given(changes);
    expect(problemsOf(identifiers).filter((problem) => problem !== 'id-repaired')).toEqual(['ids-swapped']);
    for (const part of words) expect(messageOf(identifiers, 'ids-swapped')).toContain(part);
  });

  test('a value in the wrong place is no swap when its place holds nothing misplaced', () => {
    expect(problemsOf(given({ keyId: ISSUER_ID }))).toEqual(['key-id-malformed']);
    expect(problemsOf(given({ keyId: KEY_ID, issuerId: 'F5E4D3C2B1' }))).toEqual(['issuer-id-is-team-id']);
  });
});

describe('placeholders', () => {
  test.each<[string, Partial<GivenIdentifiers>]>([
    ['the Key ID of Apple’s documentation', { keyId: '2X9R4HXF34' }],
    ['the Key ID of Apple’s libraries', { keyId: 'ABCDEFGHIJ' }],
    ['the Issuer ID of Apple’s documentation', { issuerId: '57246542-96fe-1a63-e053-0824d011072a' }],
    ['the misprinted Issuer ID of Apple’s documentation', { issuerId: '57246542-96fe-1a63e053-0824d011072a' }],
    ['the Issuer ID of Apple’s libraries', { issuerId: '99b16628-15e4-4668-972b-eeff55eeff55' }],
    ['an Issuer ID of zeros', { issuerId: '00000000-0000-0000-0000-000000000000' }],
    ['a crossed out Issuer ID', { issuerId: 'XXXXXXXX-xxxx-xxxx-xxxx-xxxxxxxxxxxx' }],
    ['the bundle ID of Apple’s libraries', { bundleIds: ['com.example'] }],
    ['a GitHub expression', { keyId: '${{ vars.IAP_KEY_ID }}' }],
    ['a shell variable', { issuerId: '$ISSUER_ID' }],
    ['a shell variable in braces', { bundleIds: ['${BUNDLE_ID}'] }],
    ['an Azure variable', { keyId: '$(KeyId)' }],
    ['a Windows variable', { issuerId: '%ISSUER_ID%' }],
    ['a template', { bundleIds: ['{{ bundle_id }}'] }],
    ['a placeholder of documentation', { keyId: '<your key id>' }],
  ])('%s is a sample or an unreplaced variable', (_, changes) => {
    expect(problemsOf(given(changes))).toEqual(['placeholder-value']);
  });
});

test('a bundle ID that is far too long is not shown whole', () => {
  const message = messageOf(given({ bundleIds: ['_'.repeat(1_000_000)] }), 'bundle-id-malformed');
  expect(message).toContain(`“${'_'.repeat(155)}…”`);
  expect(message.length).toBeLessThan(300);
});
