import { type Finding, problemFinding } from '../findings/report.ts';
import { isUnreplaced } from './unreplaced.ts';

/** The identifiers as they were given; undefined where a setting is empty. */
export interface GivenIdentifiers {
  readonly keyId: string | undefined;
  readonly issuerId: string | undefined;
  readonly bundleIds: readonly string[];
  /** The path of the key file, when there is one: its name is evidence. */
  readonly fileName: string | undefined;
  /** Whether a bundle ID is needed: unless `environment` is `none`. */
  readonly needsBundleId: boolean;
}

export interface Identifiers {
  readonly keyId: string | undefined;
  readonly issuerId: string | undefined;
  readonly bundleIds: readonly string[];
  readonly findings: readonly Finding[];
}

type Kind = 'key-id' | 'issuer-id' | 'bundle-id';

/** Every sample and every known key has this form; Apple documents no grammar (docs/apple.md#identifiers). */
const KEY_ID = /^[A-Z0-9]{10}$/;
// Not an RFC 9562 UUID: Apple's own Issuer IDs carry variants that UUID validators refuse (section 2.5).
const ISSUER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleidentifier
const BUNDLE_ID = /^[A-Za-z0-9.-]{1,255}$/;

/** Samples of Apple's documentation and libraries, in lower case. */
const SAMPLES = new Set([
  'abcdefghij',
  '2x9r4hxf34',
  'xxxxxxxxxx',
  '57246542-96fe-1a63-e053-0824d011072a',
  '57246542-96fe-1a63e053-0824d011072a',
  '99b16628-15e4-4668-972b-eeff55eeff55',
  '00000000-0000-0000-0000-000000000000',
  'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  'com.example',
  'com.example.testbundleid',
  'com.example.testbundleid2021',
]);

const NAMES: Record<Kind, string> = { 'key-id': 'Key ID', 'issuer-id': 'Issuer ID', 'bundle-id': 'bundle ID' };

/** The Key ID in a file name as App Store Connect gives it, and the family that the name tells. */
export function readFileName(
  path: string | undefined,
): { family: 'SubscriptionKey' | 'AuthKey'; keyId: string } | undefined {
  const name = path?.split(/[/\\]/).at(-1) ?? '';
  // Browsers append " (1)" to a second download.
  const match = /^(SubscriptionKey|AuthKey)_([A-Za-z0-9]+)(?: ?\(\d+\))?\.p8/.exec(name);
  const [, family, keyId] = match ?? [];
  return family === undefined || keyId === undefined
    ? undefined
    : { family: family as 'SubscriptionKey' | 'AuthKey', keyId };
}

/**
 * Judges Key ID, Issuer ID and bundle IDs by their form alone.
 * @returns the identifiers to use, dirt trimmed, with at least one finding for each of the three
 */
export function identify(given: GivenIdentifiers): Identifiers {
  const file = readFileName(given.fileName);
  const keyId = trimDirt(given.keyId);
  const issuerId = trimDirt(given.issuerId);
  const bundles = given.bundleIds.map((text) => trimDirt(text)).filter(({ value }) => value !== '');
  const effectiveKeyId = keyId.value || (file?.family === 'SubscriptionKey' ? file.keyId : '');

  const swap = findSwap(effectiveKeyId, issuerId.value, bundles.length === 1 ? (bundles[0]?.value ?? '') : '');
  const findings: Finding[] = [
    ...dirtFinding('key-id', keyId),
    ...(swap === undefined ? judgeKeyId(effectiveKeyId, keyId.value === '', file) : [swap]),
    ...dirtFinding('issuer-id', issuerId),
    ...(swap === undefined ? judgeIssuerId(issuerId.value, effectiveKeyId) : []),
    ...bundles.flatMap((bundle) => dirtFinding('bundle-id', bundle)),
    ...(swap === undefined
      ? judgeBundleIds(
          bundles.map(({ value }) => value),
          given.needsBundleId,
        )
      : []),
  ];
  return {
    keyId: effectiveKeyId || undefined,
    issuerId: issuerId.value || undefined,
    bundleIds: [...new Set(bundles.map(({ value }) => value))],
    findings,
  };
}

