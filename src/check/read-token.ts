import { backendOf } from '../backends/all.ts';
import { UsageError } from '../findings/usage-error.ts';
import { type PushPlan, trim, wrongToken } from '../settings/push-plans.ts';
import type { World } from '../world/world.ts';

const MAX_TOKEN_BYTES = 16 * 1024;

/**
 * The token of a push, read from its file if it stands in one, and kept secret before it is used.
 * @throws UsageError when the file cannot be read or holds no token
 */
export async function readToken({ to, token }: PushPlan, world: World, signal: AbortSignal): Promise<string> {
  if (token.kind === 'value') {
    world.secrets.keep(token.value);
    return token.value;
  }
  const text = await world.readFile(token.path, MAX_TOKEN_BYTES, signal).then(
    (bytes) => trim(bytes.toString('utf8')),
    (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
      throw new UsageError(`${to}-token-file: The file cannot be read${code}.`);
    },
  );
  if (text === '') throw new UsageError(`${to}-token-file: The file is empty.`);
  world.secrets.keep(text);
  const [wrong] = wrongToken(backendOf(to), text);
  if (wrong !== undefined) throw new UsageError(`${to}-token-file: ${wrong}`);
  return text;
}
