import { askAppStoreConnect, type KeyFamily } from '../apple/connect.ts';
import type { Credentials } from '../apple/token.ts';
import { guard } from '../findings/defect.ts';
import type { Endpoint } from '../net/endpoint.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';

/** So long a verdict may wait for App Store Connect. */
const PATIENCE_MS = 2000;

/** The question whose key it is, which is under way while Apple is asked. */
export interface WhoseKey {
  /** What is known when a verdict is due, or soon after; `unknown` where App Store Connect is slow. */
  readonly soon: () => Promise<KeyFamily>;
  /** What is known when a push is due: waits as long as the run has time. */
  readonly inTheEnd: () => Promise<KeyFamily>;
  /** Nobody waits for the answer any more. */
  readonly drop: () => void;
}

/** Asks App Store Connect beside Apple, so that the answer costs a run no time; a crash of it is no answer. */
export function askWhoseKey(credentials: Credentials, endpoint: Endpoint, world: World, session: Session): WhoseKey {
  const dropped = new AbortController();
  const bounds = { ...session, signal: AbortSignal.any([session.signal, dropped.signal]) };
  const answer = guard<KeyFamily>(
    () => askAppStoreConnect(credentials, endpoint, world, bounds),
    () => 'unknown',
  );
  return {
    soon: () => Promise.race([answer, patience(world, session)]),
    inTheEnd: () => answer,
    drop: () => dropped.abort(),
  };
}

async function patience(world: World, { signal }: Session): Promise<KeyFamily> {
  // Not a wait of the run, but the end of one: an alarm passes by itself, and the run may end before it.
  const ends = AbortSignal.any([signal, world.alarm(PATIENCE_MS)]);
  if (!ends.aborted) await new Promise((done) => ends.addEventListener('abort', done, { once: true }));
  return 'unknown';
}
