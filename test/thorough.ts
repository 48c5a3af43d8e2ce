import process from 'node:process';

/** Whether CI looks, and not a person who waits. */
export const isThorough = process.env['THOROUGH'] === '1';

/**
 * How many cases a test tries: a tenth of them where a person waits for it, all of them with THOROUGH=1, as `.ci/run` does.
 */
export function casesOf(all: number): number {
  return isThorough ? all : Math.ceil(all / 10);
}
