import { ENDPOINTS } from '../settings/endpoints.ts';
import { OTHER_NAMES } from '../settings/other-names.ts';
import { variableName } from '../settings/sources.ts';
import { SETTING_NAMES, type SettingName } from '../settings/table.ts';
import type { World } from '../world/world.ts';

/**
 * The world of a check that is a step of another command: of the settings that variables hold it sees only some, because a
 * variable of the shell must not make it push, write or print what nobody asked this command for. Its verdict is not the end.
 */
export function stepWorld({ reached: _, ...world }: World, seen: readonly SettingName[]): World {
  const hidden = new Set(
    SETTING_NAMES.filter((name) => !seen.includes(name)).flatMap((name) => [
      variableName(name),
      variableName(name).replace('IAP_KEY', 'PLUGIN'),
      ...OTHER_NAMES.filter(([, setting]) => setting === name).map(([variable]) => variable),
    ]),
  );
  for (const { variable } of Object.values(ENDPOINTS)) hidden.delete(variable);
  const environment = Object.fromEntries(Object.entries(world.environment).filter(([name]) => !hidden.has(name)));
  return { ...world, environment };
}
