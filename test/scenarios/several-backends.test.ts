import { describe, expect, test } from 'vitest';
import { FOREIGN, setStage } from '../e2e/stage.ts';
import {
  ADAPTY_APP,
  ADAPTY_TOKEN,
  BACKENDS,
  DOORS,
  QONVERSION_TOKEN,
  REVENUECAT_TOKEN,
  requestsWithKey,
  runThrough,
  SECRET_KEY,
  TO_ADAPTY,
  TO_ALL,
} from './push.ts';

describe.each(DOORS)('a push through the %s', (door) => {
  test('three targets get the key in one request each, and a second run finds it unchanged where it can be seen', async () => {
    const stage = await setStage(BACKENDS);
    try {
      const first = await runThrough(door, TO_ALL, undefined, stage);
      expect(first.report.pushes.map(({ to, status }) => `${to} ${status}`)).toEqual([
        'adapty pushed',
        'revenuecat pushed',
        'qonversion pushed',
      ]);
      expect(
        requestsWithKey(stage)
          .map(({ host, method }) => `${host} ${method}`)
          .sort(),
      ).toEqual(['adapty PUT', 'qonversion POST', 'revenuecat POST']);
      if (door === 'action') expect(first.outputs['pushed']).toBe('true');
      const second = await runThrough(door, { ...TO_ALL, 'push-to': 'adapty, qonversion' }, undefined, stage);
      expect(second.report.pushes.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
      expect(second.methods).toEqual({ adapty: ['GET'], revenuecat: [], qonversion: ['GET'] });
      if (door === 'action') expect(second.outputs['pushed']).toBe('unchanged');
      const third = await runThrough(door, { ...TO_ALL, 'dry-run': 'true' }, undefined, stage);
      expect(third.report.pushes.map(({ to, status }) => `${to} ${status}`)).toEqual([
        'adapty unchanged',
        'revenuecat dry-run',
        'qonversion unchanged',
      ]);
      expect(requestsWithKey(stage)).toHaveLength(3);
    } finally {
      await stage.close();
    }
  });

  test('one target that fails does not stop the others, and each has its row', async () => {
    const { run, report, methods } = await runThrough(door, { ...TO_ALL, 'revenuecat-token': 'sk_wr0ngwr0ngwr0ng' });
    expect(report.pushes.map(({ to, status, problem }) => [to, status, problem])).toEqual([
      ['adapty', 'pushed', undefined],
      ['revenuecat', 'failed', 'revenuecat-token-refused'],
      ['qonversion', 'pushed', undefined],
    ]);
    expect(methods['revenuecat']).toEqual(['GET']);
    expect([report.result, report.problem, run.code]).toEqual(['pass', 'revenuecat-token-refused', 4]);
  });

  test('a key that does not pass is pushed nowhere', async () => {
    const { run, report, methods, stage } = await runThrough(door, { ...TO_ALL, 'bundle-id': FOREIGN, retries: '0' });
    expect(report).toMatchObject({ result: 'fail', problem: 'apple-refused' });
    expect(report.pushes.map(({ status, problem }) => [status, problem])).toEqual(
      Array(3).fill(['skipped', 'push-skipped']),
    );
    expect(report.checks.filter(({ id }) => id === 'push').map(({ status }) => status)).toEqual([
      'skip',
      'skip',
      'skip',
    ]);
    expect(methods).toEqual({ adapty: [], revenuecat: [], qonversion: [] });
    expect(requestsWithKey(stage)).toEqual([]);
    expect(run.code).toBe(1);
  });

  test('a key of which Apple says nothing is pushed nowhere', async () => {
    const { run, report, methods } = await runThrough(door, { ...TO_ADAPTY, retries: '0' }, () => ({
      weather: ({ host }) =>
        host === 'production' || host === 'sandbox' ? { kind: 'answer', status: 503 } : undefined,
    }));
    expect(report).toMatchObject({ result: 'inconclusive', problem: 'apple-unavailable' });
    expect(report.pushes).toMatchObject([{ to: 'adapty', status: 'skipped', problem: 'push-skipped' }]);
    expect([run.code, methods['adapty']]).toEqual([3, []]);
  });
});

test('on GitHub every token and Adapty’s own secret are masked, and no output holds an ID of the push', async () => {
  const { run, outputs } = await runThrough('action', TO_ALL);
  const masks = run.stdout.split('\n').filter((line) => line.startsWith('::add-mask::'));
  for (const secret of [ADAPTY_TOKEN, REVENUECAT_TOKEN, QONVERSION_TOKEN, SECRET_KEY]) {
    expect(masks).toContain(`::add-mask::${secret}`);
  }
  expect(JSON.stringify(outputs)).not.toContain(ADAPTY_APP);
});
