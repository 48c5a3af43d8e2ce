import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOORS, expectScenario, type Scenario, TARGETS } from './push.ts';

type Named = readonly [sentence: string, scenario: Scenario];

/** The scenarios of a folder. They only say what is so; loaded here, they cost no start of their own. */
async function scenariosIn(folder: string): Promise<Named[]> {
  const names = readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.ts'));
  return Promise.all(
    names.map(async (name): Promise<Named> => {
      const { scenario } = (await import(new URL(`${folder}/${name}`, import.meta.url).href)) as { scenario: Scenario };
      return [name.replace('.ts', '').replaceAll('-', ' '), scenario];
    }),
  );
}

const BACKENDS = Object.keys(TARGETS) as (keyof typeof TARGETS)[];
const all = await Promise.all(BACKENDS.map(async (backend) => ({ backend, scenarios: await scenariosIn(backend) })));

test('every backend has scenarios, and no folder is one of no backend', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual([...BACKENDS].sort());
  for (const { scenarios } of all) expect(scenarios.length).toBeGreaterThan(0);
});

describe.each(all)('a push to $backend', ({ backend, scenarios }) => {
  describe.each(DOORS)('through the %s', (door) => {
    test.concurrent.each(scenarios)('%s', (_, scenario) => expectScenario(backend, door, scenario));
  });
});
