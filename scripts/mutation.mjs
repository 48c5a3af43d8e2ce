// Mutation testing: `npm run mutation`, or `npm run mutation -- src/apple/diagnose.ts` for some files. Not part of CI: it takes long.
// Stryker needs the API of TypeScript 5, which version 7 does not have, so it works in a copy of the project with its own tools.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What is mutated, and the share of mutants that tests have to see in each file, in percent. */
const TARGETS = [
  {
    floor: 95,
    files: ['src/apple/answer.ts', 'src/apple/diagnose.ts', 'src/apple/persist.ts', 'src/push/push-verdict.ts'],
  },
  { floor: 90, files: ['src/key/*.ts', 'src/key/forms/*.ts', 'src/secrets/*.ts'] },
];
const OTHER_FLOOR = 90;
/** The tests that judge: those of single modules, quick enough to be run for each mutant. */
const TESTS = ['test/*.test.ts', 'test/{apple,key,push,report,secrets,settings}/**/*.test.ts'];
/** These compare generated files and examples, or take long by design: no mutant is theirs to see. */
const NOT_TESTS = ['test/examples.test.ts', 'test/how-it-decides.test.ts', 'test/key/corruption.test.ts'];
const TOOLS = ['typescript@5.9.3', '@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];
const CONCURRENCY = Number(process.env.MUTATION_CONCURRENCY ?? 2);

const project = fileURLToPath(new URL('..', import.meta.url));
const copy = join(tmpdir(), 'iap-key-mutation');
const files = process.argv.slice(2);
const mutate = files.length > 0 ? files : TARGETS.flatMap((target) => target.files);

makeCopy();
const { status } = spawnSync('npx', ['stryker', 'run'], { cwd: copy, stdio: 'inherit' });
process.exitCode = status === 0 ? judge() : 1;

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
  writeFileSync(join(copy, 'vitest.config.ts'), vitestConfig());
  writeFileSync(join(copy, 'stryker.config.json'), JSON.stringify(strykerConfig(), null, 2));
  if (!isInstalled) install();
}

/** The versions that the project has locked; only the tools come on top. */
function install() {
  cpSync(join(project, 'package-lock.json'), join(copy, 'package-lock.json'));
  const arguments_ = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  const { status: failure } = spawnSync('npm', arguments_, { cwd: copy, stdio: 'inherit' });
  if (failure !== 0) process.exit(1);
}

function vitestConfig() {
  return `import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ${JSON.stringify(TESTS)}, exclude: ${JSON.stringify(NOT_TESTS)}, testTimeout: 30_000 },
});
`;
}

function strykerConfig() {
  return {
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.config.ts' },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    mutate,
    concurrency: CONCURRENCY,
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    jsonReporter: { fileName: 'mutation.json' },
    // A mutant outside of any function runs when its file is imported, before any test; vitest imports anew for each.
    ignoreStatic: false,
    timeoutMS: 20_000,
    allowEmpty: true,
    tempDirName: '.stryker',
    cleanTempDir: 'always',
  };
}

/** Holds each file against its floor. @returns the exit code */
function judge() {
  const report = JSON.parse(readFileSync(join(copy, 'mutation.json'), 'utf8'));
  let exitCode = 0;
  for (const [file, { mutants }] of Object.entries(report.files)) {
    const count = (...statuses) => mutants.filter((mutant) => statuses.includes(mutant.status)).length;
    const seen = count('Killed', 'Timeout');
    const all = seen + count('Survived', 'NoCoverage');
    const score = all === 0 ? 100 : (seen / all) * 100;
    const floor = floorOf(file);
    const isEnough = score >= floor;
    if (!isEnough) exitCode = 1;
    process.stdout.write(
      `${isEnough ? 'ok ' : 'LOW'} ${file}: ${score.toFixed(1)} % of ${all} mutants seen (at least ${floor} %)\n`,
    );
  }
  return exitCode;
}

function floorOf(file) {
  const matches = (glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(file);
  return TARGETS.find((target) => target.files.some(matches))?.floor ?? OTHER_FLOOR;
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
