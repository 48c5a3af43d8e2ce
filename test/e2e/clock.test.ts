import { expect, test } from 'vitest';
import { expectNoLeak, reportOf, runCommandLine, startCommandLine } from './program.ts';
import { setStage } from './stage.ts';

test.each([
  // The token is valid from a minute before this machine's time to five minutes after it.
  [-600, 'clock-skew', 'behind', 2],
  [-90, 'clock-drift', 'behind', 1],
  [-20, null, 'behind', 1],
  [20, null, 'ahead of', 1],
  [45, 'clock-drift', 'ahead of', 1],
  [90, 'clock-skew', 'ahead of', 2],
  [600, 'clock-skew', 'ahead of', 2],
])('a clock that is off by %d s passes with %s, and the seconds are told', async (seconds, problem, side, asked) => {
  const stage = await setStage();
  // That the program takes the clock of its process is shown once.
  const run = await (seconds === 600 ? startCommandLine : runCommandLine)(
    ['check', '--format', 'json', '--environment', 'production'],
    { env: stage.env, clockOffsetMs: seconds * 1000 },
  );
  const report = reportOf(run);
  expect({ code: run.code, result: report.result, problem: report.problem }).toEqual({
    code: 0,
    result: 'pass',
    problem,
  });
  const clock = report.checks.find(({ id }) => id === 'clock');
  const told = Number(clock?.evidence?.['clockDifferenceSeconds']);
  // Apple's date is cut to seconds.
  expect(Math.abs(told - seconds)).toBeLessThanOrEqual(2);
  expect(clock?.message).toContain(`${Math.abs(told)} s ${side} Apple’s`);
  expect(stage.simulator.requests.filter(({ host }) => host === 'production')).toHaveLength(asked);
  expectNoLeak(run, stage);
  await stage.close();
});
