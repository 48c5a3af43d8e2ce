// Bundles the compiled doors into dist/, with one set of chunks for both. The same lock file and source give the same bytes.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { compileOnce, inAscii, loadLate, modulesOf, nameChunks, rename } from './chunks.mjs';
import { declarations } from './declarations.mjs';
import { entry, floorOf } from './entry.mjs';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [dist = join(root, 'dist')] = process.argv.slice(2);
const MAIN = 'main.js';

/** Its names are written out, because an import reads them from the text. Nothing is loaded before a function is called. */
const FUNCTIONS = ['check', 'encode', 'fingerprint'];
const LIBRARY = `'use strict';\n\nconst open = () => require('./${MAIN}').openLibrary();\n${FUNCTIONS.map(
  (name) => `exports.${name} = async (...given) => (await open()).${name}(...given);\n`,
).join('')}`;

const { code, assets, stats } = await ncc(join(root, 'build', 'bin', 'doors.js'), {
  filename: MAIN,
  // The loader of ES modules takes longer to read the same files, each of them through the thread pool.
  esm: false,
  minify: false,
  cache: false,
  quiet: true,
});
const { compilation } = stats;
const floor = floorOf(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).engines.node);
const names = nameChunks(compilation, 'main');
const files = {
  [MAIN]: inAscii(compileOnce(loadLate(rename(code, names)))),
  'index.js': entry('openAction', floor),
  'cli.js': entry('openCommandLine', floor),
  'library.js': LIBRARY,
  ...(await declarations(join(root, 'build', 'types'), 'bin/library-main.d.ts')),
  'package.json': '{\n  "type": "commonjs"\n}\n',
  'licenses.txt': await notices([...compilation.chunks].flatMap((chunk) => modulesOf(compilation, chunk))),
};
for (const [name, { source }] of Object.entries(assets)) {
  const id = /^(\d+)\.main\.js$/.exec(name)?.[1];
  if (id === undefined) files[name] = source;
  else files[join('chunks', `${names.get(Number(id))}.js`)] = inAscii(compileOnce(rename(String(source), names)));
}

await rm(dist, { recursive: true, force: true });
await mkdir(join(dist, 'chunks'), { recursive: true });
for (const name of Object.keys(files)) await mkdir(dirname(join(dist, name)), { recursive: true });
await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(dist, name), text)));
await chmod(join(dist, 'cli.js'), 0o755);
