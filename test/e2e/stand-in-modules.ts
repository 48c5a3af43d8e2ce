import * as fs from 'node:fs';
import * as files from 'node:fs/promises';
import * as https from 'node:https';
import { isAbsolute, join } from 'node:path';
import * as tls from 'node:tls';
import * as tty from 'node:tty';
import type { Clock } from '../world.ts';
import type { Replaced } from './bundle-loader.ts';

/** What a run said, piece by piece. */
export interface Said {
  readonly stdout: string[];
  readonly stderr: string[];
}

type Call = (...given: unknown[]) => unknown;

/** The same object, with some of its members replaced. */
export function standIn<Original extends object>(original: Original, own: Replaced): Original {
  return new Proxy(original, {
    get: (target, name) => {
      if (typeof name === 'string' && Object.hasOwn(own, name)) return own[name];
      return Reflect.get(target, name);
    },
  });
}

/** Functions that are given two paths; all others have one, and it comes first. */
const OF_TWO_PATHS: readonly PropertyKey[] = ['rename', 'copyFile', 'link', 'cp'];

/** What the program, and the toolkit of the action, ask of files at once. */
const OF_FILES = ['openSync', 'existsSync', 'readFileSync', 'appendFileSync'];

/**
 * The modules of Node.js through which a program reaches what its process has one of: a folder that paths are relative to,
 * descriptors of its streams, authorities that it trusts, a clock.
 */
export function standInModules(
  directory: string,
  said: Said,
  authority: string | undefined,
  clock: Pick<Clock, 'sleep'>,
): Replaced {
  const below = (path: unknown) => (typeof path === 'string' && !isAbsolute(path) ? join(directory, path) : path);
  const belowFolder = (module: object, name: PropertyKey): Call => {
    const call = Reflect.get(module, name) as Call;
    const places = OF_TWO_PATHS.includes(name) ? 2 : 1;
    return (...given) => call(...given.slice(0, places).map(below), ...given.slice(places));
  };
  // As in a process that was started with NODE_EXTRA_CA_CERTS, but for the authorities of the world, which nobody here needs.
  const trusting =
    (call: Call): Call =>
    (...[options, ...rest]) =>
      call(authority === undefined ? options : { ca: authority, ...(options as object) }, ...rest);
  return {
    fs: standIn(fs, {
      ...Object.fromEntries(OF_FILES.map((name) => [name, belowFolder(fs, name)])),
      fstatSync: () => ({ isFile: () => false }),
      writeSync: (descriptor: number, text: string) => void said[descriptor === 1 ? 'stdout' : 'stderr'].push(text),
    }),
    'fs/promises': new Proxy(files, {
      get: (module, name) => (name === 'constants' ? module.constants : belowFolder(module, name)),
    }),
    https: standIn(https, { request: trusting(https.request as Call) }),
    tls: standIn(tls, {
      connect: trusting(tls.connect as Call),
      createSecureContext: trusting(tls.createSecureContext as Call),
    }),
    tty: standIn(tty, { isatty: () => false }),
    'timers/promises': {
      setTimeout: async (milliseconds: number, value: unknown, { signal = new AbortController().signal } = {}) => {
        await clock.sleep(milliseconds, signal);
        signal.throwIfAborted();
        return value;
      },
    },
  };
}
