import type { CheckId, Finding } from '../findings/report.ts';
import type { Environment } from '../world/world.ts';
import { environmentSource, pluginSource, type Source } from './sources.ts';
import type { SettingName } from './table.ts';

/** The variables in which teams keep an In-App Purchase Key for other tools. They are read where ours are not set. */

/**
 * One row a name; among names of one setting, an earlier one wins. The first are what servers call them in their environment,
 * the last those of the asc command line.
 * @see https://github.com/rorkai/App-Store-Connect-CLI
 */
export const OTHER_NAMES: readonly (readonly [variable: string, setting: SettingName])[] = [
  ['APPLE_IAP_PRIVATE_KEY', 'private-key'],
  ['APPLE_IAP_PRIVATE_KEY_BASE64', 'private-key'],
  ['APPLE_IAP_KEY_P8', 'private-key'],
  ['APPLE_IAP_PRIVATE_KEY_PATH', 'private-key-file'],
  ['APPLE_IAP_KEY_ID', 'key-id'],
  ['APPLE_IAP_ISSUER_ID', 'issuer-id'],
  ['APPLE_IAP_BUNDLE_ID', 'bundle-id'],
  ['APPLE_BUNDLE_ID', 'bundle-id'],
  ['ASC_STOREKIT_PRIVATE_KEY', 'private-key'],
  ['ASC_STOREKIT_PRIVATE_KEY_B64', 'private-key'],
  ['ASC_STOREKIT_PRIVATE_KEY_PATH', 'private-key-file'],
  ['ASC_STOREKIT_KEY_ID', 'key-id'],
  ['ASC_STOREKIT_ISSUER_ID', 'issuer-id'],
  ['ASC_STOREKIT_BUNDLE_ID', 'bundle-id'],
  ['ASC_STOREKIT_ENVIRONMENT', 'environment'],
];

/** Each of these variables is a source of its own: two of them are no contradiction, since nobody set them for us. */
export function otherNameSources(environment: Environment): Source[] {
  return OTHER_NAMES.map(([variable, setting]) => ({
    spell: () => variable,
    read: (name) => (name === setting ? understood(setting, environment[variable]) : undefined),
  }));
}

/** All that variables can say to the command line and to the library. */
export function variableSources(environment: Environment): Source[] {
  return [environmentSource(environment), pluginSource(environment), ...otherNameSources(environment)];
}

/** What another tool may say there and we do not know must end no run. */
function understood(setting: SettingName, text: string | undefined): string | undefined {
  if (setting !== 'environment' || text === undefined) return text;
  const value = text.trim().toLowerCase();
  return value === 'production' || value === 'sandbox' ? value : undefined;
}

/** A setting that was read from a variable of another tool. */
export interface OtherName {
  readonly setting: SettingName;
  readonly variable: string;
}

export function isOtherName(variable: string): boolean {
  return OTHER_NAMES.some(([name]) => name === variable);
}

const CHECKS: Partial<Record<SettingName, CheckId>> = {
  'private-key': 'key-decode',
  'private-key-file': 'key-decode',
  'key-id': 'key-id',
  'issuer-id': 'issuer-id',
  'bundle-id': 'bundle-id',
  environment: 'bundle-id',
};

/** The findings, of which each says under which name of another tool its setting was found. */
export function withOtherNames(findings: readonly Finding[], names: readonly OtherName[]): Finding[] {
  return findings.map((finding, index) => {
    const isFirst = findings.findIndex(({ id }) => id === finding.id) === index;
    const told = isFirst ? names.filter(({ setting }) => CHECKS[setting] === finding.id) : [];
    const words = told.map(({ setting, variable }) => ` ${setting} was read from ${variable}.`).join('');
    return words === '' ? finding : { ...finding, message: `${finding.message}${words}` };
  });
}
