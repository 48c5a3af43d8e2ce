import process from 'node:process';
import { nameOfCrash, PLEASE_REPORT } from '../findings/defect.ts';
import { EXIT_DEFECT } from '../findings/exit-code.ts';

/** How long what was said may take to be read, after which nobody waits for a reader any more. */
const PATIENCE_MS = 30_000;

/**
 * Runs a door to its end, and the process with it: with the exit code of the door, whatever is still open; with that of the
 * verdict, if something breaks off after it; and with one plain sentence where nothing else can be said.
 * @param door gets what it has to tell of its verdict as soon as that stands
 * @param tell says a sentence where a person sees it
 * @param close gives back what the door has used; it is not waited for longer than for a reader
 */
export function runToEnd(
  door: (reached: (exitCode: number) => void) => Promise<number>,
  tell: (sentence: string) => void,
  close: () => Promise<unknown>,
): void {
  let verdict: number | undefined;
  let isEnding = false;

  async function end(exitCode: number): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    process.exitCode = exitCode;
    // A reader that does not read keeps nobody: the signal that ends a run ends this waiting, too.
    const patience = new Promise<void>((done) => {
      setTimeout(done, PATIENCE_MS);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await Promise.race([Promise.all([flushed(process.stdout), flushed(process.stderr), close()]), patience]).catch(
      () => undefined,
    );
    process.exit(exitCode);
  }

  function breakOff(error: unknown): void {
    if (isEnding) return;
    const result = verdict === undefined ? '' : ' The verdict of this run stands.';
    try {
      tell(`${PLEASE_REPORT} The run broke off (${nameOfCrash(error)}).${result}`);
    } catch {
      // Nobody listens; the exit code still tells.
    }
    void end(verdict ?? EXIT_DEFECT);
  }

  // A reader that has seen enough (`iap-key explain | head`), or a full disk behind it, changes no verdict.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', breakOff);
  process.on('unhandledRejection', breakOff);
  // Nothing is left to wait for, and yet the door has not come to its end.
  process.on('beforeExit', () => breakOff(undefined));
  const reached = (exitCode: number) => {
    verdict = exitCode;
  };
  door(reached).then(end, breakOff);
}

/** What stands in the way of a reader is no fault of the run: a broken stream counts as flushed. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    if (stream.destroyed || stream.writableLength === 0) return done();
    stream.once('error', () => done());
    stream.once('close', () => done());
    stream.write('', () => done());
  });
}

/** A stream to write to, which throws nothing: files are written at once, and may be on a full disk. */
export function writer(stream: NodeJS.WriteStream): (text: string) => void {
  return (text) => {
    try {
      stream.write(text);
    } catch {
      // As above.
    }
  };
}
