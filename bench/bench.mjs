// How fast and how large iap-key is. Prints figures for people, then one line of JSON. Exits 1 where a limit does not hold.
import process from 'node:process';
import { measure, median, PROGRAMS, setStage } from './stage.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const APPS = 1000;
const LATENCY_MS = 50;
const CONCURRENCY = 8;
const LIMITS = { timeRatio: 1.2, extraMebibytes: 30 };

const single = await compareWithBareScript();
const estate = {};
for (const program of ['command line', 'action']) estate[program] = await measureEstate(program);
process.stdout.write(`\n${JSON.stringify({ single, estate, limits: LIMITS })}\n`);
process.exitCode = Object.values(estate).every(({ isFast, isFlat }) => isFast && isFlat) ? 0 : 1;

/** One app, no latency: what the program costs beyond the two requests. Interleaved, so that a busy machine slows all alike. */
async function compareWithBareScript() {
  const bundleIds = ['app.iap-key.bench'];
  const stage = await setStage(bundleIds, 0);
  const times = Object.fromEntries(Object.keys(PROGRAMS).map((program) => [program, []]));
  try {
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const program of Object.keys(PROGRAMS)) {
        const { milliseconds } = await measure(program, stage, bundleIds);
        // The first round only warms the disk cache.
        if (round >= 0) times[program].push(milliseconds);
      }
    }
  } finally {
    await stage.close();
  }
  const medians = Object.fromEntries(Object.entries(times).map(([program, all]) => [program, median(all)]));
  process.stdout.write(
    `One app, both environments, ${ROUNDS} interleaved runs: median wall time, start of Node.js included\n`,
  );
  for (const [program, milliseconds] of Object.entries(medians)) {
    const ratio = milliseconds / medians['bare script'];
    process.stdout.write(`  ${program.padEnd(14)}${milliseconds.toFixed(0).padStart(6)} ms  × ${ratio.toFixed(2)}\n`);
  }
  return medians;
}

/**
 * Many apps on one key. What must hold is time ≤ 1.2 × latency × requests ÷ concurrency, with the setting `concurrency`. It counts
 * bundle IDs, and each is asked about in production and in the sandbox at the same time, so 2 × concurrency requests are in
 * flight: the ratio by these is stricter, and printed for information.
 */
async function measureEstate(program) {
  const bundleIds = Array.from({ length: APPS }, (_, index) => `app.iap-key.bench-${index}`);
  const stage = await setStage(bundleIds, LATENCY_MS);
  const more = { peak: true, env: { IAP_KEY_CONCURRENCY: String(CONCURRENCY) } };
  try {
    const [one, all] = [
      await measure(program, stage, bundleIds.slice(0, 1), more),
      await measure(program, stage, bundleIds, more),
    ];
    const ideal = (LATENCY_MS * all.requests) / CONCURRENCY;
    const timeRatio = all.milliseconds / ideal;
    const inFlightRatio = 2 * timeRatio;
    const extraMebibytes = (all.kibibytes - one.kibibytes) / 1024;
    const [isFast, isFlat] = [timeRatio <= LIMITS.timeRatio, extraMebibytes <= LIMITS.extraMebibytes];
    process.stdout.write(`
${APPS} apps on one key, ${program}, ${LATENCY_MS} ms latency, concurrency ${CONCURRENCY}
  time    ${all.milliseconds.toFixed(0)} ms for ${all.requests} requests; latency × requests ÷ concurrency is ${ideal.toFixed(0)} ms: × ${timeRatio.toFixed(2)}, limit × ${LIMITS.timeRatio}: ${isFast ? 'pass' : 'FAIL'}
          for information: ÷ ${2 * CONCURRENCY} requests in flight is ${(ideal / 2).toFixed(0)} ms: × ${inFlightRatio.toFixed(2)}
  memory  peak ${(all.kibibytes / 1024).toFixed(0)} MiB, with one app ${(one.kibibytes / 1024).toFixed(0)} MiB: ${extraMebibytes.toFixed(1)} MiB more, limit ${LIMITS.extraMebibytes}: ${isFlat ? 'pass' : 'FAIL'}
`);
    return {
      milliseconds: all.milliseconds,
      requests: all.requests,
      timeRatio,
      inFlightRatio,
      extraMebibytes,
      isFast,
      isFlat,
    };
  } finally {
    await stage.close();
  }
}
