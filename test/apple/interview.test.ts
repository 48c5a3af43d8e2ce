import { expect, test } from 'vitest';
import { interview } from '../../src/apple/interview.ts';
import type { HttpRequest } from '../../src/world/http-message.ts';
import { CREDENTIALS, NOT_FOUND, REFUSED, setStage, tokenOf } from './stage.ts';

const endpoints = {
  production: { url: 'https://production.example', isReplaced: true },
  sandbox: { url: 'https://sandbox.example', isReplaced: true },
  appStoreConnect: { url: 'https://connect.example', isReplaced: true },
};
const settings = { environment: 'auto', endpoints, concurrency: 8, diagnose: true } as const;
const hostOf = ({ url }: HttpRequest) => new URL(url).host.split('.')[0];

test('production and sandbox are asked at the same time', async () => {
  const open: (() => void)[] = [];
  const { world, session } = setStage(async () => {
    await new Promise<void>((done) => {
      open.push(done);
      // Whoever comes second lets both go on: alone, the first would wait for ever.
      if (open.length === 2) for (const go of open) go();
    });
    return NOT_FOUND;
  });
  const [outcome] = await interview(settings, ['a.a'], CREDENTIALS, world, session);
  expect(outcome?.production?.last.answer.kind).toBe('accepted');
  expect(outcome?.sandbox?.last.answer.kind).toBe('accepted');
});

test('no more bundle IDs are asked for at once than allowed, and each for itself', async () => {
  let now = 0;
  let most = 0;
  const { world, session, requests } = setStage(async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((done) => setImmediate(done));
    now -= 1;
    return NOT_FOUND;
  });
  const bundleIds = Array.from({ length: 9 }, (_, index) => `org.example.app${index}`);
  const outcomes = await interview({ ...settings, concurrency: 2 }, bundleIds, CREDENTIALS, world, session);
  expect(most).toBeLessThanOrEqual(4);
  expect(outcomes.map(({ bundleId }) => bundleId)).toEqual(bundleIds);
  const asked = requests.map((request) => `${tokenOf(request).claims['bid']} ${hostOf(request)}`);
  expect(asked.sort()).toEqual(bundleIds.flatMap((id) => [`${id} production`, `${id} sandbox`]));
});

test.each(['production', 'sandbox'] as const)('%s alone is asked alone while it accepts', async (environment) => {
  const { world, session, requests } = setStage(() => NOT_FOUND);
  await interview({ ...settings, environment }, ['a.a'], CREDENTIALS, world, session);
  expect(requests.map(hostOf)).toEqual([environment]);
});

test('an environment that was not asked for is asked to explain a refusal, with one repetition at most', async () => {
  const { world, session, requests } = setStage(() => REFUSED);
  const [outcome] = await interview({ ...settings, environment: 'production' }, ['a.a'], CREDENTIALS, world, session);
  expect(requests.map(hostOf)).toEqual([...Array.from({ length: 4 }, () => 'production'), 'sandbox', 'sandbox']);
  expect(outcome?.sandbox?.last.answer.kind).toBe('refused');
});

test('without diagnosis it is not', async () => {
  const { world, session, requests } = setStage(() => REFUSED);
  const [outcome] = await interview(
    { ...settings, environment: 'sandbox', diagnose: false },
    ['a.a'],
    CREDENTIALS,
    world,
    session,
  );
  expect(new Set(requests.map(hostOf))).toEqual(new Set(['sandbox']));
  expect(outcome).not.toHaveProperty('production');
});

test('a production that refuses what the sandbox has accepted is asked once more, not to the limit', async () => {
  const { world, session, requests } = setStage((request) => (hostOf(request) === 'sandbox' ? NOT_FOUND : REFUSED));
  await interview(settings, ['a.a'], CREDENTIALS, world, session);
  expect(requests.filter((request) => hostOf(request) === 'production')).toHaveLength(2);
});
