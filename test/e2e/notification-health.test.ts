import { describe, expect, test } from 'vitest';
import type { Check, Report } from '../../src/findings/report.ts';
import type { RecordedRequest, SimulatedNotification } from '../../src/simulator/simulated-world.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { adaptyIs, TO_ADAPTY } from '../scenarios/push.ts';
import {
  expectNoLeak,
  expectNoStackTrace,
  type Run,
  reportOf,
  runAction,
  runCommandLine,
  silentFor,
} from './program.ts';
import { isMetWithSilence } from './silence.ts';
import { LIVE, type Stage, setStage, UNRELEASED } from './stage.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const HISTORY = '/inApps/v1/notifications/history';
const OTHER = 'app.iap-key.other';

type Notifications = Partial<Record<'production' | 'sandbox', SimulatedNotification[]>>;

/** So many notifications, the first so long ago, one a second; each with these results. */
const sent = (ago: number, results: string[], count = 1): SimulatedNotification[] =>
  Array.from({ length: count }, (_, index) => ({ sentAt: Date.now() - ago + index * 1000, results }));
const tried = (times: number, result = 'TIMED_OUT') => Array<string>(times).fill(result);

interface Row {
  name: string;
  notifications?: Notifications;
  days?: string;
  env?: Record<string, string>;
  weather?: () => (request: RecordedRequest) => Weather | undefined;
  /** The findings, by the environment that they are about. */
  health: Partial<Record<'production' | 'sandbox', string>>;
  /** Words of the finding about production, or of the only one. */
  words: RegExp;
  evidence?: Check['evidence'];
  /** How often each environment was asked for its history. */
  asked?: [production: number, sandbox: number];
}

/** The weather of the first so many questions for production’s history; made anew for each run, because it counts. */
const inHistory =
  (weather: Weather, times = Number.POSITIVE_INFINITY) =>
  () => {
    let met = 0;
    return ({ host, path }: RecordedRequest) => {
      if (host !== 'production' || !path.startsWith(HISTORY) || met >= times) return undefined;
      met += 1;
      return weather;
    };
  };
const json = (status: number, value: unknown, headers = {}): Weather => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
const PRODUCTION = { IAP_KEY_ENVIRONMENT: 'production' };
const SANDBOX = { IAP_KEY_ENVIRONMENT: 'sandbox' };

