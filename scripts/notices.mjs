// The notices of every package whose code is in the bundle, from the packages' own folders. The bundler's license file is not
// used: each of its chunks writes over that of the one before.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENSE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/** @param files every file that ended in the bundle */
export async function notices(files) {
  const folders = [...new Set(files.map((file) => FOLDER.exec(file)?.[1]).filter((folder) => folder !== undefined))];
  const all = await Promise.all(folders.map(notice));
  all.sort((a, b) => (a.title < b.title ? -1 : 1));
  // Two copies of one version are one package.
  const unique = all.filter(({ title }, index) => title !== all[index - 1]?.title);
  const list = unique.map(({ title, license }) => `  ${title} (${license})`).join('\n');
  const texts = unique.map(({ title, license, text }) => `${'='.repeat(80)}\n${title}\n${license}\n\n${text}\n`);
  return `iap-key contains code of these packages, under their licenses:\n\n${list}\n\n${texts.join('\n')}`;
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const names = (await readdir(folder)).filter((file) => LICENSE.test(file)).sort();
  const texts = await Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
  const text =
    texts.map((one) => one.replaceAll('\r\n', '\n').trim()).join('\n\n') || (await fromReadme(folder, license));
  return { title: `${name}@${version}`, license, text };
}

/** Some packages carry their license in the read-me only, and some name it in package.json and nowhere else. */
async function fromReadme(folder, license) {
  const readme = (await readdir(folder)).find((file) => /^readme\.md$/i.test(file));
  const text = readme === undefined ? '' : await readFile(join(folder, readme), 'utf8');
  const [, section] = /^#+ *licen[cs]e\s*$([\s\S]+)/im.exec(text) ?? [];
  return section?.trim() ?? `The package carries no license text; its package.json says ${license}.`;
}