interface Trimmed {
  readonly value: string;
  readonly dirt: readonly string[];
}

const QUOTES = '"\'`\\u2018\\u2019\\u201c\\u201d';
const DIRT: readonly (readonly [RegExp, string])[] = [
  [/[\r\n]/, 'a line break'],
  [/(?!\s)\p{Cc}/u, 'a control character'],
  [/\p{Cf}/u, 'an invisible character'],
  [new RegExp(`[${QUOTES}]`), 'quotes'],
  [/[^\S\r\n]/, 'white space'],
];
const DIRT_CLASS = `[\\s\\p{Cc}\\p{Cf}${QUOTES}]`;
// The run at the end is tried from its first character only: a long run inside would take seconds.
const DIRT_AT_ENDS = new RegExp(`^${DIRT_CLASS}+|(?<!${DIRT_CLASS})${DIRT_CLASS}+$`, 'gu');

function trimDirt(text: string | undefined): Trimmed {
  const value = (text ?? '').replaceAll(DIRT_AT_ENDS, '');
  const removed = (text ?? '').match(DIRT_AT_ENDS)?.join('') ?? '';
  return { value, dirt: value === '' ? [] : DIRT.filter(([pattern]) => pattern.test(removed)).map(([, name]) => name) };
}

function dirtFinding(id: Kind, { dirt }: Trimmed): Finding[] {
  if (dirt.length === 0) return [];
  return [problemFinding(id, 'id-repaired', `Around the ${NAMES[id]} stood ${dirt.join(' and ')}; it was trimmed.`)];
}

function kindOf(value: string): Kind | undefined {
  // Ten digits are the Apple ID of an app, not a Key ID.
  if (KEY_ID.test(value) && !/^\d+$/.test(value)) return 'key-id';
  if (ISSUER_ID.test(value)) return 'issuer-id';
  return BUNDLE_ID.test(value) && value.includes('.') ? 'bundle-id' : undefined;
}

/** Two or more values that are each well-formed, but for each other's settings. */
function findSwap(keyId: string, issuerId: string, bundleId: string): Finding | undefined {
  const given: readonly (readonly [Kind, string])[] = [
    ['key-id', keyId],
    ['issuer-id', issuerId],
    ['bundle-id', bundleId],
  ];
  const misplaced = given.flatMap(([setting, value]) => {
    const kind = kindOf(value);
    return kind === undefined || kind === setting ? [] : [{ setting, kind }];
  });
  const isExchange =
    misplaced.length > 1 && misplaced.every(({ kind }) => misplaced.some(({ setting }) => setting === kind));
  if (!isExchange) return undefined;
  const sentences = misplaced.map(({ setting, kind }) => `${setting} holds what looks like the ${NAMES[kind]}`);
  return problemFinding('key-id', 'ids-swapped', `The identifiers are swapped: ${sentences.join(', ')}.`);
}

function sampleFinding(id: Kind, value: string): Finding | undefined {
  if (isUnreplaced(value)) {
    return problemFinding(
      id,
      'placeholder-value',
      `The ${NAMES[id]} is a variable reference that the CI system did not replace.`,
    );
  }
  return SAMPLES.has(value.toLowerCase())
    ? problemFinding(id, 'placeholder-value', `The ${NAMES[id]} is a sample from documentation.`)
    : undefined;
}

/** Names what a value looks like when it is not what its setting needs. */
function describe(value: string): string {
  const kind = kindOf(value);
  if (kind !== undefined) return `It looks like ${kind === 'issuer-id' ? 'an' : 'a'} ${NAMES[kind]}.`;
  if (/^\d+$/.test(value)) return 'It consists of digits only, like the Apple ID of an app.';
  return `It has ${value.length} characters.`;
}