const ROWS: Row[] = [
  {
    name: 'healthy: nothing failed, and something was sent; not known where nothing was',
    notifications: { production: sent(2 * HOUR, ['SUCCESS'], 30) },
    health: { production: 'healthy', sandbox: 'unknown' },
    words: /every notification from production in the last 7 days.*proves that a server answered/,
    asked: [2, 2],
  },
  {
    name: 'healthy: failed at first, and delivered in the end',
    notifications: { production: sent(5 * DAY, ['TIMED_OUT', 'TLS_ISSUE', 'SUCCESS']) },
    env: PRODUCTION,
    health: { production: 'healthy' },
    words: /every notification/,
  },
  {
    name: 'lost: six attempts in production',
    notifications: {
      production: [
        ...sent(6.8 * DAY, [...tried(5), 'TLS_ISSUE'], 3),
        ...sent(2 * DAY, tried(2)),
        ...sent(DAY, ['SUCCESS'], 5),
      ],
    },
    health: { production: 'lost', sandbox: 'unknown' },
    words:
      /^Lost: .* 3 notifications of the last 7 days from production, since \d{4}-.*: 15 × TIMED_OUT, 3 × TLS_ISSUE\. Late.*: 1 notification\.$/,
    evidence: { lost: 3, late: 1, complete: true, results: '15 × TIMED_OUT, 3 × TLS_ISSUE' },
    asked: [1, 2],
  },
  {
    name: 'lost: the only attempt in the sandbox',
    notifications: { sandbox: [...sent(HOUR, ['UNSUCCESSFUL_HTTP_RESPONSE_CODE']), ...sent(HOUR, ['SUCCESS'])] },
    env: SANDBOX,
    health: { sandbox: 'lost' },
    words: /^Lost: .* 1 notification of the last 7 days from the sandbox, .*1 × UNSUCCESSFUL_HTTP_RESPONSE_CODE\.$/,
  },
  {
    name: 'lost: fewer attempts than six, so long ago that no other follows',
    notifications: { production: sent(12 * DAY, tried(3)) },
    days: '30',
    env: PRODUCTION,
    health: { production: 'lost' },
    words: /1 notification of the last 30 days.*3 × TIMED_OUT/,
  },
  {
    name: 'late, not lost: fewer than six attempts in production',
    notifications: { production: sent(5 * DAY, tried(5, 'SOCKET_ISSUE'), 2) },
    env: PRODUCTION,
    health: { production: 'late' },
    words:
      /^Late, not lost: .* 2 notifications of the last 7 days from production yet, since \d{4}-.*tries again.*10 × SOCKET_ISSUE/,
    evidence: { lost: 0, late: 2, complete: true },
  },
  {
    name: 'late: no attempt yet',
    notifications: { production: sent(HOUR, []) },
    env: PRODUCTION,
    health: { production: 'late' },
    words: /1 notification of the last 7 days from production yet, and tries again\.$/,
  },
  {
    name: 'not known: nothing was sent at all',
    env: PRODUCTION,
    health: { production: 'unknown' },
    words: /Apple sent none in the last 7 days.*no purchases.*no URL.*version 1/,
    asked: [2, 0],
  },
  {
    name: 'not known: what failed is older than what is asked for, or has only just been sent',
    notifications: { production: [...sent(30 * HOUR, tried(6)), ...sent(10 * MINUTE, tried(1))] },
    days: '1',
    env: PRODUCTION,
    health: { production: 'unknown' },
    words: /Apple sent none in the last day/,
  },
  {
    name: 'lost: exactly a hundred, on five pages',
    notifications: { production: sent(6.8 * DAY, tried(6), 100) },
    env: PRODUCTION,
    health: { production: 'lost' },
    words: /given up 100 notifications/,
    evidence: { lost: 100, complete: true },
    asked: [5, 0],
  },
  {
    name: 'lost: more than five pages hold, and no more are read',
    notifications: { production: sent(6.8 * DAY, tried(6), 130) },
    env: PRODUCTION,
    health: { production: 'lost' },
    words: /given up at least 100 notifications/,
    evidence: { lost: 100, complete: false },
    asked: [5, 0],
  },
  {
    name: 'lost: results that Apple does not document are not shown',
    notifications: {
      production: sent(6.8 * DAY, ['constructor', '__proto__', 'NEW_RESULT', '\u001b[31m', '', 'OTHER']),
    },
    env: PRODUCTION,
    health: { production: 'lost' },
    words: /: 5 × undocumented result, 1 × OTHER\.$/,
  },
  {
    name: 'the sandbox at the end of its reach',
    notifications: { sandbox: sent(29 * DAY, ['SUCCESS']) },
    days: '30',
    env: SANDBOX,
    health: { sandbox: 'healthy' },
    words: /every notification from the sandbox in the last 30 days/,
  },
  {
    name: 'an environment that refuses is not asked',
    notifications: { sandbox: sent(HOUR, ['SUCCESS']) },
    env: { IAP_KEY_BUNDLE_ID: UNRELEASED },
    health: { sandbox: 'healthy' },
    words: /from the sandbox/,
    asked: [0, 2],
  },
  {
    name: 'a limit that is over soon is waited for',
    notifications: { production: sent(HOUR, ['SUCCESS']) },
    env: PRODUCTION,
    weather: inHistory(json(429, { errorCode: 4290000 }, { 'retry-after': String(Date.now() + 1000) }), 1),
    health: { production: 'healthy' },
    words: /every/,
    asked: [3, 0],
  },
  {
    name: 'not known: a limit that outlasts the run',
    env: PRODUCTION,
    weather: inHistory(json(429, { errorCode: 4290000 }, { 'retry-after': String(Date.now() + HOUR) })),
    health: { production: 'unknown' },
    words: /could not be read \(HTTP 429, error 4290000\)\. Come back at \d{4}-/,
    asked: [1, 0],
  },
  {
    name: 'lost: what was seen before the pages came to an end',
    notifications: { production: sent(6.8 * DAY, tried(6), 50) },
    env: PRODUCTION,
    weather: () => (request) =>
      request.path.includes('paginationToken') ? { kind: 'answer', status: 503 } : undefined,
    health: { production: 'lost' },
    words: /given up at least 20 notifications/,
  },
  ...(
    [
      ['a server error', { kind: 'answer', status: 500 }, /HTTP 500/],
      ['a refusal', { kind: 'refuse' }, /HTTP 401/],
      ['a page of HTML', { kind: 'answer', status: 200, body: '<html>' }, /HTTP 200/],
      ['JSON of others', json(200, { notificationHistory: 'none' }), /HTTP 200/],
      ['a window that Apple refuses', json(400, { errorCode: 4000012 }), /HTTP 400, error 4000012/],
      ['a connection that breaks', { kind: 'reset' }, /ECONNRESET|EPIPE/],
      ['an answer without an end', { kind: 'endless' }, /RESPONSE_TOO_LONG/],
      ['silence', { kind: 'half-open' }, /TIMEOUT|run was over/],
    ] as [string, Weather, RegExp][]
  ).map(
    ([name, weather, words]): Row => ({
      name: `not known: ${name}`,
      env: { ...PRODUCTION, IAP_KEY_TIMEOUT: String(silentFor(3)), IAP_KEY_RETRIES: '1' },
      weather: inHistory(weather),
      health: { production: 'unknown' },
      words,
    }),
  ),
  {
    name: 'records of another form break nothing',
    env: PRODUCTION,
    weather: inHistory(
      json(200, {
        hasMore: true,
        paginationToken: 7,
        notificationHistory: [
          null,
          1,
          'x',
          [],
          {},
          { sendAttempts: {} },
          { sendAttempts: [null, { attemptDate: 1e300 }] },
        ],
      }),
    ),
    health: { production: 'late' },
    words: /at least 7 notifications/,
  },
];

