import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { floorOf } from '../../scripts/entry.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'iap-key-floor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RANGE: string = JSON.parse(text('package.json')).engines.node;
const FLOOR = floorOf(RANGE).join('.');

/** Starts an entry of the bundle on a Node.js that calls itself this version. */
function start(entry: string, version: string) {
  const preload = join(folder, `${version}.cjs`);
  writeFileSync(preload, `Object.defineProperty(process.versions, 'node', { value: '${version}' });\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', preload, join(root, 'dist', entry), '--version'],
    { encoding: 'utf8', env: {} },
  );
  return { status, said: `${stdout}${stderr}` };
}

test.each([
  ['cli.js', '0.10.48'],
  ['cli.js', '12.22.12'],
  ['cli.js', '18.20.8'],
  ['cli.js', '20.9.0'],
  ['cli.js', '20.18.0'],
  ['index.js', '16.20.2'],
  ['index.js', '20.18.0'],
])('%s on Node.js %s ends with one sentence, and no stack trace', (entry, version) => {
  const sentence = `iap-key needs Node.js ${FLOOR} or newer, and this is ${version}.\n`;
  const said = entry === 'index.js' ? `::error title=iap-key::${sentence}` : sentence;
  expect(start(entry, version)).toEqual({ status: 2, said });
});

test.each(['20.18.1', '20.19.0', '22.0.0', '24.0.0', '100.0.0'])('cli.js on Node.js %s starts', (version) => {
  expect(start('cli.js', version)).toEqual({ status: 0, said: `${JSON.parse(text('package.json')).version}\n` });
});

// A real Node.js 12 and older read them in CI.
test.each(['cli.js', 'index.js'])('%s is written in a language that every Node.js reads', (entry) => {
  expect(text(`dist/${entry}`)).not.toMatch(/=>|`|\b(?:const|let|class|async|await|import)\b|\?\.|\?\?/);
});

test('everything that names the oldest Node.js names the same', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', '.github/workflows/ci.yml'].map(text).join('\n');
  const named = [...pages.matchAll(/Node\.js (20\S*?)[,.;]? or (?:newer|later)|node-version: (20\.\S+)/g)];
  expect(named.length).toBeGreaterThan(2);
  expect(named.map(([, said, used]) => said ?? used).filter((version) => version !== FLOOR)).toEqual([]);
});

test('installing what the tests need warns of nothing', () => {
  const lock: Record<string, { deprecated?: string }> = JSON.parse(text('package-lock.json')).packages;
  expect(Object.entries(lock).filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
  const options = ['ci', '--dry-run', '--offline', '--ignore-scripts'];
  const { status, stderr } = spawnSync('npm', options, { cwd: root, encoding: 'utf8' });
  expect({ status, warnings: stderr.match(/^npm warn .*$/gm) ?? [] }).toEqual({ status: 0, warnings: [] });
});
