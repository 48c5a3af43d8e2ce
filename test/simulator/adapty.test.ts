import { expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import { type AdaptyOptions, adapty } from '../../src/simulator/simulated-adapty.ts';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';

const key = makeThrowawayKey();
const FIELDS = {
  apple_store_key_id: key.keyId,
  apple_store_issuer_id: key.issuerId,
  apple_store_private_key: key.pem,
};

function service(options: Partial<AdaptyOptions> = {}) {
  const { reply } = adapty({ tokens: ['token'], apps: [{ id: 'app', bundleId: 'org.example.app' }], ...options });
  return (method: string, body = '') => {
    const request = {
      host: 'adapty',
      method,
      path: '/api/v1/developer/apps/app/',
      headers: { authorization: 'Bearer token' },
      body,
      receivedAt: 0,
      index: 0,
      socketId: 0,
    } satisfies RecordedRequest;
    const { answer } = reply(request);
    return { status: answer.status, json: JSON.parse(answer.body) as Record<string, unknown> };
  };
}

test('a key that is there is read as a random number, another one each time', () => {
  const ask = service();
  expect(ask('GET').json['apple_store_private_key']).toBeNull();
  expect(ask('PUT', JSON.stringify(FIELDS)).status).toBe(200);
  const reads = [1, 2, 3].map(() => ask('GET').json);
  for (const read of reads)
    expect(read).toMatchObject({ apple_store_key_id: key.keyId, apple_store_private_key: expect.any(Number) });
  expect(new Set(reads.map((read) => read['apple_store_private_key'])).size).toBeGreaterThan(1);
});

test('a key that is refused as wrong is not stored', () => {
  const ask = service({ refusesKey: true });
  expect(ask('PUT', JSON.stringify(FIELDS))).toMatchObject({
    status: 400,
    json: { errors: { non_field_errors: ['The provided field values are incorrect'] } },
  });
  expect(ask('GET').json).toMatchObject({ apple_store_key_id: null, apple_store_private_key: null });
});
