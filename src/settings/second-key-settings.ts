import type { KeySource } from '../key/load.ts';
import { splitList } from './parse.ts';
import type { Find, Source } from './sources.ts';
import type { SettingName } from './table.ts';

/** The App Store Connect key as it was given. */
export interface SecondKeySettings {
  readonly privateKey: KeySource;
  readonly keyId: string | undefined;
  /** Undefined for an individual key. */
  readonly issuerId: string | undefined;
}

interface Wanted {
  readonly expectNotificationUrl: string | undefined;
  readonly products: readonly string[];
}

/** The second key, and what is wanted of its account; what is wrong with it is told in `problems`. */
export function secondKeySettings(
  find: Find,
  sources: readonly Source[],
  problems: string[],
): Wanted & { readonly appStoreConnect: SecondKeySettings } {
  return {
    appStoreConnect: {
      privateKey: sourceOf(sources, problems),
      keyId: find('app-store-connect-key-id')?.text,
      issuerId: find('app-store-connect-issuer-id')?.text,
    },
    expectNotificationUrl: urlIn(find('expect-notification-url'), problems),
    products: [...new Set(splitList(find('products')?.text ?? '').map((id) => id.trim()))],
  };
}

/** Why local checks alone cannot tell what is wanted, as lines of a usage error. */
export function wantsOfAccount({ expectNotificationUrl, products }: Wanted): string[] {
  const wants: readonly SettingName[] = [
    ...(expectNotificationUrl === undefined ? [] : (['expect-notification-url'] as const)),
    ...(products.length === 0 ? [] : (['products'] as const)),
  ];
  return wants.map((name) => `${name}: It asks App Store Connect, which environment: none forbids.`);
}

function sourceOf(sources: readonly Source[], problems: string[]): KeySource {
  const [key, file] = ['app-store-connect-key', 'app-store-connect-key-file'] as const;
  for (const { read, spell } of sources) {
    const value = read(key) ?? '';
    const path = (read(file) ?? '').trim();
    if (value.trim() !== '' && path !== '')
      problems.push(`${spell(key)} and ${spell(file)}: Both are set; set one of them.`);
    if (value.trim() !== '') return { kind: 'value', value };
    if (path === '-' && sources.some((source) => source.read('private-key-file')?.trim() === '-'))
      problems.push(`${spell(file)}: Standard input is read for the private key already.`);
    if (path !== '') return { kind: 'file', path };
  }
  return { kind: 'missing', state: 'unset' };
}

function urlIn(found: ReturnType<Find>, problems: string[]): string | undefined {
  if (found === undefined) return undefined;
  const text = found.text.trim();
  const isAddress = URL.canParse(text) && new URL(text).protocol === 'https:' && !/\s/.test(text);
  if (isAddress) return text;
  // Not shown: the address of a backend may hold what tells its customers apart.
  problems.push(`${found.spelling}: This is not an https: address.`);
  return undefined;
}
