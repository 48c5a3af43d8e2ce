// The notices of every package whose code is in the bundle, from the packages' own folders. The bundler's license file is not
// used: each of its chunks writes over that of the one before.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENSE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/** @param files every file that ended in the bundle */
export async function notices(files) {
  // What the bundler puts in the place of a package that is not there is no code of a package.
  const real = files.filter((file) => !file.includes('@@notfound'));
  const folders = [...new Set(real.map((file) => FOLDER.exec(file)?.[1]).filter((folder) => folder !== undefined))];
  const all = await Promise.all(folders.map((folder) => notice(folder, folders)));
  all.sort((a, b) => (a.title < b.title ? -1 : 1));
  // Two copies of one version are one package.
  const unique = all.filter(({ title }, index) => title !== all[index - 1]?.title);
  const list = unique.map(({ title, license }) => `  ${title} (${license})`).join('\n');
  const texts = unique.map(({ title, license, text }) => `${'='.repeat(80)}\n${title}\n${license}\n\n${text}\n`);
  return `iap-key contains code of these packages, under their licenses:\n\n${list}\n\n${texts.join('\n')}`;
}

async function notice(folder, folders) {
  const { name, version, license, repository } = await manifestOf(folder);
  const text =
    (await licenseIn(folder)) ||
    (await fromReadme(folder)) ||
    (await fromNeighbor(folder, folders, license, repository));
  return { title: `${name}@${version}`, license, text };
}

async function manifestOf(folder) {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

async function licenseIn(folder) {
  const names = (await readdir(folder)).filter((file) => LICENSE.test(file)).sort();
  const texts = await Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((one) => one.replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/** Some packages of a repository of many leave their license to their neighbors, under the same name of a license. */
async function fromNeighbor(folder, folders, license, repository) {
  for (const other of folders.filter((one) => one !== folder)) {
    const manifest = await manifestOf(other);
    const isNeighbor = repository?.url !== undefined && manifest.repository?.url === repository.url;
    const text = isNeighbor && manifest.license === license ? await licenseIn(other) : '';
    if (text !== '') return text;
  }
  return `The package carries no license text; its package.json says ${license}.`;
}

/** Some packages carry their license in the read-me only. */
async function fromReadme(folder) {
  const readme = (await readdir(folder)).find((file) => /^readme\.md$/i.test(file));
  const text = readme === undefined ? '' : await readFile(join(folder, readme), 'utf8');
  const [, section] = /^#+ *licen[cs]e\s*$([\s\S]+)/im.exec(text) ?? [];
  return section?.trim() ?? '';
}
