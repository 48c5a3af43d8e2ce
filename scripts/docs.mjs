// Writes action.yml, docs/problems.md and the tables of the README from the compiled source (`npm run docs` compiles first).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { problemsPage } from '../build/doors/commands/explain.js';
import { OUTPUTS } from '../build/report/outputs.js';
import { SETTINGS } from '../build/settings/table.js';
import { actionManifest, outputsTable, replaceRegion, settingsTable } from './reference.mjs';

const at = (path) => new URL(`../${path}`, import.meta.url);

await mkdir(at('docs'), { recursive: true });
await writeFile(at('docs/problems.md'), problemsPage());
await writeFile(at('action.yml'), actionManifest(SETTINGS, OUTPUTS));
const readme = await readFile(at('README.md'), 'utf8');
await writeFile(
  at('README.md'),
  replaceRegion(replaceRegion(readme, 'settings', settingsTable(SETTINGS)), 'outputs', outputsTable(OUTPUTS)),
);
