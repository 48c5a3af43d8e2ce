import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import { vi } from 'vitest';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import type { HttpRequest, Send } from '../../src/world/http-message.ts';
import type { RunningClock } from '../world.ts';

/**
 * Time that nobody has to wait for: when a run has nothing under way but requests that the simulator took and never answers
 * (`half-open`), only its clock can go on, and so it goes on at once.
 */
const held = new Set<string>();
const onHeld = new Set<() => void>();

const nameOf = (host: string, method: string, path: string, token: string | undefined) =>
  [host, method, path, token].join(' ');

/** The weather as it is; what it leaves without an answer is told. */
export function tellSilence(weather: (request: RecordedRequest) => Weather | undefined) {
  return (request: RecordedRequest): Weather | undefined => {
    const kind = weather(request);
    if (kind?.kind === 'half-open') {
      const { headers, method, path } = request;
      held.add(nameOf(headers.host ?? '', method, path, headers.authorization));
      for (const look of onHeld) look();
    }
    return kind;
  };
}

/** Whether a run in this process still waits for what it has asked at such a path. */
export const isMetWithSilence = (path: string) => [...held].some((name) => name.includes(path));

function nameOfSent({ url, method, headers }: HttpRequest): string {
  const { host, pathname, search } = new URL(url);
  return nameOf(host, method, pathname + search, headers['authorization']);
}

/** Sends as `send` does, and moves the clock on while all that is under way is met with silence. */
export function skippingSilence(send: Send, clock: RunningClock): { send: Send; stop: () => void } {
  const underWay = new Map<HttpRequest, string>();
  let changes = 0;
  let isLooking = false;
  const isSilent = () => underWay.size > 0 && [...underWay.values()].every((name) => held.has(name));

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    while (isSilent()) {
      const before = changes;
      if ((await isQuiet()) && before === changes && isSilent()) clock.skipSilence();
    }
    isLooking = false;
  }
  const lookLater = () => void look();
  onHeld.add(lookLater);

  return {
    send: async (request) => {
      const name = URL.canParse(request.url) ? nameOfSent(request) : request.url;
      underWay.set(request, name);
      changes += 1;
      try {
        return await send(request);
      } finally {
        underWay.delete(request);
        held.delete(name);
        changes += 1;
        lookLater();
      }
    },
    stop: () => void onHeld.delete(lookLater),
  };
}

/** Whether what goes on in this process has come to rest: nothing is loaded or read, and no name is asked for. */
async function isQuiet(): Promise<boolean> {
  await vi.dynamicImportSettled();
  for (let turns = 0; turns < 5; turns += 1) {
    await delay(1);
    await turn();
    if (process.getActiveResourcesInfo().some((name) => /^(FS|GetAddrInfo|GetNameInfo)/.test(name))) return false;
  }
  await vi.dynamicImportSettled();
  return true;
}
