import { writeSync } from 'node:fs';
import process from 'node:process';
import { VERSION } from '../world/version.ts';

// The commonest question of scripts is answered before anything else is loaded, also with settings that are broken.
const [first, ...more] = process.argv.slice(2);
if (more.length > 0 || !['--version', '-V', '-v'].includes(first ?? '')) await import('./run-command-line.ts');
else sayVersion();

/** Without a stream, which takes longer to make than all the rest. */
function sayVersion(): void {
  try {
    writeSync(1, `${VERSION}\n`);
  } catch {
    // Nobody listens.
  }
}
