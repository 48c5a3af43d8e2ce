import type { World } from '../world/world.ts';
import { guardSend } from './exchange.ts';
import type { Secrets } from './secrets.ts';

/** A world in which what is secret is kept, and nothing of it is sent or heard where it has no business. */
export function guardWorld(world: Omit<World, 'secrets'>, secrets: Secrets): World {
  return { ...world, secrets, send: guardSend(world.send, secrets) };
}
