import type { Readable, Writable } from 'node:stream';
import { USUAL_WIDTH } from '../report/wrap.ts';
import type { World } from '../world/world.ts';

/** Where the command line writes to. Everything passes the gate, except what `encode` is asked to print, and masks. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly isTerminal: boolean;
  /** Whether standard output is kept in a file, where no CI system listens. */
  readonly isFile: boolean;
  /** The width of standard output in characters, where it is a terminal. */
  readonly columns?: number | undefined;
  /** Standard error, where it is a terminal: there one line can be written over and over. */
  readonly errorTerminal?: { readonly columns: number | undefined } | undefined;
  /** The streams on which a person can be asked; undefined where nobody sits. */
  readonly person?: () => Person | undefined;
  /** Runs another program to its end; undefined where there is no such program. */
  readonly start?: (program: string, args: readonly string[], input: string) => Promise<Ended | undefined>;
}

/** How another program ended, and what it said. */
export interface Ended {
  readonly exitCode: number;
  readonly said: string;
}

export interface Person {
  readonly input: Readable & { readonly setRawMode?: (isRaw: boolean) => unknown };
  readonly output: Writable;
}

/** The width to lay text out for; of what is no terminal, the one that the environment tells. */
export function widthOf({ environment }: Pick<World, 'environment'>, { columns }: Pick<Terminal, 'columns'>): number {
  const told = columns ?? Number(environment['COLUMNS']);
  return Number.isInteger(told) && told > 0 ? told : USUAL_WIDTH;
}

/** The log of a CI system shows color without being a terminal. */
export function wantsColorInLog({ environment }: Pick<World, 'environment'>): boolean {
  return wantsColor({ environment: { ...environment, TERM: '' } }, { isTerminal: true });
}

/** https://no-color.org and https://force-color.org; otherwise color where a person looks at a terminal. */
export function wantsColor(
  { environment }: Pick<World, 'environment'>,
  { isTerminal }: Pick<Terminal, 'isTerminal'>,
): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
}