async function run(door: 'action' | 'command line', { notifications = {}, days = '7', env, weather }: Row) {
  const stage = await stageWith(notifications, weather === undefined ? {} : { weather: weather() });
  const all = { ...stage.env, IAP_KEY_NOTIFICATION_HEALTH: days, ...env };
  const ran =
    door === 'action'
      ? await runAction({}, { env: all })
      : await runCommandLine(['check', '--format', 'json'], { env: all });
  const report: Report =
    'outputs' in ran ? JSON.parse((ran.outputs as Record<string, string>)['report'] ?? '') : reportOf(ran);
  return { stage, ran: ran as Run, report };
}

function stageWith(notifications: Notifications, options: Partial<SimulatorOptions> = {}): Promise<Stage> {
  return setStage(options, { [LIVE]: { notifications }, [UNRELEASED]: { notifications }, [OTHER]: { live: true } });
}

const healthOf = ({ checks }: Report) => checks.filter(({ id }) => id === 'notification');

describe.each(['action', 'command line'] as const)('notification-health through the %s', (door) => {
  test.concurrent.each(ROWS)('$name', { timeout: 60_000 }, async (row) => {
    const { stage, ran, report } = await run(door, row);
    try {
      const findings = healthOf(report);
      expect(
        Object.fromEntries(findings.map(({ evidence }) => [evidence?.['environment'], evidence?.['health']])),
      ).toEqual(row.health);
      expect(findings[0]?.message).toMatch(row.words);
      if (row.evidence !== undefined) expect(findings[0]?.evidence).toMatchObject(row.evidence);
      const isLost = Object.values(row.health).includes('lost');
      expect(findings.map(({ problem }) => problem).includes('notifications-failing')).toBe(isLost);
      // It never changes the verdict.
      expect([ran.code, report.result]).toEqual([0, 'pass']);
      expect(
        findings.map(({ status }) => status).filter((status) => !['pass', 'warn', 'skip'].includes(status)),
      ).toEqual([]);
      const asked = (host: string) =>
        stage.simulator.requests.filter((sent) => sent.host === host && sent.path.startsWith(HISTORY)).length;
      if (row.asked !== undefined) expect([asked('production'), asked('sandbox')]).toEqual(row.asked);
      // Nothing of a notification is kept: neither its payload nor what that says.
      const emitted = [ran.stdout.replaceAll(/^::add-mask::.*$/gm, ''), ran.stderr, ...Object.values(ran.files)].join(
        '\n',
      );
      expect(emitted).not.toMatch(/DID_RENEW|eyJ|x5c/);
      expectNoLeak(ran, stage);
      expectNoStackTrace(ran);
    } finally {
      await stage.close();
    }
  });
});

