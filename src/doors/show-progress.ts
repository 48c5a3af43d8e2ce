import { clip, oneLine, withoutCommands } from '../findings/foreign.ts';
import { formatCount } from '../report/words.ts';
import { USUAL_WIDTH } from '../report/wrap.ts';
import type { Progress, World } from '../world/world.ts';

/** Where progress is shown: standard error, so that what is piped from standard output stays a report. */
export interface ProgressScreen {
  readonly write: (text: string) => void;
  /** Set where it is a terminal, on which one line is written over and over; a log gets a line now and then. */
  readonly terminal?: { readonly columns: number | undefined } | undefined;
}

const EVERY_MS = { terminal: 500, log: 10_000 } as const;

/** Goes to the start of the line, and clears it. */
const CLEAR = '\r\u001B[2K';

/**
 * Shows what is under way until it is ended. Short work is over before anything is shown.
 * @returns what to tell of it, and how to end it
 */
export function showProgress(
  { write, terminal }: ProgressScreen,
  { alarm, elapsed }: Pick<World, 'alarm' | 'elapsed'>,
): { readonly tell: (now: Progress) => void; readonly end: () => void } {
  const start = elapsed();
  let current: Progress = { doing: 'Checking the key' };
  let isOver = false;
  let isShown = false;

  function show(): void {
    if (isOver) return;
    const text = withoutCommands(oneLine(`iap-key: ${wordsOf(current, elapsed() - start)}`));
    if (terminal === undefined) write(`${text}\n`);
    // A line that fills the width would be broken, and its beginning stay.
    else write(`${CLEAR}${clip(text, Math.max(1, (terminal.columns ?? USUAL_WIDTH) - 2))}`);
    isShown = true;
    wait();
  }
  function wait(): void {
    try {
      const signal = alarm(terminal === undefined ? EVERY_MS.log : EVERY_MS.terminal);
      signal.addEventListener('abort', show, { once: true });
    } catch {
      // Whoever cannot be told of progress is told the result.
    }
  }
  wait();
  return {
    tell: (now) => {
      current = now;
    },
    end: () => {
      isOver = true;
      if (isShown && terminal !== undefined) write(CLEAR);
    },
  };
}

function wordsOf({ doing, done, total }: Progress, elapsedMs: number): string {
  const seconds = `${Math.round(elapsedMs / 1000)} s`;
  if (done === undefined || total === undefined || total < 2) return `${doing} … ${seconds}`;
  return `${doing}: ${formatCount(done)} of ${formatCount(total)} apps, ${seconds}`;
}
