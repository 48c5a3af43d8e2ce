// Mutation testing: `npm run mutation`, or `npm run mutation -- src/apple/diagnose.ts` for some files. Not part of CI: it takes long.
// Stryker needs the API of TypeScript 5, which version 7 does not have, so it works in a copy of the project with its own tools.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What is mutated, the share of mutants that tests have to see in each file, in percent, and the tests of that room, which judge. */
const TARGETS = [
  {
    name: 'tables',
    floor: 95,
    files: ['src/apple/answer.ts', 'src/apple/diagnose.ts', 'src/apple/persist.ts', 'src/push/push-verdict.ts'],
    tests: ['test/apple/*.test.ts', 'test/push/*.test.ts'],
  },
  { name: 'key', floor: 90, files: ['src/key/*.ts', 'src/key/forms/*.ts'], tests: ['test/key/*.test.ts'] },
  { name: 'secrets', floor: 90, files: ['src/secrets/*.ts'], tests: ['test/secrets/*.test.ts'] },
];
/** They take long by design: no mutant is theirs to see. */
const NOT_TESTS = ['test/key/corruption.test.ts', 'test/secrets/linear.test.ts'];
const TOOLS = ['typescript@5.9.3', '@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];
const CONCURRENCY = Number(process.env.MUTATION_CONCURRENCY ?? 2);

const project = fileURLToPath(new URL('..', import.meta.url));
const copy = join(tmpdir(), 'iap-key-mutation');
const asked = process.argv.slice(2);

makeCopy();
for (const target of TARGETS) {
  const files = asked.length > 0 ? asked.filter((file) => isOf(target, file)) : target.files;
  if (files.length === 0) continue;
  configure(files, target.tests);
  const { status } = spawnSync('npx', ['stryker', 'run'], { cwd: copy, stdio: 'inherit' });
  if (status !== 0 || !judge(target)) process.exitCode = 1;
}

function makeCopy() {
  mkdirSync(copy, { recursive: true });
  for (const name of [
    'src',
    'test',
    'schema',
    'docs',
    'examples',
    'templates',
    'scripts',
    'container',
    'action.yml',
    'README.md',
    'tsconfig.json',
  ]) {
    rmSync(join(copy, name), { recursive: true, force: true });
    if (existsSync(join(project, name))) cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  const own = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const dependencies = { ...own.dependencies, ...own.devDependencies };
  for (const tool of TOOLS) dependencies[tool.replace(/@[^@]+$/, '')] = tool.replace(/^.+@/, '');
  const manifest = `${JSON.stringify({ name: own.name, version: own.version, private: true, type: own.type, dependencies, overrides: own.overrides }, null, 2)}\n`;
  const isInstalled =
    existsSync(join(copy, 'node_modules/.bin/stryker')) && readIfThere(join(copy, 'package.json')) === manifest;
  writeFileSync(join(copy, 'package.json'), manifest);
  if (!isInstalled) install();
}

function configure(files, tests) {
  writeFileSync(join(copy, 'vitest.config.ts'), vitestConfig(tests));
  writeFileSync(join(copy, 'stryker.config.json'), JSON.stringify(strykerConfig(files), null, 2));
}

/** The versions that the project has locked; only the tools come on top. */
function install() {
  cpSync(join(project, 'package-lock.json'), join(copy, 'package-lock.json'));
  const arguments_ = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  const { status: failure } = spawnSync('npm', arguments_, { cwd: copy, stdio: 'inherit' });
  if (failure !== 0) process.exit(1);
}

function vitestConfig(tests) {
  return `import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ${JSON.stringify(tests)}, exclude: ${JSON.stringify(NOT_TESTS)}, testTimeout: 30_000 },
});
`;
}

function strykerConfig(mutate) {
  return {
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.config.ts' },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    mutate,
    concurrency: CONCURRENCY,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    jsonReporter: { fileName: 'mutation.json' },
    // A mutant outside of any function runs when its file is imported, before any test; vitest imports anew for each.
    ignoreStatic: false,
    timeoutMS: 5_000,
    allowEmpty: true,
    tempDirName: '.stryker',
    cleanTempDir: 'always',
  };
}

/** Holds each file against its floor. @returns whether all reach it */
function judge({ name, floor }) {
  const report = JSON.parse(readFileSync(join(copy, 'mutation.json'), 'utf8'));
  writeFileSync(join(copy, `mutation-${name}.json`), JSON.stringify(report));
  let areEnough = true;
  for (const [file, { mutants }] of Object.entries(report.files)) {
    const count = (...statuses) => mutants.filter((mutant) => statuses.includes(mutant.status)).length;
    const seen = count('Killed', 'Timeout');
    const all = seen + count('Survived', 'NoCoverage');
    const score = all === 0 ? 100 : (seen / all) * 100;
    if (score < floor) areEnough = false;
    process.stdout.write(
      `${score < floor ? 'LOW' : 'ok '} ${file}: ${score.toFixed(1)} % of ${all} mutants seen (at least ${floor} %)\n`,
    );
  }
  return areEnough;
}

function isOf({ files }, file) {
  return files.some((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(file));
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