test('the questions are those that Apple documents: two of a host, with the same body on every page', async () => {
  const { stage } = await run('command line', {
    ...(ROWS[0] as Row),
    notifications: {
      production: sent(5 * DAY, ['TIMED_OUT', 'SUCCESS'], 25),
      sandbox: sent(2 * DAY, ['TIMED_OUT'], 45),
    },
  });
  const now = Date.now();
  const asked = (host: string) =>
    stage.simulator.requests
      .filter((request) => request.host === host && request.path.startsWith(HISTORY))
      .map(
        ({ path, body }) =>
          [path.includes('?paginationToken='), JSON.parse(body) as Record<string, number | boolean>] as const,
      );
  await stage.close();
  expect(asked('production').map(([isNext, { onlyFailures }]) => [isNext, onlyFailures])).toEqual([
    [false, true],
    [false, undefined],
  ]);
  expect(asked('sandbox').map(([isNext]) => isNext)).toEqual([false, true, true]);
  expect(new Set(asked('sandbox').map(([, body]) => JSON.stringify(body))).size).toBe(1);
  for (const [, { startDate, endDate }] of [...asked('production'), ...asked('sandbox')]) {
    expect(Math.abs(now - 7 * DAY - Number(startDate))).toBeLessThan(60_000);
    expect(Math.abs(now - 15 * MINUTE - Number(endDate))).toBeLessThan(60_000);
  }
});

test('the window is Apple’s, also where this machine’s clock is wrong', async () => {
  const apple = () => Date.now() - 3 * HOUR;
  const stage = await stageWith({ production: [{ sentAt: apple() - HOUR, results: ['SUCCESS'] }] }, { now: apple });
  const ran = await runCommandLine(['check', '--format', 'json'], {
    env: { ...stage.env, ...PRODUCTION, IAP_KEY_NOTIFICATION_HEALTH: '1' },
  });
  await stage.close();
  const [finding] = healthOf(reportOf(ran));
  expect([finding?.evidence?.['health'], reportOf(ran).problem]).toEqual(['healthy', 'clock-skew']);
  const bodies = stage.simulator.requests.filter(({ path }) => path === HISTORY).map(({ body }) => JSON.parse(body));
  for (const { endDate } of bodies) expect(Math.abs(apple() - 15 * MINUTE - endDate)).toBeLessThan(60_000);
});

test('with several bundle IDs each app has its findings, also beside one that fails', async () => {
  const stage = await stageWith({ production: sent(6.8 * DAY, tried(6)), sandbox: sent(HOUR, ['SUCCESS']) });
  const env = {
    ...stage.env,
    IAP_KEY_BUNDLE_ID: `${LIVE},${OTHER},app.iap-key.stranger`,
    IAP_KEY_NOTIFICATION_HEALTH: '30',
    IAP_KEY_RETRIES: '0',
  };
  const report = reportOf(await runCommandLine(['check', '--format', 'json'], { env }));
  await stage.close();
  expect([report.result, report.problem]).toEqual(['fail', 'wrong-bundle-id']);
  expect(
    healthOf(report).map(({ subject, evidence }) => [subject, evidence?.['environment'], evidence?.['health']]),
  ).toEqual([
    [LIVE, 'production', 'lost'],
    [LIVE, 'sandbox', 'healthy'],
    [OTHER, 'production', 'unknown'],
    [OTHER, 'sandbox', 'unknown'],
  ]);
});

