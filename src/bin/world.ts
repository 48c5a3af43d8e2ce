import { open } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpClient } from '../http.ts';
import type { Environment, ReadFile, World } from '../world.ts';

/** The real world, for the entry points. */
export function createWorld(environment: Environment, http: HttpClient, keepSecret: (secret: string) => void): World {
  return {
    environment,
    directory: process.cwd(),
    now: Date.now,
    elapsed: () => performance.now(),
    random: Math.random,
    sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
    alarm: (milliseconds) => AbortSignal.timeout(milliseconds),
    interrupted: interruption(),
    readFile,
    send: http.send,
    keepSecret,
  };
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

const readFile: ReadFile = async (path, limit, signal) => {
  const stream = path === '-' ? process.stdin : (await open(path)).createReadStream({ end: limit - 1 });
  signal?.addEventListener('abort', () => stream.destroy(new Error('the run ended')), { once: true });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
};
