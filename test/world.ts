import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Keeper } from '../src/world/keeper.ts';
import type { World } from '../src/world/world.ts';

/** A clock of durations that waits move on, so that no test takes longer than its work. */
export interface Clock {
  readonly elapsed: World['elapsed'];
  readonly sleep: World['sleep'];
  readonly alarm: World['alarm'];
  /** Goes on to a moment, unless it is there already, and fires the alarms that are due. */
  readonly moveTo: (moment: number) => void;
  /** The moment of the first of all alarms, whether it has fired or not. */
  readonly firstAlarm: () => number;
}

/** A clock that goes on by waits alone, the same in every run. */
export function openClock(start = 0): Clock {
  let now = start;
  const alarms = new Set<{ readonly at: number; readonly controller: AbortController }>();
  let first = Number.POSITIVE_INFINITY;
  const moveTo = (moment: number) => {
    now = Math.max(now, moment);
    for (const alarm of alarms) {
      if (alarm.at > now) continue;
      alarms.delete(alarm);
      alarm.controller.abort();
    }
  };
  return {
    elapsed: () => now,
    sleep: async (milliseconds, signal) => {
      if (!signal.aborted) moveTo(now + milliseconds);
    },
    alarm: (milliseconds) => {
      const controller = new AbortController();
      alarms.add({ at: now + milliseconds, controller });
      first = Math.min(first, now + milliseconds);
      return controller.signal;
    },
    moveTo,
    firstAlarm: () => first,
  };
}

/** A clock whose alarms are due by themselves, when their time has really passed. */
export interface RunningClock extends Omit<Clock, 'firstAlarm'> {
  /** Rings after the time, unless it was stopped. Waits do not bring it nearer: it is for what goes on beside them. */
  readonly startTimer: (milliseconds: number, ring: () => void) => () => void;
  /** Goes on to the next alarm or timer, where nothing else is to come. */
  readonly skipSilence: () => void;
}

/** A clock for what really is under way, such as a request over TLS: waits are skipped, and all else takes its time. */
export function openRunningClock(): RunningClock {
  let [skipped, silent] = [0, 0];
  const elapsed = () => performance.now() + skipped;
  const withoutWaits = () => performance.now() + silent;
  const timers = new Set<{ readonly left: () => number; readonly fire: () => void }>();
  const fireDue = () => {
    for (const { left, fire } of timers) if (left() <= 0) fire();
  };
  const start = (now: () => number, milliseconds: number, ring: () => void) => {
    const due = now() + milliseconds;
    const entry = {
      left: () => due - now(),
      fire: () => {
        stop();
        ring();
      },
    };
    const timer = setTimeout(entry.fire, milliseconds).unref();
    const stop = () => {
      clearTimeout(timer);
      timers.delete(entry);
    };
    timers.add(entry);
    return stop;
  };
  const skip = (milliseconds: number) => {
    skipped += Math.max(0, milliseconds);
    fireDue();
  };
  const moveTo = (moment: number) => skip(moment - elapsed());
  return {
    elapsed,
    moveTo,
    startTimer: (milliseconds, ring) => start(withoutWaits, milliseconds, ring),
    skipSilence: () => {
      const left = Math.max(0, Math.min(...[...timers].map((timer) => timer.left())));
      if (!Number.isFinite(left)) return;
      silent += left;
      skip(left);
    },
    sleep: async (milliseconds, signal) => {
      const until = elapsed() + milliseconds;
      await delay(Math.min(milliseconds, 1), undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) moveTo(until);
    },
    alarm: (milliseconds) => {
      const controller = new AbortController();
      start(elapsed, milliseconds, () => controller.abort());
      return controller.signal;
    },
  };
}

/** Nothing but what is given: the only clock, chance and files of a run are those of its test. */
export function createWorld<Given extends Partial<World> & Pick<World, 'send'>>(
  given: Given,
  { elapsed, sleep, alarm }: Pick<Clock, 'elapsed' | 'sleep' | 'alarm'> = openRunningClock(),
): Omit<World, 'secrets'> & Given {
  return {
    environment: {},
    directory: '/',
    now: Date.now,
    elapsed,
    sleep,
    alarm,
    random: () => 0,
    interrupted: new AbortController().signal,
    readFile: async (path, limit) => (await readFile(path)).subarray(0, limit),
    ...given,
  };
}

/** Writes down what it is told to keep, and does nothing else. */
export function keepIn(kept: string[]): Keeper {
  return {
    keep: (secret) => void kept.push(secret),
    keepValue: (value) => void kept.push(value),
    keepKey: (_, scalar) => void kept.push(scalar.toString('hex')),
    publish: () => undefined,
  };
}
