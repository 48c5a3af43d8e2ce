import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import { BACKENDS, TO_ALL } from '../scenarios/push.ts';
import { reportOf, runAction, runCommandLine } from './program.ts';
import { type ConnectProxy, startProxy } from './proxy.ts';
import { type Stage, setStage } from './stage.ts';

/*
 * What a stand-in for Apple accepts reaches no real backend: every mixture of real and replaced endpoints. Whatever is real is
 * asked through a proxy, which writes down the name and leads nowhere.
 */

const APPLE = {
  IAP_KEY_APPLE_PRODUCTION_URL: 'api.storekit.apple.com',
  IAP_KEY_APPLE_SANDBOX_URL: 'api.storekit-sandbox.apple.com',
  IAP_KEY_APP_STORE_CONNECT_URL: 'api.appstoreconnect.apple.com',
};
const TARGETS = {
  adapty: { variable: 'IAP_KEY_ADAPTY_URL', host: 'api-admin.adapty.io' },
  revenuecat: { variable: 'IAP_KEY_REVENUECAT_URL', host: 'api.revenuecat.com' },
  qonversion: { variable: 'IAP_KEY_QONVERSION_URL', host: 'api.qonversion.io' },
};
type Name = keyof typeof TARGETS;

let stage: Stage;
let proxy: ConnectProxy;

