import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { checkKeyOf, encodeKey, fingerprintOfKey } from '../doors/library.ts';
import type { CheckOptions, Encoded, KeyInput, Surroundings } from '../doors/library-types.ts';
import { ownWords } from '../doors/own-words.ts';
import type { Report } from '../findings/report.ts';
import { createHttpClient } from '../net/http.ts';
import { createSecrets } from '../secrets/secrets.ts';
import type { World } from '../world/world.ts';
import { readFile } from './read-file.ts';

/** The library in the real world: each call has a world and secrets of its own, and leaves nothing of the process changed. */

/**
 * All checks of `iap-key check`, then the pushes that the options ask for.
 * @returns the report, the same that `--format json` prints; a refused key is a report, too, and not an exception
 * @throws UsageProblem for an unknown or impossible option, before anything is contacted
 */
export async function check(options: CheckOptions, surroundings: Surroundings = {}): Promise<Report> {
  return within(surroundings, (world) => checkKeyOf(options, world, createSecrets(ownWords)));
}

/**
 * Checks a key locally and gives the line to store as a CI secret, as `iap-key encode` does.
 * @throws KeyProblem where it is no usable key
 */
export async function encode(key: KeyInput, surroundings: Surroundings = {}): Promise<Encoded> {
  return within(surroundings, (world) => encodeKey(key, world, createSecrets(ownWords)));
}

/**
 * Names a key by its public half, as `iap-key fingerprint` does: safe to publish.
 * @throws KeyProblem where it is no usable key
 */
export async function fingerprint(key: KeyInput, surroundings: Surroundings = {}): Promise<string> {
  return within(surroundings, (world) => fingerprintOfKey(key, world, createSecrets(ownWords)));
}

async function within<Value>(
  { environment = process.env, signal = new AbortController().signal }: Surroundings,
  run: (world: Omit<World, 'secrets'>) => Promise<Value>,
): Promise<Value> {
  const http = createHttpClient(environment);
  try {
    return await run({
      environment,
      directory: process.cwd(),
      now: Date.now,
      elapsed: () => performance.now(),
      random: Math.random,
      sleep: (milliseconds, until) => delay(milliseconds, undefined, { signal: until }).catch(() => undefined),
      alarm: (milliseconds) => AbortSignal.timeout(milliseconds),
      interrupted: signal as AbortSignal,
      readFile,
      send: http.send,
    });
  } finally {
    await http.close();
  }
}
