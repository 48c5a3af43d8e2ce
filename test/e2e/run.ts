/** One run of the program: what is given to it, and what comes of it. */

export type Door = 'action' | 'command-line';

/** Everything that one run of the program emitted. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Files that the run wrote, by name: outputs, summary, reports. */
  files: Record<string, string>;
}

export interface Invocation {
  env?: Record<string, string>;
  stdin?: string | Buffer;
  /** The working directory; a new empty folder unless told. */
  directory?: string;
  /** Leaves standard input open, as a terminal or a pipe without an end. */
  endlessStdin?: boolean;
  /** Sends the run a signal when this resolves. */
  interrupt?: { when: Promise<unknown>; signal: 'SIGINT' | 'SIGTERM' };
  /** What the clock of the machine, as the program sees it, is ahead of the real one. */
  clockOffsetMs?: number;
  /** Report files to ask for, by setting. */
  files?: Record<string, string>;
}
