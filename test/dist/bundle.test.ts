import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { isThorough } from '../thorough.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'iap-key-dist-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chunks = readdirSync(join(root, 'dist/chunks'));

interface Locked {
  readonly version?: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}
const locked: Record<string, Locked> = JSON.parse(text('package-lock.json')).packages;

/** The packages of which a distinctive line of code is in the bundle: looked for in every file, with no word of the bundler's. */
function bundledPackages(): string[] {
  const bundle = new Set(
    ['dist/main.js', ...chunks.map((name) => `dist/chunks/${name}`)].flatMap((path) => distinctiveLines(text(path))),
  );
  for (const name of chunks)
    for (const [, json = ''] of text(`dist/chunks/${name}`).matchAll(/JSON\.parse\('(.*)'\)/g))
      bundle.add(json.replaceAll(/\\(['\\])/g, '$1'));
  const owners = new Map<string, Set<string>>();
  for (const path of reachable()) {
    const id = `${path.replace(/.*node_modules\//, '')}@${locked[path]?.version}`;
    for (const file of sourcesOf(join(root, path)))
      for (const line of evidenceIn(file))
        if (bundle.has(line)) owners.set(line, (owners.get(line) ?? new Set()).add(id));
  }
  // A line that only one package has proves that one; another version of it, with the same lines, is proved by its own.
  return [...new Set([...owners.values()].filter(({ size }) => size === 1).flatMap((ids) => [...ids]))].sort();
}

/** Every package that the program's imports can lead to, by the lock file. */
function reachable(): Set<string> {
  const found = new Set<string>();
  const queue = importedBySource().map((name) => `node_modules/${name}`);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const entry = locked[path];
    if (found.has(path) || entry === undefined) continue;
    found.add(path);
    for (const name of [...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }), ...wishedBy(path)]) {
      const nested = `${path}/node_modules/${name}`;
      queue.push(nested in locked ? nested : `node_modules/${name}`);
    }
  }
  return found;
}

/** What a package takes if it happens to be there. */
function wishedBy(path: string): string[] {
  const file = join(root, path, 'package.json');
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8')).peerDependenciesMeta ?? {}) : [];
}

function importedBySource(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const names = files.flatMap((file) =>
    [...text(`src/${file}`).matchAll(/(?:from |import\()'((?:@[^/']+\/)?[^./'][^/':]*)(?:\/[^']*)?'/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(names)].filter((name) => `node_modules/${name}` in locked);
}

function sourcesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /\.(?:[cm]?js|json)$/.test(name) &&
        !name.endsWith('package.json') &&
        !/(?:^|\/)node_modules\//.test(name) &&
        !/\.min\./.test(name),
    )
    .map((name) => join(path, name));
}

/** Lines of code; JSON is one line in the bundle. */
function evidenceIn(file: string): string[] {
  const content = readFileSync(file, 'utf8');
  if (!file.endsWith('.json')) return distinctiveLines(content);
  try {
    return [JSON.stringify(JSON.parse(content))].filter((line) => line.length > 24);
  } catch {
    return [];
  }
}

/** Long enough to be nobody else's; what the bundler rewrites is left out. */
function distinctiveLines(code: string): string[] {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) =>
        line.length > 16 &&
        !/^(?:\/|\*|import|export|const .*require\(|var .*require\()|__webpack|__nccwpck/.test(line),
    );
}

test('Every package in the bundle has its notice, and no other package has one.', () => {
  const notices = text('dist/licenses.txt');
  const [list = '', ...rest] = notices.split('\n\n').slice(1);
  const listed = list.split('\n').map((line) => line.trim().replace(/ \(.*/, ''));
  expect(rest.join('')).not.toContain('carries no license text');
  const found = bundledPackages();
  const unproved = listed.filter((title) => !found.includes(title));
  expect(found.filter((title) => !listed.includes(title))).toEqual([]);
  expect(unproved).toEqual([]);
  for (const title of listed) expect(notices).toContain(`\n${'='.repeat(80)}\n${title}\n`);
});

test('Each chunk is named after what it holds, and nothing large is there twice.', () => {
  expect(chunks.filter((name) => !/^[a-z][a-z+-]*\.js$/.test(name))).toEqual([]);
  expect(readdirSync(join(root, 'dist')).sort()).toEqual([
    'chunks',
    'cli.js',
    'index.js',
    'library.d.ts',
    'library.js',
    'licenses.txt',
    'main.js',
    'package.json',
    'types',
  ]);
  const seen = new Set<string>();
  const twice = chunks.flatMap((name) => {
    // Each module follows a comment with its number.
    const [, ...parts] = text(`dist/chunks/${name}`).split(/^\/\*{3}\/ (\d+):$/m);
    return parts.flatMap((id, index) => {
      if (index % 2 === 1) return [];
      const isSecond = seen.has(id);
      seen.add(id);
      return isSecond ? [parts[index + 1]?.length ?? 0] : [];
    });
  });
  // What is smaller is not worth a file of its own, says webpack.
  expect(Math.max(0, ...twice)).toBeLessThan(20_000);
});

/** The chunks without which a door does not open. */
function loadedBy(door: string): string[] {
  const [line = ''] = new RegExp(`^const open${door} = .*$`, 'm').exec(text('dist/main.js')) ?? [];
  const first = chunksIn(line);
  // The command line answers --version before it loads the rest of itself.
  return [...new Set([...first, ...(door === 'CommandLine' ? first.flatMap((path) => chunksIn(text(path))) : [])])];
}

function chunksIn(code: string): string[] {
  return [...code.matchAll(/\.e\((?:\/\* import\(\) \*\/ )?'([^']+)'\)/g)].map(([, name]) => `dist/chunks/${name}.js`);
}

test.each(['Action', 'CommandLine'])(
  'The door %s opens without Octokit, the simulator, YAML and the XML builder, which are in one chunk each.',
  (door) => {
    const loaded = ['dist/main.js', 'dist/index.js', 'dist/cli.js', ...loadedBy(door)];
    expect(loaded.length).toBeGreaterThan(3);
    for (const mark of [
      /createDeploymentStatus: \[/,
      /function startSimulator/,
      /class YAMLMap/,
      /path-expression-matcher/,
    ]) {
      expect(loaded.filter((path) => mark.test(text(path)))).toEqual([]);
      expect(chunks.filter((name) => mark.test(text(`dist/chunks/${name}`)))).not.toEqual([]);
    }
  },
);

test('The action speaks GitHub’s commands without the toolkit’s HTTP client, and the command line loads the parser on demand.', () => {
  const bundle = chunks.map((name) => `dist/chunks/${name}`);
  expect(bundle.filter((path) => /class OidcClient|class ExecState/.test(text(path)))).toEqual([]);
  const withParser = bundle.filter((path) => /class CommanderError/.test(text(path)));
  expect(withParser).toEqual(['dist/chunks/packages-of-program.js']);
  for (const door of ['Action', 'CommandLine']) expect(loadedBy(door)).not.toContain(withParser[0]);
});

test('No module is first parsed to be skipped: each is in a function that is compiled at once.', () => {
  for (const path of ['dist/main.js', ...chunks.map((name) => `dist/chunks/${name}`)]) {
    const heads = text(path).match(/^\/\*{3}\/ \d+:\n\/\*{3}\/ .*$/gm) ?? [];
    expect(heads.length, path).toBeGreaterThan(0);
    expect(
      heads.filter((head) => !/ \(function ?\(/.test(head)),
      path,
    ).toEqual([]);
  }
});

// As long as twenty other files; CI compares the committed bundle with a build as well.
test.runIf(isThorough)(
  'A second build gives the same bytes.',
  () => {
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), folder]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const name of files.map((file) => relative(folder, join(file.parentPath, file.name))))
      expect(readFileSync(join(folder, name), 'utf8') === text(`dist/${name}`), name).toBe(true);
  },
  120_000,
);
