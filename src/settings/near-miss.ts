import leven from 'leven';
import type { ProblemCode } from '../findings/problems.ts';
import type { Finding } from '../findings/report.ts';
import type { Environment } from '../world/world.ts';
import { ENDPOINTS } from './endpoints.ts';
import { ALIASES, variableName } from './sources.ts';
import { type Door, SETTING_NAMES, type SettingName, settingsOf } from './table.ts';

/** What is set under a name that is almost a setting's, as a person wrote it; by the setting that it may be meant for. */
export type NearMisses = Readonly<Partial<Record<SettingName, readonly string[]>>>;

/** Where something is set and nobody listens: it may be meant for us. Foreign names are no error: CI systems add many. */
export function findNearMisses(door: Door, environment: Environment): NearMisses {
  const known = new Set([
    ...SETTING_NAMES.map(variableName),
    ...Object.keys(ALIASES),
    ...Object.values(ENDPOINTS).map(({ variable }) => variable),
  ]);
  const found: Partial<Record<SettingName, string[]>> = {};
  for (const name of Object.keys(environment)) {
    // Nothing else can be a slip of the pen, and a name may hold anything.
    if (!/^[\w-]{1,64}$/.test(name) || known.has(name) || (environment[name] ?? '').trim() === '') continue;
    const candidate = door === 'action' ? (inputName(name) ?? own(name)) : (own(name) ?? pluginName(name));
    if (candidate === undefined) continue;
    for (const setting of nearest(candidate.rest)) {
      const others = found[setting] ?? [];
      if (others.length < MOST_NAMED) found[setting] = [...others, candidate.shown];
    }
  }
  return found;
}

const MOST_NAMED = 3;

interface Candidate {
  /** What stands after the prefix, as in `ISSUER_ID`. */
  readonly rest: string;
  readonly shown: string;
}

const normal = (name: string) => name.toUpperCase().replaceAll('-', '_');

function own(name: string): Candidate | undefined {
  const [prefix] = /^IAP_?(?:KEYS?_)?/.exec(normal(name)) ?? [];
  return prefix === undefined ? undefined : { rest: normal(name).slice(prefix.length), shown: name };
}

function inputName(name: string): Candidate | undefined {
  if (!name.startsWith('INPUT_')) return undefined;
  const input = name.slice('INPUT_'.length);
  const isKnown = settingsOf('action').some((setting) => normal(setting) === normal(input));
  return isKnown ? undefined : { rest: normal(input), shown: `input ${input.toLowerCase()}` };
}

function pluginName(name: string): Candidate | undefined {
  if (!name.startsWith('PLUGIN_')) return undefined;
  const rest = name.slice('PLUGIN_'.length);
  return SETTING_NAMES.some((setting) => normal(setting) === rest) ? undefined : { rest: normal(rest), shown: name };
}

/** The settings that a name is nearest to, where it is near at all. */
function nearest(rest: string): SettingName[] {
  const ranked = SETTING_NAMES.map((setting) => ({
    setting,
    distance: leven(rest, normal(setting)),
    limit: Math.floor(Math.max(rest.length, setting.length) / 3),
  }));
  const least = Math.min(...ranked.map(({ distance }) => distance));
  return ranked.filter(({ distance, limit }) => distance === least && distance <= limit).map(({ setting }) => setting);
}

/** A sentence for a message about missing settings, with a space in front; empty where nothing is near. No value is shown. */
export function nearMissHint(misses: NearMisses, names: readonly SettingName[]): string {
  const shown = [...new Set(names.flatMap((name) => misses[name] ?? []))];
  if (shown.length === 0) return '';
  return ` Nothing reads ${shown.join(', ')}, which ${shown.length === 1 ? 'is' : 'are'} set: was ${names[0]} (${names.map(variableName).join(', ')}) meant?`;
}

const MISSING: Partial<Record<ProblemCode, readonly SettingName[]>> = {
  'key-missing': ['private-key', 'private-key-file'],
  'key-id-missing': ['key-id'],
  'issuer-id-missing': ['issuer-id'],
  'bundle-id-missing': ['bundle-id'],
};

/** Findings about a missing setting name what is set under almost its name. */
export function withNearMisses(findings: readonly Finding[], misses: NearMisses): Finding[] {
  return findings.map((finding) => {
    const names = finding.problem === undefined ? undefined : MISSING[finding.problem];
    return names === undefined ? finding : { ...finding, message: `${finding.message}${nearMissHint(misses, names)}` };
  });
}
