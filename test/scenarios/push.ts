import { expect } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import type { AdaptyApp, AdaptyOptions } from '../../src/simulator/simulated-adapty.ts';
import type { RevenueCatApp, RevenueCatOptions } from '../../src/simulator/simulated-revenuecat.ts';
import type { HostName, RecordedRequest } from '../../src/simulator/simulated-world.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { expectNoLeak, expectNoStackTrace, type Run, reportOf, runAction, runCommandLine } from '../e2e/program.ts';
import { LIVE, type Stage, setStage } from '../e2e/stage.ts';

/** What the scenarios of all backends have in common: settings, simulated backends that know them, a run through a door. */

export const ADAPTY_APP = 'a5c1b2d3-0000-4000-8000-123456789abc';
export const ADAPTY_TOKEN = 'dev_live_7h3t0k3n.0fAdaptyAlone';
export const SECRET_KEY = 'secret_live_N3verShown.InAnyReport';
export const REVENUECAT_TOKEN = 'sk_R3venueCatTokenForTests';
export const QONVERSION_TOKEN = 'sk_Q0nversionTokenForTests';

export const TO_ADAPTY = { 'push-to': 'adapty', 'adapty-app-id': ADAPTY_APP, 'adapty-token': ADAPTY_TOKEN };
export const TO_REVENUECAT = {
  'push-to': 'revenuecat',
  'revenuecat-project-id': 'proj1ab2c3d4',
  'revenuecat-app-id': 'app1ab2c3d4',
  'revenuecat-token': REVENUECAT_TOKEN,
};
export const TO_QONVERSION = { 'push-to': 'qonversion', 'qonversion-token': QONVERSION_TOKEN };
export const TO_ALL = { ...TO_ADAPTY, ...TO_REVENUECAT, ...TO_QONVERSION, 'push-to': 'adapty,revenuecat,qonversion' };

export const BACKENDS = {
  adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP, bundleId: LIVE, secretKey: SECRET_KEY }] },
  revenuecat: {
    tokens: [REVENUECAT_TOKEN],
    apps: [{ projectId: 'proj1ab2c3d4', id: 'app1ab2c3d4', bundleId: LIVE }],
  },
  qonversion: { projects: [{ token: QONVERSION_TOKEN, bundleId: LIVE }] },
} satisfies Partial<SimulatorOptions>;

/** An Adapty that differs from the one that takes the key. */
export const adaptyIs = (options: Partial<AdaptyOptions>, app: Partial<AdaptyApp> = {}): Partial<SimulatorOptions> => ({
  adapty: { ...BACKENDS.adapty, apps: [{ ...BACKENDS.adapty.apps[0], ...app } as AdaptyApp], ...options },
});

/** A RevenueCat that differs from the one that takes the key. */
export const revenueCatIs = (
  options: Partial<RevenueCatOptions>,
  app: Partial<RevenueCatApp> = {},
): Partial<SimulatorOptions> => ({
  revenuecat: {
    ...BACKENDS.revenuecat,
    apps: [{ ...BACKENDS.revenuecat.apps[0], ...app } as RevenueCatApp],
    ...options,
  },
});

/** The weather of the first so many requests of one method to one host; fair after that. */
export const weatherAt = (host: HostName, method: string, weather: Weather, times = Number.POSITIVE_INFINITY) => {
  let met = 0;
  return (request: RecordedRequest) => {
    if (request.host !== host || request.method !== method || met >= times) return undefined;
    met += 1;
    return weather;
  };
};

export interface Ran {
  run: Run;
  report: Report;
  outputs: Record<string, string>;
  /** `METHOD` of each request, for each backend. */
  methods: Record<string, string[]>;
  stage: Stage;
}

export const DOORS = ['action', 'command line'] as const;
export type Door = (typeof DOORS)[number];

