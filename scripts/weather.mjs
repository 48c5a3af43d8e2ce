// Plays 10,000 random weather scripts, or as many as told, in as many processes as there are cores: `npm run weather -- 10000`. Another
// Node.js plays them with itself: `/path/to/node scripts/weather.mjs 10000`.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const runs = Number(process.argv[2] ?? 10_000);
const processes = Math.min(availableParallelism(), 8);
const share = Math.ceil(runs / processes);

const codes = await Promise.all(
  Array.from({ length: processes }, (_, index) => {
    const env = { ...process.env, WEATHER: String(share), WEATHER_SEED: String(1 + index * share) };
    const child = spawn(process.execPath, [VITEST, 'run', 'test/weather/weather.test.ts'], { env, stdio: 'inherit' });
    return new Promise((done) => child.on('close', done));
  }),
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
