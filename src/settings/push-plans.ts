import { TARGET_NAMES, type TargetName } from '../backends/target.ts';
import { suggestion } from '../findings/suggestion.ts';
import { type NearMisses, nearMissHint } from './near-miss.ts';
import { quote } from './parse.ts';
import type { Find, Source } from './sources.ts';
import type { SettingName } from './table.ts';

/** Where a token comes from. */
export type TokenSource =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'file'; readonly path: string };

/** A push that was asked for, with all that its backend needs. */
export type PushPlan =
  | { readonly to: 'adapty'; readonly appId: string; readonly token: TokenSource }
  | { readonly to: 'revenuecat'; readonly projectId: string; readonly appId: string; readonly token: TokenSource }
  | { readonly to: 'qonversion'; readonly token: TokenSource };

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
  const spelling = find('push-to')?.spelling ?? 'push-to';
  const targets = [...new Set(names.map((name) => name.trim()))];
  for (const name of targets.filter((target) => !isTarget(target))) {
    problems.push(
      `${spelling}: ${quote(name)} is not one of ${TARGET_NAMES.join(', ')}.${suggestion(name.slice(0, 30), TARGET_NAMES)}`,
    );
  }
  const needed = (to: TargetName, name: SettingName, where: string) =>
    `${name}: It is needed for push-to: ${to}. ${where}${nearMissHint(nearMisses, [name])}`;
  const text = (to: TargetName, name: SettingName, form: Form) => {
    const found = find(name);
    const value = trim(found?.text ?? '');
    if (found === undefined) problems.push(needed(to, name, form.where));
    else if (!form.pattern.test(value)) problems.push(`${found.spelling}: ${form.words} ${form.where}`);
    return value;
  };
  const token = (to: TargetName, name: SettingName): TokenSource => {
    const value = trim(find(name)?.text ?? '');
    if (value === '') problems.push(needed(to, name, TOKENS[to]));
    else problems.push(...wrongToken(to, value).map((words) => `${find(name)?.spelling}: ${words}`));
    return { kind: 'value', value };
  };
  const planFor = (to: TargetName): PushPlan => {
    switch (to) {
      case 'adapty':
        return {
          to,
          appId: text(to, 'adapty-app-id', ADAPTY_APP),
          token: fileToken(sources, problems) ?? token(to, 'adapty-token'),
        };
      case 'revenuecat':
        return {
          to,
          projectId: text(to, 'revenuecat-project-id', REVENUECAT_ID),
          appId: text(to, 'revenuecat-app-id', REVENUECAT_ID),
          token: token(to, 'revenuecat-token'),
        };
      case 'qonversion':
        return { to, token: token(to, 'qonversion-token') };
    }
  };
  return targets.filter(isTarget).map(planFor);
}

function isTarget(name: string): name is TargetName {
  return TARGET_NAMES.some((target) => target === name);
}

/** A file counts where its source has no value, as with the private key. */
function fileToken(sources: readonly Source[], problems: string[]): TokenSource | undefined {
  for (const { read, spell } of sources) {
    const value = (read('adapty-token') ?? '').trim();
    const path = (read('adapty-token-file') ?? '').trim();
    if (value !== '' && path !== '') {
      problems.push(`${spell('adapty-token')} and ${spell('adapty-token-file')}: Both are set; set one of them.`);
    }
    if (value !== '') return undefined;
    if (path === '-' && sources.some((source) => source.read('private-key-file')?.trim() === '-')) {
      problems.push(`${spell('adapty-token-file')}: Standard input is read for the private key already.`);
    }
    if (path !== '') return { kind: 'file', path };
  }
  return undefined;
}

interface Form {
  readonly pattern: RegExp;
  readonly words: string;
  readonly where: string;
}

const ADAPTY_APP: Form = {
  pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  words: 'This is not the UUID of an Adapty app.',
  where: '`adapty apps list` prints the IDs of your apps.',
};
const REVENUECAT_ID: Form = {
  pattern: /^\w[\w-]{0,99}$/,
  words: 'This is not an ID of RevenueCat.',
  where: 'It stands in the address of the app’s page in the RevenueCat dashboard.',
};
const TOKENS: Record<TargetName, string> = {
  adapty: 'Create a token in the Adapty dashboard under Settings › Developer API.',
  revenuecat: 'Create a secret API key of version 2 in the RevenueCat dashboard.',
  qonversion: 'It is the secret key of the project in the Qonversion dashboard.',
};

/** Keys of other APIs of the same backends, by how they begin. Tokens of unknown form are left to the backend to judge. */
const WRONG_TOKENS: Record<TargetName, readonly (readonly [RegExp, string])[]> = {
  adapty: [
    [/^secret_/, 'This is a secret key of Adapty’s server-side API, which the Developer API does not take.'],
    [/^public_/, 'This is a public SDK key of Adapty, which the Developer API does not take.'],
  ],
  revenuecat: [
    [
      /^(?:appl|goog|amzn|strp|rcb|mac|test)_/,
      'This is a public SDK key of RevenueCat, which the REST API does not take.',
    ],
  ],
  qonversion: [],
};

/** What is wrong with a token by its looks alone; it is never shown. */
export function wrongToken(to: TargetName, token: string): string[] {
  if (!/^[\x21-\x7e]{1,4096}$/.test(token)) return [`The value has a form that no token has. ${TOKENS[to]}`];
  const wrong = WRONG_TOKENS[to].find(([pattern]) => pattern.test(token));
  return wrong === undefined ? [] : [`${wrong[1]} ${TOKENS[to]}`];
}

/** Pasting brings white space and quotes along. */
export function trim(text: string): string {
  return text
    .trim()
    .replaceAll(/^["']|["']$/g, '')
    .trim();
}
