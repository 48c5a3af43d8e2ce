// Builds dist/ unless it is what these sources were last built to, by content: a checkout says nothing by its times. Tests that
// need a process start dist/, and `npm test` has to judge the source as it is.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, '.cache', 'dist.sha256');
const SOURCES = [
  'src',
  'scripts/build.mjs',
  'scripts/chunks.mjs',
  'scripts/notices.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

if (readOrNothing(stamp) !== digest()) {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, digest());
  process.stdout.write('dist/ was built from the sources.\n');
}

function digest() {
  const hash = createHash('sha256');
  for (const path of [...SOURCES, 'dist'].flatMap(filesBelow)) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const entries = entriesOf(path);
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.slice(root.length), entry.name))
    .sort();
}

/** Of a folder, all below it; of a file, nothing. */
function entriesOf(path) {
  try {
    return readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
