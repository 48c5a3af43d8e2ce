import { EventEmitter } from 'node:events';
import process from 'node:process';
import { Readable, Writable } from 'node:stream';
import { openRunningClock } from '../world.ts';
import type { Replaced } from './bundle-loader.ts';
import type { Run } from './run.ts';
import { type Said, standIn, standInModules } from './stand-in-modules.ts';

/** What a script of `dist/` takes for its process, and for the parts of Node.js that belong to one. */
export interface StandIn {
  readonly modules: Replaced;
  readonly globals: Replaced;
  /** Lets it run until it exits. */
  readonly run: (start: () => void) => Promise<Omit<Run, 'files'>>;
}

interface Start {
  readonly script: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  /** What `NODE_EXTRA_CA_CERTS` names, in PEM. */
  readonly authority: string | undefined;
}

/** The runs that are at work: a warning of Node.js may concern any of them. */
const atWork = new Set<Said>();
process.on('warning', ({ name, message }) => {
  for (const { stderr } of atWork) stderr.push(`(node) ${name}: ${message}\n`);
});

/**
 * A process with arguments, environment, folder, streams and an end of its own. Waits between attempts are over at once, and its
 * clock goes on by them.
 */
export function openStandIn({ script, args, environment, directory, authority }: Start): StandIn {
  const said: Said = { stdout: [], stderr: [] };
  const clock = openRunningClock();
  const timers = new Set<NodeJS.Timeout>();
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((done) => {
    end = done;
  });
  const events = new EventEmitter();
  const own = {
    argv: [process.execPath, script, ...args],
    execArgv: [],
    env: { ...environment },
    exitCode: undefined,
    stdin: Readable.from([]),
    stdout: collector(said.stdout),
    stderr: collector(said.stderr),
    cwd: () => directory,
    uptime: () => clock.elapsed() / 1000,
    exit: (code: number) => {
      for (const timer of timers) clearTimeout(timer);
      end(code);
    },
    ...Object.fromEntries(
      (['on', 'once', 'off', 'removeListener', 'emit', 'listenerCount'] as const).map((name) => [
        name,
        events[name].bind(events),
      ]),
    ),
  };
  const itsProcess = Object.create(process, Object.getOwnPropertyDescriptors(own));
  return {
    modules: { ...standInModules(directory, said, authority, clock), process: itsProcess },
    globals: {
      process: itsProcess,
      performance: standIn(performance, { now: clock.elapsed }),
      AbortSignal: standIn(AbortSignal, { timeout: clock.alarm }),
      // What a process has left to do ends with it.
      setTimeout: (call: () => void, milliseconds?: number, ...rest: []) => {
        const timer = setTimeout(call, milliseconds, ...rest);
        timers.add(timer);
        return timer;
      },
    },
    run: async (start) => {
      atWork.add(said);
      try {
        start();
        const code = await ended;
        return { code, stdout: said.stdout.join(''), stderr: said.stderr.join('') };
      } finally {
        atWork.delete(said);
      }
    },
  };
}

function collector(texts: string[]): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _, done) => {
      texts.push(chunk.toString());
      done();
    },
  });
}
