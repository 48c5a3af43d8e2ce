import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Finds the bundle IDs that a project names, so that nobody has to type them. Bounded, and never the end of a run. */

/** One row a kind of file. Each pattern has the bundle ID in its first group. */
const FILES: readonly (readonly [name: RegExp, bundleId: RegExp])[] = [
  [/^project\.pbxproj$/, /\bPRODUCT_BUNDLE_IDENTIFIER\s*=\s*"?([A-Za-z0-9.-]+)"?\s*;/g],
  [/^app\.json$/, /"bundleIdentifier"\s*:\s*"([A-Za-z0-9.-]+)"/g],
  [/^app\.config\.(?:[cm]?[jt]s|json)$/, /["']?\bbundleIdentifier["']?\s*:\s*["'`]([A-Za-z0-9.-]+)["'`]/g],
  [/^capacitor\.config\.(?:json|[jt]s)$/, /["']?\bappId["']?\s*[:=]\s*["'`]([A-Za-z0-9.-]+)["'`]/g],
  [/^Appfile$/, /^\s*app_identifier\s*\(?\s*\[?\s*["']([A-Za-z0-9.-]+)["']/gm],
];

/** Where projects do not lie, or whose files are somebody else's. */
const SKIPPED = /^(?:\..*|node_modules|Pods|Carthage|build|DerivedData|vendor|dist)$/;
const MOST_FOLDERS = 300;
const MOST_BYTES = 4 * 1024 * 1024;
const DEEPEST = 4;

/** @returns the bundle IDs, those that stand first in the project first */
export async function findBundleIds(directory: string): Promise<string[]> {
  const found = new Set<string>();
  let level = [directory];
  let seen = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const below: string[] = [];
    for (const folder of level) {
      if (seen >= MOST_FOLDERS) break;
      seen += 1;
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !SKIPPED.test(entry.name)) below.push(path);
        if (entry.isFile()) for (const bundleId of await bundleIdsIn(entry.name, path)) found.add(bundleId);
      }
    }
    level = below;
  }
  return [...found];
}

async function bundleIdsIn(name: string, path: string): Promise<string[]> {
  const [, pattern] = FILES.find(([file]) => file.test(name)) ?? [];
  if (pattern === undefined) return [];
  const text = await readSome(path).catch(() => '');
  const all = [...text.matchAll(pattern)].map(([, bundleId = '']) => bundleId);
  // Tests and extensions have no purchases of their own.
  return all.filter((one) => one.includes('.') && !/tests?$/i.test(one));
}

async function readSome(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
