// Plays the harnesses whole, in as many processes as there are cores, and prints one line of figures for each: `npm run harness`.
// Shares of them run in `npm test` and in .ci/run, there by another Node.js: `/path/to/node scripts/harness.mjs`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const HARNESSES = [
  { name: 'leak harness', file: 'test/harness/leak/leak.test.ts', prefix: 'LEAK', cases: 10_000 },
  { name: 'form harness', file: 'test/harness/form/form.test.ts', prefix: 'FORM', cases: 5_000 },
];
const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const FUZZER = 'scripts/fuzz-key.mjs';
const FUZZED_KEYS = '1000000';

const processes = Math.min(availableParallelism(), 8);
let hasFailed = false;
for (const { name, file, prefix, cases } of HARNESSES) {
  const total = Number(process.env[`${prefix}_CASES`] ?? cases);
  const share = Math.ceil(total / processes);
  const runs = await Promise.all(
    Array.from({ length: processes }, (_, index) =>
      run(process.execPath, [VITEST, 'run', file, '--reporter=dot'], {
        [`${prefix}_CASES`]: String(share),
        // Another seed gives other cases.
        [`${prefix}_SEED`]: String(Number(process.env[`${prefix}_SEED`] ?? 1) + index),
      }),
    ),
  );
  for (const { code, output } of runs) {
    if (code === 0) continue;
    hasFailed = true;
    process.stdout.write(output);
  }
  process.stdout.write(`${name}: ${sum(runs.map(({ output }) => figuresIn(output, name)))}\n`);
}
if (existsSync(FUZZER)) {
  const { code, output } = await run(process.execPath, [FUZZER], { FUZZ_KEY: process.env.FUZZ_KEY ?? FUZZED_KEYS });
  hasFailed ||= code !== 0;
  process.stdout.write(code === 0 ? `key fuzzer: ${output.trim().split('\n').at(-1)}\n` : output);
}
process.exitCode = hasFailed ? 1 : 0;

function run(command, args, environment) {
  const child = spawn(command, args, { env: { ...process.env, ...environment } });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  return new Promise((done) =>
    child.on('close', (code) => done({ code, output: Buffer.concat(chunks).toString('utf8') })),
  );
}

/** The line that a harness prints: `name: number, name: number`. */
function figuresIn(output, name) {
  const line = output.split('\n').find((text) => text.startsWith(`${name}: `)) ?? '';
  return [...line.slice(name.length + 2).matchAll(/([^,]+): (\d+)(?:, |$)/g)].map(([, figure, number]) => [
    figure,
    Number(number),
  ]);
}

function sum(lists) {
  const totals = new Map();
  for (const [figure, number] of lists.flat()) totals.set(figure, (totals.get(figure) ?? 0) + number);
  return [...totals].map(([figure, number]) => `${figure}: ${number}`).join(', ');
}
