import type { Environment } from '../world/world.ts';
import type { SettingName } from './table.ts';

/** One place that settings come from. An earlier source wins over a later one; an empty or blank text counts as not given. */
export interface Source {
  /** How a person wrote the setting there, for messages. */
  readonly spell: (name: SettingName) => string;
  readonly read: (name: SettingName) => string | undefined;
}

/** What was found of a setting, and how a person spelled it there. */
export type Find = (name: SettingName) => { readonly text: string; readonly spelling: string } | undefined;

/** Each of the names is asked for many times in a run. */
function spelledOnce(prefix: string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const spelled = known.get(name) ?? `${prefix}${name.toUpperCase().replaceAll('-', '_')}`;
    known.set(name, spelled);
    return spelled;
  };
}

export const variableName = spelledOnce('IAP_KEY_');
const pluginName = spelledOnce('PLUGIN_');

/** Other names of variables. */
export const ALIASES: Readonly<Record<string, SettingName>> = { IAP_KEY_ID: 'key-id' };

/** Flags of the command line, as `--foo-bar`. */
export function flagSource(flags: Readonly<Record<string, string | undefined>>): Source {
  return { spell: (name) => `--${name}`, read: (name) => flags[name] };
}

/**
 * Inputs of the action. One that is written wins over the environment whatever it says; action.yml has no defaults, so that
 * what is written can be told from what is not: the runner hands on the latter as an empty text.
 */
export function inputSource(environment: Environment): Source {
  return {
    spell: (name) => `input ${name}`,
    read: (name) =>
      environment[`INPUT_${name.toUpperCase()}`] ?? environment[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`],
  };
}

/** Variables `IAP_KEY_FOO_BAR`, and the aliases. */
export function environmentSource(environment: Environment): Source {
  const aliases = Object.entries(ALIASES).filter(([alias]) => environment[alias] !== undefined);
  const aliasOf = (name: SettingName) => aliases.find(([, setting]) => setting === name)?.[0];
  return {
    spell: (name) => (environment[variableName(name)] === undefined && aliasOf(name)) || variableName(name),
    read: (name) => environment[variableName(name)] ?? environment[aliasOf(name) ?? ''],
  };
}

/** Variables `PLUGIN_FOO_BAR`, as Drone and Woodpecker hand settings to a plugin. */
export function pluginSource(environment: Environment): Source {
  return { spell: pluginName, read: (name) => environment[pluginName(name)] };
}
