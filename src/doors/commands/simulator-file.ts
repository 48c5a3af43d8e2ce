import { suggestion } from '../../findings/suggestion.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { FAULTS, type Fault, HOSTS } from './simulator-faults.ts';

/** The file that `simulate` takes: what is to be served, as `schema/simulator.v1.json` has it. What is left out is made up. */
export interface Plan {
  readonly port?: number;
  readonly directory?: string;
  readonly 'issuer-id'?: string;
  readonly keys?: readonly PlannedKey[];
  readonly apps?: readonly PlannedApp[];
  readonly faults?: readonly Fault[];
}

export interface PlannedKey {
  readonly 'key-id': string;
  /** Where the key lies, or is written to where there is none yet. */
  readonly file?: string;
  readonly revoked?: boolean;
  readonly family?: (typeof FAMILIES)[number];
}

export interface PlannedApp {
  readonly 'bundle-id': string;
  readonly live?: boolean;
  readonly notifications?: (typeof NOTIFICATIONS)[number];
}

const FAMILIES = ['in-app-purchase', 'app-store-connect'] as const;

/** As Apple names them: https://developer.apple.com/documentation/appstoreserverapi/sendattemptresult */
const NOTIFICATIONS = [
  'delivers',
  'TIMED_OUT',
  'TLS_ISSUE',
  'CIRCULAR_REDIRECT',
  'NO_RESPONSE',
  'SOCKET_ISSUE',
  'UNSUPPORTED_CHARSET',
  'INVALID_RESPONSE',
  'PREMATURE_CLOSE',
  'UNSUCCESSFUL_HTTP_RESPONSE_CODE',
  'OTHER',
] as const;

/** Each host has a port of its own, one after the other. */
export const HIGHEST_PORT = 65_536 - HOSTS.length;

interface Rule {
  readonly holds: (value: unknown) => boolean;
  /** What the value has to be. */
  readonly words: string;
  /** The words that it can be, for a suggestion. */
  readonly choices?: readonly string[];
}

const oneOf = (choices: readonly string[]): Rule => ({
  holds: (value) => choices.some((choice) => choice === value),
  words: `one of ${choices.join(', ')}`,
  choices,
});
const wholeNumber = (least: number, most: number): Rule => ({
  holds: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  words: `a whole number from ${least} to ${most}`,
});
const form = (pattern: RegExp, words: string): Rule => ({
  holds: (value) => typeof value === 'string' && pattern.test(value),
  words,
});
const BOOLEAN: Rule = { holds: (value) => typeof value === 'boolean', words: 'true or false' };
const LIST: Rule = { holds: Array.isArray, words: 'a list' };
const PATH = form(/^[^\0\n]{1,4096}$/, 'a path');

/** Each field of each object, and what its value has to be. */
export const PLAN_FIELDS = {
  file: {
    port: wholeNumber(1, HIGHEST_PORT),
    directory: PATH,
    'issuer-id': form(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a UUID'),
    keys: LIST,
    apps: LIST,
    faults: LIST,
  },
  key: {
    'key-id': form(/^[A-Z0-9]{10}$/, 'ten capital letters and digits, in quotes where they are digits only'),
    file: PATH,
    revoked: BOOLEAN,
    family: oneOf(FAMILIES),
  },
  app: {
    'bundle-id': form(/^[A-Za-z0-9.-]{1,155}$/, 'a bundle ID'),
    live: BOOLEAN,
    notifications: oneOf(NOTIFICATIONS),
  },
  fault: {
    fault: oneOf(FAULTS),
    host: oneOf(HOSTS),
    path: form(/^\/[!-~]{0,200}$/, 'the beginning of a path, such as /inApps/v1'),
    first: wholeNumber(1, 1_000_000),
  },
} as const satisfies Record<string, Record<string, Rule>>;

export const NEEDED_FIELDS = { file: [], key: ['key-id'], app: ['bundle-id'], fault: ['fault'] } as const;

/**
 * Reads the file.
 * @param text YAML or JSON
 * @throws UsageError naming everything that is wrong at once, and no value: it may be a key in the wrong place
 */
export async function readPlan(text: string): Promise<Plan> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) throw new UsageError(`The file is not YAML (${error.code}).`);
  let plan: unknown;
  try {
    plan = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch {
    throw new UsageError('The file refers to anchors too often, or to one that is not there.');
  }
  return judged<Plan>(
    [
      ...faultsOf(plan, '', 'file'),
      ...faultsOfList(plan, 'keys', 'key'),
      ...faultsOfList(plan, 'apps', 'app'),
      ...faultsOfList(plan, 'faults', 'fault'),
    ],
    plan,
  );
}

/** Reads faults that are switched on while the simulator runs, a list as JSON. @throws UsageError as above */
export function readFaults(text: string): readonly Fault[] {
  let faults: unknown;
  try {
    faults = JSON.parse(text);
  } catch {
    throw new UsageError('This is not JSON.');
  }
  if (!Array.isArray(faults)) throw new UsageError('A list of faults is needed.');
  return judged<readonly Fault[]>(faultsOfList({ faults }, 'faults', 'fault'), faults);
}

/** The types are what the rules have made sure of. */
function judged<Type>(problems: readonly string[], value: unknown): Type {
  if (problems.length > 0) throw new UsageError(problems);
  return value as Type;
}

type Kind = keyof typeof PLAN_FIELDS;

function faultsOfList(parent: unknown, field: string, kind: Kind): string[] {
  const list = isRecord(parent) ? parent[field] : undefined;
  if (!Array.isArray(list)) return [];
  const [name] = NEEDED_FIELDS[kind];
  const twins = list.flatMap((entry, index) => {
    if (name === undefined || kind === 'fault' || !isRecord(entry)) return [];
    const first = list.findIndex((other) => isRecord(other) && other[name] === entry[name]);
    return first < index ? [`${field}[${index}].${name}: It stands there twice, first in ${field}[${first}].`] : [];
  });
  return [...list.flatMap((entry, index) => faultsOf(entry, `${field}[${index}]`, kind)), ...twins];
}

function faultsOf(value: unknown, place: string, kind: Kind): string[] {
  if (!isRecord(value)) return [`${place === '' ? 'The file' : place}: This is no list of fields with values.`];
  const rules: Readonly<Record<string, Rule>> = PLAN_FIELDS[kind];
  const at = (field: string) => (place === '' ? field : `${place}.${field}`);
  const known = Object.keys(rules);
  const strange = Object.keys(value)
    .filter((field) => !Object.hasOwn(rules, field))
    .map(
      (field) =>
        `${place === '' ? 'The file' : place}: There is no field${named(field)}.${suggestion(field.slice(0, 20), known)}`,
    );
  const missing = NEEDED_FIELDS[kind]
    .filter((field) => value[field] === undefined)
    .map((field) => `${at(field)}: This is missing.`);
  const wrong = Object.entries(rules).flatMap(([field, { holds, words, choices }]) => {
    const given = value[field];
    if (given === undefined || holds(given)) return [];
    const near = choices === undefined || typeof given !== 'string' ? '' : suggestion(given.slice(0, 40), choices);
    return [`${at(field)}: This must be ${words}.${near}`];
  });
  return [...strange, ...missing, ...wrong];
}

/** What is no word may be a secret in the wrong place, and is not repeated. */
const named = (field: string) => (/^[a-z][a-z-]{0,19}$/i.test(field) ? ` “${field}”` : ' of that name');

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
