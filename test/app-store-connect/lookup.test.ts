import { describe, expect, test } from 'vitest';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { type Run, reportOf, runAction, runCommandLine } from '../e2e/program.ts';
import { LIVE, setStage, UNRELEASED } from '../e2e/stage.ts';
import { DOORS } from './account.ts';

const json = (value: unknown): Weather => ({
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: JSON.stringify(value),
});
/** Production refuses the live app, and the lookup meets a weather of its own. */
const refusedLive =
  (lookup?: Weather) =>
  ({ host }: RecordedRequest): Weather | undefined => {
    if (host === 'production') return { kind: 'refuse' };
    return host === 'lookup' ? lookup : undefined;
  };

async function run(door: (typeof DOORS)[number], options: Partial<SimulatorOptions>, settings: Record<string, string>) {
  const stage = await setStage(options);
  try {
    const env = { ...stage.env, IAP_KEY_RETRIES: '1', ...settings };
    const made: Run =
      door === 'action' ? await runAction({}, { env }) : await runCommandLine(['check', '--format', 'json'], { env });
    const report =
      'outputs' in made ? JSON.parse((made.outputs as Record<string, string>)['report'] ?? '') : reportOf(made);
    const finding = report.checks.find(({ problem }: { problem?: string }) => problem === 'app-not-live');
    const lookups = stage.simulator.requests.filter(({ host }) => host === 'lookup');
    return { code: made.code, report, finding, lookups };
  } finally {
    await stage.close();
  }
}

describe.each(DOORS)('without a second key, through the %s', (door) => {
  test('the App Store shows an app that production refuses: that is said', async () => {
    const { code, report, finding, lookups } = await run(door, { weather: refusedLive() }, {});
    expect(code).toBe(0);
    expect(finding).toMatchObject({
      status: 'warn',
      message: expect.stringMatching(/App Store of the United States shows/),
    });
    expect(lookups.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET /lookup?bundleId=${LIVE}`]);
    // A stand-in for the store is named as every other one is.
    const notices = report.checks.filter(({ message }: { message: string }) =>
      /^IAP_KEY_APP_STORE_LOOKUP_URL is set/.test(message),
    );
    expect(notices).toHaveLength(1);
    // The public store is asked without any token.
    expect(lookups[0]?.headers.authorization).toBeUndefined();
  });

  test.each<[string, Weather | undefined]>([
    ['no hit', json({ resultCount: 0, results: [] })],
    ['a hit in other capitals', json({ resultCount: 1, results: [{ bundleId: LIVE.toUpperCase() }] })],
    ['a page', { kind: 'answer', status: 200, body: '<html>' }],
    ['a refusal', { kind: 'answer', status: 403 }],
    ['a limit', { kind: 'answer', status: 429 }],
    ['a broken connection', { kind: 'reset' }],
    ['silence', { kind: 'half-open' }],
  ])('%s proves nothing, and holds up nothing', async (_, lookup) => {
    const { code, report, finding } = await run(door, lookup === undefined ? {} : { weather: refusedLive(lookup) }, {});
    expect({ code, problem: report.problem }).toEqual({ code: 0, problem: 'app-not-live' });
    expect(finding.message).not.toMatch(/United States/);
    expect(report.durationMs).toBeLessThan(10_000);
  });

  test.each<[string, Record<string, string>]>([
    ['with diagnose: false', { IAP_KEY_DIAGNOSE: 'false', IAP_KEY_BUNDLE_ID: UNRELEASED }],
    ['of an app that production accepts', {}],
    [
      'while something stands in for Apple and not for the store',
      { IAP_KEY_BUNDLE_ID: UNRELEASED, IAP_KEY_APP_STORE_LOOKUP_URL: '' },
    ],
  ])('the App Store is not asked %s', async (_, settings) => {
    const { code, lookups } = await run(door, {}, settings);
    expect({ code, lookups }).toEqual({ code: 0, lookups: [] });
  });
});
