// The types that the package carries: those of the library, and of all that they name.
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/**
 * @param folder where the compiler has written all declarations
 * @param entry the declarations of the library, from there
 * @returns the files by their names in dist/
 */
export async function declarations(folder, entry) {
  const found = {};
  const queue = [entry];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found[place(name)] !== undefined) continue;
    const text = await readFile(join(folder, name), 'utf8');
    for (const [, to] of text.matchAll(IMPORT)) {
      if (!to.startsWith('.')) throw new Error(`The types need ${to}, which is not there where they are used.`);
      queue.push(posix.join(posix.dirname(name), to.replace(/\.[jt]s$/, '.d.ts')));
    }
    found[place(name)] = text.replaceAll(IMPORT, (whole, to) => whole.replace(to, to.replace(/\.ts$/, '.js')));
  }
  const types = `./${place(entry).replace(/\.d\.ts$/, '.js')}`;
  return {
    'library.d.ts': `export { check, encode, fingerprint } from '${types}';\nexport type { CheckOptions, Encoded, KeyInput, KeyProblem, Surroundings, UsageProblem } from './types/doors/library-types.js';\nexport type { Report } from './types/findings/report.js';\n`,
    ...found,
  };
}

const place = (name) => posix.join('types', name);

const IMPORT = /(?:from |import\()['"]([^'"]+)['"]/g;