test('a history that says nothing holds no push up', async () => {
  let isStillAsked = false;
  const silent = inHistory({ kind: 'half-open' })();
  const stage = await stageWith(
    {},
    {
      ...adaptyIs({}),
      weather: (request) => {
        if (request.method === 'PUT') isStillAsked = isMetWithSilence(HISTORY);
        return silent(request);
      },
    },
  );
  const inputs = { ...TO_ADAPTY, 'notification-health': '7', timeout: String(silentFor(3)), retries: '0' };
  const began = Date.now();
  const ran = await runAction(inputs, { env: stage.env });
  await stage.close();
  expect([ran.code, ran.outputs['result'], ran.outputs['pushed']]).toEqual([0, 'pass', 'true']);
  const write = stage.simulator.requests.find(({ method }) => method === 'PUT');
  expect(isStillAsked).toBe(true);
  // In a process of its own, the time that passes tells.
  const { durationMs } = JSON.parse(ran.outputs['report'] ?? '{}') as Report;
  expect(write?.receivedAt).toBeLessThan(began + durationMs - 1500);
});

test('a person is told what was lost, since when, why, and what to do', async () => {
  const stage = await stageWith({ production: sent(6.8 * DAY, tried(6, 'TLS_ISSUE'), 2) });
  const { stdout, code } = await runCommandLine(['check', '--notification-health', '14'], { env: stage.env });
  await stage.close();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^! PASS WITH WARNINGS/);
  for (const part of [
    'Apple could not deliver server notifications (notifications-failing): Lost: ',
    '12 × TLS_ISSUE',
    'Mend the server',
  ])
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(part);
});

test('it is asked for nothing unless it is set', async () => {
  const stage = await stageWith({ production: sent(6.8 * DAY, tried(6)) });
  const report = reportOf(await runCommandLine(['check', '--format', 'json'], { env: stage.env }));
  await stage.close();
  expect(healthOf(report)).toEqual([]);
  expect(stage.simulator.requests.filter(({ path }) => path.startsWith(HISTORY))).toEqual([]);
});

test.each([
  ['31', {}],
  ['-1', {}],
  ['1.5', {}],
  ['a week', {}],
  ['7', { IAP_KEY_ENVIRONMENT: 'none' }],
])('%s days are refused where they cannot be asked for (%j)', async (days, env) => {
  const ran = await runCommandLine(['check'], { env: { ...env, IAP_KEY_NOTIFICATION_HEALTH: days } });
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toMatch(/notification-health|IAP_KEY_NOTIFICATION_HEALTH/i);
});

describe.each(['action', 'command line'] as const)('notification-test through the %s', (door) => {
  test.each<[string, 'delivers' | 'TIMED_OUT' | undefined, number, string | undefined, RegExp]>([
    [
      'a TEST that is delivered says what it proves, and what not',
      'delivers',
      0,
      undefined,
      /^A server answered at the URL that is set for production.*It does not prove that the server is yours, nor that it understood: Adapty’s.* answers 200 to an unknown token/,
    ],
    ['a TEST that is not', 'TIMED_OUT', 1, 'notification-undelivered', /did not answer Apple in time/],
    ['no URL', undefined, 1, 'notification-url-missing', /No URL for server notifications is set for production/],
  ])('%s', async (_, notificationUrl, code, problem, words) => {
    const stage = await setStage({}, { [LIVE]: notificationUrl === undefined ? {} : { notificationUrl } });
    const env = { ...stage.env, IAP_KEY_NOTIFICATION_TEST: 'true' };
    const ran =
      door === 'action' ? await runAction({}, { env }) : await runCommandLine(['check', '--format', 'json'], { env });
    await stage.close();
    const report: Report =
      'outputs' in ran ? JSON.parse((ran.outputs as Record<string, string>)['report'] ?? '') : reportOf(ran);
    const [finding] = healthOf(report);
    expect([ran.code, finding?.problem]).toEqual([code, problem]);
    expect(finding?.message).toMatch(words);
  });
});
