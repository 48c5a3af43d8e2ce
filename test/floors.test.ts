import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/**
 * The house: each line a floor, rooms of one floor side by side. Imports go down only, types included; within a room they are
 * free (Biome's noImportCycles keeps them from circles), and the rooms of one floor know nothing of each other.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['bin'],
  ['doors'],
  ['check'],
  ['settings'],
  ['github', 'ci', 'matrix'],
  ['report'],
  ['app-store-connect'],
  ['apple', 'push'],
  ['backends'],
  ['key'],
  ['findings'],
  ['net'],
  ['secrets'],
  ['world'],
];

/** Knows nothing of the program: otherwise both would be wrong together. */
const APART = 'simulator';

interface Import {
  readonly from: string;
  readonly to: string;
}

const roomOf = (file: string) => file.split(sep)[0] ?? '';
const floorOf = (room: string) => FLOORS.findIndex((rooms) => rooms.includes(room));

/** The imports of a file, of values and of types, at the top and on demand; those of packages are left out. */
function importsOf(file: string, text: string): Import[] {
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g;
  return [...text.matchAll(pattern)]
    .filter(([, path = '']) => !path.endsWith('.json') && !path.includes('/node_modules/'))
    .map(([, path = '']) => ({ from: file, to: normalize(join(dirname(file), path)) }));
}

function faultOf({ from, to }: Import): string | undefined {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === other) return undefined;
  const [floor, below] = [floorOf(room), floorOf(other)];
  if (room === APART) return `${from} → ${to}: the simulator stands apart`;
  if (other === APART) return room === 'doors' ? undefined : `${from} → ${to}: only a door shows the simulator`;
  if (floor < 0 || below < 0) return `${from} → ${to}: a room of no floor`;
  return floor < below ? undefined : `${from} → ${to}: ${floor === below ? 'sideways' : 'up'}`;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

test('imports go down the floors only', () => {
  const imports = files.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8')));
  expect(imports.length).toBeGreaterThan(files.length);
  expect(imports.flatMap((one) => faultOf(one) ?? [])).toEqual([]);
});

test.each([
  ['key/read.ts', "import type { Settings } from '../settings/table.ts';", 'up'],
  ['apple/ask.ts', "export { push } from '../push/push.ts';", 'sideways'],
  ['net/http.ts', "const report = await import('../report/text.ts');", 'up'],
  ['simulator/host.ts', "import { send } from '../net/http.ts';", 'apart'],
  ['key/read.ts', "import { startSimulator } from '../simulator/simulator.ts';", 'only a door'],
  ['key/read.ts', "import { x } from '../attic/x.ts';", 'no floor'],
])('an import that climbs is found: %s %s', (file, text, fault) => {
  const [first] = importsOf(file, text);
  expect(first && faultOf(first)).toContain(fault);
});

test('every file has a name of its own, one job told first, and at most 300 lines', () => {
  const names = files.map((file) => relative(dirname(file), file));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const isCatalog = (file: string) => file === join('findings', 'problems.ts');
  const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 301);
  expect(long.filter((file) => !isCatalog(file))).toEqual([]);
});
