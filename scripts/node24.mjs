// Prints the path of a Node.js 24, the runtime of the action; installs it into .cache from the npm registry where it is missing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const VERSION = '24.9.0';
const folder = fileURLToPath(new URL(`../.cache/node-${VERSION}`, import.meta.url));
const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const binary = `${folder}/node_modules/${name}/bin/node`;

if (!existsSync(binary)) {
  mkdirSync(folder, { recursive: true });
  const options = ['--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, `${name}@${VERSION}`], { stdio: ['ignore', 'ignore', 'inherit'] });
}
console.log(binary);
