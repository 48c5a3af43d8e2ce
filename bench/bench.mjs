// How fast and how large iap-key is, beside what else asks Apple's two hosts. Writes docs/performance.md; exits 1 where a goal
// is missed. BENCH_ROUNDS: runs of each program, 15 unless told.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { page } from './page.mjs';
import { measure, median, OTHERS, PROGRAMS, setStage } from './stage.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const LATENCY_MS = 50;
const CONCURRENCY = 8;
const ESTATES = [1, 10, 100, 1000];
/** Of each goal: what is measured, against what, and the ratio that it may have. */
const GOALS = [
  ['command line', 'floor', 1.25],
  ['action', 'floor', 1.5],
  ['version', 'nothing', 1.6],
];
const MEMORY_GOAL = 1.3;
const ESTATE_GOAL = 1.2;

const script = (...args) =>
  execFileSync(process.execPath, args, { cwd: fileURLToPath(new URL('..', import.meta.url)) });
const nodes = { installed: process.execPath, 'Node.js 24': script('scripts/node24.mjs').toString().trim() };
installPython();
const others = await available(OTHERS);
const single = {};
for (const [name, node] of Object.entries(nodes)) single[name] = await compare(node);
const estates = [];
for (const name of ['command line', 'action'])
  for (const count of ESTATES) estates.push({ name, count, ...(await measureEstate(PROGRAMS[name], count)) });

const goals = judge();
const versions = Object.fromEntries(
  Object.entries(nodes).map(([name, node]) => [name, execFileSync(node, ['--version']).toString().trim()]),
);
const text = page({
  single,
  estates,
  goals,
  versions,
  skipped: others.skipped,
  ROUNDS,
  LATENCY_MS,
  CONCURRENCY,
  PROGRAMS,
  OTHERS,
});
await writeFile(new URL('../docs/performance.md', import.meta.url), text);
process.stdout.write(text);
process.exitCode = goals.every(({ isMet }) => isMet) ? 0 : 1;

/** One app, no latency: what a program costs beyond the two requests. Interleaved, so that a busy machine slows all alike. */
async function compare(node) {
  const bundleIds = ['app.iap-key.bench'];
  const stage = await setStage(bundleIds, 0);
  const programs = { ...withEntries(), ...others.programs };
  const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  const peaks = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, []]));
  try {
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const [name, program] of Object.entries(programs)) {
        const { milliseconds } = await measure(program, stage, bundleIds, { node });
        // The first round only warms the disk cache.
        if (round >= 0) times[name].push(milliseconds);
      }
    }
    for (let round = 0; round < 3; round += 1)
      for (const name of Object.keys(PROGRAMS))
        peaks[name].push((await measure(programs[name], stage, bundleIds, { node, peak: true })).kibibytes);
  } finally {
    await stage.close();
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [
      name,
      { milliseconds: median(all), mebibytes: peaks[name] === undefined ? undefined : median(peaks[name]) / 1024 },
    ]),
  );
}

/** The packages that are no devDependency are installed beside the lock file. */
function withEntries() {
  const entryOf = ({ tool }) =>
    tool === undefined ? {} : { entry: script('scripts/tool.mjs', tool).toString().trim() };
  return Object.fromEntries(
    Object.entries(PROGRAMS).map(([name, program]) => [name, { ...program, ...entryOf(program) }]),
  );
}

/** The programs that run on this machine, and why the others don't. */
async function available(all) {
  const bundleIds = ['app.iap-key.bench'];
  const stage = await setStage(bundleIds, 0);
  const [programs, skipped] = [{}, []];
  for (const [name, program] of Object.entries(all)) {
    try {
      await measure(program, stage, bundleIds);
      programs[name] = program;
    } catch (error) {
      skipped.push(`${program.title} is left out: ${error.message}`);
    }
  }
  await stage.close();
  return { programs, skipped };
}

/** Debian's packages, where this machine lets us; otherwise PyJWT is left out, and the page says so. */
function installPython() {
  const quiet = { stdio: 'ignore' };
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import jwt, requests, cryptography'], quiet);
  } catch {
    try {
      execFileSync('apt-get', ['update', '-qq'], quiet);
      execFileSync(
        'apt-get',
        ['install', '-y', '-qq', 'python3-jwt', 'python3-cryptography', 'python3-requests'],
        quiet,
      );
    } catch {
      process.stderr.write('python3-jwt, python3-cryptography and python3-requests could not be installed.\n');
    }
  }
}

/** Many apps on one key, each asked about in production and in the sandbox at once: 2 × concurrency requests are in flight. */
async function measureEstate(program, count) {
  const bundleIds = Array.from({ length: count }, (_, index) => `app.iap-key.bench-${index}`);
  const stage = await setStage(bundleIds, LATENCY_MS);
  try {
    const more = { peak: true, env: { IAP_KEY_CONCURRENCY: String(CONCURRENCY) } };
    const { milliseconds, requests, kibibytes } = await measure(program, stage, bundleIds, more);
    const network = LATENCY_MS * Math.ceil(requests / (2 * CONCURRENCY));
    return { milliseconds, requests, network, ratio: milliseconds / network, mebibytes: kibibytes / 1024 };
  } finally {
    await stage.close();
  }
}

function judge() {
  const found = Object.entries(single).flatMap(([node, figures]) => [
    ...GOALS.map(([name, base, limit]) => ({
      what: `${PROGRAMS[name].title}, ${node}: time ÷ ${PROGRAMS[base].title}`,
      limit,
      ratio: figures[name].milliseconds / figures[base].milliseconds,
    })),
    ...['command line', 'action'].map((name) => ({
      what: `${PROGRAMS[name].title}, ${node}: peak memory ÷ floor`,
      limit: MEMORY_GOAL,
      ratio: figures[name].mebibytes / figures.floor.mebibytes,
    })),
  ]);
  const large = estates
    .filter(({ count }) => count === Math.max(...ESTATES))
    .map(({ name, count, ratio }) => ({
      what: `${PROGRAMS[name].title}, ${count} bundle IDs: time ÷ the network’s own`,
      limit: ESTATE_GOAL,
      ratio,
    }));
  return [...found, ...large].map((goal) => ({ ...goal, isMet: goal.ratio <= goal.limit }));
}
