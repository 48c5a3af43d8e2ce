import type { World } from '../world/world.ts';

/** Where the command line writes to. Everything passes the gate, except what `encode` is asked to print, and masks. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly isTerminal: boolean;
  /** Whether standard output is kept in a file, where no CI system listens. */
  readonly isFile: boolean;
}

/** https://no-color.org and https://force-color.org; otherwise color where a person looks at a terminal. */
export function wantsColor({ environment }: Pick<World, 'environment'>, { isTerminal }: Terminal): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
}
