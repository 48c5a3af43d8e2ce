// Prints the entry point of a command of an npm package that is too big, or too new for Node.js 20, to be a devDependency;
// installs it into .cache where it is missing. Usage: node scripts/tool.mjs gitlab-ci-local
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TOOLS = {
  'gitlab-ci-local': { version: '4.75.1', entry: 'dist/index.js' },
  '@github/local-action': { version: '7.0.1', entry: 'src/index.ts' },
  'app-store-server-api': { version: '0.17.1', entry: 'dist/cjs/index.js' },
};

const [name = ''] = process.argv.slice(2);
const tool = TOOLS[name];
if (tool === undefined) throw new Error(`Known are ${Object.keys(TOOLS).join(', ')}.`);
const folder = fileURLToPath(new URL(`../.cache/${name.replace('/', '+')}-${tool.version}`, import.meta.url));
const entry = `${folder}/node_modules/${name}/${tool.entry}`;
if (!existsSync(entry)) {
  mkdirSync(folder, { recursive: true });
  const options = ['--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, `${name}@${tool.version}`], { stdio: ['ignore', 'ignore', 'inherit'] });
}
console.log(entry);
