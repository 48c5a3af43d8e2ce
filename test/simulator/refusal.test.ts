import { expect, test } from 'vitest';
import type { RefusalShape } from '../../src/simulator/simulated-world.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import { ask, type Seen } from './client.ts';
import { NOON } from './tokens.ts';

async function refusal(options: Partial<SimulatorOptions>): Promise<Seen> {
  const simulator = await startSimulator({ accounts: [], now: () => NOON, ...options });
  try {
    return await ask(`${simulator.urls.production}/inApps/v1/transactions/1`, { ca: simulator.certificate });
  } finally {
    await simulator.close();
  }
}

test('a refusal is text with a Request ID unless told otherwise', async () => {
  const { status, headers, body } = await refusal({});
  expect(status).toBe(401);
  expect(headers).toMatchObject({ server: 'daiquiri/3.0.0', 'content-type': 'text/plain; charset=utf-8' });
  expect(body).toMatch(/^Unauthenticated\n\nRequest ID: [A-Z2-7]{26}\.0\.0\n$/);
});

test('a refusal can be empty', async () => {
  const { status, headers, body } = await refusal({ refusal: 'empty' });
  expect(status).toBe(401);
  expect(headers['content-type']).toBeUndefined();
  expect(headers['content-length']).toBe('0');
  expect(body).toBe('');
});

test('a refusal can be JSON', async () => {
  const { status, headers, body } = await refusal({ refusal: 'json' });
  expect(status).toBe(401);
  expect(headers['content-type']).toBe('application/json');
  expect(JSON.parse(body)).toEqual({ errorCode: 'NOT_AUTHORIZED', errorMessage: 'Unauthenticated' });
});

test.each<RefusalShape>(['text', 'empty', 'json'])(
  'a refusal as %s carries the date of Apple’s clock',
  async (shape) => {
    expect((await refusal({ refusal: shape })).headers.date).toBe('Sun, 01 Mar 2026 12:00:00 GMT');
  },
);

test('two runs of the same requests get the same Request IDs, two requests of a run different ones', async () => {
  const first = await requestIds();
  expect(await requestIds()).toEqual(first);
  expect(new Set(first).size).toBe(3);
});

test('a Request ID ends with a line break or without one', async () => {
  expect(new Set((await requestIds()).map((body) => body.endsWith('\n')))).toEqual(new Set([true, false]));
});

async function requestIds(): Promise<string[]> {
  const simulator = await startSimulator({ accounts: [] });
  const bodies: string[] = [];
  for (const host of ['production', 'production', 'sandbox'] as const) {
    bodies.push((await ask(`${simulator.urls[host]}/inApps/v1/transactions/1`, { ca: simulator.certificate })).body);
  }
  await simulator.close();
  return bodies;
}