beforeAll(async () => {
  stage = await setStage(BACKENDS);
  proxy = await startProxy(() => 'HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
});

afterAll(async () => {
  await stage.close();
  await proxy.close();
});

const subsetsOf = <Item>([first, ...others]: readonly Item[]): Item[][] =>
  first === undefined ? [[]] : subsetsOf(others).flatMap((set) => [set, [first, ...set]]);

interface Mixture {
  /** The variables of Apple's endpoints that are set. */
  apple: string[];
  pushTo: Name[];
  /** The backends that are replaced. */
  replaced: Name[];
}

const MIXTURES: Mixture[] = subsetsOf(Object.keys(APPLE)).flatMap((apple) =>
  (
    [
      [['adapty'], []],
      [['adapty'], ['adapty']],
      [['revenuecat'], ['adapty']],
      [['revenuecat'], ['revenuecat']],
      [['qonversion'], []],
      [
        ['adapty', 'qonversion'],
        ['adapty', 'qonversion', 'revenuecat'],
      ],
      [['adapty', 'qonversion'], ['adapty']],
      [['revenuecat', 'adapty'], ['adapty']],
    ] as [Name[], Name[]][]
  ).map(([pushTo, replaced]) => ({ apple, pushTo, replaced })),
);

async function run(door: 'action' | 'command line', env: Record<string, string>) {
  const asked = stage.simulator.requests.length;
  const led = proxy.asked.length;
  const all = {
    ...Object.fromEntries(
      Object.entries(TO_ALL).map(([name, value]) => [`IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`, value]),
    ),
    ...Object.fromEntries(Object.entries(stage.env).filter(([name]) => !name.endsWith('_URL'))),
    HTTPS_PROXY: proxy.address,
    NO_PROXY: '127.0.0.1',
    IAP_KEY_RETRIES: '0',
    ...env,
  };
  const ran =
    door === 'action'
      ? await runAction({}, { env: all })
      : await runCommandLine(['check', '--format', 'json'], { env: all });
  const report: Report | undefined =
    ran.code === 2
      ? undefined
      : 'outputs' in ran
        ? JSON.parse((ran.outputs as Record<string, string>)['report'] ?? '')
        : reportOf(ran);
  return {
    code: ran.code,
    said: ran.stderr + ran.stdout,
    report,
    requests: stage.simulator.requests.slice(asked),
    real: [...new Set(proxy.asked.slice(led).map(({ to }) => to.replace(/:\d+$/, '')))],
  };
}

const urlOf = (variable: string) => ({ [variable]: stage.endpoints[variable] ?? '' });

describe.each(['action', 'command line'] as const)('what a stand-in for Apple accepts, through the %s', (door) => {
  // The doors read settings alike; every third mixture meets each push and each set of stand-ins at the second one.
  test.each(door === 'action' ? MIXTURES.filter((_, index) => index % 3 === 0) : MIXTURES)(
    'stand-ins $apple, a push to $pushTo where $replaced are replaced',
    async ({ apple, pushTo, replaced }) => {
      const { code, said, report, requests, real } = await run(door, {
        ...Object.assign({}, ...apple.map(urlOf), ...replaced.map((name) => urlOf(TARGETS[name].variable))),
        IAP_KEY_PUSH_TO: pushTo.join(','),
      });
      const realTargets = pushTo.filter((name) => !replaced.includes(name));
      const pushed = requests
        .filter(({ host, method }) => host in TARGETS && ['PUT', 'POST'].includes(method))
        .map(({ host }) => host);
      // The rule itself: no name of a real backend is ever asked for, nor is a backend that was not named.
      expect(real.filter((host) => Object.values(TARGETS).some((target) => target.host === host))).toEqual([]);
      expect(pushed.filter((host) => !pushTo.includes(host as Name))).toEqual([]);
      if (apple.length > 0 && realTargets.length > 0) {
        expect([code, requests, real]).toEqual([2, [], []]);
        for (const variable of [...apple, ...realTargets.map((name) => TARGETS[name].variable)])
          expect(said).toContain(variable);
        return;
      }
      const judges = apple.filter((variable) => variable !== 'IAP_KEY_APP_STORE_CONNECT_URL');
      if (judges.length === 0) {
        // Apple itself is asked, which here nobody can reach.
        expect([code, report?.result, pushed]).toEqual([3, 'inconclusive', []]);
        expect(real).toEqual(
          expect.arrayContaining([APPLE.IAP_KEY_APPLE_PRODUCTION_URL, APPLE.IAP_KEY_APPLE_SANDBOX_URL]),
        );
        return;
      }
      expect([code, report?.result, report?.live]).toEqual([0, 'pass', false]);
      expect(report?.pushes.map(({ to }) => to)).toEqual(pushTo);
    },
  );

  test.each<[string, string, Record<string, string>]>([
    ['with another path', 'adapty', { IAP_KEY_ADAPTY_URL: 'https://api-admin.adapty.io/api//v1/developer' }],
    ['with a period at its end', 'qonversion', { IAP_KEY_QONVERSION_URL: 'https://api.qonversion.io./v4' }],
    ['in capitals and with its port', 'revenuecat', { IAP_KEY_REVENUECAT_URL: 'https://API.RevenueCat.com:443/v2/' }],
    ['at another port', 'adapty', { IAP_KEY_ADAPTY_URL: 'https://api-admin.adapty.io:8443/api/v1/developer' }],
  ])('does not reach a real backend that is written %s', async (_, to, env) => {
    const apple = Object.assign({}, ...Object.keys(APPLE).map(urlOf));
    const { code, requests, real } = await run(door, { ...apple, ...env, IAP_KEY_PUSH_TO: to });
    expect([code, requests, real]).toEqual([2, [], []]);
  });

  test.each(['https://api.storekit.apple.com/', 'https://API.STOREKIT.apple.com:443'])(
    '%s is no stand-in',
    async (url) => {
      const { code, real } = await run(door, { IAP_KEY_APPLE_PRODUCTION_URL: url, IAP_KEY_PUSH_TO: 'adapty' });
      expect(code).toBe(3);
      expect(real).toContain(APPLE.IAP_KEY_APPLE_PRODUCTION_URL);
    },
  );

  test.each([
    'https://api.storekit-sandbox.apple.com',
    'https://api.storekit.itunes.apple.com',
    'https://api.storekit.apple.com/v0',
  ])('%s in the place of production is one', async (url) => {
    const { code, real } = await run(door, { IAP_KEY_APPLE_PRODUCTION_URL: url, IAP_KEY_PUSH_TO: 'adapty' });
    expect([code, real]).toEqual([2, []]);
  });
});
