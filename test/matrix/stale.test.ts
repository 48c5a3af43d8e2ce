import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { renderGitLabPipeline } from '../../src/matrix/gitlab-pipeline.ts';
import { readManifest } from '../../src/matrix/manifest.ts';
import { keyOf, manifestOf } from './samples.ts';

/** A repository may hold files under the names of the reports: what iap-key did not write in this run is no report of it. */
const STALE = ['iap-key-report.json', 'iap-key-junit.xml', 'iap-key.env'];
const template = readFileSync(new URL('../../templates/iap-key.yml', import.meta.url), 'utf8');
const component = parseAllDocuments(template.replaceAll('$[[ inputs.private-key-variable ]]', 'MY_KEY'))[1]?.toJS();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iap-key-stale-'));
  mkdirSync(join(folder, 'bin'));
  for (const name of STALE.slice(0, 2))
    writeFileSync(join(folder, name), '{"result":"pass","key":{"fingerprint":"stale"}}');
  writeFileSync(join(folder, 'iap-key.env'), 'IAPKEY_RESULT=pass\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script of a job as GitLab's shell does, with a stand-in for iap-key. */
function runJob(script: readonly string[], iapKey: string): Promise<number> {
  writeFileSync(join(folder, 'bin', 'iap-key'), `#!/bin/sh\n${iapKey}\n`, { mode: 0o755 });
  const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, MY_KEY: 'key' };
  return new Promise((resolve) => {
    execFile('sh', ['-ec', script.join('\n')], { cwd: folder, env }, (error) => resolve(Number(error?.code ?? 0)));
  });
}

const scripts: Record<string, () => Promise<string[]>> = {
  'the component': async () => Object.values(component as Record<string, { script: string[] }>)[0]!.script,
  'the child pipeline': async () => {
    const pipeline = parse(await renderGitLabPipeline(await readManifest(manifestOf(keyOf(1, 1)))));
    return pipeline['.iap-key'].script;
  },
};

test.each(Object.entries(scripts))(
  '%s keeps no stale report of the repository when iap-key ends with 2',
  async (_, script) => {
    expect(await runJob(await script(), 'exit 2')).toBe(2);
    expect(STALE.slice(0, 2).filter((name) => existsSync(join(folder, name)))).toEqual([]);
  },
);

test('the component’s variables follow from the report of this run, or there are none', async () => {
  const script = await scripts['the component']!();
  await runJob(script, 'exit 2');
  expect(existsSync(join(folder, 'iap-key.env'))).toBe(false);
  const report = '{"result":"fail","problem":"apple-refused","key":{"fingerprint":"new"}}';
  expect(await runJob(script, `echo '${report}' > iap-key-report.json; exit 1`)).toBe(1);
  expect(readFileSync(join(folder, 'iap-key.env'), 'utf8')).toBe(
    'IAPKEY_RESULT=fail\nIAPKEY_PROBLEM=apple-refused\nIAPKEY_FINGERPRINT=new\n',
  );
});
