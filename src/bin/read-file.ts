import { constants, openSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import process from 'node:process';
import type { Readable } from 'node:stream';
import type { ReadFile } from '../world/world.ts';

/** Reads a file, a pipe or standard input, in bounded time and space. */
export const readFile: ReadFile = async (path, limit, signal) => {
  const stream = STANDARD_INPUT.includes(path) ? process.stdin : await openStream(path, limit);
  const stop = () => stream.destroy(new Error('the run ended'));
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
};

/** Names of standard input, which may be what cannot be opened by its name (a socket). */
const STANDARD_INPUT = ['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

/** What is opened never waits: a silent pipe for its writer, a terminal for its line. */
const WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

async function openStream(path: string, limit: number): Promise<Readable> {
  if (!(await stat(path)).isFIFO()) return (await open(path, WITHOUT_WAITING)).createReadStream({ end: limit - 1 });
  // A file stream would wait for a silent pipe in a thread that nothing can interrupt, and keep even process.exit waiting.
  return new Socket({ fd: openSync(path, WITHOUT_WAITING), readable: true, writable: false });
}
