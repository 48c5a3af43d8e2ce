import process from 'node:process';
import { expect, test } from 'vitest';
import { casesOf } from '../../thorough.ts';
import { openTheater } from '../doors.ts';
import { figuresOf } from '../figures.ts';
import { createCase } from './case.ts';
import { playCase } from './judge.ts';

/** Cases in all; `npm run harness` plays 10,000. LEAK_ONLY plays one alone and shows it. */
const CASES = Number(process.env['LEAK_CASES'] ?? casesOf(250));
const SEED = Number(process.env['LEAK_SEED'] ?? 1);
const ONLY = process.env['LEAK_ONLY'];
/** More are the same over again. */
const SHOWN = 25;

test(`nothing secret leaves in ${CASES} cases`, { timeout: 3_600_000 }, async () => {
  const theater = openTheater();
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const found: string[] = [];
  const indices = ONLY === undefined ? Array.from({ length: CASES }, (_, index) => index) : [Number(ONLY)];
  let requests = 0;
  for (const index of indices) {
    const leakCase = createCase(SEED, index);
    const verdict = await playCase(theater, leakCase);
    requests += verdict.requests;
    count(`exit ${verdict.exitCode}`);
    for (const { sink, secret, encoding, window } of verdict.leaks) {
      count(`leak: ${sink}`);
      // The window is a part of a key that was made for this case alone.
      found.push(
        `LEAK_SEED=${SEED} LEAK_ONLY=${index}: ${secret} (${encoding}: ${window}) in ${sink}; ${leakCase.traits.join(', ')}`,
      );
    }
  }
  theater.close();
  process.stdout.write(
    `leak harness: ${figuresOf([['cases', indices.length], ['requests', requests], ['finds', found.length], ...counts])}\n`,
  );
  expect(found.slice(0, SHOWN)).toEqual([]);
  // Cases that all end before anything happens would prove nothing.
  if (ONLY === undefined) for (const code of [0, 1, 2, 3]) expect(counts.get(`exit ${code}`)).toBeGreaterThan(0);
});
