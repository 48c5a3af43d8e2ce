import type { ConnectCredentials } from '../app-store-connect/connect-token.ts';
import { type Finding, problemFinding } from '../findings/report.ts';
import { fingerprintOf } from '../key/fingerprint.ts';
import { identify } from '../key/identifiers.ts';
import { keepKey, keepStored } from '../key/keep.ts';
import { loadKey } from '../key/load.ts';
import { readKey } from '../key/read.ts';
import { type VerifiedKey, verifyKey } from '../key/verify.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';

/** The second key after its local checks. Whatever is wrong with it is a warning about it alone. */
export interface SecondKey {
  readonly kind: 'team' | 'individual';
  readonly fingerprint: string | null;
  /** Undefined where it cannot be used. */
  readonly credentials: ConnectCredentials | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the App Store Connect key as the first key is read, and tells the two apart; touches no network. */
export async function readSecondKey(
  { appStoreConnect }: Pick<Settings, 'appStoreConnect'>,
  first: {
    readonly key: VerifiedKey | undefined;
    readonly fileName: string | undefined;
    readonly keyId: string | undefined;
  },
  world: World,
  signal: AbortSignal,
): Promise<SecondKey> {
  const { privateKey, keyId, issuerId } = appStoreConnect;
  const kind = (issuerId ?? '').trim() === '' ? 'individual' : 'team';
  const useless = (message: string, fingerprint: string | null = null, hint?: string): SecondKey => ({
    kind,
    fingerprint,
    credentials: undefined,
    findings: [unproven(message, hint)],
  });

  if (privateKey.kind === 'missing')
    return useless('What was to be proven with an App Store Connect key stays unknown: none is set.', null, SET_KEY);
  const loaded = await loadKey(privateKey, world.readFile, signal);
  if (!loaded.ok) return useless(`The App Store Connect key is missing. ${loaded.reason}`, null, SET_KEY);
  keepStored(loaded.bytes, world);
  const reading = readKey(loaded.bytes);
  if (!reading.ok) return useless(`The App Store Connect key cannot be read. ${reading.message}`, null, READ_HINT);
  const verification = verifyKey(reading);
  if (!verification.ok)
    return useless(`The App Store Connect key is not intact. ${verification.message}`, null, READ_HINT);
  const { key } = verification;
  keepKey(key, world);
  const fingerprint = fingerprintOf(key.publicKey);
  world.secrets.publish(fingerprint);

  const file = privateKey.kind === 'file' ? nameOf(privateKey.path) : '';
  if (first.key !== undefined && fingerprint === fingerprintOf(first.key.publicKey))
    return useless(
      'private-key and app-store-connect-key hold the same key. A key is of one kind only: one of the two settings has the other’s.',
      fingerprint,
      'Store each key in its own setting: SubscriptionKey_<KEYID>.p8 as private-key, AuthKey_<KEYID>.p8 as app-store-connect-key.',
    );
  const names = nameIds(keyId ?? keyIdIn(file), issuerId, kind);
  if (typeof names === 'string') return useless(names, fingerprint, ID_HINT);
  return {
    kind,
    fingerprint,
    credentials: { key, ...names },
    findings: [swapByName(file, first, names.keyId) ?? intact(kind, fingerprint)],
  };
}

const SET_KEY = 'Set app-store-connect-key, or take away the settings that need it: products, expect-notification-url.';
const READ_HINT =
  'Store the .p8 file of the App Store Connect API key again, as base64 or as its PEM text. The In-App Purchase Key is not affected.';
const ID_HINT =
  'Copy Key ID and Issuer ID from App Store Connect › Users and Access › Integrations › App Store Connect API. An individual key has no Issuer ID.';

function unproven(message: string, hint: string | undefined): Finding {
  return problemFinding('app-store-connect', 'app-store-connect-unproven', message, hint === undefined ? {} : { hint });
}

function intact(kind: SecondKey['kind'], fingerprint: string): Finding {
  const kindWords = kind === 'team' ? 'a team key' : 'an individual key (no Issuer ID is set)';
  return {
    id: 'app-store-connect',
    status: 'pass',
    message: `The second key is intact, ${kindWords}: ${fingerprint}.`,
  };
}

const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? '';

function keyIdIn(file: string): string | undefined {
  return /^(?:AuthKey|ApiKey)_([A-Za-z0-9]+)(?: ?\(\d+\))?\.p8/.exec(file)?.[1];
}

/** The identifiers without the dirt around them, or what is wrong with them. */
function nameIds(
  keyId: string | undefined,
  issuerId: string | undefined,
  kind: SecondKey['kind'],
): { readonly keyId: string; readonly issuerId: string | undefined } | string {
  const found = identify({ keyId, issuerId, bundleIds: [], fileName: undefined, needsBundleId: false });
  const wrong = found.findings.find(
    ({ id, status }) => status === 'fail' && (id === 'key-id' || (id === 'issuer-id' && kind === 'team')),
  );
  if (wrong !== undefined) return `app-store-connect-${wrong.id}: ${wrong.message}`;
  if (found.keyId === undefined) return 'app-store-connect-key-id: No Key ID is set, and no file name gives one.';
  return { keyId: found.keyId, issuerId: kind === 'team' ? found.issuerId : undefined };
}

/** Names that Apple gave the files tell a swap; only Apple's answer proves one. */
function swapByName(
  file: string,
  first: { readonly fileName: string | undefined; readonly keyId: string | undefined },
  keyId: string,
): Finding | undefined {
  const isFirstOther = /^(?:AuthKey|ApiKey)_/.test(nameOf(first.fileName ?? ''));
  const isSecondOther = /^SubscriptionKey_/.test(file);
  if (isSecondOther)
    return unproven(
      isFirstOther
        ? 'The two keys are swapped, by the names of their files: app-store-connect-key-file names a SubscriptionKey_…, private-key-file an AuthKey_….'
        : 'app-store-connect-key-file names a SubscriptionKey_…, as In-App Purchase Keys are called: it may be the wrong file.',
      isFirstOther ? 'Exchange the two files.' : 'Give the file AuthKey_<KEYID>.p8 of the App Store Connect API.',
    );
  if (keyId !== first.keyId) return undefined;
  return unproven(
    'key-id and app-store-connect-key-id are the same, and no two keys have one Key ID.',
    'Compare both Key IDs with the two pages of App Store Connect › Users and Access › Integrations.',
  );
}
