import type { LineCounter } from 'yaml';
import { MODES } from '../findings/report.ts';
import { suggestion } from '../findings/suggestion.ts';
import { UsageError } from '../findings/usage-error.ts';
import { identify } from '../key/identifiers.ts';
import { MOST_TOLD, refuse } from './refuse-manifest.ts';
import { faultOfSecretName } from './secret-name.ts';

/** As the setting `environment` where it is left out. */
const DEFAULT_MODE = 'auto';

/** One key of a manifest, valid and with the defaults filled in. */
export interface ManifestKey {
  readonly name: string;
  /** The name of the secret that holds the key, never its value. */
  readonly secret: string;
  readonly keyId: string;
  readonly issuerId: string;
  readonly bundleIds: readonly string[];
  readonly environment: string;
}

/** The fields of the manifest, as `schema/manifest.v1.json` has them. */
export const MANIFEST_FIELDS = {
  manifest: ['defaults', 'keys'],
  defaults: ['issuer-id', 'environment'],
  key: ['name', 'secret', 'key-id', 'issuer-id', 'bundle-ids', 'environment'],
} as const;

/**
 * Reads a manifest of many keys.
 * @param text YAML: `keys`, a list of name, secret, key-id, issuer-id, bundle-ids, environment; and `defaults`
 * @returns the keys in the manifest's order
 * @throws UsageError naming everything that is wrong at once, never a value that may be a secret
 */
export async function readManifest(text: string): Promise<ManifestKey[]> {
  const manifest = await parse(text);
  const problems = unknown(manifest, MANIFEST_FIELDS.manifest, 'manifest');
  // One by one: an argument list of many thousands overflows the stack.
  const add = (more: readonly string[]) => {
    for (const problem of more) problems.push(problem);
  };
  const defaults = manifest['defaults'] === undefined ? {} : manifest['defaults'];
  if (isRecord(defaults)) add(unknown(defaults, MANIFEST_FIELDS.defaults, 'defaults'));
  else problems.push('defaults: This is no list of fields with values.');
  const list = manifest['keys'];
  if (!Array.isArray(list) || list.length === 0) problems.push('keys: A list with at least one key is needed.');
  const names = new Set<string>();
  const keys = (Array.isArray(list) ? list : []).flatMap((entry: unknown, index): ManifestKey[] => {
    const place = `keys[${index}]`;
    if (!isRecord(entry)) {
      problems.push(`${place}: This is no list of fields with values.`);
      return [];
    }
    add(unknown(entry, MANIFEST_FIELDS.key, place));
    const key = readKey({ ...(isRecord(defaults) ? defaults : {}), ...entry }, place, problems);
    if (key === undefined) return [];
    add(faultsOf(key, names).map((fault) => `${place}.${fault}`));
    names.add(key.name);
    return [key];
  });
  refuse(problems);
  return keys;
}

/** The fields by their types; undefined, with problems, where one is of another type. */
function readKey(entry: Fields, place: string, problems: string[]): ManifestKey | undefined {
  const before = problems.length;
  const string = (field: string): string => {
    const value = entry[field];
    if (typeof value === 'string') return value;
    // YAML reads 1234567890 and 12345E6789 as numbers, which loses what was written.
    problems.push(
      `${place}.${field}: ${value === undefined || value === null ? 'This is missing.' : 'This must be a text; put it in quotes.'}`,
    );
    return '';
  };
  const list = entry['bundle-ids'];
  const bundleIds = Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
  const key = {
    name: string('name'),
    secret: string('secret'),
    keyId: string('key-id'),
    issuerId: string('issuer-id'),
    bundleIds,
    environment: entry['environment'] === undefined ? DEFAULT_MODE : string('environment'),
  };
  if (!Array.isArray(list) || list.length === 0 || bundleIds.length !== list.length)
    problems.push(`${place}.bundle-ids: A list of one or more bundle IDs is needed.`);
  return problems.length > before ? undefined : key;
}

/** What is wrong with the values of one key, each starting with its field. */
function faultsOf(key: ManifestKey, names: ReadonlySet<string>): string[] {
  const { name, secret, keyId, issuerId, bundleIds, environment } = key;
  const faults: string[] = [];
  if (!/^[\w .-]{1,100}$/.test(name)) faults.push('name: Use up to 100 letters, digits, spaces, . - and _.');
  else if (names.has(name)) faults.push('name: There is another key of this name.');
  const secretFault = faultOfSecretName(secret);
  if (secretFault !== undefined) faults.push(`secret: ${secretFault}`);
  const environments: readonly string[] = MODES;
  if (!environments.includes(environment)) faults.push(`environment: Use ${environments.join(', ')}.`);
  if (new Set(bundleIds).size < bundleIds.length) faults.push('bundle-ids: A bundle ID stands there twice.');
  const { findings } = identify({ keyId, issuerId, bundleIds, fileName: undefined, needsBundleId: true });
  const bad = findings.filter(({ status }) => status !== 'pass');
  // The sentences about a bundle ID quote it, and it too may be a secret in the wrong place.
  return faults.concat(bad.map(({ id, message }) => `${id}: ${message.replace(/“.*”/s, 'This')}`));
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknown(fields: Fields, known: readonly string[], place: string): string[] {
  return Object.keys(fields)
    .filter((field) => !known.includes(field))
    .map((field, index) => `${place}: ${index < MOST_TOLD ? describeUnknown(field, known) : ''}`);
}

/** A field's name is shown where it is a word; it may be a piece of a key whose lines were taken for fields. */
function describeUnknown(field: string, known: readonly string[]): string {
  const shown = /^[a-z][a-z_-]{0,29}$/.test(field) ? ` “${field}”` : '';
  return `There is no such field${shown}.${suggestion(field.slice(0, 30), known)}`;
}

async function parse(text: string): Promise<Fields> {
  const { LineCounter: Counter, isScalar, parseDocument, visit } = await import('yaml');
  const lines = new Counter();
  // The parser compares each field with all before it, which takes minutes for many; that is done below.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
  });
  // What follows the first broken line is read out of step, and its faults are echoes.
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first !== undefined) refuse([`${placeOf(lines, first.pos[0])}: ${WORDS[first.code] ?? notYaml(first.code)}`]);
  const problems: string[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const names = new Set<string>();
      for (const { key } of items) {
        const place = placeOf(lines, offsetOf(key));
        // An alias as a name could stand for one that is there already.
        if (!isScalar(key)) problems.push(`${place}: This is no name of a field.`);
        else if (names.has(String(key.value)))
          problems.push(`${place}: This field stands there twice (DUPLICATE_KEY).`);
        else names.add(String(key.value));
      }
    },
  });
  refuse(problems);
  const value = ((): unknown => {
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch {
      throw new UsageError('It refers to anchors too often, or to one that is not there.');
    }
  })();
  if (!isRecord(value)) throw new UsageError('It is no list of fields with values. It needs the field keys.');
  return value;
}

/** The parser's own words quote what it read; these are of what people do. */
const WORDS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS:
    'A second document begins here (---), and its keys would not be checked. Make it one list, or a file of its own.',
  TAG_RESOLVE_FAILED: 'This tag is not known (TAG_RESOLVE_FAILED). Leave out what begins with an exclamation mark.',
};

const notYaml = (code: string) => `This is not YAML (${code}). Mend this line first.`;

function placeOf(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `Line ${line}, column ${col}`;
}

function offsetOf(key: unknown): number {
  const range = isRecord(key) ? key['range'] : undefined;
  return Array.isArray(range) ? Number(range[0]) : 0;
}
