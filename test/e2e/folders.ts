import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Empty folders for runs in this process: to make and to remove one takes longer than many a run. */
const free: string[] = [];

export function takeFolder(): string {
  return free.pop() ?? mkdtempSync(join(tmpdir(), 'iap-key-test-'));
}

/** Empties it for the next run. */
export function giveBack(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  free.push(folder);
}

/** At the end of each test file, since nothing tells which one is the last. */
export function removeFolders(): void {
  for (const folder of free.splice(0)) rmSync(folder, { recursive: true, force: true });
}
