import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpClient } from '../net/http.ts';
import type { Environment, World } from '../world/world.ts';
import { readFile } from './read-file.ts';
import { quietly } from './standard-error.ts';

/** The real world, for the entry points. */
export function createWorld(environment: Environment, http: HttpClient): Omit<World, 'secrets'> {
  return {
    environment,
    directory: process.cwd(),
    now: Date.now,
    // Not performance.now(), for which Node.js loads a module of its own.
    elapsed: () => process.uptime() * 1000,
    random: Math.random,
    sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
    // Node.js takes whole numbers only, and half of a time that is left is none.
    alarm: (milliseconds) => AbortSignal.timeout(Math.max(0, Math.ceil(milliseconds))),
    interrupted: interruption(),
    readFile: quietly(readFile),
    send: http.send,
  };
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
