import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../e2e/program.ts';
import { FOREIGN, LIVE, type Stage, setStage } from '../e2e/stage.ts';
import { manifestOf } from '../matrix/samples.ts';
import { runInGitLab } from './gitlab-ci-local.ts';

/**
 * The child pipeline that `iap-key matrix --for gitlab` prints, run as a pipeline of its own and, by the example, as a child.
 * GitLab itself is not here: which variable wins there, and that the parent fails with its child, is not proven by this.
 */
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const entry = (secret: string, bundleId = LIVE) => ({
  ...{ name: secret.toLowerCase(), secret, 'key-id': stage.key.keyId, 'issuer-id': stage.key.issuerId },
  'bundle-ids': [bundleId],
});

/** Runs the pipeline of a manifest; `own` is a file that is included after it. */
async function runEstate(keys: object[], variables: Record<string, string>, own = 'variables: {}\n') {
  const printed = await runCommandLine(['matrix', '-', '--for', 'gitlab'], { stdin: manifestOf(...keys) });
  expect(printed.code).toBe(0);
  const files = {
    'estate.yml': printed.stdout,
    'own.yml': own,
    '.gitlab-ci.yml': 'include: [{ local: estate.yml }, { local: own.yml }]\n',
  };
  const run = await runInGitLab(stage, files, variables);
  return { ...run, artifact: (name: string) => readFileSync(join(run.folder, name), 'utf8') };
}

test('every job reads its own key, in base64 or as a variable of type File', async () => {
  const path = join(stage.folder, 'key.p8');
  writeFileSync(path, stage.key.pem);
  const run = await runEstate([entry('GAMES'), entry('NEWS'), entry('OLD')], {
    GAMES: stage.base64,
    NEWS: path,
    OLD: Buffer.from(stage.revoked.pem).toString('base64'),
  });
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/PASS +iap-key games/);
  expect(run.stdout).toMatch(/PASS +iap-key news/);
  expect(run.stdout).toMatch(/FAIL +iap-key old/);
});

test('a refused key fails its job, with its artifacts', async () => {
  const run = await runEstate([entry('GAMES', FOREIGN)], { GAMES: stage.base64 });
  expect(run.code).toBe(1);
  expect(run.artifact('iap-key-junit.xml')).toContain('<failure ');
  expect(JSON.parse(run.artifact('iap-key-report.json')).problem).toBe('apple-refused');
});

test('a variable that is not there is a missing key', async () => {
  const run = await runEstate([entry('GAMES')], {});
  expect(run.code).toBe(1);
  expect(JSON.parse(run.artifact('iap-key-report.json')).problem).toBe('key-missing');
});

test("a file of one's own, included after it, changes the hidden job", async () => {
  const own = '.iap-key:\n  before_script: [echo from-my-own-file]\n  variables: { IAP_KEY_DIAGNOSE: "false" }\n';
  const run = await runEstate([entry('GAMES')], { GAMES: stage.base64 }, own);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain('from-my-own-file');
  expect(run.artifact('iap-key-junit.xml')).toContain('<testsuite ');
});

test('the example plans the child pipeline and starts it, and a refused key fails its job there', async () => {
  const example = readFileSync(new URL('../../examples/estate/gitlab-ci.yml', import.meta.url), 'utf8');
  const run = (bundleId: string) => {
    // gitlab-ci-local hands a child only what stands in this file, as a project's variables do on GitLab.
    const variables = JSON.stringify({ ...stage.endpoints, GAMES: stage.base64 });
    const files = { '.gitlab-ci.yml': example, 'keys.yml': manifestOf(entry('GAMES', bundleId)) };
    return runInGitLab(stage, { ...files, '.gitlab-ci-local-variables.yml': variables }, {});
  };
  const good = await run(LIVE);
  expect(good.stdout).toMatch(/PASS .*iap-key games/);
  expect(good.code).toBe(0);
  // On GitLab the parent fails too (strategy: depend); gitlab-ci-local lets it pass.
  const bad = await run(FOREIGN);
  expect(bad.stdout).toMatch(/FAIL .*iap-key games/);
});
