import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCommandLine } from '../e2e/program.ts';
import { LIVE, type Stage, setStage, UNRELEASED } from '../e2e/stage.ts';
import { manifestOf } from './samples.ts';

/** The workflow in examples/estate: its plan and its summary run here as they stand there; GitHub's own part does not. */
const example = (name: string) => readFileSync(new URL(`../../examples/estate/${name}`, import.meta.url), 'utf8');
const workflow = parse(example('check-estate.yml'));

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await setStage();
  folder = mkdtempSync(join(tmpdir(), 'iap-key-estate-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stage.close();
});

test('the example makes a job per key, and its workflow uses only fields that the matrix has', async () => {
  const { stdout } = await runCommandLine(['matrix', '-'], { stdin: example('keys.yml') });
  const { include } = JSON.parse(stdout);
  expect(include.map(({ name }: { name: string }) => name)).toEqual(['games', 'news']);
  const used = [...example('check-estate.yml').matchAll(/\bmatrix\.([a-z-]+)/g)].map(([, name]) => name);
  expect(new Set(used)).toEqual(new Set(Object.keys(include[0])));
  expect(Object.keys(workflow.jobs)).toEqual(['plan', 'check', 'summary']);
});

test('the summary joins real reports, the bad ones first, and names the job that left none', async () => {
  const { keyId, issuerId } = stage.key;
  const entry = (name: string, bundleIds: string[]) => ({
    ...{ name, secret: 'A_KEY', 'key-id': keyId, 'issuer-id': issuerId, 'bundle-ids': bundleIds },
  });
  const manifest = manifestOf(entry('good', [LIVE]), entry('canceled', [LIVE, UNRELEASED]), {
    ...entry('bad', [LIVE, UNRELEASED]),
    environment: 'production',
  });
  const plan = await runCommandLine(['matrix', '-'], { stdin: manifest });
  const artifact = (name: string) => {
    mkdirSync(join(folder, 'artifacts', name), { recursive: true });
    return join(folder, 'artifacts', name);
  };
  writeFileSync(join(artifact('iap-key-plan'), 'plan.json'), plan.stdout);
  for (const job of JSON.parse(plan.stdout).include) {
    if (job.name === 'canceled') continue;
    const settings = ['key-id', 'issuer-id', 'bundle-id', 'environment'].map((name) => `--${name}=${job[name]}`);
    await runCommandLine(
      ['check', ...settings, `--report-file=${join(artifact(`iap-key-report-${job.name}`), 'report.json')}`],
      { env: { ...stage.endpoints, IAP_KEY_PRIVATE_KEY: stage.base64 } },
    );
  }

  const summary = join(folder, 'summary.md');
  writeFileSync(summary, '');
  expect(runStep('Join the reports', { GITHUB_STEP_SUMMARY: summary })).toBe('');
  const fingerprint = /SHA256:[\w+/]{43}/;
  const lines = readFileSync(summary, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => line.replace(fingerprint, 'SHA256:…'))).toEqual([
    '1 of 3 jobs pass.',
    '',
    '| Key | Result | Apps | Problem | Fingerprint |',
    '|---|---|---|---|---|',
    '| canceled | no report | 2 not checked |  |  |',
    `| bad | fail | 1 of 2 pass<br>${UNRELEASED}: fail | app-not-live | SHA256:… |`,
    '| good | pass | 1 of 1 pass |  | SHA256:… |',
  ]);
});

/** As the runner does: the text of the step in a file, its path in the place of {0}. */
function runStep(name: string, env: Record<string, string>): string {
  const step = workflow.jobs.summary.steps.find((candidate: { name?: string }) => candidate.name === name);
  const script = join(folder, 'step');
  writeFileSync(script, step.run);
  const [command, ...args] = step.shell.split(' ').map((part: string) => part.replace('{0}', script));
  expect(command).toBe('node');
  const environment = { PATH: process.env['PATH'] ?? '', ...env };
  return execFileSync(process.execPath, args, { cwd: folder, env: environment, encoding: 'utf8' });
}
