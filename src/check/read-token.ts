import { backendOf } from '../backends/all.ts';
import { UsageError } from '../findings/usage-error.ts';
import { type BareToken, bareToken } from '../settings/bearer.ts';
import { type PushPlan, wrongToken } from '../settings/push-plans.ts';
import type { World } from '../world/world.ts';

const MAX_TOKEN_BYTES = 16 * 1024;

/**
 * The token of a push, read from its file if it stands in one, and kept secret before it is used.
 * @throws UsageError when the file cannot be read or holds no token
 */
export async function readToken({ to, token }: PushPlan, world: World, signal: AbortSignal): Promise<BareToken> {
  if (token.kind === 'value') {
    world.secrets.keep(token.value);
    return { token: token.value, scheme: token.scheme };
  }
  const bare = await world.readFile(token.path, MAX_TOKEN_BYTES, signal).then(
    (bytes) => bareToken(bytes.toString('utf8')),
    (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
      throw new UsageError(`${to}-token-file: The file cannot be read${code}.`);
    },
  );
  const { token: text } = bare;
  if (text === '') throw new UsageError(`${to}-token-file: The file is empty.`);
  world.secrets.keep(text);
  const [wrong] = wrongToken(backendOf(to), text);
  if (wrong !== undefined) throw new UsageError(`${to}-token-file: ${wrong}`);
  return bare;
}
