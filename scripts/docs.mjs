// Writes action.yml, docs/problems.md, the options of the library, the tables of the README and the outputs that pages show from the compiled source (`npm run docs` compiles first).
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { problemsPage } from '../build/doors/commands/explain.js';
import { OUTPUTS } from '../build/report/outputs.js';
import { SETTINGS } from '../build/settings/table.js';
import * as names from '../build/world/names.js';
import { NAMED, publicationNote, withNames } from './names.mjs';
import { makeOutputs } from './outputs.mjs';
import { actionManifest, optionsSource, outputsTable, replaceRegion, settingsTable } from './reference.mjs';

const at = (path) => new URL(`../${path}`, import.meta.url);

await mkdir(at('docs'), { recursive: true });
await writeFile(at('docs/problems.md'), problemsPage());
await writeFile(at('src/doors/check-options.ts'), optionsSource(SETTINGS));
await writeFile(at('action.yml'), actionManifest(SETTINGS, OUTPUTS));
const readme = await readFile(at('README.md'), 'utf8');
await writeFile(
  at('README.md'),
  [
    ['settings', settingsTable(SETTINGS)],
    ['outputs', outputsTable(OUTPUTS)],
    ['published', publicationNote(names)],
  ].reduce((text, [region, content]) => replaceRegion(text, region, content), readme),
);

const { outputs, pictures } = await makeOutputs();
await mkdir(at('docs/pictures'), { recursive: true });
for (const [name, picture] of Object.entries(pictures))
  await writeFile(at(`docs/pictures/${name.replaceAll(' ', '-')}.svg`), picture);
for (const page of ['README.md', 'docs/how-it-decides.md']) {
  let text = await readFile(at(page), 'utf8');
  for (const [name, output] of Object.entries(outputs)) {
    if (text.includes(`<!-- output ${name} -->`)) text = replaceRegion(text, `output ${name}`, output);
  }
  await writeFile(at(page), text);
}

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: at(''), encoding: 'utf8' }).split(
  '\n',
);
for (const path of files.filter((name) => NAMED.test(name))) {
  const text = await readFile(at(path), 'utf8');
  const named = withNames(path, text, names);
  if (named !== text) await writeFile(at(path), named);
}
