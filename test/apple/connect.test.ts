import { expect, test } from 'vitest';
import { askAppStoreConnect } from '../../src/apple/connect.ts';
import type { Exchange, HttpRequest } from '../../src/world/http-message.ts';
import { CREDENTIALS, NOON, response, setStage, tokenOf } from './stage.ts';

const endpoint = { url: 'https://connect.example', isReplaced: true };
const errors = { errors: [{ status: '401', code: 'NOT_AUTHORIZED' }] };

test.each<[string, Exchange, string]>([
  ['200 with apps', response(200, { data: [] }), 'app-store-connect'],
  ['403 with errors', response(403, errors), 'app-store-connect'],
  ['401 with errors', response(401, errors), 'other'],
  ['401 without a body', response(401), 'other'],
  ['200 with HTML', response(200, '<html>'), 'unknown'],
  ['200 with foreign JSON', response(200, { ok: true }), 'unknown'],
  ['403 of a firewall', response(403, '<html>'), 'unknown'],
  ['404', response(404, errors), 'unknown'],
  ['429', response(429, errors), 'unknown'],
  ['500', response(500, errors), 'unknown'],
  ['a redirect', response(302), 'unknown'],
  ['no answer', { kind: 'failure', reason: 'timeout', code: 'TIMEOUT' }, 'unknown'],
])('%s tells the family of the key', async (_, exchange, family) => {
  const { world, session, requests } = setStage(() => exchange);
  expect(await askAppStoreConnect(CREDENTIALS, endpoint, world, session)).toBe(family);
  expect(requests).toHaveLength(1);
});

test('the question is read-only, without a bundle ID, by the corrected clock, and its token is kept secret', async () => {
  const { world, session, requests, secrets } = setStage(() => response(401));
  session.clockOffsetMs = 3_600_000;
  await askAppStoreConnect(CREDENTIALS, endpoint, world, session);
  const [request] = requests as [HttpRequest];
  expect(request).toMatchObject({ method: 'GET', url: 'https://connect.example/v1/apps?limit=1' });
  expect(tokenOf(request).claims).toEqual({
    iss: CREDENTIALS.issuerId,
    aud: 'appstoreconnect-v1',
    iat: NOON / 1000 + 3540,
    exp: NOON / 1000 + 3900,
  });
  expect(request.headers['authorization']).toBe(`Bearer ${secrets[0]}`);
});
