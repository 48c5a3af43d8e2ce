/** The three kinds of identifiers, and how each is known by its form. */

export type Kind = 'key-id' | 'issuer-id' | 'bundle-id';

export const NAMES: Record<Kind, string> = { 'key-id': 'Key ID', 'issuer-id': 'Issuer ID', 'bundle-id': 'bundle ID' };

/** Every sample and every known key has this form; Apple documents no grammar (docs/apple.md#identifiers). */
export const KEY_ID = /^[A-Z0-9]{10}$/;
// Not an RFC 9562 UUID: Apple's own Issuer IDs carry variants that UUID validators refuse (section 2.5).
export const ISSUER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleidentifier
const BUNDLE_ID = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const LONGEST_BUNDLE_ID = 255;

/** Reverse-DNS: words with a period between them. */
export function isBundleId(value: string): boolean {
  return value.length <= LONGEST_BUNDLE_ID && BUNDLE_ID.test(value);
}

export function kindOf(value: string): Kind | undefined {
  // Ten digits are the Apple ID of an app, not a Key ID.
  if (KEY_ID.test(value) && !/^\d+$/.test(value)) return 'key-id';
  if (ISSUER_ID.test(value)) return 'issuer-id';
  return isBundleId(value) ? 'bundle-id' : undefined;
}

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

export function isSample(value: string): boolean {
  return SAMPLES.has(value.toLowerCase());
}

/** Names what a value looks like when it is not what its setting needs. */
export function describe(value: string): string {
  const kind = kindOf(value);
  if (kind !== undefined) return `It looks like ${kind === 'issuer-id' ? 'an' : 'a'} ${NAMES[kind]}.`;
  if (/^\d+$/.test(value)) return 'It consists of digits only, like the Apple ID of an app.';
  return `It has ${value.length} characters.`;
}
