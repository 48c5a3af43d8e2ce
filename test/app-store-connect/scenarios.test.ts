import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONNECT_QUESTIONS } from '../../src/findings/connect-answers.ts';
import { DOORS, expectScenario, type Scenario } from './account.ts';

const folder = new URL('scenarios/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const all = await Promise.all(
  names.map(async (name) => {
    const { scenario } = (await import(new URL(name, folder).href)) as { scenario: Scenario };
    return [name.replace('.ts', '').replaceAll('-', ' '), scenario] as const;
  }),
);

/** What can never be answered so: only Apple's own records could, and they do not. */
const NEVER: readonly string[] = [
  'key no',
  'family no',
  'revoked yes',
  'agreements no',
  'paid-apps yes',
  'paid-apps no',
];

test('every question has a scenario for each answer that can be had', () => {
  const wanted = Object.keys(CONNECT_QUESTIONS).flatMap((question) =>
    ['yes', 'no', 'unknown'].map((answer) => `${question} ${answer}`),
  );
  const had = new Set(all.map(([, { question, answer }]) => `${question} ${answer}`));
  expect(wanted.filter((one) => !had.has(one))).toEqual(NEVER);
});

describe.each(DOORS)('with an App Store Connect key, through the %s', (door) => {
  test.concurrent.each(all)('%s', (_, scenario) => expectScenario(door, scenario));
});
