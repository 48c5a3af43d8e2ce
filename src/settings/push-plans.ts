import { BACKENDS, type BackendName } from '../backends/all.ts';
import type { Backend, BackendSetting, Form } from '../backends/backend.ts';
import { suggestion } from '../findings/suggestion.ts';
import { type BareToken, bareToken, unquoted } from './bearer.ts';
import { type NearMisses, nearMissHint } from './near-miss.ts';
import { quote } from './parse.ts';
import type { Find, Source } from './sources.ts';
import type { SettingName } from './table.ts';

/** Where a token comes from. */
export type TokenSource =
  | { readonly kind: 'value'; readonly value: string; readonly scheme: BareToken['scheme'] }
  | { readonly kind: 'file'; readonly path: string };

/** A push that was asked for, with all that its backend needs. */
export interface PushPlan {
  readonly to: BackendName;
  /** The identifiers, by the names of their settings. */
  readonly identifiers: Readonly<Record<string, string>>;
  readonly token: TokenSource;
}

/** What was given, and what may have been meant to be. */
interface Given {
  readonly find: Find;
  readonly sources: readonly Source[];
  readonly nearMisses: NearMisses;
}

/** The pushes that the settings ask for; whatever is unknown, missing or of the wrong kind is told in `problems`. */
export function planPushes(
  names: readonly string[],
  { find, sources, nearMisses }: Given,
  problems: string[],
): PushPlan[] {
  const known: readonly string[] = BACKENDS.map(({ name }) => name);
  const spelling = find('push-to')?.spelling ?? 'push-to';
  const targets = [
    ...new Set(names.map((name) => known.find((one) => one === name.trim().toLowerCase()) ?? name.trim())),
  ];
  for (const name of targets.filter((target) => !known.includes(target))) {
    problems.push(
      `${spelling}: ${quote(name)} is not one of ${known.join(', ')}.${suggestion(name.slice(0, 30), known)}`,
    );
  }
  const needed = (to: BackendName, name: SettingName, where: string) =>
    `${name}: It is needed for push-to: ${to}. ${where}${nearMissHint(nearMisses, [name])}`;
  const identifier = (to: BackendName, name: SettingName, form: Form): string => {
    const found = find(name);
    const value = unquoted(found?.text ?? '');
    if (found === undefined) problems.push(needed(to, name, form.where));
    else if (!form.pattern.test(value)) problems.push(`${found.spelling}: ${form.words} ${form.where}`);
    return value;
  };
  const token = (backend: Named, name: SettingName): TokenSource => {
    const { token: value, scheme } = bareToken(find(name)?.text ?? '');
    if (value === '') problems.push(needed(backend.name, name, backend.tokenFrom));
    else problems.push(...wrongToken(backend, value).map((words) => `${find(name)?.spelling}: ${words}`));
    return { kind: 'value', value, scheme };
  };
  return targets.flatMap((name): PushPlan[] => {
    const backend = BACKENDS.find((one) => one.name === name);
    if (backend === undefined) return [];
    const settings: readonly BackendSetting[] = backend.settings;
    const identifiers = settings.flatMap(({ name: setting, form }) =>
      form === undefined ? [] : [[setting, identifier(backend.name, setting as SettingName, form)]],
    );
    const tokenName = settings.find(({ secret }) => secret)?.name as SettingName;
    const fileName = settings.find(({ isTokenFile }) => isTokenFile)?.name as SettingName | undefined;
    const inFile = fileName === undefined ? undefined : fileToken(tokenName, fileName, sources, problems);
    return [
      { to: backend.name, identifiers: Object.fromEntries(identifiers), token: inFile ?? token(backend, tokenName) },
    ];
  });
}

type Named = Backend & { readonly name: BackendName };

/** A file counts where its source has no value, as with the private key. */
function fileToken(
  token: SettingName,
  file: SettingName,
  sources: readonly Source[],
  problems: string[],
): TokenSource | undefined {
  for (const { read, spell } of sources) {
    const value = (read(token) ?? '').trim();
    const path = (read(file) ?? '').trim();
    if (value !== '' && path !== '') {
      problems.push(`${spell(token)} and ${spell(file)}: Both are set; set one of them.`);
    }
    if (value !== '') return undefined;
    if (path === '-' && sources.some((source) => source.read('private-key-file')?.trim() === '-')) {
      problems.push(`${spell(file)}: Standard input is read for the private key already.`);
    }
    if (path !== '') return { kind: 'file', path };
  }
  return undefined;
}

/** What is wrong with a token by its looks alone; it is never shown. */
export function wrongToken(
  { tokenFrom, wrongTokens }: Pick<Backend, 'tokenFrom' | 'wrongTokens'>,
  token: string,
): string[] {
  if (!/^[\x21-\x7e]{1,4096}$/.test(token)) return [`The value has a form that no token has. ${tokenFrom}`];
  const wrong = wrongTokens.find(([pattern]) => pattern.test(token));
  return wrong === undefined ? [] : [`${wrong[1]} ${tokenFrom}`];
}
