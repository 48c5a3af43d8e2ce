import process from 'node:process';

/**
 * How many cases a test tries: a fifth of them where a person waits for it, all of them with THOROUGH=1, as `.ci/run` does.
 */
export function casesOf(all: number): number {
  return process.env['THOROUGH'] === '1' ? all : Math.ceil(all / 5);
}
