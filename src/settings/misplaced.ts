import { UsageError } from '../findings/usage-error.ts';
import { parseFingerprint } from '../key/fingerprint.ts';
import { saysNothing } from '../key/not-a-key.ts';
import { holdsKey, looksSecret } from '../secrets/material.ts';
import { isIdentifier, type Secrets } from '../secrets/secrets.ts';
import type { Environment } from '../world/world.ts';
import { bareToken } from './bearer.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { Settings } from './read-settings.ts';
import type { Source } from './sources.ts';
import { SETTING_NAMES, SETTINGS, type SettingName, type SettingRow } from './table.ts';

/** Keeps the secrets as they were given, before anything is read, written or said. */
export function keepGiven(sources: readonly Source[], { keep, keepValue }: Pick<Secrets, 'keep' | 'keepValue'>): void {
  for (const { read } of sources) {
    for (const name of KEY_NAMES) {
      const value = read(name) ?? '';
      if (!saysNothing(value)) keepValue(value);
    }
    for (const name of SECRET_NAMES.filter((secret) => !KEY_NAMES.includes(secret))) {
      const given = read(name) ?? '';
      const { token, scheme } = bareToken(given);
      // The word in front is no secret, and is told.
      keep(scheme === undefined ? given : token);
    }
  }
}

/** The settings that are made to hold a private key. */
const KEY_NAMES: readonly SettingName[] = ['private-key', 'app-store-connect-key'];

const SECRET_NAMES = SETTING_NAMES.filter((name) => 'secret' in SETTINGS[name]);

/** Makes known what is public of the settings, so that nothing masks it. */
export function publishGiven(
  {
    keyId,
    issuerId,
    bundleIds,
    pushes,
    appStoreConnect,
    products,
  }: Pick<Settings, 'keyId' | 'issuerId' | 'bundleIds' | 'pushes' | 'appStoreConnect' | 'products'>,
  { publish }: Pick<Secrets, 'publish'>,
): void {
  const apps = pushes.flatMap(({ identifiers }) => Object.values(identifiers));
  const second = [appStoreConnect.keyId, appStoreConnect.issuerId, ...products];
  for (const given of [keyId, issuerId, ...bundleIds, ...apps, ...second]) {
    const text = given?.trim() ?? '';
    // Only what has the form of an identifier: what else stands there may be a secret that nobody has recognized.
    if (isIdentifier(text)) publish(text);
  }
}

type Finder = Pick<Secrets, 'isMisplaced'>;

/**
 * Refuses a key or a token that stands in a setting that is not secret: it would be shown, sent as an identifier, or stand in
 * the list of processes.
 * @throws UsageError that names the places and shows no character of what stands there
 */
export function refuseMisplaced(sources: readonly Source[], environment: Environment, finder: Finder): void {
  const settings = sources.flatMap(({ spell, read }) =>
    SETTING_NAMES.filter((name) => !SECRET_NAMES.includes(name)).flatMap((name) => {
      const row: SettingRow = SETTINGS[name];
      const value = read(name) ?? '';
      // Random by its nature, and judged for its form where it is read.
      if (row.kind === 'fingerprint' && parseFingerprint(value) !== undefined) return [];
      return isRefused(value, isPath(name), finder) ? [spell(name)] : [];
    }),
  );
  // A key in the place of a token would be sent to whoever the token is for.
  const keysAsTokens = sources.flatMap(({ spell, read }) =>
    SECRET_NAMES.filter((name) => !KEY_NAMES.includes(name) && holdsKey(read(name) ?? '')).map(spell),
  );
  const endpoints = Object.values(ENDPOINTS)
    .map(({ variable }) => variable)
    .filter((variable) => isRefusedAddress(environment[variable] ?? '', finder));
  refuse([...settings, ...keysAsTokens, ...endpoints]);
}

/** The same for what follows the name of the program, before anything reads it. */
export function refuseMisplacedArguments(args: readonly string[], finder: Finder): void {
  const places = args.flatMap((arg, index) => {
    const [flag = ''] = arg.split('=', 1);
    // Random by its nature, and public: base64 of a fingerprint has the form of a token half of the time.
    const value = FLAG.test(flag) && arg.length > flag.length ? arg.slice(flag.length + 1) : arg;
    if (isWrittenFingerprint(value) || ![arg, value].some((text) => isRefused(text, true, finder))) return [];
    if (FLAG.test(flag)) return [flag];
    const previous = args[index - 1] ?? '';
    return [FLAG.test(previous) ? previous : `Argument ${index + 1}`];
  });
  refuse(places);
}

/** A flag that may be shown: it has words, and nothing that could be a piece of a secret. */
export const FLAG = /^--?[a-z]{1,20}(?:-[a-z]{1,20}){0,5}$/;

/** With the name of its hash in front, so that no body of a key is taken for one. */
function isWrittenFingerprint(text: string): boolean {
  return text.startsWith('SHA256:') && parseFingerprint(text) !== undefined;
}

function isPath(name: string): boolean {
  return name.endsWith('-file');
}

function isRefused(value: string, mayHoldHashes: boolean, { isMisplaced }: Finder): boolean {
  return value.trim() !== '' && (looksSecret(value, mayHoldHashes) || isMisplaced(value.trim()));
}

/** The name of a host is asked for at a name server, so that each part of an address is judged alone. */
function isRefusedAddress(value: string, finder: Finder): boolean {
  return isRefused(value, true, finder) || value.split(/[/:.@?#=&]+/).some((part) => isRefused(part, false, finder));
}

function refuse(places: readonly string[]): void {
  if (places.length === 0) return;
  throw new UsageError(
    places.map((place) => `${place}: Here stands a private key or a token, and this is no place for a secret. ${MEND}`),
    'key-in-wrong-setting',
  );
}

const MEND =
  'Take it away, and give the key as IAP_KEY_PRIVATE_KEY (input private-key) or in a file named by private-key-file, a token as its own secret.';
