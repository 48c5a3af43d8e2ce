import process from 'node:process';
import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import { casesOf } from '../thorough.ts';
import { breach, openTheater, type RunOfScript } from './run.ts';

/** Runs in all; WEATHER=10000 is what `npm run weather` plays. */
const RUNS = Number(process.env['WEATHER'] ?? casesOf(300));
const FIRST_SEED = Number(process.env['WEATHER_SEED'] ?? 1);
const HOUSES = 12;
/** More would wait for each other on a busy machine until their requests give up, and prove little. */
const AT_ONCE = 4;

test(`${RUNS} random weather scripts end in a verdict that their truth allows`, { timeout: 3_600_000 }, async () => {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const wrong: string[] = [];
  const note = (run: RunOfScript) => {
    const { script, report } = run;
    const flaws = [breach(run), run.leaks ? 'leak' : undefined, isOvertime(run) ? 'overtime' : undefined];
    for (const flaw of flaws) {
      if (flaw === undefined) continue;
      count(`flaw: ${flaw}`);
      wrong.push(`seed ${script.seed}: ${flaw}`);
    }
    if (run.overtaken.length > 0) count('an answer came too late to be read');
    if (report === 'hang') return;
    count(`result: ${report.result}`);
    if (report.problem !== null) count(`code: ${report.problem}`);
    for (const { request } of run.served) count(`requests: ${request.host}`);
  };
  await pLimit(AT_ONCE).map(
    Array.from({ length: HOUSES }, (_, house) => house),
    async (house) => {
      const theater = await openTheater(house);
      for (let seed = FIRST_SEED + house; seed < FIRST_SEED + RUNS; seed += HOUSES) note(await theater.play(seed));
      await theater.close();
    },
  );
  process.stdout.write(`${summary(counts)}\n`);
  expect(wrong).toEqual([]);
  // Weather that lets nothing through would prove nothing.
  for (const result of ['pass', 'fail', 'inconclusive']) expect(counts.get(`result: ${result}`)).toBeGreaterThan(0);
  if (RUNS >= 1000)
    for (const code of ['team-key', 'apple-unexpected']) expect(counts.get(`code: ${code}`)).toBeGreaterThan(0);
});

/** The run's clock moves on by waits and by limits alone, so that a busy machine is no reason. */
function isOvertime({ script, elapsedMs }: RunOfScript): boolean {
  return elapsedMs > script.timeoutSeconds * 1000 + 1;
}

function summary(counts: ReadonlyMap<string, number>): string {
  const lines = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([name, number]) => `${name}: ${number}`);
  const flaws = ['false pass', 'false fail', 'push of a team key', 'leak', 'hang', 'overtime'].map(
    (flaw) => `${flaw}: ${counts.get(`flaw: ${flaw}`) ?? 0}`,
  );
  return [`weather scripts: ${RUNS} (seeds from ${FIRST_SEED})`, ...flaws, ...lines].join('\n');
}
