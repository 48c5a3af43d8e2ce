import type { Send } from './http-message.ts';
import type { Keeper } from './keeper.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads at most `limit` bytes of a file; `-` is standard input. Throws what node:fs throws, or when the signal fires. */
export type ReadFile = (path: string, limit: number, signal?: AbortSignal) => Promise<Buffer>;

/** What is under way, and how much of it is done where that can be told. */
export interface Progress {
  /** What a sentence could begin with, such as “Asking Apple”. */
  readonly doing: string;
  readonly done?: number;
  readonly total?: number;
}

/**
 * Everything outside the program, handed in by the door. No other module reads the clock, the environment or a file by
 * itself, so that a test drives all of them without patching globals.
 */
export interface World {
  readonly environment: Environment;
  /** The working directory. */
  readonly directory: string;
  /** Milliseconds since the epoch, by this machine's clock, which may be wrong. */
  readonly now: () => number;
  /** Milliseconds of a clock that never jumps; for durations. */
  readonly elapsed: () => number;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Resolves after the time, or at once when the signal fires. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A signal that fires after the time. */
  readonly alarm: (milliseconds: number) => AbortSignal;
  /** Fires when the run is to end early (SIGINT, SIGTERM). */
  readonly interrupted: AbortSignal;
  readonly readFile: ReadFile;
  readonly send: Send;
  /** Keeps secrets out of all that is emitted, and has the CI system mask them where there is a way to ask for that. */
  readonly secrets: Keeper;
  /** Told what is under way, for whoever waits for it. */
  readonly progress?: (now: Progress) => void;
  /** Told the exit code as soon as the verdict stands, so that nothing that breaks off afterwards changes it. */
  readonly reached?: (exitCode: number) => void;
}
