// Bundles the compiled entry points into dist/. The same lock file and source give the same bytes.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
for (const [entry, filename] of [
  ['action-main', 'index.js'],
  ['command-line-main', 'cli.js'],
]) {
  const { code, assets } = await ncc(join(root, 'build', 'bin', `${entry}.js`), {
    filename,
    esm: true,
    minify: false,
    cache: false,
    quiet: true,
    license: `${filename.replace('.js', '')}.licenses.txt`,
  });
  await writeFile(join(dist, filename), code);
  for (const [name, { source }] of Object.entries(assets)) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), source);
  }
}
await chmod(join(dist, 'cli.js'), 0o755);
