import vendors from 'ci-info/vendors.json' with { type: 'json' };
import type { Environment } from '../world.ts';

/** A CI system, by the constant that ci-info gives it (`GITLAB`, `AZURE_PIPELINES`, …). */
export type CiSystem = string;

/** How ci-info's table recognizes a system: a variable that is set, one that contains a text, one of several, or values. */
type Sign = string | { readonly env: string; readonly includes: string } | { readonly any: readonly string[] } | Values;
type Values = Readonly<Record<string, string>>;

interface Vendor {
  readonly constant: string;
  readonly env: Sign | readonly Sign[];
}

/** Systems that also set the variables of the one that they descend from: Gitea and Forgejo those of GitHub, Woodpecker of Drone. */
const DESCENDANTS: readonly CiSystem[] = ['GITEA_ACTIONS', 'WOODPECKER'];

/**
 * The CI system that a run is in. The table is ci-info's; ci-info itself reads `process.env` when it is imported, and takes
 * Gitea for GitHub.
 * @returns undefined where none is recognized, or where `CI` is `false`
 */
export function detectCi(environment: Environment): CiSystem | undefined {
  if (environment['CI'] === 'false') return undefined;
  const found = (vendors as readonly Vendor[]).filter(({ env }) =>
    [env].flat().every((sign) => holds(sign, environment)),
  );
  const names = found.map(({ constant }) => constant);
  return DESCENDANTS.find((name) => names.includes(name)) ?? names[0];
}

function holds(sign: Sign, environment: Environment): boolean {
  const isSet = (name: string) => (environment[name] ?? '') !== '';
  if (typeof sign === 'string') return isSet(sign);
  if (isOneOf(sign)) return sign.any.some(isSet);
  if (isPart(sign)) return environment[sign.env]?.includes(sign.includes) ?? false;
  return Object.entries(sign).every(([name, value]) => environment[name] === value);
}

const isOneOf = (sign: Exclude<Sign, string>): sign is { readonly any: readonly string[] } =>
  'any' in sign && Array.isArray(sign.any);
const isPart = (sign: Exclude<Sign, string>): sign is { readonly env: string; readonly includes: string } =>
  'env' in sign && 'includes' in sign;
