import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoLeak, type Run } from '../e2e/program.ts';
import { FOREIGN, LIVE, type Stage, setStage } from '../e2e/stage.ts';

/**
 * The component in a pipeline of gitlab-ci-local, with its shell executor: there is no Docker engine here, so that the image
 * and its entry point are not proven by this. Run by `npm run test:pieces`, which says where the tools are.
 */
const node24 = process.env['NODE24'] ?? '';
const gitlabCiLocal = process.env['GITLAB_CI_LOCAL'] ?? '';
const root = fileURLToPath(new URL('../..', import.meta.url));

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function runPipeline(
  variables: Record<string, string>,
  { bundleId = LIVE, more = '' }: { bundleId?: string; more?: string } = {},
): Promise<Run & { folder: string }> {
  const folder = mkdtempSync(join(stage.folder, 'pipeline-'));
  const bin = join(stage.folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const [name, target] of [
    ['iap-key', join(root, 'dist/cli.js')],
    ['node', node24],
  ] as const) {
    try {
      symlinkSync(target, join(bin, name));
    } catch {
      // An earlier pipeline made it.
    }
  }
  mkdirSync(join(folder, 'templates'));
  copyFileSync(join(root, 'templates/iap-key.yml'), join(folder, 'templates/iap-key.yml'));
  const inputs = { 'key-id': stage.key.keyId, 'issuer-id': stage.key.issuerId, 'bundle-id': bundleId };
  const include = [{ local: 'templates/iap-key.yml', inputs: { ...inputs, 'private-key-variable': 'MY_KEY' } }];
  writeFileSync(join(folder, '.gitlab-ci.yml'), `include: ${JSON.stringify(include)}\n${more}`);
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  execFileSync('git', ['remote', 'add', 'origin', 'git@gitlab.example.com:acme/app.git'], { cwd: folder });
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  execFileSync('git', ['add', '.'], { cwd: folder });
  execFileSync('git', [...identity, 'commit', '--quiet', '-m', 'pipeline'], { cwd: folder });
  const options = ['--force-shell-executor', '--no-color'];
  for (const [name, value] of Object.entries({ ...stage.endpoints, GITLAB_CI: 'true', ...variables })) {
    options.push('--variable', `${name}=${value}`);
  }
  const run = await new Promise<Run>((done) => {
    const environment = { PATH: `${bin}:${process.env['PATH']}`, HOME: stage.folder };
    execFile(node24, [gitlabCiLocal, ...options], { cwd: folder, env: environment }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr, files: {} }),
    );
  });
  expectNoLeak(run, stage);
  return { ...run, folder };
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
