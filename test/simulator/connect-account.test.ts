import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeThrowawayKey, type ThrowawayKey } from '../../src/simulator/credentials.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator } from '../../src/simulator/simulator-options.ts';
import { ask } from './client.ts';
import { connectToken, NOON } from './tokens.ts';

const issuerId = makeThrowawayKey().issuerId;
const make = () => ({ ...makeThrowawayKey(), issuerId });
const [admin, developer, individual, unsigned] = [make(), make(), make(), makeThrowawayKey()];
const hundreds = Array.from({ length: 450 }, (_, index) => ({ bundleId: `org.example.app${index}`, live: true }));

let simulator: Simulator;

beforeAll(async () => {
  const family = 'app-store-connect';
  simulator = await startSimulator({
    now: () => NOON,
    accounts: [
      {
        issuerId,
        keys: [
          { ...admin, family },
          { ...developer, family, role: 'developer' },
          { ...individual, family, individual: { apps: ['org.example.app7'] } },
        ],
        apps: hundreds,
      },
      { issuerId: unsigned.issuerId, keys: [{ ...unsigned, family }], apps: [], agreements: 'missing' },
    ],
  });
});

afterAll(() => simulator.close());

async function get(key: ThrowawayKey, path: string, claims: Record<string, unknown> = {}) {
  const token = connectToken(key, { claims });
  const { status, body } = await ask(`${simulator.urls.appStoreConnect}${path}`, { ca: simulator.certificate, token });
  return { status, json: JSON.parse(body), code: JSON.parse(body).errors?.[0]?.code as string | undefined };
}

test('apps come by pages, and each page leads to the next', async () => {
  const seen: string[] = [];
  let path: string | undefined = '/v1/apps?fields[apps]=bundleId&limit=200';
  while (path !== undefined) {
    const { json } = await get(admin, path);
    seen.push(...json.data.map((app: { attributes: { bundleId: string } }) => app.attributes.bundleId));
    const next: string | undefined = json.links.next;
    path = next === undefined ? undefined : new URL(next).pathname + new URL(next).search;
  }
  expect(seen).toEqual(hundreds.map(({ bundleId }) => bundleId));
});

test('the filter for bundle IDs also finds longer ones, and takes several', async () => {
  const { json } = await get(admin, '/v1/apps?filter[bundleId]=org.example.app44,org.example.app7&limit=200');
  expect(json.meta.paging.total).toBe(1 + 10 + 1 + 10);
});

test('only the fields that are asked for come', async () => {
  const { json } = await get(admin, '/v1/apps?fields[apps]=bundleId&limit=1');
  expect(json.data[0].attributes).toEqual({ bundleId: 'org.example.app0' });
});

test('a developer reads versions, and not availability', async () => {
  const { json } = await get(developer, '/v1/apps/1000000001/appStoreVersions');
  expect(json.data[0].attributes.appVersionState).toBe('READY_FOR_DISTRIBUTION');
  expect(await get(developer, '/v1/apps/1000000001/appAvailabilityV2')).toMatchObject({
    status: 403,
    code: 'FORBIDDEN_ERROR',
  });
  expect((await get(admin, '/v1/apps/1000000001/appAvailabilityV2')).status).toBe(200);
});

test('an app that is not there is not found, and a path that is not there is another error', async () => {
  expect(await get(admin, '/v1/apps/5/appStoreVersions')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect(await get(admin, '/v1/apps/1000000001/nothing')).toMatchObject({ status: 404, code: 'PATH_ERROR' });
});

describe('an individual key', () => {
  const asUser = { iss: undefined, sub: 'user' };

  test('names its user and no issuer, and sees the apps of that user', async () => {
    const { json } = await get(individual, '/v1/apps', asUser);
    expect(json.data.map(({ attributes }: { attributes: { bundleId: string } }) => attributes.bundleId)).toEqual([
      'org.example.app7',
    ]);
  });

  test.each([
    ['with an issuer', { sub: 'user' }],
    ['without a user', { iss: undefined }],
    ['of another user', { iss: undefined, sub: 'admin' }],
  ])('is refused %s', async (_, claims) => {
    expect(await get(individual, '/v1/apps', claims)).toMatchObject({ status: 401, code: 'NOT_AUTHORIZED' });
  });

  test('is no team key: that is refused without its issuer', async () => {
    expect((await get(admin, '/v1/apps', asUser)).status).toBe(401);
  });
});

test('while an agreement is missing every path says so, even one that is not there', async () => {
  for (const path of ['/v1/apps', '/v1/nothing'])
    expect(await get(unsigned, path)).toMatchObject({
      status: 403,
      code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
    });
});
