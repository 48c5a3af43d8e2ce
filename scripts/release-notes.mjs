// Prints what the change log says of a version. Usage: node scripts/release-notes.mjs 1.0.0
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/**
 * @returns the section of that version, without its heading
 * @throws Error when it has none, or one without a day
 */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  if (section === undefined) throw new Error(`CHANGELOG.md has no section [${version}].`);
  const [heading = '', ...lines] = section.split('\n');
  if (!/ - \d{4}-\d{2}-\d{2}$/.test(heading))
    throw new Error(`In CHANGELOG.md, the heading of ${version} names no day: "## ${heading}".`);
  return `${lines.join('\n').trim()}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.stdout.write(
      notesOf(readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8'), process.argv[2] ?? ''),
    );
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
