import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';

/** What a run finds in the place of a module or of a global of Node.js, by name. */
export type Replaced = Readonly<Record<string, unknown>>;

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const requireOfNode = createRequire(import.meta.url);
const compiled = new Map<string, (...given: unknown[]) => void>();

/**
 * Loads a script of `dist/` as Node.js loads it, with all that it requires: each time anew, so that no run finds what another
 * left in a module. The text is compiled once.
 */
export function loadBundle(script: string, modules: Replaced, globals: Replaced): void {
  const loaded = new Map<string, { exports: unknown }>();

  function load(path: string): unknown {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const require = (name: string) => {
      if (name.startsWith('.')) return load(join(dirname(path), name));
      const plain = name.replace(/^node:/, '');
      return plain in modules ? modules[plain] : requireOfNode(name);
    };
    const run = compiled.get(path) ?? compile(path, Object.keys(globals));
    run(module.exports, require, module, path, dirname(path), ...Object.values(globals));
    return module.exports;
  }

  load(join(dist, script));
}

function compile(path: string, globals: readonly string[]): (...given: unknown[]) => void {
  const text = readFileSync(path, 'utf8').replace(/^#!/, '//');
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname', ...globals];
  const run = compileFunction(text, parameters, { filename: path }) as (...given: unknown[]) => void;
  compiled.set(path, run);
  return run;
}
