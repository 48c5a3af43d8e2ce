import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FOREIGN, LIVE, type Stage, setStage } from '../e2e/stage.ts';
import { runInGitLab } from './gitlab-ci-local.ts';

const component = readFileSync(new URL('../../templates/iap-key.yml', import.meta.url), 'utf8');

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function runPipeline(
  variables: Record<string, string>,
  { bundleId = LIVE, more = '' }: { bundleId?: string; more?: string } = {},
) {
  const inputs = { 'key-id': stage.key.keyId, 'issuer-id': stage.key.issuerId, 'bundle-id': bundleId };
  const include = [{ local: 'templates/iap-key.yml', inputs: { ...inputs, 'private-key-variable': 'MY_KEY' } }];
  const files = {
    'templates/iap-key.yml': component,
    '.gitlab-ci.yml': `include: ${JSON.stringify(include)}\n${more}`,
  };
  return runInGitLab(stage, files, variables);
}

const artifact = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

test('a good key passes the pipeline, and leaves JUnit and dotenv behind', async () => {
  const run = await runPipeline({ MY_KEY: stage.base64 });
  expect(run.stdout).toContain('PASS');
  expect(run.code).toBe(0);
  expect(artifact(run.folder, 'iap-key-junit.xml')).toContain('<testsuite ');
  expect(artifact(run.folder, 'iap-key.env')).toMatch(
    /^IAPKEY_RESULT=pass\nIAPKEY_PROBLEM=\nIAPKEY_FINGERPRINT=SHA256:[\w+/]{43}\n$/,
  );
});

test('a refused key fails the pipeline, with its artifacts', async () => {
  const run = await runPipeline({ MY_KEY: stage.base64 }, { bundleId: FOREIGN });
  expect(run.code).toBe(1);
  expect(artifact(run.folder, 'iap-key.env')).toContain('IAPKEY_RESULT=fail\nIAPKEY_PROBLEM=apple-refused\n');
  expect(artifact(run.folder, 'iap-key-junit.xml')).toContain('<failure ');
});

test('a variable of type File works: its value is a path', async () => {
  const path = join(stage.folder, 'files', 'key.p8');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stage.key.pem);
  expect((await runPipeline({ MY_KEY: path })).code).toBe(0);
});

test('an unset variable fails the pipeline as a missing key', async () => {
  const run = await runPipeline({});
  expect(run.code).toBe(1);
  expect(artifact(run.folder, 'iap-key.env')).toContain('IAPKEY_PROBLEM=key-missing');
});

test('an inconclusive run fails the pipeline, unless the job allows exit code 3', async () => {
  const closed = {
    IAP_KEY_APPLE_PRODUCTION_URL: 'https://127.0.0.1:1',
    IAP_KEY_APPLE_SANDBOX_URL: 'https://127.0.0.1:1',
  };
  const variables = { MY_KEY: stage.base64, IAP_KEY_RETRIES: '0', ...closed };
  expect((await runPipeline(variables)).code).toBe(1);
  const allowed = await runPipeline(variables, { more: 'iap-key: { allow_failure: { exit_codes: [3] } }\n' });
  expect(allowed.code).toBe(0);
  expect(artifact(allowed.folder, 'iap-key.env')).toContain('IAPKEY_RESULT=inconclusive');
});