/** One run through one door, on a stage of its own, or on one that is kept. */
export async function runThrough(
  door: Door,
  settings: Record<string, string>,
  options: () => Partial<SimulatorOptions> = () => ({}),
  kept?: Stage,
): Promise<Ran> {
  const stage = kept ?? (await setStage({ ...BACKENDS, ...options() }));
  const before = stage.simulator.requests.length;
  const inputs = {
    'private-key': stage.base64,
    'key-id': stage.key.keyId,
    'issuer-id': stage.key.issuerId,
    'bundle-id': LIVE,
    retries: '2',
    ...settings,
  };
  const variables = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`, value]),
  );
  try {
    const run =
      door === 'action'
        ? await runAction(inputs, { env: stage.endpoints })
        : await runCommandLine(['check', '--format', 'json'], { env: { ...stage.endpoints, ...variables } });
    const outputs = 'outputs' in run ? (run.outputs as Record<string, string>) : {};
    const report = door === 'action' ? (JSON.parse(outputs['report'] ?? '{}') as Report) : reportOf(run);
    expectClean(run, stage);
    const requests = stage.simulator.requests.slice(before);
    const methodsOf = (host: HostName) => requests.filter((sent) => sent.host === host).map(({ method }) => method);
    const methods = {
      adapty: methodsOf('adapty'),
      revenuecat: methodsOf('revenuecat'),
      qonversion: methodsOf('qonversion'),
    };
    return { run, report, outputs, methods, stage };
  } finally {
    if (kept === undefined) await stage.close();
  }
}

/** Neither key nor token nor the backend's own secret, in nothing that the run emitted. */
export function expectClean(run: Run, stage: Stage): void {
  expectNoLeak(run, {
    ...stage,
    secretForms: [...stage.secretForms, SECRET_KEY, ADAPTY_TOKEN, REVENUECAT_TOKEN, QONVERSION_TOKEN],
  });
  expectNoStackTrace(run);
}

/** The requests that held the private key, as PEM or in pieces. */
export function requestsWithKey({ simulator, key }: Stage): RecordedRequest[] {
  const body = key.pem.split('\n').slice(1, -1).join('').slice(48);
  const piece = body.slice(20, 36);
  return simulator.requests.filter(({ body: sent, path, headers }) =>
    `${sent.replaceAll('\\n', '')} ${path} ${JSON.stringify(headers)}`.includes(piece),
  );
}

/** One push to one backend. Its file is named after the sentence that it proves. */
export interface Scenario {
  /** Settings that differ from those of a push that goes well. */
  settings?: Record<string, string>;
  /** How the simulated services differ; made anew for each run. */
  simulator?: () => Partial<SimulatorOptions>;
  status: keyof typeof ENDINGS;
  problem?: string;
  /** What the backend is asked, in order. Each write holds the key, and nothing else does. */
  methods: string[];
  /** What the report says of it. */
  words: RegExp;
  /** What is to be done about it. */
  hint?: RegExp;
}

/** How a run ends by what came of its push. The verdict on the key is never lost because the push failed. */
const ENDINGS = {
  pushed: { code: 0, pushed: 'true' },
  'dry-run': { code: 0, pushed: 'false' },
  failed: { code: 4, pushed: 'false' },
} as const;

export const TARGETS = { adapty: TO_ADAPTY, revenuecat: TO_REVENUECAT, qonversion: TO_QONVERSION } as const;
export type Backend = keyof typeof TARGETS;

/** Plays a scenario through a door: what the report says, how the run ends, what the backend was asked, and who got the key. */
export async function expectScenario(to: Backend, door: Door, wanted: Scenario): Promise<void> {
  const settings = { ...TARGETS[to], ...wanted.settings };
  const { run, report, outputs, methods, stage } = await runThrough(door, settings, wanted.simulator);
  expect(report.pushes).toHaveLength(1);
  expect(report.pushes[0]).toMatchObject({ to, status: wanted.status });
  expect(report.pushes[0]?.problem).toBe(wanted.problem);
  expect(report.pushes[0]?.message).toMatch(wanted.words);
  expect(report).toMatchObject({ result: 'pass', problem: wanted.problem ?? null });
  const { code, pushed } = ENDINGS[wanted.status];
  expect(run.code).toBe(code);
  if (door === 'action') expect(outputs).toMatchObject({ pushed, problem: wanted.problem ?? '' });
  expect(methods[to]).toEqual(wanted.methods);
  expect(requestsWithKey(stage).map(({ host, method }) => `${host} ${method}`)).toEqual(
    wanted.methods.filter((method) => ['PUT', 'POST'].includes(method)).map((method) => `${to} ${method}`),
  );
  const finding = report.checks.find(({ id }) => id === 'push');
  expect(finding).toMatchObject({ subject: to });
  if (wanted.problem !== undefined) expect(finding?.hint ?? '').not.toBe('');
  if (wanted.hint !== undefined) expect(finding?.hint).toMatch(wanted.hint);
}
