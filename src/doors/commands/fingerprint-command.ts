import { UsageError } from '../../findings/usage-error.ts';
import type { KeySource } from '../../key/load.ts';
import { variableSources } from '../../settings/other-names.ts';
import { keySource } from '../../settings/read-settings.ts';
import type { World } from '../../world/world.ts';
import { openKey } from '../open-key.ts';
import type { Terminal } from '../terminal.ts';
import { refusalOf } from './encode.ts';

/**
 * Names a key, so that laptop, CI and backend can be compared: the fingerprint alone on standard output.
 * @param file a path, `-` for standard input; without one the key that the variables hold
 * @returns the exit code
 */
export async function fingerprint(file: string | undefined, world: World, terminal: Terminal): Promise<number> {
  const opened = await openKey(file === undefined ? ofVariables(world) : { kind: 'file', path: file }, world);
  if (!opened.ok) {
    terminal.error(`${refusalOf(opened)}\n`);
    return 1;
  }
  terminal.out(`${opened.fingerprint}\n`);
  return 0;
}

function ofVariables({ environment }: World): KeySource {
  const problems: string[] = [];
  const { source } = keySource(variableSources(environment), problems);
  if (problems.length > 0) throw new UsageError(problems);
  return source;
}