function judgeKeyId(value: string, isFromFile: boolean, file: ReturnType<typeof readFileName>): Finding[] {
  const findings: Finding[] = [];
  if (file?.family === 'AuthKey') {
    findings.push(
      problemFinding(
        'key-id',
        'key-family-suspect',
        'The key file is named AuthKey_…, as App Store Connect API keys, APNs keys and Sign in with Apple keys are.',
      ),
    );
  }
  if (value === '')
    return [problemFinding('key-id', 'key-id-missing', 'No Key ID is set, and no file name gives one.'), ...findings];
  const sample = sampleFinding('key-id', value);
  if (sample !== undefined) return [sample, ...findings];
  if (!KEY_ID.test(value)) {
    const lowercase = KEY_ID.test(value.toUpperCase()) ? ' In capital letters it would have the right form.' : '';
    return [
      problemFinding(
        'key-id',
        'key-id-malformed',
        `The Key ID is not 10 capital letters and digits. ${describe(value)}${lowercase}`,
      ),
      ...findings,
    ];
  }
  if (file !== undefined && file.keyId !== value) {
    findings.push(
      problemFinding(
        'key-id',
        'key-id-not-in-file-name',
        `key-id is ${value}, but the file is named for the Key ID ${file.keyId}.`,
      ),
    );
  }
  const origin = isFromFile ? `${value}, taken from the file name` : `${value} is well-formed`;
  return findings.length > 0 ? findings : [{ id: 'key-id', status: 'pass', message: `${origin}.` }];
}

function judgeIssuerId(value: string, keyId: string): Finding[] {
  if (value === '') return [problemFinding('issuer-id', 'issuer-id-missing', 'No Issuer ID is set.')];
  const sample = sampleFinding('issuer-id', value);
  if (sample !== undefined) return [sample];
  if (ISSUER_ID.test(value)) return [{ id: 'issuer-id', status: 'pass', message: `${value} is well-formed.` }];
  if (value === keyId)
    return [problemFinding('issuer-id', 'issuer-id-malformed', 'The Issuer ID is the Key ID once more.')];
  if (KEY_ID.test(value)) {
    return [
      problemFinding(
        'issuer-id',
        'issuer-id-is-team-id',
        'The Issuer ID has the form of a Team ID (10 capital letters and digits).',
      ),
    ];
  }
  const hexDigits = value.replaceAll('-', '');
  const hint = /^[0-9a-f]{32}$/i.test(hexDigits) ? 'Its hyphens are missing or misplaced.' : describe(value);
  return [
    problemFinding('issuer-id', 'issuer-id-malformed', `The Issuer ID does not have the form 8-4-4-4-12. ${hint}`),
  ];
}

function judgeBundleIds(values: readonly string[], isNeeded: boolean): Finding[] {
  if (values.length === 0) {
    return isNeeded
      ? [
          problemFinding(
            'bundle-id',
            'bundle-id-missing',
            'No bundle ID is set, and Apple can be asked only for a certain app.',
          ),
        ]
      : [{ id: 'bundle-id', status: 'skip', message: 'None is set, and none is needed for local checks.' }];
  }
  const problems = values.flatMap((value) => judgeBundleId(value) ?? []);
  const list = values.length === 1 ? `${values[0]} is well-formed` : `All ${values.length} are well-formed`;
  return problems.length > 0 ? problems : [{ id: 'bundle-id', status: 'pass', message: `${list}.` }];
}

/** What is far longer than any identifier is not shown whole. */
function shorten(value: string): string {
  return value.length <= MOST_SHOWN ? value : `${value.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}

const MOST_SHOWN = 155;

function judgeBundleId(value: string): Finding | undefined {
  const sample = sampleFinding('bundle-id', value);
  if (sample !== undefined) return { ...sample, subject: value };
  const subject = { subject: value };
  if (value.includes('*'))
    return problemFinding(
      'bundle-id',
      'bundle-id-malformed',
      'The bundle ID is a wildcard; a certain app is needed.',
      subject,
    );
  const isWellFormed = BUNDLE_ID.test(value) && !/^\d+$/.test(value) && !ISSUER_ID.test(value);
  if (isWellFormed) return undefined;
  return problemFinding(
    'bundle-id',
    'bundle-id-malformed',
    `“${shorten(value)}” is not a bundle ID. ${describe(value)}`,
    subject,
  );
}
