import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoLeak, type Run } from '../e2e/program.ts';
import { FOREIGN, LIVE, type Stage, setStage } from '../e2e/stage.ts';

/** The source of the action in local-action, which puts its own toolkit in the place of GitHub's. */
const node24 = process.env['NODE24'] ?? '';
const localAction = process.env['LOCAL_ACTION'] ?? '';
const root = fileURLToPath(new URL('../..', import.meta.url));

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function runLocally(bundleId: string): Promise<Run> {
  const inputs = {
    ...stage.endpoints,
    'INPUT_PRIVATE-KEY': stage.base64,
    'INPUT_KEY-ID': stage.key.keyId,
    'INPUT_ISSUER-ID': stage.key.issuerId,
    'INPUT_BUNDLE-ID': bundleId,
    INPUT_RETRIES: '1',
  };
  const file = join(stage.folder, `${bundleId}.env`);
  writeFileSync(
    file,
    Object.entries(inputs)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(''),
  );
  return new Promise((done) => {
    const environment = {
      PATH: `${join(node24, '..')}:${process.env['PATH']}`,
      HOME: stage.folder,
      NO_COLOR: '1',
      TARGET_ACTION_PATH: root,
    };
    // Its own starter would have npx fetch tsx at every run.
    const tsx = join(localAction, '../../../../tsx/dist/cli.mjs');
    const args = [tsx, localAction, 'run', root, 'test/pieces/local-action-entry.ts', file];
    execFile(
      node24,
      args,
      { cwd: root, env: { ...environment, NODE_EXTRA_CA_CERTS: stage.endpoints['NODE_EXTRA_CA_CERTS'] } },
      (error, stdout, stderr) => done({ code: error === null ? 0 : Number(error.code), stdout, stderr, files: {} }),
    );
  });
}

test('the action passes with a good key, and sets its outputs', async () => {
  const run = await runLocally(LIVE);
  expect(run.stdout).toContain('PASS');
  expect(run.stdout).toMatch(/result.*pass/);
  expect(run.code).toBe(0);
  expectNoLeak(run, stage);
});

test('the action fails its step with a refused key', async () => {
  const run = await runLocally(FOREIGN);
  expect(run.stdout).toContain('apple-refused');
  expect(run.code).toBe(1);
  expectNoLeak(run, stage);
});
